"""Everything that can be wrong with a file is found, and nothing is repaired."""

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.storage import checks, database
from desktop.storage.store import Store
from desktop.storage.text_checks import is_original
from tests.forging import past_the_triggers
from tests.storage.conftest import TEXT

Damage = Callable[[sqlite3.Connection], object]


def by_hand(*statements: str) -> Damage:
    return lambda connection: [connection.execute(statement) for statement in statements]


DAMAGES: list[tuple[str, str, Damage]] = [
    ("texts", "is not what its SHA-256 says", by_hand("UPDATE texts SET text = text || '。'")),
    (
        "texts",
        "has 22 characters, not 23",
        by_hand("UPDATE texts SET characters = 23"),
    ),
    (
        "texts",
        "its sentences leave something out",
        by_hand("UPDATE texts SET segments = replace(segments, '[15,22,0]', '[16,22,0]')"),
    ),
    (
        "texts",
        "its sentences overlap",
        by_hand("UPDATE texts SET segments = replace(segments, '[15,22,0]', '[14,22,0]')"),
    ),
    (
        "texts",
        "a heading has a level that there is not",
        by_hand("UPDATE texts SET segments = replace(segments, '[15,22,0]', '[15,22,9]')"),
    ),
    ("texts", "cannot be read", by_hand("UPDATE texts SET segments = '[['")),
    ("texts", "lies outside it", by_hand("UPDATE sections SET end = 23")),
    ("texts", "does not have that title", by_hand("UPDATE sections SET title = '二、'")),
    (
        "texts",
        "its sections are out of order",
        by_hand(
            "INSERT INTO sections SELECT text_sha256, 1, 1, '', 0, 0, 2, NULL FROM texts, (SELECT"
            " sha256 AS text_sha256 FROM texts)"
        ),
    ),
    (
        "texts",
        "its sections overlap",
        by_hand(
            "UPDATE sections SET end = 20",
            "INSERT INTO sections SELECT sha256, 1, 1, '', 19, 19, 22, NULL FROM texts",
        ),
    ),
    ("originals", "is not what its SHA-256 says", by_hand("UPDATE originals SET size = 4")),
    ("originals", "is not what its SHA-256 says", by_hand("UPDATE originals SET size = 2")),
    (
        "originals",
        "is not what its SHA-256 says",
        by_hand("UPDATE originals SET compressed = x'00'"),
    ),
    (
        "originals",
        "is not what its SHA-256 says",
        by_hand("UPDATE originals SET compressed = substr(compressed, 1, 5)"),
    ),
    (
        "originals",
        "is not what its SHA-256 says",
        by_hand("UPDATE originals SET compressed = CAST(compressed || x'00' AS BLOB)"),
    ),
    (
        "spans",
        f"coding coding [7, 99) in a text of {len(TEXT)} characters",
        by_hand(
            "UPDATE codings SET end = 99",
            "UPDATE journal_changes SET after = json_set(after, '$.end', 99)"
            " WHERE table_name = 'codings'",
        ),
    ),
    ("journal", "codings row coding is not as", by_hand("UPDATE codings SET start = 8")),
    ("journal", "codings row coding is not as", by_hand("DELETE FROM codings")),
    (
        "journal",
        "memos row new is not as the journal left it",
        by_hand("INSERT INTO memos SELECT 'new', coder_id, NULL, NULL, '', '', '', 0 FROM memos"),
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
        "journal",
        "journal_changes has 5 rows, not 6",
        by_hand("DELETE FROM journal_changes WHERE id = 3"),
    ),
    (
        "journal",
        "change 7 of codings row coding does not follow on the one before",
        by_hand(
            "INSERT INTO journal_changes SELECT NULL, 1, 'codings', 'coding', NULL, after FROM"
            " journal_changes WHERE table_name = 'codings'"
        ),
    ),
    (
        "journal",
        "entry 2 takes back what it cannot",
        by_hand("INSERT INTO journal_entries VALUES (2, '', 'coder', 'x', '{}', 'undo', 1)"),
    ),
    (
        "journal",
        "counts another number of entries",
        by_hand("UPDATE sqlite_sequence SET seq = 7"),
    ),
    ("journal", "entry 1 was never closed", by_hand("INSERT INTO journal_open VALUES (1, 1)")),
    (
        "codebook",
        "version 1 of the codebook is not what the journal has of it",
        by_hand("UPDATE codebook_versions SET themes = replace(themes, '营商', '投资')"),
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
    ("project", "says 0 times", by_hand("DELETE FROM project")),
    ("search", "is not what the texts make of it", by_hand("DELETE FROM search_docsize")),
    (
        "search",
        "is not what the texts make of it",
        by_hand("INSERT INTO search (rowid, tokens) VALUES (2, '0000964b')"),
    ),
    ("search", "is broken", by_hand("DELETE FROM search_data WHERE id > 10")),
    ("search", "is broken", by_hand("UPDATE search_idx SET term = x'ff'")),
    (
        "seals",
        "entry 1 is not as it was written",
        by_hand("UPDATE journal_entries SET at = replace(at, '2', '3')"),
    ),
    (
        "seals",
        "setting x was not put there by this program",
        by_hand("INSERT INTO settings VALUES ('x', 'y')"),
    ),
    ("seals", "text 7 is gone", by_hand("INSERT INTO seals VALUES ('text', '7', '')")),
    ("seals", "is not as it was written", by_hand("UPDATE sections SET role = 'plan'")),
    (
        "seals",
        "is not as it was written",
        by_hand("UPDATE cleanings SET encoding = 'gbk'"),
    ),
    (
        "seals",
        "is not as it was written",
        by_hand("UPDATE project SET name = 'q'"),
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


def findings(path: Path) -> list[checks.Fault]:
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
    assert any(name == check and said in what for name, what in found), found
    assert path.read_bytes() == before


def test_no_more_is_said_than_anybody_reads(path: Path) -> None:
    with closing(database.open_for_reading(path)) as db:
        with closing(sqlite3.connect(path)) as connection:
            triggers = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            for (name,) in triggers.fetchall():
                connection.execute(f'DROP TRIGGER "{name}"')
        found = list(checks.findings(db))
    assert len(found) == 21
    assert found[-1] == ("schema", "and more of the kind")


def test_what_a_busy_file_refuses_is_no_damage(path: Path) -> None:
    with closing(database.open_for_reading(path)) as db:
        db.conn.set_progress_handler(lambda: 1, 1)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            list(checks.findings(db))


def test_every_check_has_a_damage_that_it_finds() -> None:
    # A file with another schema is refused before it is checked.
    assert {check for check, _, _ in DAMAGES} | {"schema"} == set(checks.CHECKS)


def test_a_first_look_at_a_busy_file_finds_no_damage(path: Path) -> None:
    with closing(database.open_for_reading(path)) as db:
        db.conn.set_progress_handler(lambda: 1, 1)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            checks.quick(db)


def changed_twice(path: Path, image: str) -> list[tuple[str, str]]:
    """What is found where the second change of a coding has this for the row before it."""
    store = Store(database.open_for_writing(path), path)
    with store.journal.entry("write_coding_memo", coder_id="coder"):
        store.db.execute("UPDATE codings SET memo = 'x' WHERE id = 'coding'")
    store.close()
    with past_the_triggers(path) as connection:
        connection.execute(
            f"UPDATE journal_changes SET before = {image}"
            " WHERE row_id = 'coding' AND before IS NOT NULL"
        )
    with closing(database.open_for_reading(path)) as db:
        return list(checks.findings(db))


def test_a_column_that_a_later_step_has_added_breaks_no_link(path: Path) -> None:
    found = changed_twice(path, "json_set(before, '$.later', 1)")
    assert not any("does not follow" in what for _, what in found)


def test_a_row_that_comes_from_nothing_twice_breaks_the_link(path: Path) -> None:
    found = changed_twice(path, "NULL")
    assert any("does not follow on the one before" in what for _, what in found)


@pytest.mark.parametrize("compressed", [b"no zlib", zlib.compress(b"abcd"), b""])
def test_bytes_that_do_not_unpack_to_it_are_no_original(compressed: bytes) -> None:
    assert is_original(sha256(b"abc").hexdigest(), 3, zlib.compress(b"abc"))
    assert not is_original(sha256(b"abc").hexdigest(), 3, compressed)
