"""Figures as a reader wants them: on a bar, on an axis."""

from __future__ import annotations

import math

from desktop.analysis.counting.measures import MEASURES

_HEADROOM = 1.12
_STEPS = (1.0, 2.0, 5.0, 10.0)


def figure_text(value: float, measure: str) -> str:
    """The value in as few digits as tell it: 1,204, 3.4 or 22%."""
    if _is(measure, "share"):
        return f"{_short(value * 100)}%"
    if _is(measure, "count"):
        return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
    return _short(value)


def nice_step(top: float, measure: str, *, intervals: int = 4) -> float:
    """The step 1, 2 or 5 times a power of ten that cuts 0..top into about `intervals`."""
    raw = top / intervals
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in _STEPS if factor * power >= raw * 0.999)
    return step if not _is(measure, "count") else max(1.0, step)


def axis_top(largest: float, measure: str) -> float:
    """The end of an axis that leaves room for a figure over the largest value."""
    if largest <= 0:
        return 0.1 if _is(measure, "share") else 1.0
    return max(largest, 1.0 if _is(measure, "count") else 0.0) * _HEADROOM


def ticks(top: float, measure: str, *, intervals: int = 4) -> list[tuple[float, str]]:
    """Where the grid lines of an axis from 0 to `top` lie, and what stands beside them."""
    step = nice_step(top, measure, intervals=intervals)
    decimals = _decimals(step * 100 if _is(measure, "share") else step)
    values = [number * step for number in range(int(top / step * 1.0001) + 1)]
    return [(value, _tick_text(value, measure, decimals)) for value in values]


def _is(measure: str, kind: str) -> bool:
    return MEASURES[measure].kind == kind


def _tick_text(value: float, measure: str, decimals: int) -> str:
    if _is(measure, "share"):
        return f"{value * 100:.{decimals}f}%"
    return f"{value:,.{decimals}f}"


def _decimals(step: float) -> int:
    return max(0, -math.floor(math.log10(step) + 1e-9))


def _short(value: float) -> str:
    if value == 0 or value >= 10:
        return f"{value:,.0f}"
    text = f"{value:.1f}" if value >= 0.95 else f"{value:.2f}"
    return text.rstrip("0").rstrip(".") or "0"
