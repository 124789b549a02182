"""Reliability over the rounds, as a table for people and as flat rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop.cli.columns import aligned

Document = dict[str, Any]


def rows(document: Document) -> Iterator[Document]:
    """One a theme and round, the rounds in order of time; a column for each number."""
    rounds = {one["round"]: one for one in document["rounds"]}
    for theme in document["themes"]:
        for cell in theme["rounds"]:
            yield _row(theme, rounds[cell["round"]], cell)


def _row(theme: Document, known: Document, cell: Document) -> Document:
    low, high = cell["alpha_ci"] or (None, None)
    numbers = {name: value for name, value in cell.items() if name not in _APART}
    return {
        **{name: theme[name] for name in ("theme", "theme_id", "theme_path")},
        **{name: known[name] for name in _OF_ROUND},
        "alpha": cell["alpha"],
        "alpha_low": low,
        "alpha_high": high,
        **numbers,
        "uses": _uses(cell["uses"]),
        "changed": cell["changed"],
    }


_APART = frozenset({"round", "alpha", "alpha_ci", "uses", "changed"})
_OF_ROUND = (
    "round", "created_at", "state", "unit", "codebook_version", "coders", "reports_both",
    "units",
)  # fmt: skip


def _uses(uses: dict[str, int] | None) -> list[str]:
    # Not a column a coder: other rounds have others.
    return [f"{coder} {number}" for coder, number in (uses or {}).items()]


def lines(document: Document) -> Iterator[str]:
    """The rounds, then a line a theme with alpha and its interval round by round."""
    for one in document["rounds"]:
        yield _round(one)
    if document["rounds"]:
        head = ("theme", *(one["round"] for one in document["rounds"]))
        cells = [(t["theme_path"], *map(_cell, t["rounds"])) for t in document["themes"]]
        yield from aligned([head, *cells])
    if any(cell["changed"] for theme in document["themes"] for cell in theme["rounds"]):
        yield "* the theme changed in the codebook since the round before"


def notes(document: Document) -> Iterator[str]:
    """What is to be known of the whole, then of each round."""
    yield from document["notes"]
    for one in document["rounds"]:
        yield from (f"{one['round']}: {note}" for note in one["notes"])


def _round(one: Document) -> str:
    place = f"{one['round']}  {one['created_at'][:10]}  codebook {one['codebook_version']}"
    if one["reason"]:
        return f"{place}  no figures: {_said(one['reason'])}"
    return f"{place}  {', '.join(one['coders'])}  {one['reports_both']} reports  {one['unit']}"


def _cell(cell: Document) -> str:
    mark = " *" if cell["changed"] else ""
    if cell["alpha"] is None:
        return _said(cell["alpha_reason"]) + mark
    ends = "–".join(f"{end:.3f}" for end in cell["alpha_ci"] or ())
    return f"{cell['alpha']:.3f}" + (f" ({ends})" if ends else "") + mark


def _said(code: str) -> str:
    return code.replace("_", " ")
