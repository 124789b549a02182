"""The intervals of a table's figures, from the counts of the project."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.analysis.counting.figures import Grouping
from desktop.analysis.counting.measures import MEASURES
from desktop.analysis.counting.tallies import CodingTallies
from desktop.analysis.uncertainty.group_intervals import GroupIntervals, has_sentences
from desktop.analysis.uncertainty.report_units import ReportUnits
from desktop.analysis.uncertainty.sentence_units import SentenceUnits
from desktop.services.results.asked import Asked


def group_intervals(
    asked: Asked,
    tallies: CodingTallies,
    grouping: Grouping,
    *,
    keys: Sequence[str],
    parts: Sequence[int] = (),
) -> GroupIntervals:
    """The intervals of the groups with these keys, in the order of their numbers; each is
    computed when it is looked up. `parts` as in tallies.tallied."""
    units = report_units(asked, tallies, grouping)
    return GroupIntervals(
        units,
        _sentence_units(asked, units, grouping, parts),
        keys=keys,
        themes=[theme.id for theme in asked.themes],
    )


def report_units(asked: Asked, tallies: CodingTallies, grouping: Grouping) -> ReportUnits:
    """The reports of each group with what they add to each theme."""
    return ReportUnits(
        asked.engine.columns,
        tallies,
        grouping,
        asked.who,
        measure=MEASURES[asked.question.measure],
        themes=len(asked.themes),
    )


def _sentence_units(
    asked: Asked, units: ReportUnits, grouping: Grouping, parts: Sequence[int]
) -> SentenceUnits | None:
    lone, columns = units.lone(), asked.engine.columns
    if not len(lone) or not has_sentences(units.measure):
        return None
    ids = columns.reports.ids
    asked.counts.have_sentences(asked.project.store, of={ids[number] for number in lone.tolist()})
    counted = [asked.engine.shown_as(layer) for layer in asked.layers]
    return SentenceUnits(columns, asked.who, grouping, reports=lone, counted=counted, parts=parts)
