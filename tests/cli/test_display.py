"""A display that is named but does not answer is none."""

import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli import display
from desktop.domain.errors import EnvironmentProblem


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def compositor() -> Iterator[Path]:
    """A socket that takes connections, in a folder whose path is short enough for one."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{folder}/wayland-7")
        server.listen()
        yield Path(folder)


@pytest.fixture
def x_server() -> Iterator[int]:
    """The number of a display that takes connections by TCP."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1] - 6000


def test_none_is_there_where_none_is_named() -> None:
    assert not display.display_is_there()


@pytest.mark.parametrize(
    "name", ["", "nonsense", ":no", ":54321", "127.0.0.1:-5", "127.0.0.1:60000", "localhost"]
)
def test_a_name_behind_which_nothing_answers(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("DISPLAY", name)
    assert not display.display_is_there()


def test_a_wayland_display_answers(monkeypatch: pytest.MonkeyPatch, compositor: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(compositor))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert display.display_is_there()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-8")
    assert not display.display_is_there()


def test_an_x_display_of_another_machine_answers(
    monkeypatch: pytest.MonkeyPatch, x_server: int
) -> None:
    monkeypatch.setenv("DISPLAY", f"127.0.0.1:{x_server}.0")
    assert display.display_is_there()


def test_an_x_display_that_has_gone_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
    monkeypatch.setenv("DISPLAY", f"127.0.0.1:{number}")
    assert not display.display_is_there()


def test_windows_has_one_without_saying(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert display.display_is_there()


def test_offscreen_is_not_seen_but_may_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not display.display_is_there()
    display.require_display()


def test_without_a_display_the_window_is_refused() -> None:
    with pytest.raises(EnvironmentProblem, match="no display"):
        display.require_display()
