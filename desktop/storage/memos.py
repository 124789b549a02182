"""Memos on reports, themes and the project."""

from __future__ import annotations

from dataclasses import fields

from sqlite_utils import Database

from desktop.domain.coding import Memo
from desktop.storage.journal import now

_COLUMNS = tuple(field.name for field in fields(Memo))


class Memos:
    """Rows of `memos`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, memo: Memo) -> None:
        """A new memo."""
        marks = ", ".join("?" * len(_COLUMNS))
        self._db.execute(
            f"INSERT INTO memos ({', '.join(_COLUMNS)}) VALUES ({marks})",
            [getattr(memo, name) for name in _COLUMNS],
        )

    def edit(self, memo_id: str, text: str) -> None:
        """Another text for the memo of that id."""
        self._db.execute(
            "UPDATE memos SET text = ?, updated_at = ? WHERE id = ?", [text, now(), memo_id]
        )

    def give(self, memo_id: str, coder_id: str) -> None:
        """The memo as another coder's."""
        self._db.execute("UPDATE memos SET coder_id = ? WHERE id = ?", [coder_id, memo_id])

    def flag(self, memo_id: str, *, flagged: bool) -> None:
        """Mark the memo for the adjudicator, or no longer."""
        self._db.execute(
            "UPDATE memos SET flagged = ?, updated_at = ? WHERE id = ?", [flagged, now(), memo_id]
        )

    def remove(self, memo_id: str) -> None:
        """Take the memo out; the journal keeps it."""
        self._db.execute("DELETE FROM memos WHERE id = ?", [memo_id])

    def clear(self, report_id: str) -> None:
        """Take out the memos on that report."""
        self._db.execute("DELETE FROM memos WHERE report_id = ?", [report_id])

    def get(self, memo_id: str) -> Memo | None:
        """The memo of that id."""
        return next((memo for memo in self.all() if memo.id == memo_id), None)

    def all(self) -> list[Memo]:
        """Newest first."""
        rows = self._db.execute(
            f"SELECT {', '.join(_COLUMNS)} FROM memos ORDER BY created_at DESC, id"
        )
        return [Memo(*(*row[:-1], bool(row[-1]))) for row in rows]
