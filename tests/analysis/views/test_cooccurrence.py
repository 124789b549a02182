"""Themes that meet, and portraits, held to sets of code points in plain Python."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.counting.columns import CodingRow, DoneRow
from desktop.analysis.counting.counted import counted_stretches
from desktop.analysis.counting.engine import Engine
from desktop.analysis.counting.readers import Whose
from desktop.analysis.views import cooccurrence, portraits

THEMES = ("a", "b", "c")
CODERS = ("甲", "乙")
LENGTH = 20
SENTENCES = [(0, 4), (4, 9), (10, 20)]
PARTS = [(0, 9, 0), (9, 14, 1), (14, 20, 0)]
ALL = [[(theme, n) for n, theme in enumerate(THEMES)]]

CODING = st.builds(
    lambda report, theme, coder, start, length: CodingRow(
        f"r{report}", theme, coder, None, start, min(start + length, LENGTH)
    ),
    st.integers(0, 3),
    st.sampled_from(THEMES),
    st.sampled_from(CODERS),
    st.integers(0, LENGTH - 1),
    st.integers(1, 8),
)
REPORTS = [f"r{n}" for n in range(4)]


def filled(codings: list[CodingRow]) -> Engine:
    engine = Engine()
    columns = engine.columns
    columns.put_reports((known, LENGTH) for known in REPORTS)
    for known in REPORTS:
        number = columns.reports.number(known)
        columns.sentences.put(number, *np.array(SENTENCES, np.int64).T)
        columns.parts.put(number, *np.array(PARTS, np.int64).T)
    columns.put_codings([codings] if codings else [])
    columns.put_done([DoneRow(known, coder) for known, coder in product(REPORTS[:3], CODERS)])
    return engine


def units_of(unit: str, parts: tuple[int, ...]) -> list[set[int]]:
    """The code points of each unit, of wanted parts alone."""
    points = {
        p for start, end, kind in PARTS for p in range(start, end) if not parts or parts[kind] >= 0
    }
    bounds = {
        "sentence": SENTENCES,
        "section": [part[:2] for part in PARTS],
        "report": [(0, LENGTH)],
    }
    found = [set(range(*bound)) & points for bound in bounds[unit]]
    return [one for one in found if one]


def coded(codings: list[CodingRow], report: str, coder: str | None, theme: str) -> set[int]:
    return {
        point
        for c in codings
        if c.report == report and c.theme == theme and coder in (None, c.coder)
        for point in range(c.start, c.end)
    }


@given(
    st.lists(CODING, max_size=25),
    st.sampled_from(["sentence", "section", "report"]),
    st.sampled_from([(), (0, -1), (-1, 0)]),
    st.sampled_from(["mean", "sum"]),
)
def test_pairs_are_those_that_sets_of_code_points_give(
    codings: list[CodingRow], unit: str, parts: tuple[int, ...], way: str
) -> None:
    engine = filled(codings)
    who = engine.readers(Whose(together=way))  # type: ignore[arg-type]
    reports = engine.columns.reports.numbers(REPORTS[:3])
    rows = counted_stretches(engine, ALL, who, reports=reports, parts=parts)
    found = cooccurrence.meetings(
        engine.columns, rows, unit=unit, themes=3, reports=reports, parts=parts
    )
    hands: tuple[str | None, ...] = CODERS if way == "mean" else (None,)
    units = units_of(unit, parts)
    expected = np.zeros((3, 3))
    for report, hand, points in product(REPORTS[:3], hands, units):
        here = [bool(coded(codings, report, hand, theme) & points) for theme in THEMES]
        expected += np.outer(here, here) / len(hands)
    assert np.allclose(found.counts, expected)
    assert (found.units, found.reports) == (3 * len(units), 3)
    for one, other in product(range(3), repeat=2):
        alone, beside = expected[one, one], expected[other, other]
        if alone and beside:
            both = expected[one, other]
            assert found.jaccard[one, other] == pytest.approx(both / (alone + beside - both))
            assert found.lift[one, other] == pytest.approx(both * found.units / (alone * beside))
        else:
            assert np.isnan(found.lift[one, other])
    for low, high in zip(found.low.ravel(), found.high.ravel(), strict=True):
        assert np.isnan(low) == np.isnan(high)
        assert np.isnan(low) or low <= high


def test_the_interval_of_the_lift_is_that_of_drawing_reports() -> None:
    chance = np.random.default_rng(1)
    reports, counts = 60, chance.integers(1, 20, (60, 4)).astype(float)
    both = np.minimum(counts[:, 0], counts[:, 1]) // 2
    pairs = np.stack([counts[:, 0], both, both, counts[:, 1]], axis=1)
    units = counts.sum(axis=1)
    low, high = cooccurrence._drawn(pairs, units, 2)
    draws = [chance.integers(0, reports, reports) for _ in range(4000)]
    lifts = [
        both[d].sum() * units[d].sum() / (counts[d, 0].sum() * counts[d, 1].sum()) for d in draws
    ]
    assert low[0, 1] == pytest.approx(np.quantile(lifts, 0.025), rel=0.03)
    assert high[1, 0] == pytest.approx(np.quantile(lifts, 0.975), rel=0.03)
    assert np.isnan(cooccurrence._drawn(pairs[:1], units[:1], 2)[0]).all()


def test_random_blocks_of_reports_spread_as_the_reports_do() -> None:
    block = cooccurrence._blocks(np.arange(3000), number=3001)
    assert (block.max(), block[3000]) == (999, -1)
    assert set(np.bincount(block[:3000]).tolist()) == {3}


@given(st.lists(CODING, max_size=25), st.sampled_from(["mean", "sum"]))
def test_a_portrait_has_at_each_place_the_share_of_the_coders(
    codings: list[CodingRow], way: str
) -> None:
    engine = filled(codings)
    who = engine.readers(Whose(together=way))  # type: ignore[arg-type]
    reports = engine.columns.reports.numbers(REPORTS[:3])
    rows = counted_stretches(engine, ALL, who, reports=reports)
    ids = {engine.columns.reports.number(known): known for known in REPORTS}
    found = portraits.spans(rows, ids=ids, themes=THEMES, lengths=engine.columns.characters())
    hands: tuple[str | None, ...] = CODERS if way == "mean" else (None,)
    drawn = {
        (span.report_id, span.theme_id, point): span.coders
        for span in found
        for point in range(round(span.start * LENGTH), round(span.end * LENGTH))
    }
    expected: dict[tuple[str, str, int], float] = {}
    for report, theme, hand in product(REPORTS[:3], THEMES, hands):
        for point in coded(codings, report, hand, theme):
            key = (report, theme, point)
            expected[key] = expected.get(key, 0) + 1 / len(hands)
    assert drawn == pytest.approx(expected)


@pytest.mark.parametrize("parts", [1, 2, 4, 3])
def test_sums_over_draws_are_the_same_in_half_the_bytes(parts: int) -> None:
    chance = np.random.default_rng(parts)
    weights = chance.integers(0, 6, (20, 30)).astype(np.float64)
    pairs = chance.integers(0, 50, (30, 40)) / parts
    assert np.array_equal(cooccurrence._added(weights, pairs), weights @ pairs)


def test_sums_that_do_not_fit_are_made_in_full() -> None:
    weights = np.full((2, 3), 5.0)
    # In float32 the odd ones would be lost.
    pairs = np.full((3, 1), 2.0**24 + 1)
    assert cooccurrence._added(weights, pairs).tolist() == [[15 * (2.0**24 + 1)]] * 2
