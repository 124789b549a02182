"""The layers hold, and each contract is one that can break: a planted import breaks it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

SERVICES = "Rooms of the services: an import goes down only"
FORMATS = "Rooms of the formats: an import goes down only"
READERS = "Readers: an import goes down only"
WINDOW = "Rooms of the window: an import goes down only, and no pane knows another"
COMPARISON = "Rooms of the comparison: an import goes down only"

# What must not be: where it is planted, what is planted, the contract that has to notice.
VIOLATIONS = [
    ("domain/planted.py", "import desktop.storage", "An import goes down only"),
    ("storage/planted.py", "import desktop.analysis", "An import goes down only"),
    ("cli/planted.py", "import desktop.ui", "An import goes down only"),
    ("planted.py", "", "An import goes down only"),
    ("services/project/planted.py", "from PySide6.QtCore import QObject", "Qt in the window alone"),
    ("services/project/planted.py", "import sqlite3", "SQL in storage alone"),
    ("ui/kit/planted.py", "import click", "Commands of the command line in cli alone"),
    ("text/planted.py", "import jieba", "Word segmentation in one module"),
    ("ui/codebook/planted.py", "import pypinyin", "Readings of characters in one module"),
    ("exchange/bytes/planted.py", "import numpy", "Arrays in statistics and charts alone"),
    ("services/corpus/planted.py", "import desktop.services.intake", SERVICES),
    ("services/sharing/planted.py", "import desktop.services.intake", SERVICES),
    ("services/planted.py", "", SERVICES),
    ("exchange/report/planted.py", "import desktop.exchange.tables_in", FORMATS),
    ("exchange/planted.py", "", FORMATS),
    ("exchange/readers/pdf/planted.py", "import desktop.exchange.readers.word", READERS),
    ("exchange/readers/planted.py", "", READERS),
    ("ui/passages/planted.py", "import desktop.ui.charts", WINDOW),
    ("ui/session/planted.py", "import desktop.ui.dialogs", WINDOW),
    ("ui/planted.py", "", WINDOW),
    ("ui/comparison/rounds/planted.py", "import desktop.ui.comparison.reliability", COMPARISON),
    ("ui/comparison/planted.py", "", COMPARISON),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and its contracts, where a violation may be planted."""
    copy = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(
        ROOT / "desktop", copy / "desktop", ignore=shutil.ignore_patterns("__pycache__")
    )
    return copy


def broken_contracts(project: Path) -> tuple[int, set[str]]:
    """The exit status of lint-imports, and the names of the contracts it found broken."""
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    run = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"],
        cwd=project,
        env=os.environ | {"NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts:" in run.stdout, run.stdout + run.stderr
    return run.returncode, set(re.findall(r"^(.+) BROKEN", run.stdout, re.MULTILINE))


def plant(file: Path, text: str) -> None:
    """Writes a module, and makes the folder it lies in a package."""
    file.parent.mkdir(exist_ok=True)
    (file.parent / "__init__.py").touch()
    file.write_text(f"{text}\n", encoding="utf-8")


def test_the_layers_hold(copy: Path) -> None:
    assert broken_contracts(copy) == (0, set())


@pytest.mark.parametrize(("place", "planted", "contract"), VIOLATIONS)
def test_a_planted_violation_is_found(copy: Path, place: str, planted: str, contract: str) -> None:
    plant(copy / "desktop" / place, planted)
    try:
        assert broken_contracts(copy) == (1, {contract})
    finally:
        (copy / "desktop" / place).unlink()
