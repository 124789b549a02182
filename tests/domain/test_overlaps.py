"""Codings of one theme by one coder that share words."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.coding import Coding
from desktop.domain.overlaps import overlaps


def coding(name: str, start: int, end: int, **more: str) -> Coding:
    layer = {"report_id": "r", "theme_id": "t", "coder_id": "c"} | more
    return Coding(name, start=start, end=end, **layer)  # type: ignore[arg-type]


def test_each_that_begins_in_an_earlier_one_is_named_with_it() -> None:
    whole, inside, late, apart = (
        coding("whole", 0, 10),
        coding("inside", 2, 4),
        coding("late", 8, 12),
        coding("apart", 12, 14),
    )
    assert overlaps([apart, late, inside, whole]) == [(whole, inside), (whole, late)]


def test_other_reports_themes_coders_and_rounds_are_no_overlap() -> None:
    others = [
        coding(name, 0, 5, **{name: "other"})
        for name in ("report_id", "theme_id", "coder_id", "round_id")
    ]
    assert overlaps([coding("one", 0, 5), *others]) == []


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=12))
def test_none_that_shares_words_with_another_goes_unnamed(spans: list[tuple[int, int]]) -> None:
    codings = [coding(str(n), s, s + length) for n, (s, length) in enumerate(spans)]
    met = {one.id for pair in overlaps(codings) for one in pair}
    sharing = [pair for pair in combinations(codings, 2) if pair[0].span.overlaps(pair[1].span)]
    later = {max(pair, key=lambda one: (one.start, -one.end, int(one.id))).id for pair in sharing}
    assert later <= met <= {one.id for pair in sharing for one in pair}
