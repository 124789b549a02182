"""No two modules need each other, by whatever road: late imports, imports for types, names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BY_TABLE = "desktop.cli.lazy_group"
"""Loads what a table names that stands elsewhere: `Lazy("module", ...)`, an arrow from there."""


def modules(root: Path) -> dict[str, Path]:
    """Every module of the package `desktop` in that folder, with its file."""
    paths = [path.relative_to(root) for path in (root / "desktop").rglob("*.py")]
    return {".".join(path.with_suffix("").parts).removesuffix(".__init__"): path for path in paths}


def arrows(root: Path) -> dict[str, set[str]]:
    """Which modules each module needs."""
    known = modules(root)
    return {
        module: {target for target in targets(module, root / path, known) if target != module}
        for module, path in known.items()
    }


def targets(module: str, path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules that one names, wherever in its text it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports by dots"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield from (name for name in (full, node.module or "") if name in known)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.Call) and node.args and module != BY_TABLE:
            yield from named(node, known)


def named(call: ast.Call, known: dict[str, Path]) -> Iterator[str]:
    """The modules that a call loads by their names."""
    function, first = call.func, call.args[0]
    said = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if said == "Lazy" and isinstance(first, ast.Constant):
        yield f"desktop.cli.{first.value}"
    elif said == "import_module" and isinstance(first, ast.Constant):
        yield from {str(first.value)} & known.keys()
    elif said == "import_module" and isinstance(first, ast.JoinedStr):
        beginning = ast.literal_eval(first.values[0])
        yield from (name for name in known if name.startswith(beginning))


def circle(root: Path) -> list[str]:
    """The modules of a circle, each needed by the next; none where there is no circle."""
    needed = arrows(root)
    for module in needed:
        # A package's front is there for whoever is inside; it holds nothing but its line.
        needed[module] = {one for one in needed[module] if not module.startswith(f"{one}.")}
    try:
        TopologicalSorter(needed).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_needs_itself_by_way_of_others() -> None:
    assert circle(ROOT) == []


@pytest.mark.parametrize(
    "text",
    [
        "import desktop.a",
        "from desktop import a",
        "from desktop.a import f",
        "def f():\n    from desktop.a import g",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import desktop.a",
        'import importlib\nimportlib.import_module("desktop.a")',
        'from importlib import import_module\nimport_module(f"desktop.{input()}")',
    ],
)
def test_a_planted_circle_is_found(tmp_path: Path, text: str) -> None:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "desktop" / "__init__.py").touch()
    (tmp_path / "desktop" / "a.py").write_text("import desktop.b\n", encoding="utf-8")
    (tmp_path / "desktop" / "b.py").write_text(text, encoding="utf-8")
    assert set(circle(tmp_path)) == {"desktop.a", "desktop.b"}


def test_every_front_is_one_line_that_says_what_belongs_there() -> None:
    floors = ("services", "ui", "exchange")
    fronts = [path for one in floors for path in (ROOT / "desktop" / one).rglob("__init__.py")]
    assert len(fronts) > 30
    for front in fronts:
        (line,) = ast.parse(front.read_text(encoding="utf-8")).body
        assert isinstance(line, ast.Expr), front
        assert isinstance(line.value, ast.Constant), front
        assert "\n" not in str(line.value.value), front
