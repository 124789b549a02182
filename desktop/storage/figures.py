"""Figures as coders judged them, and the indicators that figures are of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from sqlite_utils import Database

from desktop.domain.figure import FigureReading, Indicator, JudgedFigure, written
from desktop.storage.journal import json_text

_FIGURE = (
    "id",
    "report_id",
    "coder_id",
    "start",
    "end",
    "verdict",
    "value",
    "value_to",
    "unit",
    "qualifier",
    "kind",
    "compared",
    "status",
    "indicator",
    "decided_at",
)
_INDICATOR = ("id", "name", "unit", "synonyms", "definition", "position")
_IN_ORDER = "ORDER BY start, end, decided_at, id"


class JudgedFigures:
    """Rows of `figures`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, figure: JudgedFigure) -> None:
        """The figure of that id as it is now, be it new."""
        _put(self._db, "figures", _FIGURE, _figure_row(figure))

    def remove(self, figure_id: str) -> None:
        """Take the verdict out; the journal keeps it."""
        self._db.execute("DELETE FROM figures WHERE id = ?", [figure_id])

    def get(self, figure_id: str) -> JudgedFigure | None:
        """The figure of that id."""
        return next(iter(self._all("WHERE id = ?", [figure_id])), None)

    def in_report(self, report_id: str, coder_id: str | None = None) -> list[JudgedFigure]:
        """By place; of all coders, or of that one."""
        if coder_id is None:
            return self._all(f"WHERE report_id = ? {_IN_ORDER}", [report_id])
        return self._all(f"WHERE report_id = ? AND coder_id = ? {_IN_ORDER}", [report_id, coder_id])

    def of_coder(self, coder_id: str) -> list[JudgedFigure]:
        """All verdicts of that coder, by report and place."""
        return self._all("WHERE coder_id = ? ORDER BY report_id, start, end, id", [coder_id])

    def reports(self) -> set[str]:
        """The reports with a verdict."""
        return {row[0] for row in self._db.execute("SELECT DISTINCT report_id FROM figures")}

    def number_in(self, report_id: str) -> int:
        """How many verdicts the report has."""
        row = self._db.execute("SELECT count(*) FROM figures WHERE report_id = ?", [report_id])
        return int(row.fetchone()[0])

    def _all(self, clause: str, values: Sequence[object]) -> list[JudgedFigure]:
        rows = self._db.execute(f"SELECT {', '.join(_FIGURE)} FROM figures {clause}", list(values))
        return [_figure(row) for row in rows]


class Indicators:
    """Rows of `indicators`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, indicator: Indicator) -> None:
        """The indicator of that id as it is now, be it new."""
        synonyms = json_text(list(indicator.synonyms))
        row = [getattr(indicator, name) for name in _INDICATOR]
        row[_INDICATOR.index("synonyms")] = synonyms
        _put(self._db, "indicators", _INDICATOR, row)

    def remove(self, indicator_id: str) -> None:
        """Take the indicator out; the journal keeps it."""
        self._db.execute("DELETE FROM indicators WHERE id = ?", [indicator_id])

    def all(self) -> list[Indicator]:
        """In the order that they were given."""
        rows = self._db.execute(
            f"SELECT {', '.join(_INDICATOR)} FROM indicators ORDER BY position, name, id"
        )
        return [
            Indicator(key, name, unit, tuple(json.loads(synonyms)), definition, position)
            for key, name, unit, synonyms, definition, position in rows
        ]


def _put(db: Database, table: str, columns: Sequence[str], row: Sequence[object]) -> None:
    # An update where it is there: replacing would be a removal and a new row in the journal.
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    set_to = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "id")
    db.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {set_to}",
        list(row),
    )


def _figure_row(figure: JudgedFigure) -> list[object]:
    told = figure.reading
    numbers = [written(told.value), "" if told.value_to is None else written(told.value_to)]
    place = [figure.id, figure.report_id, figure.coder_id, figure.start, figure.end]
    words = [told.unit, told.qualifier, told.kind, told.compared, told.status, told.indicator]
    return [*place, figure.verdict, *numbers, *words, figure.decided_at]


def _figure(row: Sequence[Any]) -> JudgedFigure:
    value, value_to, unit, qualifier, kind, compared, status, indicator = row[6:14]
    reading = FigureReading(
        value=Fraction(value),
        unit=unit,
        indicator=indicator,
        value_to=Fraction(value_to) if value_to else None,
        qualifier=qualifier,
        kind=kind,
        compared=compared,
        status=status,
    )
    key, report_id, coder_id, start, end, verdict = row[:6]
    return JudgedFigure(key, report_id, coder_id, start, end, verdict, reading, row[14])
