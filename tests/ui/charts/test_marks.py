"""Where the marks lie."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.charts.marks import SLOT_KINDS as KINDS
from desktop.ui.charts.marks import Frame, hit, largest, marks
from tests.ui.charts.conftest import table

FRAME = Frame(left=10, top=20, width=400, height=100, first=0, shown=4, top_value=10)


def test_heights_are_as_the_values() -> None:
    for mark in marks(table(4), "grouped", FRAME):
        assert mark.height == pytest.approx(max(1.5, 10 * (mark.value or 0)))
        assert mark.top + mark.height == pytest.approx(FRAME.bottom)


def test_bars_of_a_group_lie_in_their_slot_in_the_order_of_the_themes() -> None:
    found = marks(table(4), "grouped", FRAME)
    for before, after in itertools.pairwise(found):
        assert before.left + before.width <= after.left
    for mark in found:
        assert FRAME.x(mark.slot) <= mark.left
        assert mark.left + mark.width <= FRAME.x(mark.slot + 1)


def test_stacked_bars_stand_on_each_other() -> None:
    found = [mark for mark in marks(table(4), "stacked", FRAME) if mark.slot == 2]
    assert found[0].top + found[0].height == pytest.approx(FRAME.bottom)
    for below, above in itertools.pairwise(found):
        assert above.top + above.height == pytest.approx(below.top)
        assert above.left == below.left


def test_points_lie_at_their_values() -> None:
    for mark in marks(table(4, by="year"), "line", FRAME):
        assert mark.middle[1] == pytest.approx(FRAME.y(mark.value or 0))


@pytest.mark.parametrize("kind", KINDS)
def test_a_gap_has_marks_without_a_value(kind: str) -> None:
    found = marks(table(4, gaps=[1]), kind, FRAME)
    assert {mark.slot for mark in found if mark.value is None} == {1}


@pytest.mark.parametrize("kind", KINDS)
@given(first=st.floats(0, 190), shown=st.floats(1, 20))
def test_only_what_is_in_sight_is_laid_out(kind: str, first: float, shown: float) -> None:
    frame = replace(FRAME, first=first, shown=shown)
    slots = {mark.slot for mark in marks(table(200), kind, frame)}
    assert slots == {n for n in range(200) if n < first + shown and n + 1 > int(first)}
    assert len(slots) <= shown + 2


def test_the_largest_of_a_stack_is_its_sum() -> None:
    assert largest(table(4), "grouped") == 5
    assert largest(table(4), "stacked") == 12
    assert largest(table(0), "grouped") == largest(table(0), "stacked") == 0
    assert largest(table(1, gaps=[0]), "grouped") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_the_middle_of_every_mark_hits_it(kind: str) -> None:
    found = marks(table(4), kind, FRAME)
    for mark in found:
        struck = hit(found, *mark.middle, kind=kind, frame=FRAME)
        assert struck is not None
        assert struck.slot == mark.slot
        assert struck.holds(*mark.middle)


def test_a_low_bar_is_hit_over_its_whole_column_and_nothing_between_groups() -> None:
    found = marks(table(4), "grouped", FRAME)
    low = found[0]
    assert hit(found, low.middle[0], 30, kind="grouped", frame=FRAME) == low
    assert hit(found, low.middle[0], 5, kind="grouped", frame=FRAME) is None
    assert hit(found, FRAME.x(1), 60, kind="grouped", frame=FRAME) is None
    assert hit(found, FRAME.x(1), 60, kind="stacked", frame=FRAME) is None


def test_a_table_without_themes_has_no_marks() -> None:
    assert [marks(table(2, themes=0), kind, FRAME) for kind in KINDS] == [[], [], []]
