"""How large a comparison has to be for an interval of a wanted width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import InputError
from desktop.services.project.project import Project
from desktop.services.reliability.report_variation import (
    Correlation,
    ReportVariation,
    report_variation,
)
from desktop.services.rounds.units import number_of_units

if TYPE_CHECKING:
    from desktop.analysis.reliability.planning import Width

CUSTOMS = (50, 300, 1000)
"""Numbers of units that are often taken, shown for what they give."""
USUAL_SIZE = 60
"""Units of a report where the project has none; of whole reports one."""
MOST_CORRELATED = 0.99


@dataclass(frozen=True, slots=True)
class Custom:
    """A rule of thumb, the units and reports it comes to here, and the interval they give."""

    rule: str
    units: int
    reports: int
    interval: Width


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """What a round needs; `units` and `reports` are None where no number is enough (`reason`).

    `because` says what fewer reports would miss, as planning.Plan has it; `interval` what so many
    give in simulated rounds; `fewest` is under which no interval is ever printed. `variation` is
    how much reports differ. `per_report` is the mean number of units in this corpus' reports,
    `available` how many reports there are.
    """

    unit: str
    units: int | None
    reports: int | None
    reason: str | None
    because: str
    interval: Width | None
    fewest: int
    variation: ReportVariation
    per_report: float
    available: int
    customs: tuple[Custom, ...]


def plan(
    project: Project,
    *,
    prevalence: float,
    alpha: float,
    width: float,
    coders: int = 2,
    seed: int = 1,
    unit: str = "sentence",
    theme_id: str | None = None,
    correlations: tuple[float | None, float | None] = (None, None),
) -> RoundPlan:
    """Reports needed for a 95 % interval of alpha of that width, by simulation over reports.

    `prevalence` is the share of units with the theme (above 0, below 1) and `alpha` its
    reliability (0..1), both as a pilot showed them. How much reports differ is taken from the
    project's codings, of `theme_id` where it has enough, unless `correlations` (of presence and
    of agreement) say it. Raises InputError for numbers outside.
    """
    _refuse(prevalence, alpha, width, coders)
    _refuse_correlations(correlations)
    found = report_variation(project, unit=unit, theme_id=theme_id)
    variation = _with_given(found, correlations)
    asked = _Asked(prevalence, alpha, width, coders, seed)
    return _simulated(asked, _sizes(project, unit), variation, unit=unit)


@dataclass(frozen=True, slots=True)
class _Asked:
    prevalence: float
    alpha: float
    width: float
    coders: int
    seed: int


def _simulated(
    asked: _Asked, there: Sequence[int], variation: ReportVariation, *, unit: str
) -> RoundPlan:
    # numpy is for who plans: listing rounds starts without it.
    from desktop.analysis.reliability import planning, simulated_rounds  # noqa: PLC0415

    sizes = there or [1 if unit == "report" else USUAL_SIZE]
    correlated = (variation.prevalence, variation.agreement)
    between = simulated_rounds.BetweenReports(*(min(c.value, MOST_CORRELATED) for c in correlated))
    model = simulated_rounds.RoundModel(asked.prevalence, asked.alpha, asked.coders, sizes, between)
    found = planning.reports_needed(model, asked.width, seed=asked.seed)
    per_report = sum(sizes) / len(sizes)
    customs = [
        Custom(rule, units, n, planning.interval_width(model, n, seed=asked.seed))
        for rule, units, n in _customs(there, per_report)
    ]
    return RoundPlan(
        unit=unit,
        units=round(found.interval.units) if found.interval else None,
        reports=found.reports,
        reason=str(found.reason) if found.reason else None,
        because=found.because,
        interval=found.interval,
        fewest=planning.LEAST,
        variation=variation,
        per_report=per_report,
        available=len(there),
        customs=tuple(customs),
    )


def _sizes(project: Project, unit: str) -> list[int]:
    """The units of each report that has one, of those that count."""
    reports = (report for report in project.store.reports.all() if report.counts)
    found = (number_of_units(project, report, unit) for report in reports)
    return [size for size in found if size]


def _with_given(
    found: ReportVariation, correlations: tuple[float | None, float | None]
) -> ReportVariation:
    given = [None if value is None else Correlation(value, "given") for value in correlations]
    return ReportVariation(given[0] or found.prevalence, given[1] or found.agreement)


def _customs(sizes: Sequence[int], per_report: float) -> list[tuple[str, int, int]]:
    """Rules of thumb, and to how many units and reports each comes."""
    rules = [(f"{n} units", n, max(1, round(n / per_report))) for n in CUSTOMS]
    tenth = len(sizes) // 10
    return [*rules, ("10 %", round(tenth * per_report), tenth)] if tenth else rules


def _refuse(prevalence: float, alpha: float, width: float, coders: int) -> None:
    fine = 0 < prevalence < 1 and 0 <= alpha <= 1 and width > 0 and coders > 1
    if not fine:
        raise InputError(
            "A round cannot be planned with prevalence {prevalence}, alpha {alpha}, width"
            " {width} and {coders} coders.",
            "Give a prevalence above 0 and below 1, an alpha from 0 to 1, a width above 0 and"
            " two coders or more.",
            prevalence=prevalence,
            alpha=alpha,
            width=width,
            coders=coders,
        )


def _refuse_correlations(correlations: Sequence[float | None]) -> None:
    for value in correlations:
        if value is not None and not 0 <= value < 1:
            raise InputError(
                "A correlation within reports cannot be {value}.",
                "Give a number from 0 to below 1, or leave it out.",
                value=value,
            )
