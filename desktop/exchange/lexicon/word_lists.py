"""Word lists that ship in resources/importing: what sites and reports are full of."""

from desktop.resources import resource


def lines(name: str) -> list[str]:
    """The list's lines, without comments and blank ones."""
    text = resource("importing", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def words(name: str) -> frozenset[str]:
    """The list's words, which stand between white space."""
    return frozenset(word for line in lines(name) for word in line.split())


def rows(name: str) -> list[list[str]]:
    """The rows of a list whose columns stand between tabs."""
    return [line.split("\t") for line in lines(name)]
