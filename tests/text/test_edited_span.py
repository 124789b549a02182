"""Ends that are moved: by characters, to the next pause, never so that nothing is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.edited_span import EditedSpan

TEXT = "优化服务，推进改革。试点"


def ends(span: EditedSpan) -> tuple[int, int]:
    return span.start, span.end


@pytest.mark.parametrize(
    ("by", "of_start", "far", "expected"),
    [
        (1, False, False, (2, 8)),
        (-1, False, False, (2, 6)),
        (1, True, False, (3, 7)),
        (-1, True, False, (1, 7)),
        (1, False, True, (2, 10)),
        (-1, False, True, (2, 5)),
        (-1, True, True, (0, 7)),
        (1, True, True, (5, 7)),
    ],
)
def test_one_end_moves(by: int, of_start: bool, far: bool, expected: tuple[int, int]) -> None:
    span = EditedSpan(2, 7, first=0, last=len(TEXT))
    assert ends(span.stepped(by, text=TEXT, of_start=of_start, far=far)) == expected


def test_at_its_limits_it_stays() -> None:
    span = EditedSpan(2, 4, first=2, last=4)
    assert span.stepped(1, text=TEXT) == span
    assert span.stepped(-1, text=TEXT, of_start=True) == span
    assert ends(span.with_start(0).with_end(9)) == (2, 4)


def test_something_is_always_left() -> None:
    span = EditedSpan(2, 3, first=0, last=9)
    assert span.stepped(-1, text=TEXT) == span
    assert span.stepped(1, text=TEXT, of_start=True) == span
    assert ends(span.with_end(0)) == ends(span.with_start(8)) == (2, 3)


@given(
    moves=st.lists(
        st.tuples(st.sampled_from([-1, 1]), st.booleans(), st.booleans(), st.integers(-3, 15))
    )
)
def test_it_never_leaves_its_limits(moves: list[tuple[int, bool, bool, int]]) -> None:
    span = EditedSpan(4, 6, first=3, last=11)
    for by, of_start, far, position in moves:
        span = span.stepped(by, text=TEXT, of_start=of_start, far=far)
        span = span.with_start(position) if of_start else span.with_end(position)
        assert 3 <= span.start < span.end <= 11
