"""Reliability over the rounds as flat rows, one a theme and round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from desktop.exchange.datasets.listing import csv_text

RowFields = Mapping[str, Any]
_OF_THEME = ("theme", "theme_id", "theme_path")
_OF_ROUND = (
    "round", "created_at", "state", "unit", "codebook_version", "coders", "reports_both", "units",
)  # fmt: skip
_APART = frozenset({"round", "alpha", "alpha_ci", "uses", "changed"})


def rows(document: RowFields) -> Iterator[dict[str, Any]]:
    """Those of a Drift's document, theme by theme, the rounds in order of time."""
    rounds = {one["round"]: one for one in document["rounds"]}
    for theme in document["themes"]:
        for cell in theme["rounds"]:
            yield _row(theme, rounds[cell["round"]], cell)


def csv_of(document: RowFields) -> str:
    """The rows as a CSV, by the rules of the export."""
    return csv_text(list(rows(document)))


def _row(theme: RowFields, known: RowFields, cell: RowFields) -> dict[str, Any]:
    low, high = cell["alpha_ci"] or (None, None)
    return {
        **{name: theme[name] for name in _OF_THEME},
        **{name: known[name] for name in _OF_ROUND},
        "alpha": cell["alpha"],
        "alpha_low": low,
        "alpha_high": high,
        **{name: value for name, value in cell.items() if name not in _APART},
        # Not a column a coder: other rounds have others.
        "uses": [f"{coder} {number}" for coder, number in (cell["uses"] or {}).items()],
        "changed": cell["changed"],
    }
