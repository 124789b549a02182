"""SQLite's errors that the machine is to blame for, told apart from our own bugs."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import DamagedError, EnvironmentProblem, InputError, ZhupiError

IntegrityError = sqlite3.IntegrityError
"""A change that would leave a row pointing at nothing, or two rows in one place."""

_SIGNS: tuple[tuple[str, type[ZhupiError], str, str], ...] = (
    (
        "disk is full",
        EnvironmentProblem,
        "The disk that holds {project} is full; nothing of this change was written.",
        "Free some space, then try again.",
    ),
    (
        "disk I/O error",
        EnvironmentProblem,
        "The disk that holds {project} did not take the change; nothing of it was written.",
        "Check that the disk is connected and has space, then try again.",
    ),
    (
        "readonly database",
        EnvironmentProblem,
        "{project} can be read but not written.",
        "Copy it to a folder that you may write to, or ask for the right to write.",
    ),
    (
        "database is locked",
        EnvironmentProblem,
        "Another program has {project} open.",
        "Close the other program, then try again.",
    ),
    (
        "unable to open database file",
        EnvironmentProblem,
        "{project} cannot be opened or made here.",
        "Check that the folder is there and that you may write to it.",
    ),
    (
        "not a database",
        InputError,
        "{project} is no Zhupi project.",
        "Choose a file that Zhupi has made; its name ends in .zhupi.",
    ),
    (
        "interrupted",
        InputError,
        "Reading {project} takes far longer than what is in it should: it is damaged, or made to"
        " do harm.",
        "Take the file as Zhupi saved it, or a backup; nothing of it was used.",
    ),
    (
        "string or blob too big",
        InputError,
        "{project} holds, or would hold, a value larger than 512 MB.",
        "Leave out the file that is so large; nothing of this change was stored.",
    ),
    (
        "Could not decode to UTF-8",
        InputError,
        "{project} is damaged.",
        "Restore a backup of it; `check` tells what is broken.",
    ),
    (
        "malformed",
        DamagedError,
        "{project} is damaged ({finding}).",
        "Restore a backup, or bring what can be read into a new file with `rescue`.",
    ),
)

_NOT_THE_FILES = ("full", "I/O error", "readonly", "locked", "unable to open", "interrupted")
OfTheFile = (
    sqlite3.DatabaseError,
    zlib.error,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    OverflowError,
    RecursionError,
)
"""What reading rows of a damaged file may raise; see `of_the_file`."""


MayBeDamage = (*OfTheFile, AssertionError)
"""What else a program may stumble over that has taken in what a damaged file says."""


def of_the_file(error: BaseException) -> bool:
    """Whether the file's content is to blame, and not the disk, a lock, or who stopped it."""
    if isinstance(error, sqlite3.ProgrammingError):
        return False
    machine = isinstance(error, sqlite3.Error)
    return not (machine and any(sign in str(error) for sign in _NOT_THE_FILES))


@contextmanager
def damage_told(project: Path) -> Iterator[None]:
    """Turn what reading a damaged file raises into DamagedError; for reading alone."""
    with told_apart(project):
        try:
            yield
        except OfTheFile as error:
            if not of_the_file(error) or "malformed" in str(error):
                raise
            raise damaged(project, error) from error


def damaged(project: Path, finding: object) -> DamagedError:
    """The error that names the file and what was found in it."""
    return DamagedError(
        "{project} is damaged ({finding}).",
        "Restore a backup, or bring what can be read into a new file with `rescue`.",
        project=project.name,
        finding=finding,
    )


@contextmanager
def told_apart(project: Path) -> Iterator[None]:
    """Turn what the user can mend into an error with a remedy; let every bug through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        for sign, kind, what, remedy in _SIGNS:
            if sign in str(error):
                raise kind(what, remedy, project=project.name, finding=str(error)) from error
        raise
    except UnicodeDecodeError as error:
        # Of a text that is no UTF-8 the module cannot even say what is wrong with it.
        raise damaged(project, "text that is no UTF-8") from error
