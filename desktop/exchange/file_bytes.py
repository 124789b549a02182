"""A file's bytes, or why they cannot be had."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desktop.domain.errors import EnvironmentProblem, InputError

LARGEST: Final = 64 * 1024 * 1024
"""Bytes; a larger file is no report, and no table that memory should hold at once."""


def file_bytes(path: Path) -> bytes:
    """All that is in the file.

    Raises InputError for a folder and for a file that is too large, EnvironmentProblem for one
    that cannot be opened.
    """
    if path.is_dir():
        raise InputError(
            "{name} is a folder.", "Name the files in it, or add --recursive.", name=path.name
        )
    try:
        if path.stat().st_size > LARGEST:
            raise _too_large(path)
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentProblem(
            "{name} cannot be read: {reason}.",
            "See that it is still there and that you may read it.",
            name=path.name,
            reason=error.strerror,
        ) from error


def _too_large(path: Path) -> InputError:
    return InputError(
        "{name} is larger than {most} MB.",
        "Cut it into several files, each of one report or of fewer rows.",
        name=path.name,
        most=LARGEST // 1024 // 1024,
    )
