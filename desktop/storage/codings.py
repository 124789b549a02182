"""Codings, and the reports that a coder has finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from uuid import uuid4

from sqlite_utils import Database

from desktop.domain.coding import Coding
from desktop.domain.round import View
from desktop.domain.span import Span
from desktop.storage.filters import where
from desktop.storage.journal import now

_COLUMNS = tuple(field.name for field in fields(Coding))
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM codings"
_IN_ORDER = "ORDER BY start, end DESC, created_at, id"


class Codings:
    """Rows of `codings`. What lists or counts them sees only those in `view`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.view = View()

    def add(self, coding: Coding) -> None:
        """A new coding."""
        marks = ", ".join("?" * len(_COLUMNS))
        self._db.execute(
            f"INSERT INTO codings ({', '.join(_COLUMNS)}) VALUES ({marks})",
            [getattr(coding, name) for name in _COLUMNS],
        )

    def put(self, coding: Coding) -> None:
        """The coding of that id as it is now."""
        names = ", ".join(f"{name} = ?" for name in _COLUMNS)
        values = [getattr(coding, name) for name in _COLUMNS]
        self._db.execute(f"UPDATE codings SET {names} WHERE id = ?", [*values, coding.id])

    def remove(self, coding_id: str) -> None:
        """Take the coding out; the journal keeps it."""
        self._db.execute("DELETE FROM codings WHERE id = ?", [coding_id])

    def get(self, coding_id: str) -> Coding | None:
        """The coding of that id."""
        return next(iter(self._all("WHERE id = ?", [coding_id])), None)

    def same(self, coding: Coding) -> Coding | None:
        """A coding with the same report, theme, coder, round and span."""
        found = self._all(
            "WHERE report_id = ? AND theme_id = ? AND coder_id = ? AND start = ? AND end = ?"
            " AND round_id IS ?",
            [
                coding.report_id,
                coding.theme_id,
                coding.coder_id,
                coding.start,
                coding.end,
                coding.round_id,
            ],
        )
        return next(iter(found), None)

    def in_report(self, report_id: str) -> list[Coding]:
        """By start, the longer first."""
        clause, values = self._seen(report_ids=[report_id])
        return self._all(f"{clause} {_IN_ORDER}", values)

    def beside(self, report_ids: Iterable[str], round_id: str | None) -> list[Coding]:
        """All codings in these reports in that round, or outside rounds, whatever the view."""
        also = "round_id IS NULL" if round_id is None else "round_id = ?"
        clause, values = where({"report_id": report_ids}, also=also)
        return self._all(clause, [*([] if round_id is None else [round_id]), *values])

    def of_hand(
        self, report_id: str, *, theme_id: str, coder_id: str, span: Span | None = None
    ) -> list[Coding]:
        """A coder's codings of one theme in a report, by start; with a `span` those over it."""
        if self.view.coder_id not in (None, coder_id):
            return []
        clause = "WHERE report_id = ? AND theme_id = ? AND coder_id = ?"
        clause += " AND ifnull(round_id, '') = ?"
        values: list[object] = [report_id, theme_id, coder_id, self.view.round_id or ""]
        if span:
            clause += " AND start < ? AND end > ?"
            values += [span.end, span.start]
        return self._all(f"{clause} {_IN_ORDER}", values)

    def with_theme(self, theme_id: str) -> list[Coding]:
        """The codings of exactly this theme outside rounds."""
        return self._all(f"WHERE theme_id = ? AND round_id IS NULL {_IN_ORDER}", [theme_id])

    def outside_rounds(self, coder_id: str) -> list[Coding]:
        """All that the coder coded outside rounds, whatever the view, by report and place."""
        return self._all(
            "WHERE coder_id = ? AND round_id IS NULL"
            " ORDER BY report_id, start, end DESC, created_at, id",
            [coder_id],
        )

    def spans_outside_rounds(self) -> Iterator[tuple[str, str, str, int, int]]:
        """(report, coder, theme, start, end) of all outside rounds, whatever the view, by report.

        One after the other, so that a large corpus is never in memory.
        """
        yield from self._db.execute(
            "SELECT report_id, coder_id, theme_id, start, end FROM codings"
            " WHERE round_id IS NULL ORDER BY report_id"
        )

    def in_round(self, round_id: str) -> list[Coding]:
        """All codings of the round, whatever the view, by report and place."""
        return self._all(
            "WHERE round_id = ? ORDER BY report_id, start, end DESC, created_at, id", [round_id]
        )

    def reports_by_coder(self, round_id: str | None) -> dict[str, set[str]]:
        """By coder, the reports coded in that round, or outside rounds."""
        found: dict[str, set[str]] = {}
        for coder_id, report_id in self._db.execute(
            "SELECT DISTINCT coder_id, report_id FROM codings WHERE round_id IS ?", [round_id]
        ):
            found.setdefault(coder_id, set()).add(report_id)
        return found

    def themes_used(self, round_id: str | None) -> set[str]:
        """The themes that are used in that round, or outside rounds."""
        rows = self._db.execute(
            "SELECT DISTINCT theme_id FROM codings WHERE round_id IS ?", [round_id]
        )
        return {row[0] for row in rows}

    def codebook_versions(self, round_id: str | None) -> list[int]:
        """The versions by which was coded in that round, or outside rounds."""
        rows = self._db.execute(
            "SELECT DISTINCT codebook_version FROM codings WHERE round_id IS ? ORDER BY 1",
            [round_id],
        )
        return [row[0] for row in rows]

    def last_versions(self, round_id: str | None, coder_id: str) -> dict[str, int]:
        """By report the latest version by which the coder coded it there."""
        rows = self._db.execute(
            "SELECT report_id, max(codebook_version) FROM codings"
            " WHERE round_id IS ? AND coder_id = ? GROUP BY report_id",
            [round_id, coder_id],
        )
        return dict(rows.fetchall())

    def made_between(self, round_id: str | None, coder_id: str) -> tuple[str | None, str | None]:
        """When the coder made the first and the last of the codings that stand there."""
        row = self._db.execute(
            "SELECT min(created_at), max(created_at) FROM codings"
            " WHERE round_id IS ? AND coder_id = ?",
            [round_id, coder_id],
        ).fetchone()
        return row[0], row[1]

    def made_by_hour(self, coder_id: str) -> list[tuple[str, int]]:
        """How many of the coder's codings were made in which hour (2026-05-01T08, universal time),
        in rounds and outside; in order."""
        rows = self._db.execute(
            "SELECT substr(created_at, 1, 13) AS hour, count(*) FROM codings WHERE coder_id = ?"
            " GROUP BY hour ORDER BY hour",
            [coder_id],
        )
        return [(str(hour), int(number)) for hour, number in rows]

    def number_in(self, report_id: str) -> int:
        """How many codings the report has, in rounds and outside, whatever the view."""
        row = self._db.execute("SELECT count(*) FROM codings WHERE report_id = ?", [report_id])
        return int(row.fetchone()[0])

    def chosen(
        self,
        *,
        report_ids: Iterable[str] | None = None,
        theme_ids: Iterable[str] | None = None,
        coder_ids: Iterable[str] | None = None,
    ) -> list[Coding]:
        """Codings that fit every filter given, by report and place."""
        clause, values = self._seen(report_ids=report_ids, theme_ids=theme_ids, coder_ids=coder_ids)
        return self._all(f"{clause} ORDER BY report_id, start, end DESC, created_at, id", values)

    def noted(self) -> list[Coding]:
        """The codings with a memo, by report and place."""
        clause, values = self._seen()
        return self._all(
            f"{clause} AND memo <> '' ORDER BY report_id, start, end DESC, created_at, id", values
        )

    def uses(
        self,
        *,
        theme_ids: Iterable[str] | None = None,
        coder_ids: Iterable[str] | None = None,
    ) -> list[tuple[str, str, int, int]]:
        """(report, theme, start, end) of each coding outside rounds, in no order."""
        clause, values = where(
            {"theme_id": theme_ids, "coder_id": coder_ids}, also="round_id IS NULL"
        )
        return self._db.execute(
            f"SELECT report_id, theme_id, start, end FROM codings {clause}", values
        ).fetchall()

    def counts_by_theme(
        self, *, report_id: str | None = None, coder_id: str | None = None
    ) -> dict[str, int]:
        """How many codings each theme has."""
        clause, values = self._counted(
            report_ids=None if report_id is None else [report_id],
            coder_ids=None if coder_id is None else [coder_id],
        )
        rows = self._db.execute(
            f"SELECT theme_id, count(*) FROM codings {clause} GROUP BY theme_id", values
        )
        return dict(rows.fetchall())

    def totals_by_theme(self) -> dict[str, tuple[int, int]]:
        """How many codings each theme has, and in how many reports."""
        clause, values = self._seen()
        rows = self._db.execute(
            "SELECT theme_id, count(*), count(DISTINCT report_id)"
            f" FROM codings {clause} GROUP BY theme_id",
            values,
        )
        return {theme: (codings, reports) for theme, codings, reports in rows}

    def counts_by_report(
        self, report_ids: Iterable[str] | None = None
    ) -> dict[str, dict[str, int]]:
        """How many codings each coder has in each report, or in those given."""
        clause, values = self._counted(report_ids=report_ids)
        rows = self._db.execute(
            f"SELECT report_id, coder_id, count(*) FROM codings {clause}"
            " GROUP BY report_id, coder_id",
            values,
        )
        counts: dict[str, dict[str, int]] = {}
        for report_id, coder_id, count in rows:
            counts.setdefault(report_id, {})[coder_id] = count
        return counts

    def _seen(
        self,
        *,
        report_ids: Iterable[str] | None = None,
        theme_ids: Iterable[str] | None = None,
        coder_ids: Iterable[str] | None = None,
    ) -> tuple[str, list[object]]:
        view = self.view
        chosen: dict[str, Iterable[object] | None] = {"report_id": report_ids}
        chosen |= {"theme_id": theme_ids, "coder_id": _among(coder_ids, view.coder_id)}
        if view.round_id is None:
            return where(chosen, also="round_id IS NULL")
        # An equality, so that the index over rounds is used.
        clause, values = where(chosen, also="round_id = ?")
        return clause, [view.round_id, *values]

    def _counted(
        self, *, report_ids: Iterable[str] | None, coder_ids: Iterable[str] | None = None
    ) -> tuple[str, list[object]]:
        """As `_seen`, for counting: in a few reports nothing but an index is read."""
        if report_ids is None:
            return self._seen(coder_ids=coder_ids)
        view = self.view
        clause, values = where(
            {"report_id": report_ids, "coder_id": _among(coder_ids, view.coder_id)},
            also="ifnull(round_id, '') = ?",
        )
        return clause, [view.round_id or "", *values]

    def _all(self, clause: str, values: Sequence[object]) -> list[Coding]:
        rows = self._db.execute(f"{_SELECT} {clause}", list(values))
        # SQLite has no truth values: the last column is 0 or 1 there.
        return [Coding(*(*row[:-1], bool(row[-1]))) for row in rows]


