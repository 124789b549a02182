"""How long the path of a project may be, with the files that stand beside one while it is open."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from desktop.domain.errors import InputError

_LONGEST_BESIDE: Final = ".owner-4194304"
"""The longest ending of a file beside a project: that of the lock's owner, by process."""
_NAME: Final = 255
"""The longest name: bytes on Linux and macOS, units of UTF-16 on Windows."""
_PATH: Final = 32_000 if sys.platform == "win32" else 511 - len("-journal")
"""The longest path that SQLite takes: 512 bytes with its end on Linux and macOS."""


def refuse_too_long(path: Path) -> None:
    """Raises InputError where the name or the path is too long for a project to be made there."""
    if error := too_long(path):
        raise error


def too_long(path: Path) -> InputError | None:
    """The error that says which of them is, and by how much; None where neither is."""
    over = _length(path.name + _LONGEST_BESIDE) - _NAME
    if over > 0:
        return InputError(
            "The name {project} is too long for a project file.",
            "Choose a shorter name: about {count} characters fewer.",
            project=path.name,
            count=_characters(path.name, over),
        )
    over = _length(str(path.absolute())) - _PATH
    if over > 0:
        return InputError(
            "The path of {project} is too long: the folders it lies in have long names.",
            "Choose a folder with a shorter path: about {count} characters fewer.",
            project=path.name,
            count=_characters(str(path.absolute()), over),
        )
    return None


def _length(text: str) -> int:
    """In what the system counts names in."""
    return len(text.encode("utf-16-le")) // 2 if sys.platform == "win32" else len(os.fsencode(text))


def _characters(text: str, over: int) -> int:
    """How many characters of the text so many units are, at least one."""
    return max(1, -(-over * len(text) // _length(text)))
