"""How large files and functions are, how tangled, and why an import is late: held to numbers.

What they are now is printed by `python tests/architecture/test_sizes.py`.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
GENERATED = {"desktop/ui/kit/error_texts.py"}
LATE = re.compile(r"# noqa: PLC0415")
LONGEST_FILE, USUAL_FILE = 400, 90
LONGEST_FUNCTION, USUAL_FUNCTION = 40, 6
COMPLEX, MOST_COMPLEX = 10, 10
MOST_LATE_IMPORTS = 50


def sources() -> Iterator[tuple[str, str]]:
    """Each module of the program that somebody wrote, a room's one line too, and its text."""
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if name not in GENERATED:
            yield name, path.read_text(encoding="utf-8")


def file_lengths() -> dict[str, int]:
    return {name: len(text.splitlines()) for name, text in sources()}


def functions(text: str) -> Iterator[tuple[str, int]]:
    """The name of each function or method, and its lines, signature and docstring with it."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def function_lengths() -> list[tuple[str, int]]:
    return [
        (f"{name}:{function}", length)
        for name, text in sources()
        for function, length in functions(text)
    ]


def too_complex(path: Path) -> list[str]:
    """Functions with more than so many ways through, as ruff counts them (C901)."""
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--output-format", "concise"]
    limit = ["--select", "C901", "--config", f"lint.mccabe.max-complexity={COMPLEX}"]
    done = subprocess.run(
        [*command, *limit, str(path)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode in (0, 1), done.stderr
    return [line for line in done.stdout.splitlines() if "C901" in line]


def late_imports(text: str) -> Iterator[tuple[int, bool]]:
    """The line of each import inside a function, and whether a comment above says why."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if LATE.search(line):
            above = number - 1
            while LATE.search(lines[above]):
                above -= 1
            yield number + 1, lines[above].lstrip().startswith("#")


def test_no_file_is_long_and_most_are_short() -> None:
    lengths = file_lengths()
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}
    assert median(lengths.values()) <= USUAL_FILE


def test_no_function_is_long_and_most_are_short() -> None:
    lengths = function_lengths()
    assert [one for one in lengths if one[1] > LONGEST_FUNCTION] == []
    assert median(length for _, length in lengths) <= USUAL_FUNCTION


def test_few_functions_are_tangled() -> None:
    found = too_complex(ROOT / "desktop")
    assert len(found) <= MOST_COMPLEX, found


def test_a_late_import_says_why_where_it_stands() -> None:
    found = [(name, *one) for name, text in sources() for one in late_imports(text)]
    assert [f"{name}:{line}" for name, line, has_reason in found if not has_reason] == []
    assert len(found) <= MOST_LATE_IMPORTS


def test_what_is_too_large_is_found(tmp_path: Path) -> None:
    body = "".join(f"    if x == {n}:\n        x += 1\n" for n in range(30))
    planted = tmp_path / "planted.py"
    planted.write_text(f"def long(x: int) -> None:\n{body}", encoding="utf-8")
    assert dict(functions(planted.read_text(encoding="utf-8"))) == {"long": 61}
    assert len(too_complex(planted)) == 1
    late = "def f():\n    import os  # noqa: PLC0415\n"
    assert list(late_imports(late)) == [(2, False)]
    assert list(late_imports(late.replace("    import", "    # Why.\n    import"))) == [(3, True)]


def main() -> None:
    """Print the numbers."""
    files, parts = file_lengths(), [length for _, length in function_lengths()]
    late = [one for _, text in sources() for one in late_imports(text)]
    print(f"files {len(files)}, median {median(files.values())}, longest {max(files.values())}")
    print(f"functions {len(parts)}, median {median(parts)}, longest {max(parts)}")
    print(f"complexity over {COMPLEX}: {len(too_complex(ROOT / 'desktop'))}")
    print(f"late imports: {len(late)}")


if __name__ == "__main__":
    main()
