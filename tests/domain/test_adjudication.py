"""Passages, how coders differ in them, and what a decision leaves."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.adjudication import (
    Adjudication,
    Resolved,
    decided_spans,
    differing,
    passages,
    undoubled,
)
from desktop.domain.errors import RuleError
from desktop.domain.span import Span, covered

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda s: Span(s[0], s[0] + s[1])),
    max_size=5,
)
CODED = st.fixed_dictionaries({"a": SPANS, "b": SPANS, "c": SPANS})


def one(**spans: list[Span]):  # type: ignore[no-untyped-def]
    """The only disagreement of those spans of one theme."""
    (found,) = differing(list(passages("r", "t", spans)))
    return found


@given(CODED)
def test_passages_hold_every_character_once_and_share_none(spans: dict[str, list[Span]]) -> None:
    found = list(passages("r", "t", spans))
    for earlier, later in pairwise(found):
        assert earlier.end <= later.start
    for coder, own in spans.items():
        inside = [span for passage in found for span in passage.spans[coder]]
        assert covered(inside) == covered(own)
        assert sum(span.characters for span in inside) == covered(own)


def test_without_a_coding_there_is_no_passage() -> None:
    assert list(passages("r", "t", {"a": [], "b": []})) == []


def test_touching_spans_of_one_coder_are_one() -> None:
    (passage,) = passages("r", "t", {"a": [Span(0, 4), Span(4, 8)], "b": [Span(0, 8)]})
    assert passage.agreed
    assert differing([passage]) == []


def test_touching_spans_of_two_coders_are_two_passages() -> None:
    found = list(passages("r", "t", {"a": [Span(0, 4)], "b": [Span(4, 8)]}))
    assert [(p.start, p.end) for p in found] == [(0, 4), (4, 8)]


def test_how_coders_differ() -> None:
    first = list(passages("r", "t", {"a": [Span(0, 4)], "b": []}))
    other = list(passages("r", "u", {"a": [], "b": [Span(2, 6)]}))
    beside = list(passages("r", "v", {"a": [], "b": [Span(4, 6)]}))
    limits = list(passages("r", "w", {"a": [Span(9, 12)], "b": [Span(9, 11)]}))
    kinds = [(d.theme_id, d.kind) for d in differing(first + other + limits)]
    assert kinds == [("t", "theme"), ("u", "theme"), ("w", "boundary")]
    assert [d.kind for d in differing(first + beside)] == ["missing", "missing"]


def test_a_coder_who_meets_the_chain_elsewhere_is_missing_at_the_place() -> None:
    chain = {"a": [Span(0, 6)], "b": [Span(4, 12)], "c": [Span(10, 16)]}
    assert one(**chain).kind == "missing"
    touched = list(passages("r", "t", {"a": [Span(0, 4)], "b": []}))
    far = list(passages("r", "u", {"a": [Span(2, 8)], "b": [Span(7, 9)]}))
    # b gave u to what hangs together with the place, and not to the place itself.
    assert [d.kind for d in differing(touched + far)] == ["missing", "boundary"]


def test_a_theme_that_both_gave_is_given_instead_of_none() -> None:
    only = list(passages("r", "t", {"a": [Span(0, 4)], "b": []}))
    both = list(passages("r", "u", {"a": [Span(0, 4)], "b": [Span(0, 4)]}))
    assert [d.kind for d in differing(only + both)] == ["missing"]
    hers = list(passages("r", "u", {"a": [], "b": [Span(0, 4)]}))
    assert [d.kind for d in differing(only + hers)] == ["theme", "theme"]


@given(CODED, CODED)
def test_the_kind_is_of_the_place(
    mine: dict[str, list[Span]], other: dict[str, list[Span]]
) -> None:
    themes = {"t": mine, "u": other}
    found = [p for theme, spans in themes.items() for p in passages("r", theme, spans)]
    for one_ in differing(found):
        marked = {
            theme: {c: {i for s in own for i in range(s.start, s.end)} for c, own in spans.items()}
            for theme, spans in themes.items()
        }
        beside = "u" if one_.theme_id == "t" else "t"
        lacking = [
            (set(range(span.start, span.end)), having, coder)
            for having, own in one_.spans.items()
            for span in own
            for coder in one_.spans
            if not marked[one_.theme_id][coder] & set(range(span.start, span.end))
        ]
        instead = any(
            place & marked[beside][coder] and not place & marked[beside][having]
            for place, having, coder in lacking
        )
        expected = ("theme" if instead else "missing") if lacking else "boundary"
        assert one_.kind == expected


@given(CODED, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), min_size=1, max_size=4))
def test_an_edit_stays_inside_its_passage(
    spans: dict[str, list[Span]], wanted: list[tuple[int, int]]
) -> None:
    edited = [Span(start, start + length) for start, length in wanted]
    everything = list(passages("r", "t", spans))
    for where in differing(everything):
        fits = all(where.start <= s.start and s.end <= where.end for s in edited)
        if not fits:
            with pytest.raises(RuleError, match="leaves its passage"):
                decided_spans(where, kind="edit", spans=edited)
            continue
        left = decided_spans(where, kind="edit", spans=edited)
        elsewhere = [s for p in everything if p.agreed for s in p.spans["a"]]
        together = [*left, *elsewhere]
        assert covered(together) == sum(span.characters for span in together)


RESOLVED = st.lists(
    st.builds(
        lambda at, length, theme, decided: Resolved(
            f"{at}{length}{theme}{decided}", "n", "r", theme, at, at + length, decided
        ),
        st.integers(0, 30), st.integers(1, 8), st.sampled_from("tu"),
        st.sampled_from([None, "d", "e"]),
    ),
    max_size=8,
)  # fmt: skip


@given(RESOLVED)
def test_no_character_of_a_resolution_has_a_theme_twice(found: list[Resolved]) -> None:
    kept = undoubled(found)
    for theme in "tu":
        spans = [Span(one.start, one.end) for one in kept if one.theme_id == theme]
        before = [Span(one.start, one.end) for one in found if one.theme_id == theme]
        assert covered(spans) == covered(before) == sum(span.characters for span in spans)
    assert kept == sorted(kept, key=lambda r: (r.report_id, r.start, r.end, r.theme_id))
    decided = [one for one in found if one.adjudication_id]
    for one in decided:
        (over,) = [k for k in kept if k.theme_id == one.theme_id and k.start <= one.start < k.end]
        assert over.adjudication_id


def test_a_key_and_what_was_seen_name_the_passage() -> None:
    found = one(b=[Span(2, 6)], a=[])
    assert found.key == "r:t:2-6"
    assert found.seen == {"a": [], "b": [[2, 6]]}


def test_what_each_decision_leaves() -> None:
    found = one(a=[Span(0, 4), Span(6, 9)], b=[Span(2, 8)], c=[])
    assert decided_spans(found, kind="take", coder_id="a") == [Span(0, 4), Span(6, 9)]
    assert decided_spans(found, kind="take", coder_id="c") == []
    assert decided_spans(found, kind="union") == [Span(0, 9)]
    assert decided_spans(found, kind="intersection") == [Span(2, 4), Span(6, 8)]
    assert decided_spans(found, kind="none") == []
    edited = decided_spans(found, kind="edit", spans=[Span(5, 7), Span(1, 5)])
    assert edited == [Span(1, 7)]


def test_an_intersection_of_nothing_is_refused() -> None:
    found = one(a=[Span(0, 3), Span(6, 9)], b=[Span(0, 7)], c=[Span(3, 6)])
    with pytest.raises(RuleError, match="no character in common"):
        decided_spans(found, kind="intersection")


def test_a_decision_is_about_what_it_shares_a_character_with() -> None:
    decision = Adjudication("d", "n", "r", "t", 2, 5, "none", "me", "now")
    assert decision.about(one(a=[Span(4, 6)], b=[]))
    assert not decision.about(one(a=[Span(5, 6)], b=[]))
    (elsewhere,) = differing(list(passages("r", "u", {"a": [Span(4, 6)], "b": []})))
    assert not decision.about(elsewhere)
