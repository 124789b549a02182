"""What the user of a project should know of its file: where it lies, what lies beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem
from desktop.storage import left_logs as logs
from desktop.storage import locations, sessions
from desktop.storage.locations import Location
from desktop.storage.store import Store

_WARNED = "warned_of_location"


def of_file(
    store: Store, path: Path, *, had_log: bool, writing: bool
) -> Iterator[EnvironmentProblem]:
    """The remarks on a file that has just been opened; `had_log` tells of before."""
    if sessions.is_unclosed(store.db):
        if not had_log:
            yield _without_log(store, path)
        if writing:
            sessions.close(store.db)
    yield from of_location(store, path, writing=writing)


def left_logs(path: Path) -> Iterator[EnvironmentProblem]:
    """Put logs aside that lie where a file is to be made, and say so.

    Where one is already, they are its own; nothing can be made there.
    """
    if path.exists():
        return
    for kept in _with_work(logs.put_aside(path)):
        yield EnvironmentProblem(
            "The log of a project {project} that is gone lay here; it is kept as {log}.",
            "Where you have a copy of that project, `restore COPY OUT --log {log}` brings back"
            " what the log holds.",
            project=path.name,
            log=kept.name,
        )


def _with_work(put_aside: Iterable[Path]) -> list[Path]:
    # The index of a log holds nothing that the log does not.
    return [kept for kept in put_aside if "-wal.left" in kept.name]


def log_of_another(path: Path) -> Iterator[EnvironmentProblem]:
    """Put aside the log of a file that lay here before, and say so."""
    if sessions.has_log_of_another(path):
        put_aside = logs.put_aside(path)
        yield from _journals(path, put_aside)
        for kept in _with_work(put_aside):
            yield EnvironmentProblem(
                "Beside {project} lay the log of another file; it is kept as {log}.",
                "Where you have that other file, `restore FILE OUT --log {log}` brings back what"
                " the log holds.",
                project=path.name,
                log=kept.name,
            )


def _journals(path: Path, put_aside: Iterable[Path]) -> Iterator[EnvironmentProblem]:
    for kept in put_aside:
        if "-journal.left" in kept.name:
            yield EnvironmentProblem(
                "Beside {project} lay the journal of another file, which would have damaged it; it"
                " is kept as {log}.",
                "It holds no work. When all is well you may remove it.",
                project=path.name,
                log=kept.name,
            )


def _told_of(found: Location, path: Path) -> Iterator[EnvironmentProblem]:
    if found.kind == locations.SYNCED:
        yield EnvironmentProblem(
            "{project} lies in a folder that {name} synchronises.",
            "Let one person at a time open it, wait until it is synchronised before you open it on"
            " another computer, and keep backups elsewhere. Better: a folder of this computer.",
            project=path.name,
            name=found.name,
        )
    else:
        yield EnvironmentProblem(
            "{project} lies on a network drive ({name}).",
            "Work on a copy on this computer and bring it back when you are done: locks across a"
            " network cannot be relied on.",
            project=path.name,
            name=found.name,
        )


def of_location(store: Store, path: Path, *, writing: bool) -> Iterator[EnvironmentProblem]:
    """What to know of a folder that others write to as well, once for each place it comes to."""
    found = locations.location(path)
    name = ":".join(found) if found else ""
    if (store.settings.get(_WARNED) or "") == name:
        return
    if writing:
        store.settings.put(_WARNED, name)
    if found:
        yield from _told_of(found, path)


def _without_log(store: Store, path: Path) -> EnvironmentProblem:
    newest = store.journal.entries(limit=1)
    return EnvironmentProblem(
        "{project} was not closed by who wrote it last, and its log is not beside it: what was"
        " done after {last} may be missing.",
        "If it is a copy, compare it with the file it was copied from. Copy a project when it is"
        " closed, or copy a backup of it.",
        project=path.name,
        last=newest[0].at if newest else "?",
    )
