"""Holds in every test: the program opens a project's file through SQLite alone.

POSIX takes all of a process's locks on a file away when any descriptor of it is closed, those
of an open connection too (sqlite.org, "How to corrupt", 2.2). Tests may read the bytes of a
file; the program may not.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import FrameType

_ENDINGS = (".zhupi", ".zhupipack")
_PAST_SQLITE = f"{os.sep}raw_copy.py"
"""What a rescue reads a damaged file with, while no connection to it is open."""
_PROGRAM = str(Path(__file__).resolve().parent.parent / "desktop") + os.sep


class OpenedPastSqliteError(Exception):
    """The program has opened a project's file with a plain open()."""


def watch() -> None:
    """From now on an open() of a project's file by the program raises; there is no way back."""
    sys.addaudithook(_heard)


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and str(arguments[0]).endswith(_ENDINGS) and _by_the_program():
        raise OpenedPastSqliteError(str(arguments[0]))


def _by_the_program() -> bool:
    frame: FrameType | None = sys._getframe(2)
    while frame and not frame.f_code.co_filename.startswith(_PROGRAM):
        # Whoever has a test's file open it is a test.
        if f"{os.sep}tests{os.sep}" in frame.f_code.co_filename:
            return False
        frame = frame.f_back
    return frame is not None and not frame.f_code.co_filename.endswith(_PAST_SQLITE)
