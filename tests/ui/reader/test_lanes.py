"""Bands that overlap never share a lane, and no lane is wasted."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.ui.reader.lanes import Lanes, Placed

LENGTH = 120


@st.composite
def codings(draw: st.DrawFn) -> list[Coding]:
    count = draw(st.integers(0, 40))
    made = []
    for index in range(count):
        start = draw(st.integers(0, LENGTH - 1))
        end = draw(st.integers(start + 1, LENGTH))
        coder = draw(st.sampled_from(["me", "other", "third"]))
        made.append(Coding(f"{index:03}", "r", "t", coder, start, end))
    return made


def deepest(group: list[Placed]) -> int:
    """How many of them lie over the character under most of them."""
    return max(sum(one.start <= at < one.end for one in group) for at in range(LENGTH))


@given(codings())
def test_every_coding_is_placed_once_in_order(some: list[Coding]) -> None:
    placed = Lanes(some, own_id="me").placed
    assert sorted(one.coding.id for one in placed) == [coding.id for coding in some]
    assert [one.start for one in placed] == sorted(coding.start for coding in some)
    assert all(one.own == (one.coding.coder_id == "me") for one in placed)


@given(codings())
def test_overlapping_codings_are_in_different_lanes(some: list[Coding]) -> None:
    placed = Lanes(some, own_id="me").placed
    for index, one in enumerate(placed):
        for other in placed[index + 1 :]:
            if one.coding.span.overlaps(other.coding.span):
                assert one.lane != other.lane


@given(codings())
def test_no_more_lanes_than_codings_over_one_character(some: list[Coding]) -> None:
    placed = Lanes([one for one in some if one.coder_id == "me"], own_id="me").placed
    assert max((one.lane + 1 for one in placed), default=0) == deepest(placed)


@given(codings())
def test_own_codings_are_lower_than_the_others_that_they_touch(some: list[Coding]) -> None:
    placed = Lanes(some, own_id="me").placed
    for own in (one for one in placed if one.own):
        for other in (one for one in placed if not one.own):
            if own.coding.span.overlaps(other.coding.span):
                assert own.lane < other.lane


@given(codings(), st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_what_lies_over_a_place_is_found(some: list[Coding], start: int, end: int) -> None:
    lanes = Lanes(some, own_id="me")
    expected = [one for one in lanes.placed if one.start < end and start < one.end]
    assert lanes.over(start, end) == (expected if start < end else lanes.over(start, end))
    assert set(lanes.over(start, end)) <= set(lanes.placed)


@given(codings(), codings())
def test_where_nothing_changed_each_character_looks_the_same(
    before: list[Coding], after: list[Coding]
) -> None:
    old, new = Lanes(before, own_id="me"), Lanes(after, own_id="me")
    changed = new.changed_since(old)
    for at in range(LENGTH):
        if not any(span.contains(at) for span in changed):
            looks = [
                [(p.coding.id, p.start, p.end, p.lane, p.own) for p in lanes.over(at, at + 1)]
                for lanes in (old, new)
            ]
            assert looks[0] == looks[1]


@given(codings())
def test_nothing_changed_since_itself(some: list[Coding]) -> None:
    lanes = Lanes(some, own_id="me")
    assert not Lanes([replace(one) for one in some], own_id="me").changed_since(lanes)


def test_one_more_coding_changes_its_own_place_alone() -> None:
    there = [Coding("a", "r", "t", "me", 0, 10), Coding("b", "r", "t", "me", 50, 60)]
    more = [*there, Coding("c", "r", "t", "me", 20, 30)]
    before, after = Lanes(there, own_id="me"), Lanes(more, own_id="me")
    assert after.changed_since(before) == [Span(20, 30)]
    assert before.changed_since(after) == [Span(20, 30)]


def test_another_theme_on_the_same_span_is_a_change() -> None:
    one = Coding("a", "r", "t", "me", 0, 10)
    before, after = Lanes([one], own_id="me"), Lanes([replace(one, theme_id="u")], own_id="me")
    assert set(after.changed_since(before)) == {Span(0, 10)}


def test_a_chain_needs_two_lanes() -> None:
    chain = [Coding(str(at), "r", "t", "me", at * 10, at * 10 + 15) for at in range(6)]
    assert [one.lane for one in Lanes(chain, own_id="me").placed] == [0, 1, 0, 1, 0, 1]


@given(codings(), codings(), st.lists(st.integers(0, 39), max_size=4))
def test_following_a_few_changes_is_placing_all_anew(
    there: list[Coding], drawn: list[Coding], places: list[int]
) -> None:
    come = [replace(one, id=f"new {one.id}") for one in drawn[:3]]
    after = [one for at, one in enumerate(there) if at not in places] + come
    followed = Lanes(there, own_id="me").following(after)
    assert followed.placed == Lanes(after, own_id="me").placed
    assert followed.over(0, LENGTH) == followed.placed


@given(codings())
def test_what_did_not_change_is_not_placed_anew(some: list[Coding]) -> None:
    before = Lanes(some, own_id="me")
    after = before.following([*some, Coding("z", "r", "t", "me", LENGTH + 5, LENGTH + 9)])
    assert all(one is was for one, was in zip(after.placed, before.placed, strict=False))
    assert len(after.placed) == len(some) + 1
