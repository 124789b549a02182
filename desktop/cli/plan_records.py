"""What a round needs, and why: for JSON and for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.analysis.reliability.planning import Width
    from desktop.services.reliability.report_variation import Correlation
    from desktop.services.reliability.round_plan import RoundPlan

PlanRecord = dict[str, Any]


def planned(found: RoundPlan) -> PlanRecord:
    """What a round needs, for JSON."""
    return {
        "unit": found.unit,
        "units": found.units,
        "reports": found.reports,
        "reason": found.reason,
        "because": found.because,
        **_interval(found.interval),
        "fewest_reports": found.fewest,
        "units_per_report": round(found.per_report, 1),
        "reports_available": found.available,
        "icc": _correlation(found.variation.prevalence),
        "icc_agreement": _correlation(found.variation.agreement),
        "customs": [
            {"rule": c.rule, "units": c.units, "reports": c.reports, **_interval(c.interval)}
            for c in found.customs
        ],
    }


def _interval(width: Width | None) -> PlanRecord:
    """Where alpha may come to lie, and how wide an interval is printed."""
    ends = None if width is None or width.low is None else [width.low, width.high]
    printed = None if width is None or width.unprinted >= 1 else width.reported
    return {"interval": ends, "printed_width": printed}


def _correlation(one: Correlation) -> PlanRecord:
    return {"value": one.value, "source": one.source, "reports": one.reports}


def plan_lines(record: PlanRecord) -> Iterator[str]:
    """The same for people."""
    yield from _needed(record)
    yield f"Units of one report are alike: {_why(record['icc'])}."
    yield f"Agreement within one report is alike: {_why(record['icc_agreement'])}."
    for custom in record["customs"]:
        yield f"{custom['rule']} ({_size(custom)}): {_gives(custom)}"


def _needed(record: PlanRecord) -> Iterator[str]:
    if record["reports"] is None:
        yield f"No number of reports gives that width ({record['reason']})."
        return
    each = f"{record['units_per_report']} units each, {record['units']} units"
    yield f"{record['reports']} reports needed ({each}): {_BECAUSE[record['because']]}."
    yield f"95% interval of alpha: {_gives(record)}"
    if record["reports"] > record["reports_available"]:
        yield f"The project has only {record['reports_available']} reports."
    else:
        yield f"The project has {record['reports_available']} reports."


_BECAUSE = {
    "fewest_reports": "with fewer no interval is printed",
    "printed": "with fewer, alpha would have no interval in more than one round of twenty",
    "verdict": "with fewer, the theme would be too rare for a verdict in more than one round of"
    " twenty",
    "width": "with fewer the interval would be wider",
}


def _size(custom: PlanRecord) -> str:
    return f"{custom['units']} units, {custom['reports']} reports"


def _gives(record: PlanRecord) -> str:
    if record["interval"] is None:
        return "undefined"
    low, high = record["interval"]
    width = record["printed_width"]
    printed = "no interval is printed" if width is None else f"printed about {width:.2f} wide"
    return f"alpha may come to lie from {low:.2f} to {high:.2f}; {printed}"


def _why(one: PlanRecord) -> str:
    return f"correlation {one['value']:.3f}, {_SOURCES[one['source']].format(**one)}"


_SOURCES = {
    "given": "as given",
    "theme": "from this theme's codings in {reports} reports",
    "themes": "the middle one of the themes coded here, in up to {reports} reports",
    "few": "the default: the {reports} reports coded here say less, and are too few to be believed",
    "usual": "the default: too little is coded here to tell",
    "whole": "whole reports are the units",
}
