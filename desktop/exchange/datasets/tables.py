"""Tables on their way out: a name, columns, rows; how they are written is each format's matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain values under named columns. None is an empty cell, never zero."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]]


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The names as columns: one that was there already gets (2), (3) ... after it."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(found)
