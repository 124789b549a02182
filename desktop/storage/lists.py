"""What lists and menus show of the corpus, read without making an object of each report."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.listed_report import ListedReport
from desktop.domain.round import View
from desktop.storage.filters import where

_COLUMNS = ", ".join(ListedReport._fields)
_IN_ORDER = (
    "ORDER BY province IS NULL, province, prefecture, county_code, county, year, source_name"
)
_PLACE = "coalesce(county, prefecture, province, source_name)"


class Lists:
    """Each answer is one statement, so that its work is SQLite's own."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def reports(self, ids: Iterable[str] | None = None) -> list[ListedReport]:
        """Those of the ids, by default all, in the corpus's order."""
        clause, values = where({"id": ids})
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM reports {clause} {_IN_ORDER}", values)
        return list(map(ListedReport._make, rows))

    def first(self, ids: Iterable[str] | None = None) -> str | None:
        """The id of the first report of those, by default of all."""
        clause, values = where({"id": ids})
        found = self._db.execute(f"SELECT id FROM reports {clause} {_IN_ORDER} LIMIT 1", values)
        row = found.fetchone()
        return row[0] if row else None

    def number(self) -> int:
        """How many reports there are."""
        return int(self._db.execute("SELECT count(*) FROM reports").fetchone()[0])

    def finished(self, coder_id: str, ids: Iterable[str] | None = None) -> set[str]:
        """The reports that the coder has finished outside rounds, of those or of all."""
        clause, values = where({"report_id": ids}, also="coder_id = ?")
        rows = self._db.execute(f"SELECT report_id FROM finished {clause}", [coder_id, *values])
        return {row[0] for row in rows}

    def codings(
        self, view: View, coder_id: str, ids: Iterable[str] | None = None
    ) -> list[tuple[str, int, bool]]:
        """(report, codings in that view, whether some are the coder's), of those or of all."""
        # In the words of an index each: of `codings_once`, and of `codings_by_round`.
        inside = "ifnull(round_id, '') = ?2" if view.round_id is None else "round_id = ?2"
        seen = f"{inside} AND (?3 IS NULL OR coder_id = ?3)"
        clause, values = where({"report_id": ids}, also=seen)
        rows = self._db.execute(
            f"SELECT report_id, count(*), max(coder_id = ?1) FROM codings {clause}"
            " GROUP BY report_id",
            [coder_id, view.round_id or "", view.coder_id, *values],
        )
        return rows.fetchall()

    def places(self) -> list[tuple[str, str]]:
        """What a county is grouped by (its code, or else its name) and its name, in order."""
        key = f"coalesce(county_code, {_PLACE})"
        rows = self._db.execute(f"SELECT {key}, {_PLACE} FROM reports {_IN_ORDER}")
        return list(dict(rows).items())

    def counties(self) -> list[str]:
        """The names of the counties."""
        return self._distinct("county")

    def provinces(self) -> list[str]:
        """The names of the provinces."""
        return self._distinct("province")

    def years(self) -> list[int]:
        """The years that the reports cover, the first one first."""
        return self._distinct("year")

    def _distinct(self, column: str) -> list:  # type: ignore[type-arg]
        rows = self._db.execute(
            f"SELECT DISTINCT {column} FROM reports WHERE {column} IS NOT NULL ORDER BY {column}"
        )
        return [row[0] for row in rows]
