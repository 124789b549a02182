"""PySide reads no source of what the window loads."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.ui.kit import unread_sources

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = """
import linecache, sys
import {first}
from desktop.ui.window import main_window
print(sum("desktop" in name for name in linecache.cache), "desktop.ui.reader.pane" in sys.modules)
"""


def sources_read(first: str) -> int:
    """How many sources of the program are in memory when the window's modules are."""
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(first=first)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.split()
    assert told[1] == "True"
    return int(told[0])


def test_the_window_s_sources_are_left_unread() -> None:
    assert sources_read("desktop.ui.window.application") == 0


def test_without_it_they_are_read() -> None:
    """Else there is nothing to be left any more, and the module may go."""
    assert sources_read("PySide6.QtCore") > 100


def test_a_pyside_that_looks_in_another_way_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert unread_sources.leave_unread()
    monkeypatch.setattr(unread_sources, "_FEATURES", "PySide6.none")
    assert not unread_sources.leave_unread()
