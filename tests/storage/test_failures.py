"""The machine's errors are told from ours."""

import sqlite3
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem, InputError, ZhupiError
from desktop.storage.failures import told_apart


def fail(error: Exception) -> None:
    with told_apart(Path("folder/p.zhupi")):
        raise error


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("database or disk is full", EnvironmentProblem),
        ("disk I/O error", EnvironmentProblem),
        ("attempt to write a readonly database", EnvironmentProblem),
        ("database is locked", EnvironmentProblem),
        ("unable to open database file", EnvironmentProblem),
        ("file is not a database", InputError),
        ("database disk image is malformed", InputError),
    ],
)
def test_what_the_user_can_mend_has_a_remedy(message: str, kind: type[ZhupiError]) -> None:
    with pytest.raises(kind) as caught:
        fail(sqlite3.OperationalError(message))
    assert "p.zhupi" in caught.value.what
    assert caught.value.remedy
    assert isinstance(caught.value.__cause__, sqlite3.OperationalError)


@pytest.mark.parametrize(
    "bug",
    [
        sqlite3.OperationalError("no such table: codings"),
        sqlite3.IntegrityError("UNIQUE constraint failed"),
        sqlite3.ProgrammingError("Cannot operate on a closed database."),
        ValueError("disk is full"),
    ],
)
def test_a_bug_of_ours_is_let_through(bug: Exception) -> None:
    with pytest.raises(type(bug)) as caught:
        fail(bug)
    assert caught.value is bug
