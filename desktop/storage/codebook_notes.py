"""Reasons of the codebook's versions, and the codings that a change of meaning left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from sqlite_utils import Database

from desktop.domain.codebook_note import CodebookNote

_COLUMNS = tuple(field.name for field in fields(CodebookNote))
_LEFT_BEHIND = (
    "SELECT codings.id FROM codings JOIN (SELECT theme_id, max(codebook_version) AS version"
    " FROM codebook_notes WHERE meaning_changed = 1 GROUP BY theme_id) AS changed"
    " ON changed.theme_id = codings.theme_id AND codings.codebook_version < changed.version"
    " WHERE codings.round_id IS NULL"
)


class CodebookNotes:
    """Rows of `codebook_notes`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, note: CodebookNote) -> None:
        """The note of that id as it is now, be it new."""
        marks = ", ".join("?" * len(_COLUMNS))
        self._db.execute(
            f"INSERT INTO codebook_notes ({', '.join(_COLUMNS)}) VALUES ({marks})"
            " ON CONFLICT (id) DO UPDATE SET reason = excluded.reason",
            _values(note),
        )

    def remove(self, note_id: str) -> None:
        """Take the note out; the journal keeps it."""
        self._db.execute("DELETE FROM codebook_notes WHERE id = ?", [note_id])

    def all(self) -> list[CodebookNote]:
        """By version, the earliest first."""
        rows = self._db.execute(
            f"SELECT {', '.join(_COLUMNS)} FROM codebook_notes"
            " ORDER BY codebook_version, created_at, id"
        )
        return [_note(row) for row in rows]

    def left_behind(self) -> list[str]:
        """The ids of the codings outside rounds by a version from before their theme changed."""
        return [row[0] for row in self._db.execute(_LEFT_BEHIND)]


def _values(note: CodebookNote) -> list[object]:
    row = {name: getattr(note, name) for name in _COLUMNS}
    return list((row | {"meaning_changed": int(note.meaning_changed)}).values())


def _note(row: Sequence[object]) -> CodebookNote:
    told = dict(zip(_COLUMNS, row, strict=True))
    return CodebookNote(**told | {"meaning_changed": bool(told["meaning_changed"])})  # type: ignore[arg-type]
