"""A file's bytes, or why they cannot be had."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from desktop.domain.errors import EnvironmentProblem, InputError

LARGEST: Final = 64 * 1024 * 1024
"""Bytes; a larger file is no report, and no table that memory should hold at once."""

PROJECT_ENDINGS: Final = (".zhupi", ".zhupipack")
"""Never opened here: one that is open elsewhere in this process would lose its locks."""


def file_bytes(path: Path) -> bytes:
    """All that is in the file.

    Raises InputError for a folder, a device or a pipe, for a project of Zhupi, and for a file
    that is too large, EnvironmentProblem for what cannot be opened.
    """
    if path.suffix.lower() in PROJECT_ENDINGS:
        raise _project(path)
    try:
        kind = path.stat().st_mode
        if S_ISDIR(kind):
            raise _folder(path)
        if not S_ISREG(kind):
            raise _no_file(path)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise EnvironmentProblem(
            "{name} cannot be read: {reason}.",
            "See that it is still there and that you may read it.",
            name=path.name,
            reason=error.strerror,
        ) from error
    if len(data) > LARGEST:
        raise _too_large(path)
    return data


def _folder(path: Path) -> InputError:
    with os.scandir(path):
        return InputError(
            "{name} is a folder.", "Name the files in it, or add --recursive.", name=path.name
        )


def _project(path: Path) -> InputError:
    return InputError(
        "{name} is a project of Zhupi, not a report.",
        "Open it as a project, or take it in with `merge` or `unpack`.",
        name=path.name,
    )


def _no_file(path: Path) -> InputError:
    return InputError(
        "{name} is a device or a pipe.", "Save what comes from it as a file.", name=path.name
    )


def _too_large(path: Path) -> InputError:
    return InputError(
        "{name} is larger than {most} MB.",
        "Cut it into several files, each of one report or of fewer rows.",
        name=path.name,
        most=LARGEST // 1024 // 1024,
    )
