"""The journal's triggers: no change to research data goes past it, and it never changes."""

import re
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.resources import schema_file
from desktop.storage import database, migrations, triggers
from desktop.storage.packages import MadePackage
from desktop.storage.store import Store

RESEARCH = ("coders", "codings", "finished", "memos", "reports", "rounds", "themes")
KEPT = {
    "texts": ("sha256", "x"),
    "originals": ("sha256", "x"),
    "sections": ("text_sha256", "x"),
    "cleanings": ("text_sha256", "x"),
    "codebook_versions": ("version", 1),
    "journal_entries": ("id", 1),
    "journal_changes": ("id", 1),
    "packages": ("number", 1),
}
NOT_RESEARCH = {"project", "settings", "journal_open", "seals"}


@pytest.fixture
def full(furnished: Store) -> Store:
    """A project in which every table has a row."""
    db = furnished.db
    original = furnished.texts.add_original(b"bytes")
    text = furnished.reports.all()[0].text_sha256
    furnished.texts.add_cleaning(original, text, encoding="utf-8", parts=[], repairs=[])
    with furnished.journal.entry("new_round", coder_id="coder"):
        db.execute("INSERT INTO rounds (id, name, created_at) VALUES ('round', 'r', '')")
    furnished.settings.put("k", "v")
    furnished.packages.add([MadePackage("round", "coder", "token", 1, "")])
    return furnished


def changed_by_hand(store: Store, statement: str) -> None:
    store.db.execute(statement)


def test_each_table_is_research_data_or_kept_or_named_here(store: Store) -> None:
    index = {name for name in store.db.table_names() if name.partition("_")[0] == "search"}
    journaled = triggers.journaled_tables(store.db)
    assert set(store.db.table_names()) - index - {"sqlite_sequence"} == {
        *journaled,
        *KEPT,
        *NOT_RESEARCH,
    }
    assert set(RESEARCH) <= set(journaled)
    assert set(triggers.UNCHANGING) == set(KEPT)


def test_every_table_of_research_data_has_its_three_triggers(store: Store) -> None:
    for table in triggers.journaled_tables(store.db):
        events = {
            re.search(r"AFTER (\w+) ON", trigger.sql)[1]  # type: ignore[index]
            for trigger in store.db.table(table).triggers
        }
        assert events == {"INSERT", "UPDATE", "DELETE"}, table


def test_a_table_that_a_later_step_adds_gets_its_triggers() -> None:
    db = Database(memory=True)
    for name in KEPT:
        db.execute(f"CREATE TABLE {name} (x)")
    db.execute("CREATE TABLE sources (id TEXT PRIMARY KEY, name TEXT)")
    triggers.install(db)
    assert {t.name for t in db.table("sources").triggers} == {
        f"journal_sources_{event}" for event in ("insert", "update", "delete")
    }
    triggers.remove(db)
    assert db.triggers == []
    db.close()


@pytest.mark.parametrize(
    "statement",
    [
        *(f"DELETE FROM {table}" for table in RESEARCH),
        "UPDATE coders SET name = '乙'",
        "UPDATE codings SET start = 1",
        "UPDATE finished SET finished_at = 'x'",
        "UPDATE memos SET text = 'x'",
        "UPDATE reports SET year = 2000",
        "UPDATE rounds SET name = 'x'",
        "UPDATE themes SET name = 'x'",
        "INSERT INTO rounds (id, name, created_at) VALUES ('r', 'n', '')",
        "INSERT OR REPLACE INTO rounds (id, name, created_at) VALUES ('round', 'n', '')",
        "INSERT OR IGNORE INTO coders VALUES ('c', '丙', '#000000', '')",
    ],
)
def test_a_change_outside_an_entry_is_refused(full: Store, statement: str) -> None:
    before = list(full.db.conn.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match="no journal entry is open"):
        changed_by_hand(full, statement)
    assert list(full.db.conn.iterdump()) == before


@pytest.mark.parametrize("table", KEPT)
def test_what_is_kept_is_never_edited_nor_deleted(full: Store, table: str) -> None:
    column, value = KEPT[table]
    before = list(full.db.conn.iterdump())
    for statement in (f"UPDATE {table} SET {column} = '{value}'", f"DELETE FROM {table}"):
        with pytest.raises(sqlite3.IntegrityError, match=f"{table} cannot be changed"):
            changed_by_hand(full, statement)
    assert list(full.db.conn.iterdump()) == before


@pytest.mark.parametrize("table", KEPT)
def test_what_is_kept_is_not_replaced_either(full: Store, table: str) -> None:
    before = list(full.db.conn.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match=f"{table} cannot be changed"):
        changed_by_hand(full, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    assert list(full.db.conn.iterdump()) == before


def test_another_program_cannot_go_past_the_journal_either(path: Path) -> None:
    # The triggers are in the file; what a tool of its own settings can still do is `check`'s.
    other = sqlite3.connect(path)
    for statement in ("UPDATE codings SET start = 1", "DELETE FROM journal_entries"):
        with pytest.raises(sqlite3.IntegrityError):
            other.execute(statement)
    other.close()


def test_a_replaced_row_is_journaled_as_gone_and_come(full: Store) -> None:
    with full.journal.entry("edit_round", coder_id="coder") as entry:
        full.db.execute(
            "INSERT OR REPLACE INTO rounds (id, name, created_at) VALUES ('round', 'other', '')"
        )
    changes = [(c.before is None, c.after is None) for c in full.journal.changes(entry)]
    assert changes == [(False, True), (True, False)]


def test_an_update_that_changes_nothing_is_no_change(full: Store) -> None:
    with full.journal.entry("nothing", coder_id="coder") as entry:
        full.db.execute("UPDATE codings SET memo = memo, round_id = round_id")
    assert full.journal.changes(entry) == []


def test_a_row_that_points_at_nothing_is_refused(full: Store) -> None:
    before = list(full.db.conn.iterdump())
    with (
        pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"),
        full.journal.entry("orphan", coder_id="coder"),
    ):
        full.db.execute("DELETE FROM coders")
    assert list(full.db.conn.iterdump()) == before


def test_the_schema_that_is_shown_is_the_schema_that_is_made() -> None:
    db = database.in_memory()
    shown = sqlite3.connect(":memory:")
    script = schema_file("schema.sql").read_text(encoding="utf-8")
    assert script.endswith(migrations.schema_text(db))
    shown.executescript(script)
    assert objects(shown) == objects(db.conn)
    assert shown.execute("PRAGMA user_version").fetchone()[0] == migrations.newest_version()
    shown.close()
    db.close()


def objects(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(
        connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    )
