"""Random codings, and the same counts from arrays of single characters."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import strategies as st

from desktop.analysis.reliability.coded import CodedReport

THEMES = ("甲", "乙")
CODERS = ("A", "B", "C")


def random_report(
    chance: random.Random, *, characters: int = 60, coders: tuple[str, ...] = CODERS
) -> CodedReport:
    """Overlapping spans, coders who did not finish, coders who found nothing, bare units."""
    edges = sorted(chance.sample(range(characters + 1), 8))
    units = list(zip(edges[::2], edges[1::2], strict=True))
    spans = {coder: _spans(chance, characters) for coder in coders}
    return CodedReport(characters, spans, units, name=str(chance.random()))


def _spans(chance: random.Random, characters: int) -> dict[str, list[tuple[int, int]]] | None:
    if chance.random() < 0.2:
        return None
    found: dict[str, list[tuple[int, int]]] = {}
    for _ in range(chance.randrange(5)):
        start = chance.randrange(characters)
        end = start + 1 + chance.randrange(min(20, characters - start))
        found.setdefault(chance.choice(THEMES), []).append((start, end))
    return found


@pytest.fixture
def chance() -> random.Random:
    """Always the same random numbers."""
    return random.Random(20260101)


@pytest.fixture
def make_report(chance: random.Random) -> Callable[..., CodedReport]:
    """Reports at random."""
    return lambda **settings: random_report(chance, **settings)


corpora = st.integers(0, 10**6).map(
    lambda seed: [random_report(random.Random(f"{seed}-{n}")) for n in range(seed % 5 + 1)]
)
"""One to five reports of three coders."""


def by_characters(
    reports: list[CodedReport], theme: str, unit: str = "character"
) -> list[list[int | None]]:
    """Units x coders of 0, 1 and None, from an array of every character of every report."""
    rows: list[list[int | None]] = []
    for report in reports:
        if len(report.raters()) < 2:
            continue
        covered = [_covered(report, coder, theme) for coder in CODERS]
        bounds = {
            "character": [(at, at + 1) for at in range(report.characters)],
            "sentence": report.units,
            "report": [(0, report.characters)],
        }[unit]
        rows += [
            [None if c is None else int(c[low:high].any()) for c in covered] for low, high in bounds
        ]
    return rows


def _covered(report: CodedReport, coder: str, theme: str) -> np.ndarray | None:
    spans = report.coders[coder]
    if spans is None:
        return None
    found = np.zeros(report.characters, dtype=bool)
    for start, end in spans.get(theme, ()):
        found[start:end] = True
    return found
