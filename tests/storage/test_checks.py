"""Everything that can be wrong with a file is found, and nothing is repaired."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage import checks, database
from tests.forging import past_the_triggers
from tests.storage.conftest import TEXT

Damage = Callable[[sqlite3.Connection], object]


def by_hand(*statements: str) -> Damage:
    return lambda connection: [connection.execute(statement) for statement in statements]


DAMAGES: list[tuple[str, str, Damage]] = [
    ("texts", "is not what its SHA-256 says", by_hand("UPDATE texts SET text = text || '。'")),
    (
        "spans",
        f"coding coding [7, 99) in a text of {len(TEXT)} characters",
        by_hand(
            "UPDATE codings SET end = 99",
            "UPDATE journal_changes SET after = json_set(after, '$.end', 99)"
            " WHERE table_name = 'codings'",
        ),
    ),
    (
        "journal",
        "codings row coding is not as the journal left it",
        by_hand("UPDATE codings SET start = 8"),
    ),
    (
        "journal",
        "codings row coding is not as the journal left it",
        by_hand("DELETE FROM codings"),
    ),
    (
        "journal",
        "memos row new is not as the journal left it",
        by_hand("INSERT INTO memos SELECT 'new', coder_id, NULL, NULL, '', '', '' FROM memos"),
    ),
    (
        "journal",
        "reports row report is not as the journal left it",
        by_hand("UPDATE reports SET county = NULL"),
    ),
    (
        "journal",
        "finished row",
        by_hand("DELETE FROM journal_changes WHERE table_name = 'finished'"),
    ),
    (
        "foreign_keys",
        "codings row 1 points at nothing in themes",
        by_hand(
            "DELETE FROM themes",
            "INSERT INTO journal_changes SELECT NULL, entry_id, table_name, row_id, after, NULL"
            " FROM journal_changes WHERE table_name = 'themes'",
        ),
    ),
    (
        "integrity",
        "codings",
        by_hand(
            # An index that does not have what its table has.
            "PRAGMA writable_schema = ON",
            "CREATE TABLE aside (sql)",
            "INSERT INTO aside SELECT sql FROM sqlite_schema WHERE name = 'codings_by_theme'",
            "UPDATE sqlite_schema SET sql = sql || ' WHERE start < 0'"
            " WHERE name = 'codings_by_theme'",
            "PRAGMA writable_schema = RESET",
            "REINDEX codings_by_theme",
            "PRAGMA writable_schema = ON",
            "UPDATE sqlite_schema SET sql = (SELECT sql FROM aside) WHERE name ="
            " 'codings_by_theme'",
            "PRAGMA writable_schema = RESET",
            "DROP TABLE aside",
        ),
    ),
]


def findings(path: Path) -> list[checks.Finding]:
    db = database.open_for_reading(path)
    found = list(checks.findings(db))
    db.close()
    return found


def test_a_sound_project_has_no_finding(path: Path) -> None:
    assert findings(path) == []


@pytest.mark.parametrize(("check", "said", "damage"), DAMAGES)
def test_what_is_wrong_is_found_and_left_as_it_is(
    path: Path, check: str, said: str, damage: Damage
) -> None:
    with past_the_triggers(path) as connection:
        damage(connection)
    before = path.read_bytes()
    found = findings(path)
    assert {name for name, _ in found} == {check}
    assert said in found[0][1]
    assert path.read_bytes() == before


def test_every_check_has_a_damage_that_it_finds() -> None:
    assert {check for check, _, _ in DAMAGES} == set(checks.CHECKS)
