"""Comparison rounds, their samples, their coders, and who has finished what in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from sqlite_utils import Database

from desktop.domain.round import Round
from desktop.storage.journal import json_text, now
from desktop.storage.stored_json import stored_object

_COLUMNS = (
    "id", "name", "created_at", "unit", "codebook_version", "blind", "state", "seed", "design"
)  # fmt: skip


class Rounds:
    """Rows of `rounds`, `round_reports`, `round_coders` and `round_finished`.

    A row that ties a round to a report or a coder has an id made of both, so that it is the
    same row in every copy of the project.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, made: Round) -> None:
        """A new round, nobody in it yet."""
        marks = ", ".join("?" * len(_COLUMNS))
        self._db.execute(
            f"INSERT INTO rounds ({', '.join(_COLUMNS)}) VALUES ({marks})", _values(made)
        )

    def put(self, changed: Round) -> None:
        """The round of that id as it is now."""
        names = ", ".join(f"{name} = ?" for name in _COLUMNS)
        self._db.execute(f"UPDATE rounds SET {names} WHERE id = ?", [*_values(changed), changed.id])

    def get(self, round_id: str) -> Round | None:
        """The round of that id."""
        return next((known for known in self.all() if known.id == round_id), None)

    def all(self) -> list[Round]:
        """In the order in which they came."""
        rows = self._db.execute(f"SELECT {', '.join(_COLUMNS)} FROM rounds ORDER BY rowid")
        return [_round(row) for row in rows]

    def sample(self, round_id: str, report_ids: Sequence[str]) -> None:
        """These reports are the round's."""
        for position, report_id in enumerate(report_ids):
            self._db.execute(
                "INSERT INTO round_reports (id, round_id, report_id, position) VALUES (?, ?, ?, ?)",
                [tie(round_id, report_id), round_id, report_id, position],
            )

    def invite(self, round_id: str, coder_ids: Sequence[str]) -> None:
        """These coders are the round's."""
        for position, coder_id in enumerate(coder_ids):
            self._db.execute(
                "INSERT INTO round_coders (id, round_id, coder_id, position) VALUES (?, ?, ?, ?)",
                [tie(round_id, coder_id), round_id, coder_id, position],
            )

    def reports(self, round_id: str) -> list[str]:
        """The ids of its reports, in the order of the sample."""
        return self._column("report_id", "round_reports", round_id)

    def coders(self, round_id: str) -> list[str]:
        """The ids of its coders, in the order in which they were named."""
        return self._column("coder_id", "round_coders", round_id)

    def with_report(self, report_id: str) -> list[str]:
        """The ids of the rounds that have the report in their sample."""
        rows = self._db.execute(
            "SELECT round_id FROM round_reports WHERE report_id = ?", [report_id]
        )
        return [row[0] for row in rows]

    def finish(self, round_id: str, report_id: str, coder_id: str) -> None:
        """The coder has finished the report; nothing happens if that stood already."""
        self._db.execute(
            "INSERT INTO round_finished (id, round_id, report_id, coder_id, finished_at)"
            " SELECT ?1, ?2, ?3, ?4, ?5"
            " WHERE NOT EXISTS (SELECT 1 FROM round_finished WHERE id = ?1)",
            [tie(round_id, report_id, coder_id), round_id, report_id, coder_id, now()],
        )

    def reopen(self, round_id: str, report_id: str, coder_id: str) -> None:
        """The coder is at the report again."""
        self._db.execute(
            "DELETE FROM round_finished WHERE id = ?", [tie(round_id, report_id, coder_id)]
        )

    def finished(self, round_id: str) -> dict[str, set[str]]:
        """By coder, the reports finished in the round."""
        done: dict[str, set[str]] = {}
        for coder_id, report_id in self._db.execute(
            "SELECT coder_id, report_id FROM round_finished WHERE round_id = ?", [round_id]
        ):
            done.setdefault(coder_id, set()).add(report_id)
        return done

    def _column(self, column: str, table: str, round_id: str) -> list[str]:
        rows = self._db.execute(
            f"SELECT {column} FROM {table} WHERE round_id = ? ORDER BY position", [round_id]
        )
        return [row[0] for row in rows]


def tie(*ids: str) -> str:
    """The id of the row that ties those together, the same wherever it is made."""
    return str(uuid5(NAMESPACE_OID, "/".join(ids)))


def _values(known: Round) -> list[object]:
    row = {name: getattr(known, name) for name in _COLUMNS}
    design = json_text(dict(known.design))
    return list((row | {"blind": int(known.blind), "design": design}).values())


def _round(row: tuple[Any, ...]) -> Round:
    named = dict(zip(_COLUMNS, row, strict=True))
    design = stored_object(named["design"])
    return Round(**named | {"blind": bool(named["blind"]), "design": design})
