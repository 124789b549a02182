"""A bar on standard error, where somebody looks at it, and nothing elsewhere."""

import io

import pytest

from desktop.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with progress.shown("Importing") as advance:
        assert advance is not None
        advance(0, 0)
        advance(1, 4)
        advance(4, 4)
    assert "Importing" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_a_file_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    monkeypatch.setattr("sys.stderr", file)
    with progress.shown("Importing") as advance:
        assert advance is None
    assert file.getvalue() == ""
