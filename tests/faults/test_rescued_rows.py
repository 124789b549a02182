"""What was changed past the journal is rescued from where it stands twice, or named as lost."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.services.rescue.rescuing import Rescue, rescue
from desktop.storage import triggers
from tests.faults import rescues
from tests.faults.test_damage import sound

__all__ = ["sound"]

Damaged = Callable[..., tuple[Rescue, rescues.Rescued]]


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Damaged:
    """Rescues a copy in which those statements were run past triggers and keys."""

    def make(*statements: str) -> tuple[Rescue, rescues.Rescued]:
        path = Path(shutil.copy(sound, tmp_path / "damaged.zhupi"))
        with closing(sqlite3.connect(path)) as connection:
            triggers.remove(Database(connection, execute_plugins=False))
            for statement in statements:
                connection.execute(statement)
            connection.commit()
        found = rescues.tried(sound, path)
        return rescue(path, tmp_path / "again.zhupi"), found

    return make


NO_CODERS_IN_JOURNAL = "DELETE FROM journal_changes WHERE table_name = 'coders'"
NO_THEMES_IN_JOURNAL = "DELETE FROM journal_changes WHERE table_name = 'themes'"
EVERY_SEAL = "DELETE FROM seals WHERE kind = 'text'"


@pytest.mark.parametrize(
    "statements",
    [
        ("DELETE FROM texts",),
        ("DELETE FROM texts", "DELETE FROM sections"),
        ("DELETE FROM sections",),
        (EVERY_SEAL,),
        ("UPDATE texts SET number = -number",),
        ("UPDATE texts SET segments = '[]'",),
        ("UPDATE texts SET sha256 = 'other' WHERE number = 1",),
        ("DELETE FROM codings", "DELETE FROM themes"),
        ("DELETE FROM reports",),
        ("DELETE FROM codebook_versions",),
        ("DELETE FROM themes", NO_THEMES_IN_JOURNAL),
    ],
)
def test_what_stands_twice_is_lost_nowhere(damaged: Damaged, statements: tuple[str, ...]) -> None:
    told, found = damaged(*statements)
    assert (found.refused, found.untold, found.findings) == ("", (), ())
    assert not told.accounts["texts"].lost
    assert not told.accounts["codings"].lost


@pytest.mark.parametrize(
    ("statements", "table"),
    [
        (("DELETE FROM texts", "DELETE FROM originals"), "texts"),
        (("DELETE FROM texts", "UPDATE originals SET compressed = x'00'"), "texts"),
        (("UPDATE texts SET text = substr(text, 1, 150)", "DELETE FROM originals"), "texts"),
        (("UPDATE texts SET text = substr(text, 1, 150)", "DELETE FROM originals"), "codings"),
        (("UPDATE texts SET text = '坏'", "DELETE FROM originals"), "codings"),
        (("DELETE FROM cleanings",), "cleanings"),
        (("UPDATE cleanings SET parts = 'no JSON'",), "cleanings"),
        (("UPDATE cleanings SET parts = 'no JSON'", "DELETE FROM seals"), "cleanings"),
        (("UPDATE settings SET value = 'nobody'",), "settings"),
        (("DELETE FROM settings",), "settings"),
        (("DELETE FROM originals",), "originals"),
        (("DELETE FROM project",), "project"),
        (("UPDATE project SET uuid = 'another'",), "project"),
    ],
)
def test_what_stands_once_is_named(
    damaged: Damaged, statements: tuple[str, ...], table: str
) -> None:
    told, found = damaged(*statements)
    assert (found.refused, found.untold, found.findings) == ("", (), ())
    assert told.accounts[table].lost
    assert told.lost
    assert any("lost: " in line for line in told.lines())


def test_codings_of_a_coder_whose_name_is_lost_come_back(damaged: Damaged) -> None:
    told, found = damaged("DELETE FROM coders", NO_CODERS_IN_JOURNAL)
    assert (found.refused, found.findings) == ("", ())
    assert not told.accounts["codings"].lost
    lost = told.accounts["coders"].lost
    assert lost
    assert all(name.startswith("the name of ") for name in lost)
