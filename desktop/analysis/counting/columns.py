"""The codings of a project as columns in memory, and what is known of its reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, cast

import numpy as np

from desktop.analysis.counting.numbering import IdNumbers, Numbers
from desktop.analysis.counting.rows import Rows
from desktop.analysis.counting.uniting import UnionBounds

RESOLVED = "resolution"
"""Stands where a coder stands for what a round decided; it is nobody."""


class Hand(NamedTuple):
    """Who coded, and where: in one round or, with None, outside rounds."""

    coder: str
    round: str | None = None


class CodingRow(NamedTuple):
    """A coding as it comes from storage; code points, half-open."""

    report: str
    theme: str
    coder: str
    round: str | None
    start: int
    end: int


PlainCoding = tuple[str, str, str, str | None, int, int]
"""A CodingRow, or a tuple just like it: a million of them need not be made again."""


class DoneRow(NamedTuple):
    """A coder has declared a report done, in a round or outside."""

    report: str
    coder: str
    round: str | None = None


class Columns:
    """Numbers for ids, and arrays for rows; filled once, and then report by report.

    `codings` has report, theme, hand, start and end; `done` has report and hand.
    """

    def __init__(self) -> None:
        self.reports: IdNumbers[str] = IdNumbers()
        self.themes: IdNumbers[str] = IdNumbers()
        self.hands: IdNumbers[Hand] = IdNumbers()
        self.codings = Rows("report", "theme", "hand", "start", "end")
        self.done = Rows("report", "hand")
        self.sentences = UnionBounds()
        self.parts = UnionBounds()
        self.paragraphs = UnionBounds()
        self._characters = np.zeros(0, np.int64)
        self._listeners: list[Callable[[Numbers | None], None]] = []

    def characters(self) -> Numbers:
        """The length of each report by its number; 0 for one that is gone."""
        missing = len(self.reports) - len(self._characters)
        return np.append(self._characters, np.zeros(max(0, missing), np.int64))

    def put_reports(self, lengths: Iterable[tuple[str, int]], *, gone: Iterable[str] = ()) -> None:
        """Reports with their characters, new or with another text than before."""
        listed = [*lengths, *((report, 0) for report in gone)]
        numbers = self.reports.numbers(report for report, _ in listed)
        self._characters = self.characters()
        self._characters[numbers] = [length for _, length in listed]
        for number in numbers.tolist():
            for bounds in (self.sentences, self.parts, self.paragraphs):
                bounds.drop(number)
        self._touched(numbers)

    def put_codings(
        self, rows: Iterable[Sequence[PlainCoding]], *, of: Iterable[str] | None = None
    ) -> None:
        """The codings of these reports as they are now; without `of`, of all reports.

        They come in portions, so that a worker that reads a million lets others run.
        """
        reports = None if of is None else self.reports.numbers(of)
        struck = self._places(self.codings, reports)
        for portion in rows:
            self.codings.replace(struck, self._columns(portion))
            struck = struck[:0]
        self.codings.replace(struck, self._columns([]))
        self._touched(reports)

    def put_done(self, rows: Iterable[DoneRow], *, of: Iterable[str] | None = None) -> None:
        """Who has declared what done, of these reports or of all."""
        listed = list(rows)
        struck = self._places(self.done, None if of is None else self.reports.numbers(of))
        added = {
            "report": self.reports.numbers(row.report for row in listed),
            "hand": self.hands.numbers(Hand(row.coder, row.round) for row in listed),
        }
        self.done.replace(struck, added)

    def follow(self, listener: Callable[[Numbers | None], None]) -> None:
        """Tell `listener` the numbers of reports whose codings or text changed; None for all."""
        self._listeners.append(listener)

    def leave(self, listener: Callable[[Numbers | None], None]) -> None:
        """Tell it nothing any more."""
        self._listeners.remove(listener)

    def lacking(self, bounds: UnionBounds) -> list[str]:
        """The reports of the corpus that nothing was put into these bounds for."""
        here = np.flatnonzero(self.characters()).tolist()
        return [self.reports.ids[number] for number in here if number not in bounds]

    def _columns(self, portion: Sequence[PlainCoding]) -> dict[str, Numbers]:
        report, theme, coder, known_round, start, end = (
            zip(*portion, strict=True) if portion else ((),) * 6
        )
        pairs = list(zip(coder, known_round, strict=True))
        for pair in dict.fromkeys(pairs):
            self.hands.number(Hand(*pair))
        return {
            "report": self.reports.numbers(report),
            "theme": self.themes.numbers(theme),
            "hand": self.hands.numbers(cast("list[Hand]", pairs)),
            "start": np.array(start, np.int64),
            "end": np.array(end, np.int64),
        }

    @staticmethod
    def _places(rows: Rows, reports: Numbers | None) -> Numbers:
        return np.arange(len(rows)) if reports is None else places_of(rows["report"], reports)

    def _touched(self, reports: Numbers | None) -> None:
        for listener in self._listeners:
            listener(reports)


def places_of(column: Numbers, wanted: Numbers) -> Numbers:
    """Where in the column one of the wanted numbers stands."""
    if len(wanted) == 1:
        return np.flatnonzero(column == wanted[0])
    return np.flatnonzero(np.isin(column, wanted))
