"""Paragraphs of a page: its lines, and where there are none the places that open one."""

import re
from collections.abc import Iterator
from typing import Final

from desktop.exchange.cleaning import run_in
from desktop.exchange.cleaning.labels import LABELS, holds_label

LONG: Final = 200
"""Code points; a line longer than this may hold several paragraphs."""

_WIDE_GAP: Final = re.compile(r"\t+| {3,}")


def paragraphs(text: str) -> list[str]:
    """The paragraphs, trimmed, empty ones left out."""
    return [piece for line in text.split("\n") for piece in _of_line(line.strip()) if piece]


def _of_line(line: str) -> Iterator[str]:
    if len(line) <= LONG:
        yield from _cells(line)
    elif run_in.holds_paragraphs(line):
        yield from run_in.split(line)
    else:
        yield line


def _cells(line: str) -> list[str]:
    """The cells of a head line in which a table's cells stand side by side."""
    cells = [cell.strip() for cell in _WIDE_GAP.split(line)]
    labelled = holds_label(line) or not LABELS.keys().isdisjoint(cells)
    return cells if labelled else [line]
