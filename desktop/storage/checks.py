"""Whether a project file is sound; nothing is ever repaired here."""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database

from desktop.storage.schema_shape import columns, research_tables
from desktop.storage.texts import fingerprint

Finding = tuple[str, str]


def findings(db: Database) -> Iterator[Finding]:
    """(check, what is wrong) of all that is wrong."""
    yield from _integrity(db)
    yield from _foreign_keys(db)
    yield from _texts(db)
    yield from _spans(db)
    yield from _journal(db)


CHECKS = ("integrity", "foreign_keys", "texts", "spans", "journal")


def _integrity(db: Database) -> Iterator[Finding]:
    for (message,) in db.execute("PRAGMA integrity_check"):
        if message != "ok":
            yield "integrity", message


def _foreign_keys(db: Database) -> Iterator[Finding]:
    for table, rowid, parent, _number in db.execute("PRAGMA foreign_key_check"):
        yield "foreign_keys", f"{table} row {rowid} points at nothing in {parent}"


def _texts(db: Database) -> Iterator[Finding]:
    for key, text in db.execute("SELECT sha256, text FROM texts"):
        if fingerprint(text.encode("utf-8")) != key:
            yield "texts", f"text {key} is not what its SHA-256 says"


def _spans(db: Database) -> Iterator[Finding]:
    rows = db.execute(
        "SELECT codings.id, start, end, characters FROM codings"
        " JOIN reports ON reports.id = report_id JOIN texts ON sha256 = text_sha256"
        " WHERE end > characters"
    )
    for coding, start, end, characters in rows:
        yield "spans", f"coding {coding} [{start}, {end}) in a text of {characters} characters"


def _journal(db: Database) -> Iterator[Finding]:
    for table in research_tables():
        yield from _not_as_journaled(db, table)


def _not_as_journaled(db: Database, table: str) -> Iterator[Finding]:
    # The last change that the journal has of a row must be the row as it stands, in all
    # columns that there were at that time.
    row = "json_object(" + ", ".join(f"'{c}', standing.{c}" for c in columns(table)) + ")"
    last = "SELECT row_id, after, max(id) FROM journal_changes WHERE table_name = ? GROUP BY row_id"
    differing = db.execute(
        f"SELECT standing.id FROM {table} AS standing LEFT JOIN ({last}) ON row_id = standing.id"
        f" WHERE after IS NOT {row} AND (after IS NULL OR EXISTS (SELECT 1 FROM json_each(after)"
        f" AS was WHERE was.value IS NOT json_extract({row}, '$.' || was.key)))"
        f" UNION SELECT row_id FROM ({last}) LEFT JOIN {table} AS standing ON row_id = standing.id"
        " WHERE after IS NOT NULL AND standing.id IS NULL",
        [table, table],
    )
    for (row_id,) in differing:
        yield "journal", f"{table} row {row_id} is not as the journal left it"
