"""The tables of coefficients in a report on a round's reliability, in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop.services.reliability.reliability_words import Words
from desktop.services.reliability.report_cells import (
    DASH,
    WordedTable,
    interval,
    number,
    share,
    with_interval,
)

ReportFigures = Mapping[str, Any]
WHERE = ("dice", "f1_exact", "f1_overlap", "u_alpha")
MORE = ("kappa", "pi", "conger", "fleiss", "pabak", "ac1", "gamma")
_WORST_REPORTS = 10


def agreement(document: ReportFigures, words: Words) -> WordedTable:
    """Theme by theme: uses, units, shares, alpha with its interval, and the verdict."""
    coders = document["coders"]
    head = [
        words["theme"],
        *(words["uses"].format(coder=coder) for coder in coders),
        words["both"],
        *(words["only"].format(coder=coder) for coder in coders),
        *(words[name] for name in ("prevalence", "percent", "positive", "alpha", "ci", "verdict")),
    ]
    return head, [_agreement_row(theme, coders, words) for theme in document["themes"]]


def _agreement_row(theme: ReportFigures, coders: Sequence[str], words: Words) -> Sequence[str]:
    return [
        theme["theme_path"],
        *(f"{theme['uses'][coder]}" for coder in coders),
        f"{theme['both']:.0f}",
        *(f"{theme['only'][coder]:.0f}" for coder in coders),
        share(theme["prevalence"]),
        share(theme["percent"]),
        number(theme["positive"]),
        number(theme["alpha"]),
        interval(theme["alpha_ci"]),
        words[theme["verdict"]] if theme["verdict"] else DASH,
    ]


def shown(document: ReportFigures, names: Sequence[str]) -> list[str]:
    """Those of the coefficients that were computed for these coders."""
    return [name for name in names if _is_shown(document, name)]


def _is_shown(document: ReportFigures, name: str) -> bool:
    reasons = {theme[f"{name}_reason"] for theme in document["themes"]}
    return not reasons or bool(reasons - {"not_asked", "not_two_coders"})


def coefficients(document: ReportFigures, words: Words, names: Sequence[str]) -> WordedTable:
    """Theme by theme, those of these names that are `shown`."""
    columns = shown(document, names)
    head = [words["theme"], *(words[name] for name in columns)]
    rows = [
        [theme["theme_path"], *(number(theme[name]) for name in columns)]
        for theme in document["themes"]
    ]
    return head, list(rows)


def pairs(document: ReportFigures, words: Words) -> WordedTable:
    """Alpha of each two coders, theme by theme."""
    values = {(p["theme_id"], *p["coders"]): with_interval(p) for p in document["pairs"]}
    columns = _pairs_of(document)
    head = [words["theme"], *map(" – ".join, columns)]
    rows = [
        [theme["theme_path"], *(values[theme["theme_id"], *pair] for pair in columns)]
        for theme in document["themes"]
    ]
    return head, list(rows)


def holsti(document: ReportFigures, words: Words) -> WordedTable:
    """R of each two coders, the mean, and the composite; a last row over all themes."""
    values = {(p["theme_id"], *p["coders"]): p["holsti"] for p in document["pairs"]}
    columns = _pairs_of(document)
    head = [words["theme"], *map(" – ".join, columns)]
    # Of two coders the mean of the pairs is the pair.
    means = ["holsti"] if len(columns) > 1 else []
    names = [*means, "composite_reliability"]
    rows: list[Sequence[str]] = [
        [
            theme["theme_path"],
            *(number(values[theme["theme_id"], *pair]) for pair in columns),
            *(number(theme[name]) for name in names),
        ]
        for theme in document["themes"]
    ]
    whole = [
        words["all themes"],
        *(number(_over_themes(document, pair)) for pair in columns),
        *(number(document["overall"][name]) for name in names),
    ]
    return [*head, *(words[name] for name in names)], [*rows, whole]


def _pairs_of(document: ReportFigures) -> list[tuple[str, ...]]:
    return list(dict.fromkeys(tuple(pair["coders"]) for pair in document["pairs"]))


def _over_themes(document: ReportFigures, coders: Sequence[str]) -> float | None:
    own = [pair for pair in document["pairs"] if pair["coders"] == list(coders)]
    both = sum(pair["both"] for pair in own)
    made = 2 * both + sum(sum(pair["only"].values()) for pair in own)
    return 2 * both / made if made else None


def worst(document: ReportFigures, words: Words) -> WordedTable:
    """The reports with the most units in dispute."""
    rows = [
        [row["label"], f"{row['units']:,.0f}", f"{row['disagreed']:,.0f}"]
        for row in document["worst_reports"][:_WORST_REPORTS]
    ]
    return [words[name] for name in ("report name", "units", "disagreed")], list(rows)


def retest(document: ReportFigures, words: Words) -> WordedTable:
    """One coder on two occasions: themes that the coder used on either."""
    head = [words[name] for name in ("theme", "percent", "positive", "alpha", "ci")]
    rows = [
        [
            theme["theme_path"],
            share(theme["percent"]),
            number(theme["positive"]),
            number(theme["alpha"]),
            interval(theme["alpha_ci"]),
        ]
        for theme in document["themes"]
    ]
    return head, list(rows)


def drift(document: ReportFigures, words: Words) -> WordedTable:
    """Alpha round by round; a star where the theme was altered since the round before."""
    head = [words["theme"], *(one["round"] for one in document["rounds"])]
    rows = [
        [
            theme["theme_path"],
            *(with_interval(cell) + ("*" if cell["changed"] else "") for cell in theme["rounds"]),
        ]
        for theme in document["themes"]
    ]
    return head, list(rows)
