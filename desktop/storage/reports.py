"""The corpus: what is known about each report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from sqlite_utils import Database

from desktop.domain.report import FACT_NAMES, Facts, Report
from desktop.storage.filters import where
from desktop.storage.journal import json_text
from desktop.storage.stored_json import stored_strings

_SELECT = (
    "SELECT reports.id, text_sha256, source_name, characters, guessed, warnings, imported_at, "
    + ", ".join(FACT_NAMES)
    + " FROM reports JOIN texts ON texts.sha256 = text_sha256"
)
_IN_ORDER = (
    "ORDER BY province IS NULL, province, prefecture, county_code, county, year, source_name"
)


class Reports:
    """Rows of `reports`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, report: Report, *, original_sha256: str | None) -> None:
        """A new report, whose text is stored already."""
        row = _row(report) | {"id": report.id, "original_sha256": original_sha256}
        marks = ", ".join("?" * len(row))
        self._db.execute(
            f"INSERT INTO reports ({', '.join(row)}) VALUES ({marks})", list(row.values())
        )

    def put(self, report: Report) -> None:
        """The report of that id with what is known of it now."""
        row = _row(report)
        names = ", ".join(f"{name} = ?" for name in row)
        self._db.execute(f"UPDATE reports SET {names} WHERE id = ?", [*row.values(), report.id])

    def remove(self, report_id: str) -> None:
        """Take the report out of the corpus; its text stays stored."""
        self._db.execute("DELETE FROM reports WHERE id = ?", [report_id])

    def get(self, report_id: str) -> Report | None:
        """The report of that id."""
        return self._first("WHERE reports.id = ?", report_id)

    def with_text(self, text_sha256: str) -> Report | None:
        """A report that has exactly this text."""
        return self._first("WHERE text_sha256 = ?", text_sha256)

    def of_year(self, facts: Facts) -> list[Report]:
        """Reports of the county, by its code, and the year; none where either is not known."""
        if facts.county_code is None or facts.year is None or facts.province is None:
            return []
        # As the index has them: a corpus is looked through in order of its places.
        clause = (
            "WHERE (province IS NULL) = 0 AND province = ? AND prefecture IS ?"
            " AND county_code = ? AND county IS ? AND year = ?"
        )
        values = [facts.province, facts.prefecture, facts.county_code, facts.county, facts.year]
        return [_report(row) for row in self._db.execute(f"{_SELECT} {clause}", values)]

    def set_original(self, report_id: str, original_sha256: str) -> None:
        """The bytes that the report's text comes from now."""
        self._db.execute(
            "UPDATE reports SET original_sha256 = ? WHERE id = ?", [original_sha256, report_id]
        )

    def original_of(self, report_id: str) -> str | None:
        """The SHA-256 of the bytes that the report came from."""
        row = self._db.execute(
            "SELECT original_sha256 FROM reports WHERE id = ?", [report_id]
        ).fetchone()
        return row[0] if row else None

    def by_original(self) -> Iterator[tuple[str, str, str]]:
        """(SHA-256 of the bytes it came from, name of their file, id), first imported first."""
        yield from self._db.execute(
            "SELECT original_sha256, source_name, id FROM reports"
            " WHERE original_sha256 IS NOT NULL ORDER BY imported_at, id"
        )

    def all(self) -> list[Report]:
        """By province, prefecture, county and year; reports without a province last."""
        return list(self.each())

    def each(self) -> Iterator[Report]:
        """The same, one after the other: the first is there at once."""
        yield from map(_report, self._db.execute(f"{_SELECT} {_IN_ORDER}"))

    def with_texts(self, keys: Iterable[str]) -> list[Report]:
        """Those whose text has one of these SHA-256, in the same order."""
        clause, values = where({"text_sha256": keys})
        rows = self._db.execute(f"{_SELECT} {clause} {_IN_ORDER}", values)
        return [_report(row) for row in rows]

    def _first(self, clause: str, value: str) -> Report | None:
        row = self._db.execute(f"{_SELECT} {clause}", [value]).fetchone()
        return _report(row) if row else None


def _row(report: Report) -> dict[str, object]:
    return asdict(report.facts) | {
        "text_sha256": report.text_sha256,
        "source_name": report.source_name,
        "guessed": json_text(sorted(report.guessed)),
        "warnings": json_text(report.warnings),
        "imported_at": report.imported_at,
    }


def _report(row: tuple[Any, ...]) -> Report:
    number, text, source, characters, guessed, warnings, imported_at, *facts = row
    return Report(
        id=number,
        text_sha256=text,
        source_name=source,
        characters=characters,
        facts=Facts(*facts),
        guessed=frozenset(stored_strings(guessed)),
        warnings=tuple(stored_strings(warnings)),
        imported_at=imported_at,
    )
