"""Whether there is a display that a window could be seen on."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem

_UNSEEN = {"offscreen", "minimal"}
_X11_PORT = 6000


def display_is_there() -> bool:
    """Whether a window would be seen. A display that is named but does not answer is none."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in _UNSEEN:
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return _wayland_answers() or _x11_answers()


def require_display() -> None:
    """EnvironmentProblem where a window could not even be drawn.

    A platform that was chosen by name is taken at its word: offscreen is a way to try things.
    """
    if "QT_QPA_PLATFORM" not in os.environ and not display_is_there():
        raise EnvironmentProblem(
            "There is no display to open the window on.",
            "Start it on a desktop, or use a command: --help lists them.",
        )


def _wayland_answers() -> bool:
    name, folder = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _connects(str(Path(folder, name or "")))


def _x11_answers() -> bool:
    host, colon, rest = os.environ.get("DISPLAY", "").rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        name = f"/tmp/.X11-unix/X{number}"
        return _connects(name) or _connects(f"\0{name}")
    return _reaches(host, _X11_PORT + int(number))


def _connects(address: str) -> bool:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
            link.connect(address)
    except OSError:
        return False
    return True


def _reaches(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=2).close()
    except (OSError, OverflowError, UnicodeError):
        return False
    return True
