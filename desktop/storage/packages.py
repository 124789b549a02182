"""Which packages were made here, and what has been taken in of them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple
from uuid import uuid4

from sqlite_utils import Database

from desktop.domain.package_work import MARK
from desktop.storage.journal import json_text, now
from desktop.storage.seals import Seals

NO_TOKEN = ""
"""In place of a SHA-256: packages made by a program that gave them no token may come back."""


class MadePackage(NamedTuple):
    """One package as the project knows it: its token only by the SHA-256."""

    round_id: str
    coder_id: str
    token_sha256: str
    number: int
    made_at: str


class PackageWork(NamedTuple):
    """A package's journal: its marks (see domain.package_work), and by table and row the place
    of the last change.
    """

    marks: str
    last: dict[tuple[str, str], int]


class Packages:
    """Packages are never changed and never taken away; what was taken in is research data."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def made(self) -> list[MadePackage]:
        """All of them."""
        columns = ", ".join(MadePackage._fields)
        rows = self._db.execute(f"SELECT {columns} FROM packages ORDER BY number, token_sha256")
        return [MadePackage(*row) for row in rows]

    def add(self, made: Iterable[MadePackage]) -> None:
        """Add those that are not there yet."""
        with self._db.atomic():
            for one in made:
                self._db.execute(
                    "INSERT INTO packages (round_id, coder_id, token_sha256, number, made_at)"
                    " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    one,
                )
                Seals(self._db).put("package", " ".join(one[:3]))

    def tokens(self, round_id: str, coder_id: str) -> set[str]:
        """The SHA-256 of the tokens that a package of the coder for the round may have."""
        return {
            one.token_sha256
            for one in self.made()
            if (one.round_id, one.coder_id) == (round_id, coder_id)
        }

    def taken_in(self, round_id: str, coder_id: str) -> list[str]:
        """The marks of what was taken in of the coder's packages, and not taken back."""
        rows = self._db.execute(
            "SELECT marks FROM take_ins WHERE round_id = ? AND coder_id = ?", [round_id, coder_id]
        )
        return [marks for (marks,) in rows]

    def note_taken_in(self, round_id: str, coder_id: str, *, marks: str) -> None:
        """Keep, inside a change, how far the package had come that is taken in."""
        self._db.execute(
            "INSERT INTO take_ins (id, round_id, coder_id, marks, taken_at) VALUES (?, ?, ?, ?, ?)",
            [str(uuid4()), round_id, coder_id, marks, now()],
        )

    def work(self) -> PackageWork:
        """Of a package: what was done in it. The packing is one change, however many rows."""
        marks: list[str] = []
        last: dict[tuple[str, str], int] = {}
        digest = ""
        for base, table, row_id, *change in self._changes():
            digest = sha256(json_text([digest, table, row_id, *change]).encode()).hexdigest()
            if base and marks:
                marks.pop()
            last[table, row_id] = len(marks)
            marks.append(digest[:MARK])
        return PackageWork("".join(marks), last)

    def _changes(self) -> Iterable[tuple[bool, str, str, object]]:
        return self._db.execute(
            "SELECT kind = 'base', table_name, row_id, before, after, entry.id, at, coder_id,"
            " verb, kind, target FROM journal_changes JOIN journal_entries AS entry"
            " ON entry.id = entry_id ORDER BY journal_changes.id"
        )
