"""The journal's triggers, made from the schema so that no table can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlite_utils import Database

UNCHANGING = (
    "originals",
    "texts",
    "sections",
    "cleanings",
    "codebook_versions",
    "journal_entries",
    "journal_changes",
    "packages",
)
_EVENTS = {"INSERT": ("NULL", "NEW"), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD", "NULL")}


def journaled_tables(db: Database) -> list[str]:
    """The tables of research data: those with a primary key `id` of type TEXT."""
    return [name for name in db.table_names() if _has_text_id(db, name)]


def install(db: Database) -> None:
    """Make the triggers of every table that there is."""
    for statement in _statements(db):
        db.execute(statement)


def remove(db: Database) -> None:
    """Take all triggers away, before a schema step adds a column or a table."""
    for trigger in list(db.triggers):
        db.execute(f'DROP TRIGGER "{trigger.name}"')


def _statements(db: Database) -> Iterator[str]:
    for table in journaled_tables(db):
        columns = [column.name for column in db.table(table).columns]
        yield from (_recording(table, event, columns) for event in _EVENTS)
    there = set(db.table_names())
    for table in (name for name in UNCHANGING if name in there):
        yield from (_refusing(table, event) for event in ("UPDATE", "DELETE"))


def _has_text_id(db: Database, table: str) -> bool:
    return any(c.name == "id" and c.is_pk and c.type == "TEXT" for c in db.table(table).columns)


def _recording(table: str, event: str, columns: Sequence[str]) -> str:
    before, after = _EVENTS[event]
    subject = "OLD" if after == "NULL" else "NEW"
    when = f" WHEN {_differing(columns)}" if event == "UPDATE" else ""
    return f"""CREATE TRIGGER journal_{table}_{event.lower()} AFTER {event} ON {table}{when} BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, '{table}', {subject}.id, {_row(before, columns)}, {_row(after, columns)}
    FROM journal_open;
END"""


def _differing(columns: Sequence[str]) -> str:
    # An update that changes nothing is no change: nobody could see what undo takes back.
    return " OR ".join(f"OLD.{c} IS NOT NEW.{c}" for c in columns)


def _row(which: str, columns: Sequence[str]) -> str:
    if which == "NULL":
        return "NULL"
    return "json_object(" + ", ".join(f"'{c}', {which}.{c}" for c in columns) + ")"


def _refusing(table: str, event: str) -> str:
    return f"""CREATE TRIGGER keep_{table}_{event.lower()} BEFORE {event} ON {table} BEGIN
    SELECT RAISE(ABORT, '{table} cannot be changed');
END"""