def _among(coder_ids: Iterable[str] | None, only: str | None) -> Iterable[str] | None:
    if only is None:
        return coder_ids
    return [only] if coder_ids is None or only in set(coder_ids) else []


class FinishedReports:
    """Rows of `finished`: the reports that a coder has declared done."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, report_id: str, coder_id: str) -> None:
        """The coder has finished the report; nothing happens if that stood already."""
        self._db.execute(
            "INSERT INTO finished (id, report_id, coder_id, finished_at) SELECT ?1, ?2, ?3, ?4"
            " WHERE NOT EXISTS (SELECT 1 FROM finished WHERE report_id = ?2 AND coder_id = ?3)",
            [str(uuid4()), report_id, coder_id, now()],
        )

    def remove(self, report_id: str, coder_id: str) -> None:
        """The coder is at the report again."""
        self._db.execute(
            "DELETE FROM finished WHERE report_id = ? AND coder_id = ?", [report_id, coder_id]
        )

    def clear(self, report_id: str) -> None:
        """Nobody has finished the report."""
        self._db.execute("DELETE FROM finished WHERE report_id = ?", [report_id])

    def by_coders(self) -> dict[str, set[str]]:
        """By coder, the reports finished."""
        done: dict[str, set[str]] = {}
        for coder_id, report_id in self._db.execute("SELECT coder_id, report_id FROM finished"):
            done.setdefault(coder_id, set()).add(report_id)
        return done

    def by_coder(self, coder_id: str) -> set[str]:
        """The reports that the coder has finished."""
        rows = self._db.execute("SELECT report_id FROM finished WHERE coder_id = ?", [coder_id])
        return {row[0] for row in rows}
