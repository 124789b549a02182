"""The columns of the reliability table: three sets, so that each fits the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.ui.comparison.coefficients.coefficients import (
    Figures,
    ShownCoefficient,
    ThemeFigures,
    coefficient,
    interval_words,
    share,
)
from desktop.ui.comparison.words import VERDICTS, say
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate

SETS = {
    "agreement": QT_TRANSLATE_NOOP("Comparison", "Agreement"),
    "boundaries": QT_TRANSLATE_NOOP("Comparison", "Boundaries"),
    "coefficients": QT_TRANSLATE_NOOP("Comparison", "All coefficients"),
}
_NAMES = {
    "percent": QT_TRANSLATE_NOOP("Comparison", "Per cent"),
    "prevalence": QT_TRANSLATE_NOOP("Comparison", "Prevalence"),
    "alpha": "α",
    "kappa": "Cohen κ",
    "pi": "Scott π",
    "fleiss": "Fleiss κ",
    "conger": "Conger κ",
    "ac1": "Gwet AC1",
    "positive": QT_TRANSLATE_NOOP("Comparison", "Positive"),
    "holsti": "Holsti R",
    "composite_reliability": QT_TRANSLATE_NOOP("Comparison", "Composite (Holsti)"),
    "pabak": "PABAK",
    "dice": QT_TRANSLATE_NOOP("Comparison", "Characters: Dice"),
    "f1_exact": QT_TRANSLATE_NOOP("Comparison", "Same span: F1"),
    "f1_overlap": QT_TRANSLATE_NOOP("Comparison", "Overlapping: F1"),
    "u_alpha": "u-α",
    "ku_alpha": "ku-α",
    "gamma": "γ",
}
_BOUNDARIES = ("dice", "f1_exact", "f1_overlap", "u_alpha")
_COEFFICIENTS = (
    "alpha", "kappa", "pi", "fleiss", "conger", "ac1", "pabak", "holsti", "composite_reliability",
    "ku_alpha", "gamma",
)  # fmt: skip
NOT_ASKED = "not_asked"
_SHARES = ("percent", "prevalence")
_NARROW = (*_SHARES, "positive")
_HOW_FAR = ("percent", "positive", "prevalence")


@dataclass(frozen=True, slots=True)
class Column:
    """`text` is what a cell says, `why` the reason where it says nothing; `kind` tells how it
    is painted: theme, number, strong, interval or verdict."""

    name: str
    title: str
    kind: str
    width: int
    text: Callable[[ThemeFigures], str]
    why: Callable[[ThemeFigures], str] = lambda _theme: ""


def columns(figures: Figures, chosen: str) -> list[Column]:
    """The columns of one of SETS."""
    theme = Column(
        "theme",
        translate("Comparison", "Theme"),
        "theme",
        190,
        _name_in(figures),
        lambda t: t.theme,
    )
    if chosen == "boundaries":
        return [theme, *_uses(figures), *map(_number, _BOUNDARIES)]
    if chosen == "coefficients":
        computed = {
            name
            for one in figures.themes
            for name, figure in one.numbers.items()
            if figure.reason != NOT_ASKED
        }
        return [theme, *(_number(name) for name in _COEFFICIENTS if name in computed)]
    return [theme, *_uses(figures), *_counts(figures), *map(_number, _HOW_FAR), *_conclusion()]


def _name_in(figures: Figures) -> Callable[[ThemeFigures], str]:
    """A theme's own name, or its whole path where two themes share the name."""
    paths = [theme.theme for theme in figures.themes]
    names = dict(zip(paths, short_names(paths), strict=True))
    return lambda theme: names[theme.theme]


def short_names(paths: Sequence[str]) -> list[str]:
    """The last name of each path, or the whole path where two end in the same."""
    leaves = [path.rpartition("/")[2] for path in paths]
    often = Counter(leaves)
    return [leaf if often[leaf] == 1 else path for leaf, path in zip(leaves, paths, strict=True)]


def _uses(figures: Figures) -> list[Column]:
    return [
        Column(f"uses:{coder}", coder, "number", 52, _use_of(coder)) for coder in figures.coders
    ]


def _use_of(coder: str) -> Callable[[ThemeFigures], str]:
    return lambda theme: str(theme.uses.get(coder, 0))


def _counts(figures: Figures) -> list[Column]:
    """Units coded by all, and by one coder only; each of two coders has a column of his own."""
    two = len(figures.coders) == 2
    title = translate("Comparison", "Both") if two else translate("Comparison", "All")
    both = Column("both", title, "number", 52, lambda theme: _number_text(theme.both))
    return [both, *(_alone(figures.coders) if two else [_any_alone(figures)])]


def _alone(coders: Sequence[str]) -> list[Column]:
    title = translate("Comparison", "Only %1")
    return [
        Column(f"only:{coder}", title.replace("%1", coder), "number", 78, _only_of(coder))
        for coder in coders
    ]


def _only_of(coder: str) -> Callable[[ThemeFigures], str]:
    return lambda theme: _number_text(theme.only.get(coder, 0))


def _any_alone(figures: Figures) -> Column:
    def each(theme: ThemeFigures) -> str:
        return "\n".join(
            f"{coder}: {_number_text(theme.only.get(coder, 0))}" for coder in figures.coders
        )

    title = translate("Comparison", "Only one")
    return Column(
        "only", title, "number", 70, lambda theme: _number_text(sum(theme.only.values())), each
    )


def _number(name: str) -> Column:
    form = share if name in _SHARES else coefficient
    return Column(
        name,
        say(_NAMES[name]),
        "strong" if name == "alpha" else "number",
        72 if name in _NARROW else 88,
        lambda theme: form(theme.figure(name).value),
        lambda theme: theme.figure(name).why,
    )


def _conclusion() -> list[Column]:
    interval = translate("Comparison", "95 % interval")
    verdict = translate("Comparison", "Verdict")
    alpha = _number("alpha")
    return [
        Column("alpha", alpha.title, "strong", 56, alpha.text, alpha.why),
        Column("interval", interval, "interval", 196, interval_words),
        Column(
            "verdict",
            verdict,
            "verdict",
            124,
            lambda theme: say(VERDICTS[theme.verdict]),
            lambda theme: ShownCoefficient(None, theme.verdict_reason).why,
        ),
    ]


def _number_text(value: float) -> str:
    return f"{value:,.0f}".replace(",", " ")
