"""Is the project sound; backups of it, and back from one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from desktop.domain.errors import DamagedError, InputError, ZhupiError
from desktop.services.project.locking import fold_in_left_log
from desktop.services.project.project import Project, open_project
from desktop.storage import checks, database
from desktop.storage.failures import MayBeDamage, damaged, told_apart
from desktop.storage.overlap_remarks import overlap_remarks
from desktop.storage.summary import looked_at

CHECKS = checks.CHECKS
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `check` is one of CHECKS."""

    check: str
    what: str


def check(project: Project, *, between: Callable[[], object] = bool) -> list[Finding]:
    """All that is wrong with the project as it stands, by each of CHECKS.

    `between` is called before each of them; it may raise to stop.
    """
    with told_apart(project.path):
        return [Finding(*found) for found in checks.findings(project.store.db, between=between)]


def check_file(path: Path, *, between: Callable[[], object] = bool) -> list[Finding]:
    """The same of a file that nobody has open here, an older version's too; nothing is altered.

    Raises InputError where it is no project, EnvironmentProblem where it is newer.
    """
    fold_in_left_log(path)
    try:
        with told_apart(path), closing(database.open_for_reading(path, older=True)) as db:
            return [Finding(*found) for found in checks.findings(db, between=between)]
    except DamagedError as error:
        # So broken that it cannot even be opened for reading.
        return [Finding("integrity", error.what)]


def remarks(path: Path) -> list[str]:
    """What is right in a sound project, and worth a look: codings of one theme that overlap.

    Of a file that nobody has open here, an older version's too; raises as `check_file`.
    """
    with told_apart(path), closing(database.open_for_reading(path, older=True)) as db:
        return list(overlap_remarks(db))


def may_be_damage(error: BaseException) -> bool:
    """Whether a program may raise it that has taken in what a damaged file says."""
    return isinstance(error, MayBeDamage)


def damage_behind(error: BaseException, path: Path) -> DamagedError | None:
    """What is to be said in place of `error` where the file at `path` is damaged; else None.

    As `Project.damage_behind`, for what was read before the project was closed.
    """
    try:
        with looked_at(path) as db:
            found = checks.behind(error, db)
    except DamagedError as damage:
        return damage
    except ZhupiError:
        return None
    return None if found is None else damaged(path, found)


def backup(project: Project, out: Path | None = None) -> Path:
    """A sound copy of the project while it is open; its path is returned.

    By default it stands beside the project, with the day in its name. Raises InputError
    where something is there already, DamagedError where what was written is not sound: a
    damaged project has no backup made of it.
    """
    out = out or database.free_name(project.path, f"{date.today().isoformat()}.backup")
    _refuse_existing(out)
    database.back_up(project.store.db, out)
    return out


def name_of_a_copy(path: Path) -> Path:
    """A free name beside the project for a copy of it."""
    return database.free_name(path, "copy")


def restore(source: Path, out: Path, *, progress: Progress | None = None) -> Path:
    """A new project out of a backup, checked before it gets its name.

    `progress` is told pages, and 0 of 0 while the file is looked at; it may raise to stop.
    Raises InputError where `source` is no project or is damaged, or `out` is there already.
    """
    _refuse_existing(out)
    with open_project(source, read_only=True) as project:
        wrong = check(project, between=partial(progress, 0, 0) if progress else bool)
        if wrong:
            raise InputError(
                "{source} is damaged ({finding}).",
                "Restore another backup.",
                source=source,
                finding=wrong[0].what,
            )
        database.back_up(project.store.db, out, progress=progress)
    return out


def _refuse_existing(out: Path) -> None:
    if out.exists():
        raise InputError("{path} is there already.", "Choose another name.", path=out)
