"""A file's bytes, or why they cannot be had."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, Final

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.exchange.bytes.limits import LARGEST_FILE

PROJECT_ENDINGS: Final = (".zhupi", ".zhupipack")
"""Never opened here: one that is open elsewhere in this process would lose its locks."""


def file_bytes(path: Path) -> bytes:
    """All that is in the file.

    Raises InputError for a folder, a device or a pipe, for a project of Zhupi, and for a file
    that is too large, EnvironmentProblem for what cannot be opened.
    """
    with opened(path) as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise _too_large(path)
    return data


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file to read from, of whatever size; raises as file_bytes does, also while it is read."""
    if path.suffix.lower() in PROJECT_ENDINGS:
        raise _project(path)
    try:
        kind = path.stat().st_mode
        if S_ISDIR(kind):
            raise _folder(path)
        if not S_ISREG(kind):
            raise _no_file(path)
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise EnvironmentProblem(
            "{name} cannot be read: {reason}.",
            "See that it is still there and that you may read it.",
            name=path.name,
            reason=error.strerror,
        ) from error


def text_of(path: Path, *, errors: str = "strict") -> str:
    """The file's text without a byte order mark, its line ends as LF.

    Raises as file_bytes does, and UnicodeDecodeError for what is no UTF-8.
    """
    text = file_bytes(path).decode("utf-8", errors=errors).removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
        most=LARGEST_FILE // 1024 // 1024,
    )
