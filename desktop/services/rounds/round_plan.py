"""How large a comparison has to be for an interval of a wanted width."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from desktop.domain.errors import InputError
from desktop.services.project.project import Project
from desktop.services.rounds.units import number_of_units

if TYPE_CHECKING:
    from desktop.analysis.reliability.planning import Width

CUSTOMS = (50, 300, 1000)
"""Numbers of units that are often taken, shown for what they give."""


@dataclass(frozen=True, slots=True)
class Custom:
    """A rule of thumb, the units it comes to here, and the interval that these give."""

    rule: str
    units: int
    interval: Width


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """What a round needs; `units` and `reports` are None where no number is enough (`reason`).

    `per_report` is the mean number of units in this corpus' reports, `available` how many
    reports there are, `interval` what so many units give in simulated rounds.
    """

    unit: str
    units: int | None
    reports: int | None
    reason: str | None
    interval: Width | None
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
) -> RoundPlan:
    """Units and reports needed for a 95 % interval of alpha of that width, by simulation.

    `prevalence` is the share of units with the theme (above 0, below 1) and `alpha` its
    reliability (0..1), both as a pilot showed them. Raises InputError for numbers outside.
    """
    # numpy is for who plans: listing rounds starts without it.
    from desktop.analysis.reliability import planning  # noqa: PLC0415

    _refuse(prevalence, alpha, width, coders)
    found = planning.units_needed(width, prevalence, alpha, coders=coders, seed=seed)
    reports = [report for report in project.store.reports.all() if report.counts]
    total = sum(number_of_units(project, report, unit) for report in reports)
    per_report = total / len(reports) if reports else 0.0
    customs = [
        (rule, n, planning.interval_width(prevalence, alpha, n, coders=coders, seed=seed))
        for rule, n in _customs(total)
    ]
    return RoundPlan(
        unit=unit,
        units=found.units,
        reports=ceil(found.units / per_report) if found.units and per_report else None,
        reason=str(found.reason) if found.reason else None,
        interval=found.interval,
        per_report=per_report,
        available=len(reports),
        customs=tuple(Custom(*custom) for custom in customs),
    )


def _customs(total: int) -> list[tuple[str, int]]:
    """Rules of thumb, and to how many of the corpus' units each comes."""
    rules = [(f"{n} units", n) for n in CUSTOMS]
    tenth = total // 10
    return [*rules, ("10 %", tenth)] if tenth > 1 else rules


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
