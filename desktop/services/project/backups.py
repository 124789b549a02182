"""Automatic backups: dated, found sound, and only so many of them kept.

They lie in a folder of the user's own on this machine, and not beside the project: a USB stick
that is lost takes nothing along then, and a sync program uploads no twenty copies. Each project
has a folder there, named after it and its id.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from desktop.domain.errors import DamagedError, EnvironmentProblem, ZhupiError
from desktop.domain.retention import Retention, kept
from desktop.services.project import preferences
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import SUFFIX, Project
from desktop.storage import database
from desktop.storage.failures import damaged
from desktop.storage.summary import Summary, summary, summary_of

Progress = Callable[[int, int], None]
BackupReason = Literal["daily", "merge", "unpack", "clean_again"]

_TIME = "%Y-%m-%dT%H%M%SZ"
_NAME = re.compile(
    r".+\.(?P<at>\d{4}-\d\d-\d\dT\d{6}Z)\.(?P<reason>daily|merge|unpack|clean_again)(-\d+)?"
    + re.escape(SUFFIX)
)
_DAY = timedelta(days=1)
_MARGIN = 100_000_000
"""Bytes that a backup leaves free on the disk."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup; `holds` is None where it cannot be read, `size` is in bytes, `at` in UTC."""

    path: Path
    at: datetime
    reason: str
    size: int
    holds: Summary | None


def folder_of(project: Project, wanted: Preferences) -> Path:
    """Where the project's backups lie."""
    return _root(wanted) / f"{project.path.stem}-{project.id[:8]}"


def backups_of(path: Path, *, wanted: Preferences | None = None) -> list[Backup]:
    """The automatic backups of the project at `path`, newest first.

    They are found by the project's id, or by its name where the file is gone or damaged.
    """
    root = _root(wanted or preferences.load())
    try:
        pattern = f"*-{summary_of(path).project[:8]}"
    except ZhupiError:
        pattern = f"{path.stem}-????????"
    folders = [folder for folder in root.glob(pattern) if folder.is_dir()]
    found = [_described(file) for folder in folders for file in _ours(folder)]
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def is_due(project: Project, wanted: Preferences, *, every: timedelta = _DAY) -> bool:
    """Whether the last backup is older than that and something has changed since."""
    if wanted.backups != "on":
        return False
    last = max(_ours(folder_of(project, wanted)), key=_at, default=None)
    if last is None:
        return True
    return datetime.now(UTC) - _at(last) > every and not _holds_all(last, project)


def back_up(
    project: Project, reason: BackupReason, wanted: Preferences, *, progress: Progress | None = None
) -> Path:
    """A backup of the project now; older ones go, as many as the preferences say.

    `progress` is told pages; it may raise to stop. Raises EnvironmentProblem where the disk has
    no room or cannot be written, DamagedError where what was written is not sound: then no
    older one goes.
    """
    folder = folder_of(project, wanted)
    _make(folder)
    _require_room(project.path, folder)
    name = f"{project.path.stem}.{datetime.now(UTC).strftime(_TIME)}{SUFFIX}"
    out = database.free_name(folder / name, reason)
    try:
        database.back_up(project.store.db, out, progress=progress)
    except DamagedError as error:
        # The copy is as the project is: it is the project that has to be named.
        raise damaged(project.path, error.details["finding"]) from error
    _prune(folder, wanted)
    return out


def before(
    project: Project, reason: BackupReason, *, progress: Progress | None = None
) -> Path | None:
    """A backup before something large is done to the project, unless the last one holds all.

    None where none was needed or none is wanted; raises as `back_up`.
    """
    wanted = preferences.load()
    if not is_due(project, wanted, every=timedelta(0)):
        return None
    return back_up(project, reason, wanted, progress=progress)


def _root(wanted: Preferences) -> Path:
    chosen = wanted.backup_folder
    return Path(chosen).expanduser() if chosen else preferences.data_folder() / "backups"


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(
            "No backup can be made in {folder} ({reason}).",
            "Choose another folder for backups in the preferences.",
            folder=folder,
            reason=error.strerror or type(error).__name__,
        ) from error


def _require_room(project: Path, folder: Path) -> None:
    needed = project.stat().st_size + _MARGIN
    if shutil.disk_usage(folder).free < needed:
        raise EnvironmentProblem(
            "The disk has no room for a backup in {folder}: {megabytes} MB are needed.",
            "Free some space, or choose another folder for backups in the preferences.",
            folder=folder,
            megabytes=-(-needed // 1_000_000),
        )


def _prune(folder: Path, wanted: Preferences) -> None:
    numbers = Retention(wanted.daily_backups, wanted.weekly_backups, wanted.monthly_backups)
    files = list(_ours(folder))
    staying = kept((_at(file).astimezone() for file in files), numbers)
    for file in files:
        if _at(file) not in staying:
            file.unlink(missing_ok=True)


def _ours(folder: Path) -> Iterator[Path]:
    """Backups by their names: a file of any other name is nobody's to remove."""
    for file in sorted(folder.glob(f"*{SUFFIX}")):
        if _NAME.fullmatch(file.name):
            yield file


def _at(file: Path) -> datetime:
    found = _NAME.fullmatch(file.name)
    assert found
    return datetime.strptime(found["at"], _TIME).replace(tzinfo=UTC)


def _holds_all(backup: Path, project: Project) -> bool:
    try:
        there = summary_of(backup)
    except ZhupiError:
        return False
    return there == summary(project.store.db)


def _described(file: Path) -> Backup:
    found = _NAME.fullmatch(file.name)
    assert found
    try:
        holds = summary_of(file)
    except ZhupiError:
        holds = None
    return Backup(file, _at(file), found["reason"], file.stat().st_size, holds)
