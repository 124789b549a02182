"""Two groups of reports compared, each chosen by a question of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.analysis.counting import tables
from desktop.analysis.counting.figures import GroupFigures, Grouping
from desktop.analysis.counting.measures import MEASURES
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.readers import Readers, Whose
from desktop.analysis.counting.tallies import CodingTallies
from desktop.analysis.uncertainty.differences import (
    DifferenceSide,
    differences,
    side_of,
    spread_of,
)
from desktop.analysis.uncertainty.group_differences import ComparedGroup, GroupDifferences
from desktop.domain.errors import InputError
from desktop.services.counting.counts import Counts, read_counts
from desktop.services.project.project import Project
from desktop.services.results.asked import Asked
from desktop.services.results.count_choices import require
from desktop.services.results.question import Question
from desktop.services.results.uncertainty import report_units
from desktop.services.rounds.rounds import find_round

if TYPE_CHECKING:
    from desktop.analysis.uncertainty.draws import Floats


def compare_groups(
    project: Project,
    first: Question,
    second: Question,
    *,
    names: tuple[str, str],
    counts: Counts | None = None,
) -> GroupDifferences:
    """How the groups that the two questions choose differ, theme by theme.

    The questions differ in which reports they choose alone. Raises InputError where the groups
    share a report, or one has none that counts; and as Asked does.
    """
    require(first.measure, tuple(MEASURES))
    counts = counts or read_counts(project)
    if MEASURES[first.measure].numerator == "sentences":
        counts.have_sentences(project.store)
    asked = [Asked(project, one, counts) for one in (first, second)]
    sides = [_Side(one, one.reports, one.who) for one in asked]
    _refuse_shared(sides[0], sides[1])
    groups = [side.group(name) for side, name in zip(sides, names, strict=True)]
    of_round, otherwise = _of_round(asked[0])
    measure = MEASURES[first.measure]
    one, other = (side.made() for side in sides)
    found = differences(one, other, measure=measure, otherwise=otherwise)
    own = bool(one.spread.any() or other.spread.any())
    themes = tuple(asked[0].themes)
    return GroupDifferences(
        measure=first.measure,
        per_report=measure.denominator is None,
        first=groups[0],
        second=groups[1],
        themes=themes,
        found={theme.id: each for theme, each in zip(themes, found, strict=True)},
        filters=_common(asked[0].filters(), asked[1].filters()),
        of_round=None if own else of_round,
        undeclared=any(side.who.undeclared for side in sides),
    )


class _Side:
    """Reports that are one group, and whose codings count in them."""

    def __init__(self, asked: Asked, reports: Numbers, who: Readers) -> None:
        self.asked, self.reports, self.who = asked, reports, who
        self.measure = MEASURES[asked.question.measure]
        columns, parts = asked.engine.columns, asked.question.parts
        self.grouping: Grouping = tables.as_one(columns, reports, parts=parts)
        self.behind = tables.stands_behind(columns, self.grouping, who)[0]

    def group(self, name: str) -> ComparedGroup:
        found = self.behind
        if not found.counted:
            raise InputError(
                "No report counts in the group {name}.",
                "Choose reports that are coded, or take in unfinished ones.",
                name=name,
            )
        return ComparedGroup(
            name,
            found.reports,
            found.counted,
            found.characters,
            self.asked.names.of(found.hands),
            left_out=0 if self.who.unfinished else found.unfinished,
            not_coded=found.reports - found.coded - found.unfinished,
        )

    def tallies(self) -> CodingTallies:
        asked, sentences = self.asked, self.measure.numerator == "sentences"
        return asked.engine.tallies(asked.layers, self.who, sentences=sentences, parts=asked.cut)

    def figures(self) -> GroupFigures:
        return self.asked.engine.figures(
            self.tallies(),
            self.grouping,
            self.who,
            measure=self.measure,
            themes=len(self.asked.themes),
        )

    def made(self) -> DifferenceSide:
        units = report_units(self.asked, self.tallies(), self.grouping)
        return side_of(units.ratio(0, each=True), self.figures(), self.measure)


def _common(first: dict[str, object], second: dict[str, object]) -> dict[str, object]:
    """What both groups were chosen by; what sets them apart is in their names."""
    return {name: value for name, value in first.items() if second[name] == value}


def _refuse_shared(first: _Side, second: _Side) -> None:
    shared = set(first.reports.tolist()) & set(second.reports.tolist())
    if shared:
        raise InputError(
            "{number} reports are in both groups.",
            "Choose groups that share no report.",
            number=len(shared),
        )


def _of_round(asked: Asked) -> tuple[str | None, Floats | None]:
    """The newest revealed round in which two coders coded the same, and how far apart: by theme."""
    resolved, engine = asked.counts.resolved, asked.engine
    for known in reversed(resolved):
        reports = engine.columns.reports.numbers(sorted(resolved[known].reports))
        side = _Side(asked, reports, engine.readers(Whose(round=known)))
        if side.behind.counted and len(side.behind.hands) > 1:
            apart = spread_of(side.figures(), side.measure, reports=side.behind.counted)
            return find_round(asked.project, known).name, apart
    return None, None
