"""Theme frequency: whose codings, of which reports, in which groups, by which measure."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.analysis.counting import tables
from desktop.analysis.counting.cells import CountedCells
from desktop.analysis.counting.fact_groups import UNKNOWN, FactGroups
from desktop.analysis.counting.facts import FactValue
from desktop.analysis.counting.figures import Floats, GroupFigures, Grouping
from desktop.analysis.counting.measures import MEASURES as ROWS
from desktop.analysis.counting.parts import PARTS
from desktop.analysis.counting.tallies import CodingTallies
from desktop.analysis.frequency import GROUPS, MEASURES, FrequencyTable, Group
from desktop.analysis.uncertainty.corrected_figures import CorrectedFigures
from desktop.analysis.uncertainty.group_intervals import GroupIntervals
from desktop.services.counting.counts import Counts, read_counts
from desktop.services.project.project import Project
from desktop.services.results.asked import Asked, HandNames, counting_whom
from desktop.services.results.coder_error import corrected_figures, require_correctable
from desktop.services.results.count_choices import WHOSE, require
from desktop.services.results.question import Question
from desktop.services.results.uncertainty import group_intervals, report_units

__all__ = [
    "GROUPS", "MEASURES", "WHOSE", "FrequencyTable", "Group", "HandNames", "Question",
    "counting_whom", "frequency",
]  # fmt: skip


def frequency(
    project: Project, question: Question | None = None, *, counts: Counts | None = None
) -> FrequencyTable:
    """How often each theme occurs in each group; see Question.

    In a round that the project is open in its codings count. A group that the years leave
    without a report stays, as a gap. `counts` are those of the project as this handle sees it,
    where somebody keeps them.
    Raises InputError for a grouping, a measure or a choice that is none.
    """
    question = question or Question()
    require(question.measure, MEASURES)
    counts = counts or read_counts(project)
    require(question.by, (*GROUPS, *counts.facts.own))
    if question.corrected:
        require_correctable(question)
    if ROWS[question.measure].numerator == "sentences":
        counts.have_sentences(project.store)
    return _Table(Asked(project, question, counts)).made()


class _Table:
    """One answer on its way."""

    def __init__(self, asked: Asked) -> None:
        self.asked, self.question = asked, asked.question
        by = self.question.by
        self.members = None if by == "section" else _members(asked, by)

    def made(self) -> FrequencyTable:
        asked, grouping = self.asked, self._grouping()
        tallies = self._tallies()
        figures = self._figures(grouping, tallies)
        groups = self._groups(grouping)
        keys = [group.key for group in groups]
        round_id = self.question.corrected
        sides = figures.values, figures.low, figures.high
        values, low, high = (self._by_key(keys, side) for side in sides)
        return FrequencyTable(
            by=self.question.by,
            measure=self.question.measure,
            groups=self._in_order(groups),
            themes=tuple(asked.themes),
            values=values,
            filters=asked.filters(),
            low=low,
            high=high,
            intervals=self._intervals(tallies, grouping, keys) if self.question.intervals else {},
            corrected=self._corrected(tallies, grouping, keys, round_id) if round_id else None,
            undecided=self._undecided(),
            **asked.remarks(),
        )

    def _grouping(self) -> Grouping:
        if self.members is not None:
            kept = self.members.of(self.asked.kept)
            return self.asked.grouped(kept, groups=len(self.members.keys))
        columns, parts = self.asked.engine.columns, self.question.parts or PARTS
        return tables.grouped_by_part(columns, self.asked.reports, parts=parts)

    def _tallies(self) -> CodingTallies:
        asked = self.asked
        return asked.engine.tallies(
            asked.layers,
            asked.who,
            sentences=ROWS[self.question.measure].numerator == "sentences",
            parts=self._parts(),
        )

    def _parts(self) -> Sequence[int]:
        return self.asked.cut if self.members is not None else range(len(PARTS))

    def _figures(self, grouping: Grouping, tallies: CodingTallies) -> GroupFigures:
        asked, measure = self.asked, ROWS[self.question.measure]
        return asked.engine.figures(
            tallies, grouping, asked.who, measure=measure, themes=len(asked.themes)
        )

    def _intervals(
        self, tallies: CodingTallies, grouping: Grouping, keys: list[str]
    ) -> GroupIntervals:
        return group_intervals(self.asked, tallies, grouping, keys=keys, parts=self._parts())

    def _corrected(
        self, tallies: CodingTallies, grouping: Grouping, keys: list[str], round_id: str
    ) -> CorrectedFigures:
        units = report_units(self.asked, tallies, grouping)
        return corrected_figures(self.asked, units, keys, round_id=round_id)

    def _by_key(self, keys: list[str], figures: Floats) -> CountedCells:
        whole = ROWS[self.question.measure].kind == "count"
        themes = [theme.id for theme in self.asked.themes]
        return CountedCells(figures, keys=keys, themes=themes, whole=whole)

    def _groups(self, grouping: Grouping) -> list[Group]:
        behind = tables.stands_behind(self.asked.engine.columns, grouping, self.asked.who)
        members = self.members
        if members is None:
            return [self._group(k, k, {}, found) for k, found in zip(PARTS, behind, strict=True)]
        labels, shared = self._labels(members), members.shared(self.asked.kept)
        rows = zip(members.keys, labels, shared, behind, strict=True)
        return [self._group(*row) for row in rows]

    def _group(
        self, key: str, label: str, facts: dict[str, FactValue | None], found: tables.GroupCounts
    ) -> Group:
        return Group(
            key,
            label,
            **facts,  # type: ignore[arg-type]
            reports=found.reports,
            reports_coded=found.coded,
            reports_unfinished=found.unfinished,
            counted=found.counted,
            characters=found.characters,
            coders=self.asked.names.of(found.hands),
        )

    def _labels(self, members: FactGroups) -> list[str]:
        if self.question.by not in ("county", "report"):
            return members.keys
        reports = [self.asked.facts.reports[place] for place in members.first]
        return [r.label if self.question.by == "report" else r.place for r in reports]

    def _in_order(self, groups: list[Group]) -> tuple[Group, ...]:
        if self.members is None:
            return tuple(group for group in groups if group.reports)
        return tuple(_every_year(groups) if self.question.by == "year" else groups)

    def _undecided(self) -> int:
        known = self.asked.counts.resolved.get(self.question.resolution or "")
        return known.undecided if known else 0


def _members(asked: Asked, by: str) -> FactGroups:
    return FactGroups(asked.facts, by, placed=asked.placed)


def _every_year(groups: list[Group]) -> list[Group]:
    known = {int(group.key): group for group in groups if group.key != UNKNOWN}
    unknown = [group for group in groups if group.key == UNKNOWN]
    years = range(min(known), max(known) + 1) if known else ()
    return [*(known.get(y) or Group(str(y), str(y), year=y) for y in years), *unknown]
