"""A comparison's document as the figures of the table, and as a CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop.exchange.datasets.listing import csv_text
from desktop.services.reliability.comparison import Reliability
from desktop.ui.comparison.coefficients.coefficients import (
    Figures,
    PairFigures,
    ShownCoefficient,
    ThemeFigures,
)
from desktop.ui.kit.translation import language

_APART = frozenset(
    {"theme", "theme_id", "theme_path", "uses", "coded", "both", "only", "units", "units_with"}
    | {"reports_with", "alpha_ci", "verdict", "coders", "reports"}
)
"""What a row of the document has beside its coefficients."""


def figures_of(found: Reliability) -> Figures:
    """The figures of a comparison, the worst theme first."""
    document = found.document()
    colours = {theme.id: theme.colour for theme in found.codebook.themes}
    return Figures(
        unit=document["unit"],
        coders=tuple(document["coders"]),
        reports=document["reports_both"],
        units=document["units"],
        themes=tuple(_theme(row, colours) for row in document["themes"]),
        pairs=tuple(_pair(row) for row in document["pairs"]),
        overall=_numbers(document["overall"]),
        notes=tuple(remark.said(language()) for remark in found.remarks),
        document=document,
        one_coder=found.chosen.retest.coder.name if found.chosen.retest else "",
    )


def table_csv(figures: Figures) -> str:
    """A row a theme with every number and every reason, as `reliability --json` has them."""
    rows = [_flat(row) for row in figures.document["themes"]]
    # What is defined for themes that were used is missing in the rows of the others.
    names = dict.fromkeys(name for row in rows for name in row)
    return csv_text([{name: row.get(name) for name in names} for row in rows])


def _theme(row: Mapping[str, Any], colours: Mapping[str, str]) -> ThemeFigures:
    low, high = _interval(row)
    return ThemeFigures(
        theme_id=row["theme_id"],
        theme=row["theme_path"],
        uses=row["uses"],
        both=row["both"],
        only=row["only"],
        numbers=_numbers(row),
        low=low,
        high=high,
        verdict=row["verdict"] or "",
        verdict_reason=row["verdict_reason"] or "",
        colour=colours.get(row["theme_id"], "#808080"),
    )


def _pair(row: Mapping[str, Any]) -> PairFigures:
    first, second = row["coders"]
    alpha = _number(row, "alpha")
    return PairFigures(row["theme_id"], first, second, row["reports"], alpha, *_interval(row))


def _interval(row: Mapping[str, Any]) -> tuple[ShownCoefficient, ShownCoefficient]:
    low, high = row["alpha_ci"] or (None, None)
    why = row["alpha_ci_reason"] or ""
    return ShownCoefficient(low, why), ShownCoefficient(high, why)


def _numbers(row: Mapping[str, Any]) -> dict[str, ShownCoefficient]:
    names = [name for name in row if name not in _APART and not name.endswith("_reason")]
    return {name: _number(row, name) for name in names}


def _number(row: Mapping[str, Any], name: str) -> ShownCoefficient:
    return ShownCoefficient(row[name], row.get(f"{name}_reason") or "")


def _flat(row: Mapping[str, Any]) -> dict[str, object]:
    """Values by coder become columns of their own: uses_甲, uses_乙."""
    flat: dict[str, object] = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            flat |= {f"{name}_{coder}": number for coder, number in value.items()}
        elif name == "alpha_ci":
            flat |= _ends(value)
        else:
            flat[name] = value
    return flat


def _ends(value: Sequence[float] | None) -> dict[str, object]:
    low, high = value or (None, None)
    return {"alpha_low": low, "alpha_high": high}
