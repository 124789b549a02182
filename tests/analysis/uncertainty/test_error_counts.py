"""Right, missed, wrong and clear, held to sets of units in plain Python."""

from __future__ import annotations

import random

import numpy as np
import pytest

from desktop.analysis.counting.columns import CodingRow, DoneRow
from desktop.analysis.counting.engine import Engine
from desktop.analysis.uncertainty.error_counts import REPORT, SENTENCE, error_counts

REPORTS = {"r0": 80, "r1": 57, "r2": 40, "other": 60}
HANDS = [("甲", "x"), ("乙", "x"), ("resolution", "x"), ("甲", None), ("甲", "y")]
THEMES = ("a", "b", "c")
AS = {"a": 0, "b": 0, "c": 1}


def bounds(name: str) -> list[tuple[int, int]]:
    """Sentences of nine characters with one between them, from the third on."""
    return [(start, start + 9) for start in range(3, REPORTS[name] - 9, 10)]


@pytest.fixture(params=range(5))
def rows(request: pytest.FixtureRequest) -> list[CodingRow]:
    chance = random.Random(request.param)
    found = []
    for name, length in REPORTS.items():
        for coder, known in HANDS:
            for _ in range(chance.randint(0, 4)):
                start = chance.randrange(length - 1)
                end = chance.randint(start + 1, min(length, start + 25))
                found.append(CodingRow(name, chance.choice(THEMES), coder, known, start, end))
    return found


DONE = [("r0", "甲"), ("r0", "乙"), ("r1", "甲"), ("r1", "乙"), ("r2", "乙"), ("other", "甲")]


def coded(rows: list[CodingRow], name: str, coder: str, theme: int, unit: str) -> set[int]:
    mine = [
        row for row in rows
        if (row.report, row.coder, row.round, AS[row.theme]) == (name, coder, "x", theme)
    ]  # fmt: skip
    if unit == REPORT:
        return {0} if mine else set()
    return {
        at for at, (start, end) in enumerate(bounds(name))
        if any(row.start < end and start < row.end for row in mine)
    }  # fmt: skip


@pytest.mark.parametrize("unit", [SENTENCE, REPORT])
def test_as_sets_of_units_say(rows: list[CodingRow], unit: str) -> None:
    engine = Engine()
    columns = engine.columns
    columns.put_reports(REPORTS.items())
    for name in REPORTS:
        starts, ends = np.array(bounds(name), np.int64).T
        columns.sentences.put(columns.reports.number(name), starts, ends)
    columns.put_codings([rows])
    columns.put_done(
        [DoneRow(name, coder, "x") for name, coder in DONE]
        + [DoneRow("r0", "甲"), DoneRow("r1", "resolution", "x")]
    )
    names = ["r0", "r1", "r2"]
    found = error_counts(
        columns, "x", reports=columns.reports.numbers(names),
        counted=[engine.shown_as(list(AS.items()))], themes=2, unit=unit,
    )  # fmt: skip
    for place, name in enumerate(names):
        everything = {0} if unit == REPORT else set(range(len(bounds(name))))
        for theme in (0, 1):
            truth = coded(rows, name, "resolution", theme, unit)
            own = [coded(rows, name, coder, theme, unit) for known, coder in DONE if known == name]
            assert found.right[place, theme] == sum(len(each & truth) for each in own)
            assert found.missed[place, theme] == sum(len(truth - each) for each in own)
            assert found.wrong[place, theme] == sum(len(each - truth) for each in own)
            clear = sum(len(everything - each - truth) for each in own)
            assert found.clear[place, theme] == clear
