"""The figures of a comparison as the table shows them: a number, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.ui.comparison.words import UNDEFINED, say
from desktop.ui.kit.translation import translate

RELY, TENTATIVE = 0.8, 0.667
"""Krippendorff's marks: rely from .800 on, tentative conclusions from .667 on."""


@dataclass(frozen=True, slots=True)
class ShownCoefficient:
    """A number, or None and the reason why it is undefined: a code or an English line."""

    value: float | None = None
    reason: str = ""

    @property
    def why(self) -> str:
        """Why it is undefined, in the user's language."""
        return say(UNDEFINED.get(self.reason, self.reason))


@dataclass(frozen=True, slots=True)
class ThemeFigures:
    """One theme. `uses` and `only` are by coder's name; `numbers` has every coefficient and share
    by its name; `low` and `high` are the ends of alpha's 95 % interval."""

    theme_id: str
    theme: str
    uses: Mapping[str, int]
    both: float
    only: Mapping[str, float]
    numbers: Mapping[str, ShownCoefficient]
    low: ShownCoefficient
    high: ShownCoefficient
    verdict: str
    verdict_reason: str = ""
    colour: str = "#808080"

    def figure(self, name: str) -> ShownCoefficient:
        """The number of that name; undefined without a reason where it was not computed."""
        return self.numbers.get(name, ShownCoefficient())

    @property
    def alpha(self) -> ShownCoefficient:
        """Krippendorff's alpha over all coders."""
        return self.figure("alpha")


@dataclass(frozen=True, slots=True)
class PairFigures:
    """Two coders, by name, on one theme, by id; `low` and `high` as of ThemeFigures."""

    theme_id: str
    first: str
    second: str
    reports: int
    alpha: ShownCoefficient
    low: ShownCoefficient = ShownCoefficient()
    high: ShownCoefficient = ShownCoefficient()


@dataclass(frozen=True, slots=True)
class Figures:
    """A whole comparison, the worst theme first; `coders` are names, in order.

    `reports` are those that two of the coders or more have finished, `units` all in them;
    `document` has the same as plain JSON values. `one_coder` is the name of who is compared on
    two occasions, which are then the `coders`; empty in a comparison of coders.
    """

    unit: str
    coders: Sequence[str]
    reports: int
    units: float
    themes: Sequence[ThemeFigures]
    pairs: Sequence[PairFigures]
    overall: Mapping[str, ShownCoefficient]
    notes: Sequence[str] = ()
    document: Mapping[str, Any] = field(default_factory=dict)
    one_coder: str = ""


def coefficient(value: float | None) -> str:
    """A coefficient to two decimals; a dash where it is undefined."""
    return "—" if value is None else f"{value:.2f}".replace("-", "−")


def share(value: float | None) -> str:
    """A share of 0..1 as per cent to one decimal; a dash where it is undefined."""
    return "—" if value is None else f"{value * 100:.1f} %"


def interval_words(theme: ThemeFigures) -> str:
    """ "0.62–0.78", or why there is no interval."""
    if theme.low.value is None:
        return theme.alpha.why or theme.low.why
    return f"{coefficient(theme.low.value)}–{coefficient(theme.high.value)}"


def pair_words(pair: PairFigures) -> str:
    """ "0.71 (0.62–0.78)", with the reason where there is no interval, or only the reason."""
    if pair.alpha.value is None:
        return pair.alpha.why
    ends = f"{coefficient(pair.low.value)}–{coefficient(pair.high.value)}"
    interval = pair.low.why if pair.low.value is None else ends
    return coefficient(pair.alpha.value) + (f" ({interval})" if interval else "")


def sentence(figures: Figures, theme: ThemeFigures) -> str:
    """What the theme's alpha says, in one line for people."""
    return _template(figures, theme).format(
        theme=theme.theme,
        alpha=coefficient(theme.alpha.value),
        interval=interval_words(theme),
        reports=figures.reports,
        coder=figures.one_coder,
    )


def _template(figures: Figures, theme: ThemeFigures) -> str:
    if theme.alpha.value is None:
        return translate("Comparison", "{theme}: alpha is undefined ({interval}).")
    if figures.one_coder:
        return _of_one_coder(interval=theme.low.value is not None)
    two = len(figures.coders) == 2
    if theme.low.value is None:
        by_two = translate(
            "Comparison", "{theme}: alpha {alpha} ({interval}; {reports} reports coded by both)."
        )
        by_more = translate(
            "Comparison",
            "{theme}: alpha {alpha} ({interval}; {reports} reports coded by two or more).",
        )
        return by_two if two else by_more
    both = translate(
        "Comparison",
        "{theme}: alpha {alpha} (95 % CI {interval}; {reports} reports coded by both).",
    )
    more = translate(
        "Comparison",
        "{theme}: alpha {alpha} (95 % CI {interval}; {reports} reports coded by two or more).",
    )
    return both if two else more


def _of_one_coder(*, interval: bool) -> str:
    if interval:
        return translate(
            "Comparison",
            "{theme}: alpha {alpha} (95 % CI {interval}; {coder} coded {reports} reports twice).",
        )
    return translate(
        "Comparison",
        "{theme}: alpha {alpha} ({interval}; {coder} coded {reports} reports twice).",
    )
