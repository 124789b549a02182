"""Intervals of a table: over reports, over the sentences of an only report, or none."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.analysis.counting.columns import CodingRow, DoneRow
from desktop.analysis.counting.engine import Engine
from desktop.analysis.counting.figures import Grouping
from desktop.analysis.counting.measures import MEASURES
from desktop.analysis.counting.readers import Whose
from desktop.analysis.uncertainty.group_intervals import GroupIntervals
from desktop.analysis.uncertainty.limits import limits
from desktop.analysis.uncertainty.ratios import Ratio
from desktop.analysis.uncertainty.report_units import ReportUnits
from desktop.analysis.uncertainty.sentence_units import SentenceUnits

SENTENCE, SENTENCES = 10, 12
LENGTH = SENTENCE * SENTENCES + 4
COUNTED = [[("a", 0), ("b", 1)]]
GROUPS = {"r0": 0, "r1": 0, "r2": 0, "r3": 0, "r4": 0, "r5": 0, "lone": 1, "open": 2}
# By report: how often 甲 codes each theme, one sentence each, from the front.
TIMES = {"r0": 1, "r1": 3, "r2": 0, "r3": 5, "r4": 2, "r5": 2, "lone": 4, "open": 3}


@pytest.fixture
def engine() -> Engine:
    engine = Engine()
    columns = engine.columns
    columns.put_reports((name, LENGTH) for name in TIMES)
    starts = np.arange(SENTENCES) * SENTENCE + 4
    for name in TIMES:
        columns.sentences.put(columns.reports.number(name), starts, starts + 9)
    rows = [
        CodingRow(name, "a", "甲", None, 4 + SENTENCE * n, 4 + SENTENCE * n + 5)
        for name, times in TIMES.items()
        for n in range(times)
    ]
    rows.append(CodingRow("r0", "a", "乙", None, 4, 34))
    columns.put_codings([rows])
    columns.put_done([DoneRow(name, "甲") for name in TIMES if name != "open"])
    return engine


def intervals(engine: Engine, measure: str, whose: Whose | None = None) -> GroupIntervals:
    columns, who = engine.columns, engine.readers(whose or Whose())
    number = columns.reports.numbers(GROUPS)
    length = columns.characters()[number]
    group = np.array(list(GROUPS.values()), np.int64)
    grouping = Grouping(number, np.zeros_like(number), group, length, 3)
    tallies = engine.tallies(COUNTED, who, sentences=True)
    units = ReportUnits(columns, tallies, grouping, who, measure=MEASURES[measure], themes=2)
    shown = [engine.shown_as(layer) for layer in COUNTED]
    alone = SentenceUnits(columns, who, grouping, reports=units.lone(), counted=shown)
    return GroupIntervals(units, alone, keys=("six", "one", "none"), themes=("a", "b"))


def expected(above: list[float], below: list[float], times: float = 1.0) -> tuple[float, float]:
    found = limits(Ratio(np.array(above, float)[:, None], np.array(below, float), times))
    return float(found.low[0]), float(found.high[0])


SIX = [1.0, 3.0, 0.0, 5.0, 2.0, 2.0]
MEASURED = {
    "codings": (SIX, [1.0] * 6, 6.0),
    "sentences": (SIX, [1.0] * 6, 6.0),
    "characters": ([5 * n for n in SIX], [1.0] * 6, 6.0),
    "share": ([5 * n for n in SIX], [LENGTH] * 6, 1.0),
    "per_1000": (SIX, [LENGTH] * 6, 1000.0),
    "presence": ([1, 1, 0, 1, 1, 1], [1.0] * 6, 1.0),
}


@pytest.mark.parametrize("measure", MEASURES)
def test_a_group_of_reports_is_drawn_by_reports(engine: Engine, measure: str) -> None:
    found = intervals(engine, measure)["six", "a"]
    above, below, times = MEASURED[measure]
    low, high = expected(above, below, times)  # type: ignore[arg-type]
    assert (found.low, found.high) == pytest.approx((low, min(high, 1.0 if times == 1 else high)))
    assert (found.over, found.units, found.units_with, found.few) == ("reports", 6, 5, True)


@pytest.mark.parametrize("measure", [known for known in MEASURES if known != "presence"])
def test_an_only_report_is_drawn_by_its_sentences(engine: Engine, measure: str) -> None:
    found = intervals(engine, measure)["one", "a"]
    coded = [1.0] * 4 + [0.0] * 8
    size = [14.0] + [10.0] * 11
    above = [5 * n for n in coded] if measure in ("characters", "share") else coded
    below, times = {
        "share": (size, 1.0), "per_1000": (size, 1000.0),
    }.get(measure, ([1.0] * 12, 12.0))  # fmt: skip
    assert (found.low, found.high) == pytest.approx(expected(above, below, times))
    assert (found.over, found.units, found.units_with) == ("sentences", 12, 4)


def test_presence_in_an_only_report_has_none(engine: Engine) -> None:
    assert ("one", "a") not in intervals(engine, "presence")


def test_where_no_report_counts_there_is_none(engine: Engine) -> None:
    found = intervals(engine, "codings")
    assert list(found) == [("six", "a"), ("six", "b"), ("one", "a"), ("one", "b")]
    assert len(found) == 4
    assert found
    with pytest.raises(KeyError):
        found["none", "a"]
    assert ("six", "c") not in found
    assert ("nowhere", "a") not in found


def test_a_theme_that_nobody_used_has_no_width_and_says_so(engine: Engine) -> None:
    found = intervals(engine, "codings")["six", "b"]
    assert (found.low, found.high, found.units_with, found.few) == (0, 0, 0, True)


def test_two_who_finished_count_half_each(engine: Engine) -> None:
    engine.columns.put_done([DoneRow("r0", "甲"), DoneRow("r0", "乙")], of=["r0"])
    found = intervals(engine, "characters")["six", "a"]
    # 甲 coded 5 characters of the first report, 乙 30.
    assert (found.low, found.high) == pytest.approx(
        expected([17.5, 15, 0, 25, 10, 10], [1.0] * 6, 6.0)
    )


def test_the_sum_takes_coders_as_one(engine: Engine) -> None:
    rows = [CodingRow("lone", "a", "乙", None, 4, 54)]
    before = [
        CodingRow("lone", "a", "甲", None, 4 + SENTENCE * n, 9 + SENTENCE * n) for n in range(4)
    ]
    engine.columns.put_codings([before + rows], of=["lone"])
    engine.columns.put_done([DoneRow("lone", "甲"), DoneRow("lone", "乙")], of=["lone"])
    found = intervals(engine, "sentences", Whose(together="sum"))["one", "a"]
    assert (found.low, found.high) == pytest.approx(
        expected([1.0] * 5 + [0.0] * 7, [1.0] * 12, 12.0)
    )
    mean = intervals(engine, "sentences")["one", "a"]
    assert (mean.low, mean.high) == pytest.approx(
        expected([1.0] * 4 + [0.5] + [0.0] * 7, [1.0] * 12, 12.0)
    )


def test_what_is_coded_later_does_not_change_a_table(engine: Engine) -> None:
    kept = intervals(engine, "codings")
    engine.columns.put_codings([[]], of=["lone", "r1", "r3"])
    assert kept["one", "a"].units_with == 4
    assert kept["six", "a"].units_with == 5


def test_a_report_without_sentences_has_no_interval_of_its_own(engine: Engine) -> None:
    columns = engine.columns
    columns.sentences.drop(columns.reports.number("lone"))
    assert ("one", "a") not in intervals(engine, "codings")
