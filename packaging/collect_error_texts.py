"""Lists the texts of the lower layers for the translators: desktop/ui/kit/error_texts.py.

An error's two templates stand where it is raised, a preference's label beside its default, and
a measure's or a format's words in its row; none of these layers knows Qt. This reads them off
the source. With --check it only compares.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "desktop" / "ui" / "kit" / "error_texts.py"
_BASE = "ZhupiError"
_IN_A_LINE = 91
"""Characters: 100, less eight of indent and a comma."""
_HEAD = '''"""Texts of the lower layers for lupdate; made by packaging/collect_error_texts.py."""

from __future__ import annotations

from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

'''


def sources() -> list[Path]:
    """Every module of the program, the list itself left out."""
    return sorted(path for path in (ROOT / "desktop").rglob("*.py") if path != TARGET)


def error_templates() -> set[str]:
    """What happened and what to do, of every error that the program raises."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sources()]
    kinds = _error_kinds(trees)
    calls = (call for tree in trees for call in _raising_calls(tree, kinds))
    return {text for call in calls for text in _texts(call)}


def setting_texts() -> set[str]:
    """Labels, descriptions and choices of the preferences."""
    sys.path.insert(0, str(ROOT))
    from desktop.services.project.preferences import shown_settings  # noqa: PLC0415

    rows = [setting for _, setting in shown_settings()]
    labels = {text for row in rows for text in (row.label, row.description) if text}
    return labels | {label for row in rows for _, label in row.choices}


def measure_texts() -> set[str]:
    """What the measures of frequency are called, and how they are defined."""
    sys.path.insert(0, str(ROOT))
    from desktop.analysis.counting.measures import MEASURES  # noqa: PLC0415

    return {text for row in MEASURES.values() for text in (row.words.label, row.words.explained)}


def format_texts() -> set[str]:
    """Labels of the formats of an export, what they hold and what they alter."""
    sys.path.insert(0, str(ROOT))
    from desktop.services.results.export_formats import FORMATS  # noqa: PLC0415

    return {text for row in FORMATS for text in (row.label, row.holds, row.loses) if text}


def _error_kinds(trees: list[ast.Module]) -> set[str]:
    """Names of ZhupiError and of all that inherit from it, wherever they are defined."""
    kinds: set[str] = {_BASE}
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while True:
        found = {node.name for node in classes if _bases(node) & kinds}
        if found <= kinds:
            return kinds
        kinds |= found


def _bases(node: ast.ClassDef) -> set[str]:
    return {base.id for base in node.bases if isinstance(base, ast.Name)}


def _raising_calls(tree: ast.Module, kinds: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in kinds:
            yield node
        if isinstance(node, ast.ClassDef) and node.name in kinds - {_BASE}:
            yield from (call for call in ast.walk(node) if _is_super_init(call))


def _is_super_init(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__"


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)


def _texts(call: ast.AST) -> Iterator[str]:
    assert isinstance(call, ast.Call)
    for argument in call.args[:2]:
        yield from _constants(argument)


def _constants(argument: ast.expr) -> Iterator[str]:
    """A text, or both of `a if x else b`."""
    if isinstance(argument, ast.IfExp):
        yield from _constants(argument.body)
        yield from _constants(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
        yield argument.value


def rendered() -> str:
    """The module as it should stand."""
    parts = [
        _listing("ERROR_TEMPLATES", "Errors", error_templates()),
        _listing("MEASURE_TEXTS", "Charts", measure_texts()),
        _listing("SETTING_TEXTS", "Settings", setting_texts()),
        _listing("FORMAT_TEXTS", "Formats", format_texts()),
    ]
    return _HEAD + "\n".join(parts)


def _listing(name: str, context: str, texts: set[str]) -> str:
    rows = "".join(f"    {_row(context, text)}\n" for text in sorted(texts))
    return f"{name}: tuple[str, ...] = (\n{rows})\n"


def _row(context: str, text: str) -> str:
    line = f'QT_TRANSLATE_NOOP("{context}", {_quoted(text)}),'
    return line if len(line) <= 96 else _folded(context, text)


def _folded(context: str, text: str) -> str:
    # What fits in a line the formatter would join again.
    parts = [text] if len(_quoted(text)) <= _IN_A_LINE else _parts(text)
    lines = "".join(f"\n        {_quoted(part)}" for part in parts)
    return f'QT_TRANSLATE_NOOP(\n        "{context}",{lines},\n    ),'


def _parts(text: str) -> Iterator[str]:
    while len(text) > 84:
        at = text.rfind(" ", 0, 84) + 1
        yield text[:at]
        text = text[at:]
    yield text


def _quoted(text: str) -> str:
    # As the formatter has it: double quotes, unless single ones need fewer backslashes.
    mark = "'" if '"' in text and "'" not in text else '"'
    escaped = text.replace("\\", "\\\\").replace(mark, f"\\{mark}").replace("\n", "\\n")
    return f"{mark}{escaped}{mark}"


def main(arguments: list[str]) -> int:
    """Write the list, or with --check tell whether it is as it should be."""
    if "--check" in arguments:
        return int(TARGET.read_text(encoding="utf-8") != rendered())
    TARGET.write_text(rendered(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
