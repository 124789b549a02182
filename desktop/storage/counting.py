"""What counts are made from, read in one go: plain rows, without an object of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from desktop.storage.filters import where

_PORTION = 20_000

StoredCodingRow = tuple[str, str, str, str | None, int, int]
StoredSectionRow = tuple[int, int, int, str | None, bool]


class Counting:
    """Each answer is of all reports, or of those given, whatever the view."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def codings(self, report_ids: Iterable[str] | None = None) -> Iterator[list[StoredCodingRow]]:
        """(report, theme, coder, round, start, end), in no order, a portion at a time."""
        clause, values = where({"report_id": report_ids})
        yield from self._portions(clause, values)

    def codings_of(self, round_id: str | None) -> Iterator[list[StoredCodingRow]]:
        """The same of that round or, with None, of what is outside rounds."""
        # An equality, so that the index over rounds is used.
        if round_id is None:
            yield from self._portions("WHERE round_id IS NULL", [])
        else:
            yield from self._portions("WHERE round_id = ?", [round_id])

    def _portions(self, clause: str, values: list[object]) -> Iterator[list[StoredCodingRow]]:
        found = self._db.execute(
            f"SELECT report_id, theme_id, coder_id, round_id, start, end FROM codings {clause}",
            values,
        )
        while portion := found.fetchmany(_PORTION):
            yield portion

    def done(self, report_ids: Iterable[str] | None = None) -> list[tuple[str, str, str | None]]:
        """(report, coder, round) for what was declared done, outside rounds (None) and in them."""
        clause, values = where({"report_id": report_ids})
        rows = self._db.execute(
            f"SELECT report_id, coder_id, NULL FROM finished {clause}"
            f" UNION ALL SELECT report_id, coder_id, round_id FROM round_finished {clause}",
            [*values, *values],
        )
        return rows.fetchall()

    def characters(self, report_ids: Iterable[str] | None = None) -> list[tuple[str, int]]:
        """(report, length of its text in code points)."""
        clause, values = where({"reports.id": report_ids})
        return self._db.execute(
            "SELECT reports.id, characters FROM reports JOIN texts ON sha256 = text_sha256"
            f" {clause}",
            values,
        ).fetchall()

    def kinds(self, kinds: Iterable[str]) -> list[tuple[str, str, str]]:
        """(report, kind, the names of its guessed facts as JSON) of reports of those kinds."""
        clause, values = where({"kind": kinds})
        return self._db.execute(
            f"SELECT id, kind, guessed FROM reports {clause}", values
        ).fetchall()

    def bounds(self, report_ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """(report, its headings and sentences as the JSON that is stored)."""
        clause, values = where({"reports.id": report_ids})
        yield from self._db.execute(
            f"SELECT reports.id, segments FROM reports JOIN texts ON sha256 = text_sha256 {clause}",
            values,
        )

    def texts(self, report_ids: Iterable[str]) -> Iterator[tuple[str, str]]:
        """(report, its text)."""
        clause, values = where({"reports.id": report_ids})
        yield from self._db.execute(
            f"SELECT reports.id, text FROM reports JOIN texts ON sha256 = text_sha256 {clause}",
            values,
        )

    def sections(self, report_ids: Iterable[str]) -> dict[str, list[StoredSectionRow]]:
        """By report (level, start, end, role, whether it has a heading), in order."""
        wanted = list(report_ids)
        clause, values = where({"reports.id": wanted})
        found: dict[str, list[StoredSectionRow]] = {report: [] for report in wanted}
        for report, level, start, end, role, headed in self._db.execute(
            "SELECT reports.id, level, start, end, role, body_start > start FROM reports"
            f" JOIN sections USING (text_sha256) {clause} ORDER BY reports.id, position",
            values,
        ):
            found.setdefault(report, []).append((level, start, end, role, bool(headed)))
        return found
