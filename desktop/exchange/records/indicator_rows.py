"""Indicators as rows of a table: name, unit, synonyms, definition."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop.domain.figure import Indicator
from desktop.exchange.datasets.tables import Table, Value

COLUMNS: Final = ("name", "unit", "synonyms", "definition")
BETWEEN: Final = "; "
"""Between two synonyms in one cell."""


def table(indicators: Sequence[Indicator]) -> Table:
    """One row an indicator."""
    found: list[tuple[Value, ...]] = [
        (one.name, one.unit, BETWEEN.join(one.synonyms), one.definition) for one in indicators
    ]
    return Table("indicators", COLUMNS, found)
