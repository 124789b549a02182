"""What a plan says in the dialog: how many reports, why, and what rules of thumb give."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.services.reliability.report_variation import Correlation
from desktop.services.reliability.round_plan import Custom, RoundPlan
from desktop.ui.comparison.words import UNDEFINED, say
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate

_BECAUSE = {
    "fewest_reports": QT_TRANSLATE_NOOP("Comparison", "With fewer no interval is printed."),
    "printed": QT_TRANSLATE_NOOP(
        "Comparison", "With fewer, more than one round in twenty would have no interval."
    ),
    "verdict": QT_TRANSLATE_NOOP(
        "Comparison",
        "With fewer, the theme would be too rare for a verdict in more than one round in twenty.",
    ),
    "width": QT_TRANSLATE_NOOP("Comparison", "With fewer the interval would be wider."),
}
_SOURCES = {
    "given": QT_TRANSLATE_NOOP("Comparison", "as given"),
    "theme": QT_TRANSLATE_NOOP("Comparison", "from the theme's codings in %1 reports"),
    "themes": QT_TRANSLATE_NOOP("Comparison", "the middle of the themes coded in %1 reports"),
    "few": QT_TRANSLATE_NOOP("Comparison", "the default, since %1 coded reports are few"),
    "usual": QT_TRANSLATE_NOOP("Comparison", "the default, since too little is coded here"),
    "whole": QT_TRANSLATE_NOOP("Comparison", "whole reports are the units"),
}


def needed(found: RoundPlan) -> str:
    """How many reports, and whether the project has them."""
    if found.reports is None or found.units is None:
        reason = say(UNDEFINED.get(found.reason or "", found.reason or ""))
        return translate("Comparison", "No number of reports is enough: %1.").replace("%1", reason)
    said = translate("Comparison", "%2 reports are needed (about %1 units) of your %3.")
    if found.reports > found.available:
        said = translate("Comparison", "%2 reports are needed (about %1 units); you have only %3.")
    numbers = said.replace("%1", str(found.units)).replace("%2", str(found.reports))
    return numbers.replace("%3", str(found.available)) + " " + say(_BECAUSE[found.because])


def reasons(found: RoundPlan) -> str:
    """How much reports differ, and where that is from."""
    said = translate(
        "Comparison",
        "Reports differ: units of one report are alike by %1 (%2), the coders' agreement on them"
        " by %3 (%4).",
    )
    for places, one in (
        (("%1", "%2"), found.variation.prevalence),
        (("%3", "%4"), found.variation.agreement),
    ):
        said = said.replace(places[0], f"{one.value:.2f}").replace(places[1], _source(one))
    return said


def customs(found: RoundPlan) -> Iterator[str]:
    """What rules of thumb give, a line each."""
    return (_custom(one) for one in found.customs)


def _source(one: Correlation) -> str:
    return say(_SOURCES[one.source]).replace("%1", str(one.reports))


def _custom(one: Custom) -> str:
    width = one.interval.width
    if width is None or one.interval.unprinted > 0.5:
        said = translate("Comparison", "%1 units (%2 reports) give no interval.")
    else:
        said = translate("Comparison", "%1 units (%2 reports) give an interval about %3 wide.")
        said = said.replace("%3", f"{width:.2f}")
    return said.replace("%1", str(one.units)).replace("%2", str(one.reports))
