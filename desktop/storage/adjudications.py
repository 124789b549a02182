"""Decisions on disagreements, and what they leave: the layer of the resolution."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database

from desktop.domain.adjudication import Adjudication, Resolved
from desktop.domain.span import Span
from desktop.storage.journal import json_text
from desktop.storage.rounds import tie
from desktop.storage.stored_json import stored_object

_COLUMNS = (
    "id", "round_id", "report_id", "theme_id", "start", "end", "kind", "decided_by", "decided_at",
    "taken_from", "reason", "codebook_must_change", "note", "seen",
)  # fmt: skip


class Adjudications:
    """Rows of `adjudications` and `resolutions`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, decision: Adjudication, spans: Sequence[Span]) -> None:
        """A decision and the spans that it leaves."""
        marks = ", ".join("?" * len(_COLUMNS))
        self._db.execute(
            f"INSERT INTO adjudications ({', '.join(_COLUMNS)}) VALUES ({marks})",
            _values(decision),
        )
        for span in spans:
            self._db.execute(
                "INSERT INTO resolutions (id, adjudication_id, start, end) VALUES (?, ?, ?, ?)",
                [tie(decision.id, f"{span.start}-{span.end}"), decision.id, span.start, span.end],
            )

    def remove(self, adjudication_id: str) -> None:
        """Take the decision back, with what it left; the journal keeps both."""
        self._db.execute("DELETE FROM resolutions WHERE adjudication_id = ?", [adjudication_id])
        self._db.execute("DELETE FROM adjudications WHERE id = ?", [adjudication_id])

    def clear(self, decision: Adjudication) -> None:
        """Take back what was decided on the same passage, or on a part of it, before."""
        rows = self._db.execute(
            "SELECT id FROM adjudications WHERE round_id = ? AND report_id = ? AND theme_id = ?"
            " AND start < ? AND end > ?",
            [
                decision.round_id,
                decision.report_id,
                decision.theme_id,
                decision.end,
                decision.start,
            ],
        )
        for (adjudication_id,) in rows.fetchall():
            self.remove(adjudication_id)

    def in_round(self, round_id: str) -> list[Adjudication]:
        """By report and place."""
        rows = self._db.execute(
            f"SELECT {', '.join(_COLUMNS)} FROM adjudications WHERE round_id = ?"
            " ORDER BY report_id, start, end, theme_id, id",
            [round_id],
        )
        return [_adjudication(row) for row in rows]

    def spans(self, round_id: str) -> list[Resolved]:
        """What the decisions of the round leave, by report and place."""
        rows = self._db.execute(
            "SELECT resolutions.id, round_id, report_id, theme_id, resolutions.start,"
            " resolutions.end, adjudication_id FROM resolutions"
            " JOIN adjudications ON adjudications.id = adjudication_id WHERE round_id = ?"
            " ORDER BY report_id, resolutions.start, resolutions.end, theme_id",
            [round_id],
        )
        return [Resolved(*row) for row in rows]


def _values(decision: Adjudication) -> list[object]:
    row = {name: getattr(decision, name) for name in _COLUMNS}
    flag = int(decision.codebook_must_change)
    plain = {"codebook_must_change": flag, "seen": json_text(dict(decision.seen))}
    return list((row | plain).values())


def _adjudication(row: tuple[Any, ...]) -> Adjudication:
    named = dict(zip(_COLUMNS, row, strict=True))
    flag, seen = bool(named["codebook_must_change"]), stored_object(named["seen"])
    return Adjudication(**named | {"codebook_must_change": flag, "seen": seen})
