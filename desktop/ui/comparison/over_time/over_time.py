"""Every theme's reliability round by round, as the page shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.services.reliability.over_rounds import Drift
from desktop.ui.comparison.coefficients.coefficients import ShownCoefficient, ThemeFigures
from desktop.ui.kit.translation import language

_NUMBERS = ("alpha", "percent", "prevalence")


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """What stands over a round's column. `coders` are names; `reports` is None where there are
    no figures, for the `reason` that words.UNDEFINED tells."""

    round_id: str
    name: str
    made_on: str
    codebook_version: int
    unit: str
    coders: Sequence[str]
    reports: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class OverTime:
    """`cells` are themes x rounds; `changed` names by theme and round the fields of the theme
    that changed since the round before. `document` has the same as plain JSON values."""

    rounds: Sequence[RoundFacts]
    cells: Sequence[Sequence[ThemeFigures]]
    changed: Sequence[Sequence[Sequence[str]]]
    notes: Sequence[str]
    document: Mapping[str, Any] = field(default_factory=dict)


def over_time_of(drift: Drift) -> OverTime:
    """What the page shows of it."""
    document = drift.document()
    colours = {theme.id: theme.colour for theme in drift.themes}
    return OverTime(
        rounds=tuple(map(_facts, document["rounds"])),
        cells=tuple(
            tuple(_cell(theme, cell, colours) for cell in theme["rounds"])
            for theme in document["themes"]
        ),
        changed=tuple(
            tuple(cell["changed"] for cell in theme["rounds"]) for theme in document["themes"]
        ),
        notes=tuple(_notes(drift)),
        document=document,
    )


def _facts(row: Mapping[str, Any]) -> RoundFacts:
    return RoundFacts(
        round_id=row["id"],
        name=row["round"],
        made_on=row["created_at"][:10],
        codebook_version=row["codebook_version"],
        unit=row["unit"],
        coders=row["coders"] or (),
        reports=row["reports_both"],
        reason=row["reason"] or "",
    )


def _cell(
    theme: Mapping[str, Any], row: Mapping[str, Any], colours: Mapping[str, str]
) -> ThemeFigures:
    low, high = row["alpha_ci"] or (None, None)
    why = row["alpha_ci_reason"] or ""
    return ThemeFigures(
        theme_id=theme["theme_id"],
        theme=theme["theme_path"],
        uses=row["uses"] or {},
        both=0,
        only={},
        numbers={
            name: ShownCoefficient(row[name], row[f"{name}_reason"] or "") for name in _NUMBERS
        },
        low=ShownCoefficient(low, why),
        high=ShownCoefficient(high, why),
        verdict=row["verdict"] or "",
        verdict_reason=row["verdict_reason"] or "",
        colour=colours[theme["theme_id"]],
    )


def _notes(drift: Drift) -> Iterator[str]:
    yield from (remark.said(language()) for remark in drift.remarks)
    for one in drift.readings:
        told = one.found.remarks if one.found else ()
        yield from (f"{one.round.name}: {remark.said(language())}" for remark in told)
