"""Counts corrected for the coder error that a round has shown."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.analysis.uncertainty.corrected_figures import CorrectedFigure, CorrectedFigures
from desktop.analysis.uncertainty.correction import corrected, error_rates, units_of_group
from desktop.analysis.uncertainty.error_counts import (
    REPORT,
    SENTENCE,
    ErrorCounts,
    error_counts,
)
from desktop.analysis.uncertainty.report_units import ReportUnits
from desktop.domain.errors import InputError, RuleError
from desktop.services.counting.counts import RoundOutcome
from desktop.services.results.asked import Asked
from desktop.services.results.count_choices import SUM
from desktop.services.results.question import Question
from desktop.services.rounds.rounds import find_round

UNITS = {"sentences": SENTENCE, "presence": REPORT}
"""The measures that can be corrected, and the unit at which coders err in them."""


def require_correctable(question: Question) -> None:
    """InputError where the question's counts cannot be corrected."""
    if question.measure not in UNITS:
        raise InputError(
            "{measure} cannot be corrected for coder error.",
            "Choose the measure sentences or presence.",
            measure=question.measure,
        )
    if question.by == "section" or question.parts or question.whose == SUM:
        raise InputError(
            "Sections, and codings of several coders summed up, cannot be corrected.",
            "Correct counts of whole reports, by the mean of their coders.",
        )


def corrected_figures(
    asked: Asked, units: ReportUnits, keys: Sequence[str], *, round_id: str
) -> CorrectedFigures:
    """The figures of the groups with these keys, by the round's error rates.

    Raises RuleError for a round that is not revealed, or in which disagreements are undecided.
    """
    unit = UNITS[asked.question.measure]
    counts = _counts(asked, round_id, unit)
    columns, ids = asked.engine.columns, [theme.id for theme in asked.themes]
    found: dict[tuple[str, str], CorrectedFigure] = {}
    for group, key in enumerate(keys):
        if len(units.reports(group)):
            row = corrected(units_of_group(units, group, columns, unit=unit), counts)
            found |= {(key, theme): cell for theme, cell in zip(ids, row, strict=True)}
    rates = dict(zip(ids, error_rates(counts), strict=True))
    return CorrectedFigures(find_round(asked.project, round_id).name, unit, rates, found)


def _counts(asked: Asked, round_id: str, unit: str) -> ErrorCounts:
    outcome = _outcome(asked, round_id)
    columns, store = asked.engine.columns, asked.project.store
    reports = columns.reports.numbers(outcome.reports)
    reports.sort()
    if unit == SENTENCE:
        asked.counts.have_sentences(store)
    return error_counts(
        columns,
        round_id,
        reports=reports,
        counted=[asked.engine.shown_as(layer) for layer in asked.layers],
        themes=len(asked.themes),
        unit=unit,
    )


def _outcome(asked: Asked, round_id: str) -> RoundOutcome:
    known = find_round(asked.project, round_id)
    outcome = asked.counts.resolved.get(known.id)
    if outcome is None:
        raise RuleError(
            "The round {name} is not revealed: it has no resolution to hold coders against.",
            "Lock and reveal it, and decide its disagreements.",
            name=known.name,
        )
    if outcome.undecided:
        raise RuleError(
            "{number} disagreements of the round {name} are not decided.",
            "Decide them: until then it is not known who erred.",
            number=outcome.undecided,
            name=known.name,
        )
    return outcome
