"""One word, one thing: names of types are unique, and none is one that CONTEXT.md has avoided."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def class_names(root: Path) -> Iterator[str]:
    """The public classes of the package in that folder, each as often as it is there."""
    for path in (root / "desktop").rglob("*.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        yield from (node.name for node in body if isinstance(node, ast.ClassDef))


def public(names: Iterator[str]) -> Counter[str]:
    """How often each public name is there."""
    return Counter(name for name in names if not name.startswith("_"))


def type_names(root: Path) -> Iterator[tuple[str, str]]:
    """The public names of types of the package in that folder, each with what it stands for.

    An alias stands for what it is made of: written twice it is the same thing. A class stands
    for itself, in its own module.
    """
    for path in (root / "desktop").rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                yield node.name, f"class in {path}"
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                yield node.targets[0].id, ast.unparse(node.value)


ALIAS = re.compile(r"[A-Z][a-z]\w*")


def homonyms(root: Path) -> dict[str, set[str]]:
    """The names that stand for several things, with those."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, what in type_names(root):
        if ALIAS.fullmatch(name):
            found[name].add(what)
    return {name: things for name, things in found.items() if len(things) > 1}


def table(text: str) -> list[list[str]]:
    """The rows of words in CONTEXT.md: word, meaning, Chinese, avoid."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines()]
    return [row for row in rows if len(row) == 4 and row[0] not in ("word", "---")]


def as_class(word: str) -> str:
    """ "full name" as FullName."""
    return "".join(part.capitalize() for part in re.split(r"[ -]", word))


def words(cell: str) -> list[str]:
    """The words of a cell. One with a remark in brackets means something else in part: left out."""
    parts = [part.strip() for part in re.split(r",(?![^()]*\))", cell)]
    return [part for part in parts if part and "(" not in part]


def avoided(text: str) -> set[str]:
    """Class names that no class has: words to avoid that are not the word for another thing."""
    own = {
        as_class(re.sub(r"\(.*?\)", "", word).strip())
        for row in table(text)
        for word in row[0].split(",")
    }
    return {as_class(word) for row in table(text) for word in words(row[3])} - own


def test_a_class_name_stands_for_one_thing() -> None:
    names = public(class_names(ROOT))
    assert len(names) > 300
    assert [name for name, times in names.items() if times > 1] == []


def test_an_alias_stands_for_one_thing_too() -> None:
    assert homonyms(ROOT) == {}


def test_an_alias_of_two_things_is_found(tmp_path: Path) -> None:
    for name, text in {
        "one": "Row = dict[str, int]\nSame = int\nMOST = 1\nfree = Row()\n",
        "other": "Row = list[int]\nSame = int\nMOST = 2\nclass Half: pass\n",
        "third": "Half = int\n",
    }.items():
        (tmp_path / "desktop" / name).mkdir(parents=True)
        (tmp_path / "desktop" / name / "m.py").write_text(text, encoding="utf-8")
    assert homonyms(tmp_path).keys() == {"Row", "Half"}


def test_no_class_has_a_name_to_avoid() -> None:
    context = (ROOT / "CONTEXT.md").read_text(encoding="utf-8")
    assert "Document" in avoided(context)
    assert avoided(context) & public(class_names(ROOT)).keys() == set()


def test_panes_are_panes() -> None:
    assert [name for name in public(class_names(ROOT)) if name.endswith("Panel")] == []


def lines_saying_panel(root: Path) -> list[str]:
    """Names, comments and texts of the window, but for charts, where pictures have panels."""
    ui = root / "desktop" / "ui"
    files = [path for path in sorted(ui.rglob("*.py")) if ui / "charts" not in path.parents]
    return [
        f"{path.relative_to(root)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"panel|Panel", line)
    ]


def test_the_window_speaks_of_panes_alone(tmp_path: Path) -> None:
    assert lines_saying_panel(ROOT) == []
    for room in ("charts", "reports"):
        (tmp_path / "desktop" / "ui" / room).mkdir(parents=True)
        planted = tmp_path / "desktop" / "ui" / room / "pane.py"
        planted.write_text('"""The pane."""\nnamed(self, "reportsPanel")\n', encoding="utf-8")
    assert lines_saying_panel(tmp_path) == ["desktop/ui/reports/pane.py:2"]


def test_what_is_avoided_is_read_from_the_table() -> None:
    text = (
        "| word | meaning | 界面用语 | avoid |\n|---|---|---|---|\n"
        "| Key | the digit | 数字键 | shortcut (any other, or none), hot key, unit |\n"
        "| Unit (of a round) | what is compared | 单位 | item |\n"
    )
    assert avoided(text) == {"HotKey", "Item"}
