"""How the report on a round's reliability writes a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

DASH = "—"
WordedTable = tuple[Sequence[str], list[Sequence[str]]]


def number(value: float | None) -> str:
    """A coefficient to three decimals; a dash where it is undefined."""
    return DASH if value is None else f"{value:.3f}".replace("-", "\N{MINUS SIGN}")


def share(value: float | None) -> str:
    """A share of 0..1 as per cent to one decimal; a dash where it is undefined."""
    return DASH if value is None else f"{value * 100:.1f}%"


def interval(bounds: Sequence[float] | None) -> str:
    """ "[0.621, 0.783]"; a dash where there is none."""
    return DASH if bounds is None else f"[{', '.join(map(number, bounds))}]"


def with_interval(row: Mapping[str, Any]) -> str:
    """Alpha and its interval, as far as they are defined."""
    return " ".join(
        [number(row["alpha"]), *([interval(row["alpha_ci"])] if row["alpha_ci"] else [])]
    )
