"""Stripes: each theme's stretches, united, in its own lane."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.coding import Coding
from desktop.domain.span import Span, united
from desktop.ui.reader.lanes import Lanes
from desktop.ui.reader.stripes import KeptStripes, Stripe, stripes

BOOK = Codebook((Theme("b", "二", position=1), Theme("a", "一", position=0), Theme("c", "三")))
rows = st.tuples(
    st.sampled_from("abc"),
    st.sampled_from(["me", "other"]),
    st.integers(0, 80),
    st.integers(1, 20),
)


def made(some: list[tuple[str, str, int, int]]) -> list[Coding]:
    return [
        Coding(f"{number}", "r", theme, coder, start, start + length)
        for number, (theme, coder, start, length) in enumerate(some)
    ]


@given(st.lists(rows, max_size=30))
def test_stripes_are_the_united_spans_of_theme_and_side(
    some: list[tuple[str, str, int, int]],
) -> None:
    codings = made(some)
    found = stripes(Lanes(codings, own_id="me"), BOOK)
    assert found == sorted(found)
    for theme in "abc":
        for own in (True, False):
            spans = [c.span for c in codings if c.theme_id == theme and (c.coder_id == "me") is own]
            drawn = [Span(s.start, s.end) for s in found if s.theme_id == theme and s.own is own]
            assert drawn == united(spans)


def test_lanes_follow_the_codebook_and_skip_what_does_not_occur() -> None:
    found = stripes(Lanes(made([("b", "me", 0, 5), ("c", "me", 9, 2)]), own_id="me"), BOOK)
    assert found == [Stripe(0, 5, 1, "b", True), Stripe(9, 11, 0, "c", True)]


@given(st.lists(st.lists(rows, max_size=12), min_size=2, max_size=6))
def test_what_is_kept_is_what_would_be_made_anew(
    steps: list[list[tuple[str, str, int, int]]],
) -> None:
    kept, lanes = KeptStripes(), Lanes(own_id="me")
    for some in steps:
        lanes = lanes.following(made(some))
        assert kept.of(lanes, BOOK) == stripes(Lanes(made(some), own_id="me"), BOOK)


def test_a_theme_that_comes_in_moves_the_lanes_of_all() -> None:
    kept, lanes = KeptStripes(), Lanes(made([("b", "me", 0, 5)]), own_id="me")
    assert [one.lane for one in kept.of(lanes, BOOK)] == [0]
    both = lanes.following([lanes.placed[0].coding, *made([("a", "other", 9, 2)] * 2)[1:]])
    assert [(one.theme_id, one.lane) for one in kept.of(both, BOOK)] == [("b", 1), ("a", 0)]
