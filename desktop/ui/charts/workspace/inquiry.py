"""What the workspace asks, and how it looks at the answer: every choice gives another inquiry."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop.analysis.counting.measures import MEASURES
from desktop.analysis.views.trend_table import UNITS_OVER_TIME, WHOLE
from desktop.services.results.chosen_groups import ChosenBy
from desktop.services.results.count_choices import SETTLED, WHOSE
from desktop.services.results.question import Question, Years
from desktop.ui.charts.arrangement import AS_GIVEN
from desktop.ui.charts.query import EVER
from desktop.ui.charts.workspace.views import USUAL, needs_intervals, only_grouping

CODER, ROUND = "coder", "round"


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question, the view of its answer (an id of PICTURES), and the order of the groups.

    `statistic` and `unit` are those of themes that meet, `sides` say which reports two groups have
    that are compared. Unlike the live chart it leaves out what
    is being coded, unless that is asked for.
    """

    question: Question = field(default_factory=Question)
    view: str = USUAL
    order: str = AS_GIVEN
    statistic: str = "count"
    unit: str = "sentence"
    sides: tuple[ChosenBy, ChosenBy] = ((), ())

    @property
    def asked(self) -> Question:
        """The question as it is put: some views have one grouping alone, some draw intervals."""
        by = only_grouping(self.view) or self.question.by
        return replace(self.question, by=by, intervals=needs_intervals(self.view))

    @property
    def over_years(self) -> str:
        """What a line over the years is of, one of UNITS_OVER_TIME.

        Of counties only where some are asked for: thousands of lines are none.
        """
        by = self.question.by
        lines = by in UNITS_OVER_TIME and (by != "county" or self.question.counties)
        return by if lines else WHOLE

    @property
    def drawn_as(self) -> str:
        """The id of the picture. Shares of reports do not add up, so they are not stacked."""
        adds_up = MEASURES[self.question.measure].adds_up
        return "grouped" if self.view == "stacked" and not adds_up else self.view

    @property
    def whose(self) -> str:
        """One of WHOSE, "coder:<id>" or "round:<id>"."""
        if self.question.resolution is not None:
            return f"{ROUND}:{self.question.resolution}"
        coders = self.question.coder_ids
        return f"{CODER}:{coders[0]}" if len(coders) == 1 else self.question.whose

    def of_whom(self, whose: str) -> Inquiry:
        """The same of other codings; `whose` is a word of that property."""
        kind, _, known = whose.partition(":")
        return self.asking(
            whose=kind if kind in WHOSE else SETTLED,
            coder_ids=(known,) if kind == CODER else (),
            resolution=known if kind == ROUND else None,
        )

    def looked_at(self, view: str) -> Inquiry:
        """The same question in another view."""
        return replace(self, view=view)

    def in_order(self, order: str) -> Inquiry:
        """The same with its rows in another order."""
        return replace(self, order=order)

    def of_meetings(self, *, statistic: str, unit: str) -> Inquiry:
        """The same by another figure of themes that meet, and within another piece of text."""
        return replace(self, statistic=statistic, unit=unit)

    def of_sides(self, first: ChosenBy, second: ChosenBy) -> Inquiry:
        """The same with these two groups compared."""
        return replace(self, sides=(first, second))

    def asking(self, **changed: object) -> Inquiry:
        """The same with other fields of the question."""
        return replace(self, question=replace(self.question, **changed))  # type: ignore[arg-type]

    def within(self, first: int | None, last: int | None) -> Inquiry:
        """The same of these years, both included; None leaves that end open."""
        return self.asking(years=_period(first, last))

    def of_values(self, column: str, values: tuple[str, ...]) -> Inquiry:
        """The same of the reports with one of these values in an own column; none means all."""
        others = tuple(one for one in self.question.where if one[0] != column)
        return self.asking(where=(*others, (column, values)) if values else others)


def _period(first: int | None, last: int | None) -> Years:
    if first is None and last is None:
        return None
    low = EVER[0] if first is None else first
    high = EVER[1] if last is None else last
    return min(low, high), max(low, high)
