"""Rows of research data as they stand in a file, and when they were last touched by hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlite_utils import Database

from desktop.storage.schema_shape import columns, require_columns
from desktop.storage.seals import Seals
from desktop.storage.stored_json import stored_times

Row = dict[str, Any]
TIMES = "times"
"""In the detail of an entry that took rows in: when each that it changed was touched there."""


class Moment(NamedTuple):
    """One change of a row: when, by which use case, and what it made of it (JSON)."""

    at: str
    verb: str
    after: str | None


class Incoming:
    """Rows by table, for what is taken in from another file or compared with it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def rows(self, table: str, **fixed: str) -> dict[str, Row]:
        """The rows by id; only those in which the columns named have the values given."""
        clause = " AND ".join(f"{column} = ?" for column in fixed)
        names = columns(table)
        found = self._db.execute(
            f"SELECT {', '.join(names)} FROM {table}" + (f" WHERE {clause}" if clause else ""),
            list(fixed.values()),
        )
        return {row["id"]: row for row in (dict(zip(names, r, strict=True)) for r in found)}

    def there(self, table: str, ids: Iterable[str]) -> list[str]:
        """Those of the ids of which the table has a row, whosever it is."""
        require_columns(table, ())
        query = f"SELECT 1 FROM {table} WHERE id = ?"
        return [row_id for row_id in ids if self._db.execute(query, [row_id]).fetchone()]

    def moments(self, table: str) -> dict[str, list[Moment]]:
        """By id each change of a row, also of rows that are gone."""
        found: dict[str, list[Moment]] = {}
        for row_id, *moment in self._db.execute(
            "SELECT row_id, at, verb, after FROM journal_changes JOIN journal_entries AS entry"
            " ON entry.id = entry_id WHERE table_name = ? ORDER BY journal_changes.id",
            [table],
        ):
            found.setdefault(row_id, []).append(Moment(*moment))
        return found

    def taken(self, table: str, *, verbs: Iterable[str]) -> dict[str, str]:
        """By id, when a row that those use cases changed was touched where it came from.

        A use case that has been taken back does not count.
        """
        names = list(verbs)
        rows = self._db.execute(
            "SELECT json_extract(detail, ?) FROM journal_entries AS entry WHERE kind = 'do'"
            f" AND verb IN ({', '.join('?' * len(names))}) AND ifnull((SELECT kind FROM"
            " journal_entries AS turn WHERE turn.target = entry.id ORDER BY id DESC LIMIT 1),"
            " 'redo') = 'redo' ORDER BY id",
            [f"$.{TIMES}.{table}", *names],
        )
        found: dict[str, str] = {}
        for (times,) in rows:
            found |= stored_times(times) if times else {}
        return found

    def put(self, table: str, row: Row) -> None:
        """The row of that id as given, new or changed."""
        require_columns(table, row)
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        settings = ", ".join(f"{name} = excluded.{name}" for name in row)
        self._db.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})"
            f" ON CONFLICT (id) DO UPDATE SET {settings}",
            list(row.values()),
        )

    def remove(self, table: str, row_id: str) -> None:
        """Take the row out; the journal keeps it."""
        require_columns(table, ())
        self._db.execute(f"DELETE FROM {table} WHERE id = ?", [row_id])

    def copy_text(self, other: Incoming, text_sha256: str, original_sha256: str | None) -> None:
        """What is stored of a text's origin in the other file: its bytes, what was cut off."""
        for table, clause, values in (
            ("originals", "sha256 = ?", [original_sha256]),
            (
                "cleanings",
                "original_sha256 = ? AND text_sha256 = ?",
                [original_sha256, text_sha256],
            ),
        ):
            names = ", ".join(columns(table))
            rows = other._db.execute(f"SELECT {names} FROM {table} WHERE {clause}", values)
            for row in rows.fetchall():
                marks = ", ".join("?" * len(row))
                self._db.execute(f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", row)
                if table == "originals":
                    Seals(self._db).put("original", row[0])
                else:
                    Seals(self._db).put("cleaning", f"{row[0]} {row[1]}")

    def versions(self) -> dict[int, tuple[str, str, str]]:
        """(themes as JSON, when, by whom) of every version of the codebook by its number."""
        rows = self._db.execute(
            "SELECT version, themes, created_at, coder_id FROM codebook_versions ORDER BY version"
        )
        return {number: (themes, at, coder) for number, themes, at, coder in rows}

    def add_version(self, number: int, themes: str, *, at: str, coder_id: str) -> None:
        """A version of the codebook, as JSON, under that number, as it stood in another file."""
        self._db.execute(
            "INSERT INTO codebook_versions (version, created_at, coder_id, themes)"
            " VALUES (?, ?, ?, ?)",
            [number, at, coder_id, themes],
        )
        Seals(self._db).put("version", number)
