"""The machine's errors are told from ours."""

import sqlite3
from pathlib import Path

import pytest

from desktop.domain.errors import DamagedError, EnvironmentProblem, InputError, ZhupiError
from desktop.storage.failures import damage_told, told_apart


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


NO_UTF8 = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")


@pytest.mark.parametrize("error", [NO_UTF8, sqlite3.DatabaseError("... is malformed")])
def test_what_the_file_says_wrongly_is_damage(error: Exception) -> None:
    with pytest.raises(DamagedError, match="is damaged"), told_apart(Path("p.zhupi")):
        raise error


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (ValueError("no JSON"), DamagedError),
        (sqlite3.OperationalError("no such column: x"), DamagedError),
        (sqlite3.DatabaseError("database disk image is malformed"), DamagedError),
        (sqlite3.OperationalError("database is locked"), EnvironmentProblem),
        (sqlite3.ProgrammingError("Cannot operate on a closed database."), None),
    ],
)
def test_while_a_file_is_read_only_its_content_is_to_blame(
    error: Exception, raised: type[ZhupiError] | None
) -> None:
    with pytest.raises(raised or type(error)) as caught, damage_told(Path("p.zhupi")):
        raise error
    assert (caught.value is error) == (raised is None)
