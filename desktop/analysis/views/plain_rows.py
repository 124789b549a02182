"""A view as rows of plain values, for CSV and JSON."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.codebook import Theme

PlainValue = str | int | float | None
PlainRow = dict[str, PlainValue]
Paths = Mapping[str, str]
"""What a theme is called, by its id."""


def called(theme: Theme, paths: Paths | None) -> str:
    """Its path where the paths are given, else its name."""
    return paths[theme.id] if paths else theme.name
