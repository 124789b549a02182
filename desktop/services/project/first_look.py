"""The first look at a project file, before it is opened for writing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.storage import checks, database
from desktop.storage.failures import damaged, told_apart

AT_ONCE = 64_000_000
"""Bytes of a file up to which a look at every page takes less than about 50 ms."""


def is_large(path: Path) -> bool:
    """Whether a look at every page of the file takes longer than opening may."""
    return path.stat().st_size > AT_ONCE


def refuse_damaged(path: Path) -> None:
    """Raise DamagedError where a look at its pages finds damage.

    Before anything is written: bringing an older file up to date would be the first thing.
    """
    with told_apart(path), closing(database.open_for_reading(path, older=True)) as db:
        raise_for(checks.quick(db), path)


def raise_for(finding: str | None, path: Path) -> None:
    """DamagedError where something was found."""
    if finding is not None:
        raise damaged(path, finding)
