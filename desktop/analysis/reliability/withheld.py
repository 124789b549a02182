"""Themes whose counts are told, and whose coefficients would compare what cannot be compared."""

from __future__ import annotations

from dataclasses import replace

from desktop.analysis.reliability.bootstrap import Interval
from desktop.analysis.reliability.estimate import Reason, undefined
from desktop.analysis.reliability.findings import (
    Comparison,
    Estimates,
    PairAgreement,
    ThemeAgreement,
)
from desktop.analysis.reliability.verdict import Verdict


def with_withheld(found: Comparison, others: Comparison, reason: Reason) -> Comparison:
    """The comparison with the themes of `others` after its own, undefined for that reason.

    Both are of the same coders and reports; what is said over all themes is of `found` alone.
    """
    none = dict.fromkeys(("ku_alpha", "ku_coverage"), undefined(reason))
    return replace(
        found,
        themes=found.themes + tuple(_theme(theme, reason) for theme in others.themes),
        pairs=found.pairs + tuple(_pair(pair, reason) for pair in others.pairs),
        of_values={**found.of_values, **dict.fromkeys(others.counts.themes, none)},
    )


def _theme(theme: ThemeAgreement, reason: Reason) -> ThemeAgreement:
    return replace(
        theme,
        prevalence=undefined(reason),
        estimates=_none(theme.estimates, reason),
        alpha_interval=Interval(None, None, reason),
        verdict=Verdict(None, reason),
    )


def _pair(pair: PairAgreement, reason: Reason) -> PairAgreement:
    return replace(
        pair,
        estimates=_none(pair.estimates, reason),
        alpha_interval=Interval(None, None, reason),
    )


def _none(estimates: Estimates, reason: Reason) -> Estimates:
    return dict.fromkeys(estimates, undefined(reason))
