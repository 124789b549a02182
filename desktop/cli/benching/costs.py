"""Figures, and the table of them."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os import cpu_count
from statistics import median, quantiles
from typing import Any

from desktop.cli.columns import aligned

_HEAD = ("job", "measured", "floor", "ratio", "aim")
_NUMBERS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class JobCost:
    """What a job took, in `unit`; what the bare minimum took; what is aimed at."""

    job: str
    measured: float
    unit: str = "ms"
    floor: float | None = None
    aim: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor; None where there is no floor."""
        return self.measured / self.floor if self.floor else None

    def record(self) -> dict[str, Any]:
        """For JSON."""
        names = ("job", "measured", "unit", "floor", "ratio", "aim")
        return {name: getattr(self, name) for name in names}


def in_ms(seconds: Iterable[float]) -> float:
    """The median in milliseconds."""
    return median(seconds) * 1000


def p95_in_ms(seconds: Sequence[float]) -> float:
    """The 95th percentile in milliseconds."""
    if len(seconds) < 2:
        return seconds[0] * 1000
    return quantiles(seconds, n=20, method="inclusive")[-1] * 1000


def machine() -> str:
    """What was measured on, without saying whose it is."""
    return f"{platform.system()} {platform.machine()}, {cpu_count()} cores, Python {_python()}"


def for_people(figures: Sequence[JobCost]) -> list[str]:
    """Columns of the figures."""
    return aligned([_HEAD, *map(_cells, figures)], right=_NUMBERS)


def in_markdown(figures: Sequence[JobCost]) -> list[str]:
    """A Markdown table of the figures."""
    rule = ["---", *("---:" for _ in _NUMBERS)]
    return [f"| {' | '.join(row)} |" for row in (_HEAD, rule, *map(_cells, figures))]


def _cells(figure: JobCost) -> tuple[str, ...]:
    return (
        figure.job,
        f"{_number(figure.measured)} {figure.unit}",
        f"{_number(figure.floor)} {figure.unit}" if figure.floor else "",
        f"{_number(figure.ratio)} x" if figure.ratio else "",
        f"{figure.aim:g} {figure.unit}" if figure.aim else "",
    )


def _number(value: float | None) -> str:
    """Two figures or more, and none behind the point from 100 on."""
    if value is None:
        return ""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.2g}"


def _python() -> str:
    return ".".join(map(str, sys.version_info[:3]))
