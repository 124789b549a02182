"""The tables of the other views: themes that meet, portraits of reports, parts compared."""

from __future__ import annotations

from dataclasses import replace

from desktop.analysis.counting.counted import CountedStretches, counted_stretches
from desktop.analysis.counting.readers import STATES
from desktop.analysis.counting.text_units import SECTION, SENTENCE
from desktop.analysis.views.cooccurrence import Meetings, Square, meetings
from desktop.analysis.views.cooccurrence_table import UNITS, CooccurrenceTable, Pair
from desktop.analysis.views.part_table import COMPARED, PartTable, part_table
from desktop.analysis.views.portrait_table import PortraitReport, PortraitTable
from desktop.analysis.views.portraits import spans
from desktop.services.counting.counts import Counts, read_counts
from desktop.services.project.project import Project
from desktop.services.results.analysis import frequency
from desktop.services.results.asked import Asked
from desktop.services.results.count_choices import require
from desktop.services.results.question import Question

PAGE = 100
"""How many portraits stand under each other."""


def cooccurrence(
    project: Project,
    question: Question | None = None,
    *,
    unit: str = SENTENCE,
    counts: Counts | None = None,
) -> CooccurrenceTable:
    """Which themes meet in the same sentence, section or report (one of UNITS).

    The question's grouping and measure do not matter here. A section is a chapter, or what
    stands before the first and under none. Raises InputError for a choice that is none.
    """
    require(unit, UNITS)
    counts = counts or read_counts(project)
    asked = Asked(project, question or Question(), counts)
    if unit == SENTENCE:
        counts.have_sentences(project.store)
    if unit == SECTION:
        counts.have_parts(project.store)
    found = meetings(
        asked.engine.columns,
        _stretches(asked),
        unit=unit,
        themes=len(asked.themes),
        reports=asked.counted,
        parts=asked.cut,
    )
    return _cooccurrence_table(asked, unit, found)


def portraits(
    project: Project,
    question: Question | None = None,
    *,
    first: int = 0,
    most: int = PAGE,
    counts: Counts | None = None,
) -> PortraitTable:
    """Where in each report each theme lies: so many reports of those that the filters leave.

    They stand in the order of the corpus; reports that nobody has coded are among them, empty.
    """
    asked = Asked(project, question or Question(), counts or read_counts(project))
    places = asked.kept.nonzero()[0]
    shown = places[first : first + most]
    numbers = asked.facts.numbers[shown]
    rows = counted_stretches(
        asked.engine, asked.layers, asked.who, reports=numbers, parts=asked.cut
    )
    lengths = asked.engine.columns.characters()
    reports = tuple(
        PortraitReport(listed.id, listed.label, int(lengths[n]), STATES[asked.who.state[n]])
        for listed, n in ((asked.facts.reports[p], asked.facts.numbers[p]) for p in shown)
    )
    ids = dict(zip(numbers.tolist(), (report.id for report in reports), strict=True))
    themes = [theme.id for theme in asked.themes]
    return PortraitTable(
        themes=tuple(asked.themes),
        reports=reports,
        spans=spans(rows, ids=ids, themes=themes, lengths=lengths) if themes else (),
        first=first,
        total=len(places),
        filters=asked.filters(),
        **asked.remarks(),
    )


def parts_compared(
    project: Project, question: Question | None = None, *, counts: Counts | None = None
) -> PartTable:
    """The share of the text of each part that each theme has: of those asked for, or COMPARED."""
    question = question or Question()
    parts = question.parts or COMPARED
    asked = replace(question, by="section", measure="share", parts=parts)
    return part_table(frequency(project, asked, counts=counts))


def _stretches(asked: Asked) -> CountedStretches:
    return counted_stretches(
        asked.engine, asked.layers, asked.who, reports=asked.reports, parts=asked.cut
    )


def _cooccurrence_table(asked: Asked, unit: str, found: Meetings) -> CooccurrenceTable:
    ids = [theme.id for theme in asked.themes]
    low, high = _known(ids, found.low), _known(ids, found.high)
    return CooccurrenceTable(
        unit=unit,
        themes=tuple(asked.themes),
        counts={pair: plain(value) for pair, value in _known(ids, found.counts).items() if value},
        jaccard=_known(ids, found.jaccard),
        lift=_known(ids, found.lift),
        units=found.units,
        reports=found.reports,
        lift_intervals={
            pair: (value, high[pair])
            for pair, value in low.items()
            if pair[0] != pair[1] and pair in high
        },
        filters=asked.filters(),
        **asked.remarks(),
    )


def _known(ids: list[str], square: Square) -> dict[Pair, float]:
    """By pair what has a value."""
    return {
        (ids[row], ids[column]): value
        for row, values in enumerate(square.tolist())
        for column, value in enumerate(values)
        if value == value  # noqa: PLR0124 - NaN is not itself
    }


def plain(value: float) -> float:
    """A whole number as one."""
    return int(value) if float(value).is_integer() else value
