"""Paragraphs of a text: its lines that are not empty."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """[start, end) of each, in code points, in order; the newline is outside."""
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    for start, line in zip(starts, lines, strict=False):
        if line.strip():
            yield start, start + len(line)
