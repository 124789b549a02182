"""The files that a person means by naming files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

LEFT_BEHIND: Final = frozenset(("thumbs.db", "desktop.ini", "__macosx", "$recycle.bin"))
"""What systems leave in folders, in lower case; Word and WPS leave ~$ before a name."""


def found_files(paths: Iterable[Path], *, recursive: bool) -> list[Path]:
    """The files that the paths mean, each once; folders are opened where `recursive`.

    In a folder hidden files and folders, and what systems leave there, are no reports. A
    folder that cannot be opened, a broken link or a pipe is given as it is: reading it says
    what is the matter. Links to folders are not followed.
    """
    files = (file for path in paths for file in _meant(path, recursive=recursive))
    return list(dict.fromkeys(files))


def _meant(path: Path, *, recursive: bool) -> list[Path]:
    return sorted(_within(path)) if recursive and path.is_dir() else [path]


def _within(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for at, folders, files in os.walk(folder, onerror=lambda error: closed.append(_of(error))):
        folders[:] = [name for name in folders if _is_a_persons(name)]
        yield from (Path(at, name) for name in files if _is_a_persons(name))
    yield from closed


def _of(error: OSError) -> Path:
    return Path(error.filename)


def _is_a_persons(name: str) -> bool:
    return not name.startswith((".", "~$")) and name.lower() not in LEFT_BEHIND
