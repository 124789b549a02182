"""Seals: SHA-256 over rows that have no second copy in the file.

A row of research data stands in the journal too, and a text's name is its SHA-256: damage to
those shows by itself. A seal does the same for the journal, the sentences found in a text, the
codebook's versions and the like. It finds damage; it is no signature.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

# By kind: the row's name, then what is sealed. Columns are named, since a later schema step may
# add one: that must not break the seals there are.
_ROWS = {
    "text": "SELECT sha256 AS row, number, characters, segments FROM texts",
    "original": "SELECT sha256 AS row, size FROM originals",
    "cleaning": "SELECT original_sha256 || ' ' || text_sha256 AS row, encoding, parts, repairs"
    " FROM cleanings",
    "version": "SELECT version AS row, created_at, coder_id, themes FROM codebook_versions",
    "setting": "SELECT key AS row, value FROM settings",
    "project": "SELECT singleton AS row, uuid, name, created_at, program_version FROM project",
    "entry": "SELECT id AS row, at, coder_id, verb, detail, kind, target FROM journal_entries",
    "package": "SELECT round_id || ' ' || coder_id || ' ' || token_sha256 AS row, number, made_at"
    " FROM packages",
}
_PARTS = {
    "text": "SELECT text_sha256 AS row, position, level, title, start, body_start, end, role"
    " FROM sections",
    "entry": "SELECT entry_id AS row, id, table_name, row_id, before, after FROM journal_changes",
}
_IN_ORDER = {"text": "row, position", "entry": "row, id"}
_KEYS = {
    "text": "sha256",
    "original": "sha256",
    "cleaning": "(original_sha256, text_sha256)",
    "version": "version",
    "setting": "key",
    "project": "singleton",
    "entry": "id",
    "package": "(round_id, coder_id, token_sha256)",
}
_PART_KEYS = {"text": "text_sha256", "entry": "entry_id"}
_OF_PARTS = ("cleaning", "package")
KINDS = tuple(_ROWS)


class Seals:
    """Rows of `seals`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, kind: str, row: object) -> None:
        """Seal the row of that kind and name as it stands now.

        The name of a cleaning are both SHA-256, of a package round, coder and SHA-256.
        """
        names = str(row).split(" ") if kind in _OF_PARTS else [row]
        marks = ", ".join("?" * len(names))
        clause = f" WHERE {_KEYS[kind]} = ({marks})"
        [found] = self._db.execute(_ROWS[kind] + clause, names).fetchall()
        parts: list[tuple[Any, ...]] = []
        if kind in _PARTS:
            parts = self._db.execute(
                f"{_PARTS[kind]} WHERE {_PART_KEYS[kind]} = ? ORDER BY {_IN_ORDER[kind]}", [row]
            ).fetchall()
        self._db.execute(
            "INSERT OR REPLACE INTO seals VALUES (?, ?, ?)", [kind, str(row), seal_of(found, parts)]
        )

    def complete(self) -> None:
        """Seal what has no seal yet, as in a file that an older program has made."""
        for kind in KINDS:
            kept = self._kept(kind)
            self._db.conn.executemany(
                "INSERT INTO seals VALUES (?, ?, ?)",
                [(kind, row, seal) for row, seal in self.due(kind) if row not in kept],
            )

    def broken(self, kind: str) -> Iterator[tuple[str, str]]:
        """(row, what is wrong) of each whose seal is missing, left over or another."""
        kept = self._kept(kind)
        for row, seal in self.due(kind):
            if row not in kept:
                yield row, "was not put there by this program"
            elif kept.pop(row) != seal:
                yield row, "is not as it was written"
        for row in kept:
            yield row, "is gone"

    def due(self, kind: str) -> Iterator[tuple[str, str]]:
        """(row, the seal that belongs to it as it stands), in the order of the rows."""
        rows = self._db.execute(f"{_ROWS[kind]} ORDER BY row")
        parts = self._parts(kind)
        waiting = next(parts, None)
        for row in rows:
            found: list[tuple[Any, ...]] = []
            while waiting is not None and waiting[0] <= row[0]:
                # A part of no row at all is for the foreign keys to find.
                found = waiting[1] if waiting[0] == row[0] else found
                waiting = next(parts, None)
            yield str(row[0]), seal_of(row, found)

    def _parts(self, kind: str) -> Iterator[tuple[Any, list[tuple[Any, ...]]]]:
        if kind in _PARTS:
            rows = self._db.execute(f"{_PARTS[kind]} ORDER BY {_IN_ORDER[kind]}")
            for row, parts in groupby(rows, key=itemgetter(0)):
                yield row, list(parts)

    def _kept(self, kind: str) -> dict[str, str]:
        return dict(self._db.execute("SELECT row, sha256 FROM seals WHERE kind = ?", [kind]))


def seal_of(row: tuple[Any, ...], parts: list[tuple[Any, ...]]) -> str:
    """The seal of a row and the rows that are sealed with it, with their columns in order."""
    written = json.dumps([row, *parts], ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
