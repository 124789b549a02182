"""What was proposed to coders, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Final

from sqlite_utils import Database

from desktop.domain.suggestion import Suggestion
from desktop.storage.filters import where

THOUSAND: Final = 1000
_COLUMNS = tuple(field.name for field in fields(Suggestion))
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM suggestions"
_IN_ORDER = "ORDER BY shown_at, report_id, start, end, theme_id, id"


class Suggestions:
    """Rows of `suggestions`. Scores are stored in thousandths."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, suggestion: Suggestion) -> None:
        """The suggestion of that id as it is now, be it new."""
        names = ", ".join(_COLUMNS)
        marks = ", ".join("?" * len(_COLUMNS))
        set_to = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS if name != "id")
        self._db.execute(
            f"INSERT INTO suggestions ({names}) VALUES ({marks})"
            f" ON CONFLICT (id) DO UPDATE SET {set_to}",
            _row(suggestion),
        )

    def get(self, suggestion_id: str) -> Suggestion | None:
        """The suggestion of that id."""
        return next(iter(self._all("WHERE id = ?", [suggestion_id])), None)

    def on_text(self, text_sha256: str, coder_id: str) -> list[Suggestion]:
        """What that coder was shown on that text."""
        clause = f"WHERE text_sha256 = ? AND coder_id = ? {_IN_ORDER}"
        return self._all(clause, [text_sha256, coder_id])

    def shown_to(self, coder_id: str | None = None) -> list[Suggestion]:
        """All, or those shown to that coder, in the order in which they were shown."""
        clause, values = where({"coder_id": None if coder_id is None else [coder_id]})
        return self._all(f"{clause} {_IN_ORDER}", values)

    def _all(self, clause: str, values: Sequence[object]) -> list[Suggestion]:
        rows = self._db.execute(f"{_SELECT} {clause}", list(values))
        found = (Suggestion(*row) for row in rows)
        return [replace(one, score=one.score / THOUSAND) for one in found]


def _row(suggestion: Suggestion) -> list[object]:
    row = [getattr(suggestion, name) for name in _COLUMNS]
    row[_COLUMNS.index("score")] = round(suggestion.score * THOUSAND)
    return row
