"""Spans follow their characters into a text that was cleaned again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.span import Span
from desktop.text.alignment import MOST_AT_ONCE, Match, aligned
from desktop.text.anchoring import LEAST_KEPT, Anchored, Anchoring

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("𬭎𠮷")
FEW = st.sampled_from("县府办，。、\n")
TEXTS = st.text(HAN | FEW, min_size=1, max_size=120)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str, list[int | None]]:
    """A text, the same text edited, and where each old character went (None: nowhere)."""
    old = draw(TEXTS)
    new = ""
    places: list[int | None] = []
    for character in old:
        deed = draw(st.sampled_from(["keep"] * 12 + ["cut", "insert"]))
        if deed == "insert":
            new += draw(st.text(HAN | FEW, min_size=1, max_size=9))
        places.append(None if deed == "cut" else len(new))
        new += "" if deed == "cut" else character
    return old, new, places


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@given(edits(), st.data())
def test_a_span_whose_characters_survive_uncut_moves_exactly_onto_them(
    edited: tuple[str, str, list[int | None]], data: st.DataObject
) -> None:
    old, new, places = edited
    span = data.draw(spans(old))
    words = span.excerpt(old)
    there = places[span.start]
    uncut = there is not None and places[span.start : span.end] == list(
        range(there, there + span.characters)
    )
    placed = Anchoring(old, new).place(span)
    if uncut and old.count(words) == new.count(words) == 1:
        assert there is not None
        assert placed == Anchored("moved", Span(there, there + span.characters))


@given(edits(), st.data())
def test_what_is_said_to_be_moved_says_the_same(
    edited: tuple[str, str, list[int | None]], data: st.DataObject
) -> None:
    old, new, _ = edited
    span = data.draw(spans(old))
    placed = Anchoring(old, new).place(span)
    if placed.fate == "moved":
        assert placed.span is not None
        assert placed.span.excerpt(new) == span.excerpt(old)
    elif placed.fate == "changed":
        assert placed.span is not None
        assert placed.span.inside(len(new))
        assert LEAST_KEPT * placed.span.characters <= span.characters
    else:
        assert placed.span is None


@given(st.lists(TEXTS, min_size=1, max_size=8), st.data())
def test_paragraphs_put_in_leave_every_span_its_words(
    paragraphs: list[str], data: st.DataObject
) -> None:
    old = "\n".join(paragraphs)
    more = [(data.draw(st.booleans()), text) for text in paragraphs]
    new = "\n".join(f"{'新增一段文字。' * 3}\n{text}" if put else text for put, text in more)
    span = data.draw(spans(old))
    words = span.excerpt(old)
    if "\n" not in words:
        placed = Anchoring(old, new).place(span)
        assert placed.fate == "moved"
        assert placed.span is not None
        assert placed.span.excerpt(new) == words


@given(TEXTS, TEXTS)
def test_matches_are_equal_in_both_and_in_order(old: str, new: str) -> None:
    last = Match(0, 0, 0)
    for match in aligned(old, new):
        assert match.size > 0
        assert old[match.old : match.old + match.size] == new[match.new : match.new + match.size]
        assert match.old >= last.old + last.size
        assert match.new >= last.new + last.size
        last = match


@given(TEXTS)
def test_a_text_is_its_own_match(text: str) -> None:
    assert aligned(text, text) == [Match(0, 0, len(text))]


def test_a_word_taken_out_of_a_passage_changes_it() -> None:
    old, new = "深化放管服改革，优化营商环境。", "深化改革，优化营商环境。"
    assert Anchoring(old, new).place(Span(0, 7)) == Anchored("changed", Span(0, 4))


def test_a_passage_that_is_gone_is_lost_though_its_letters_are_about() -> None:
    old, new = "优化营商环境。其他。", "其他。优者化之，营者商之，环而境之。"
    assert Anchoring(old, new).place(Span(0, 6)) == Anchored("lost")


def test_a_passage_torn_apart_is_lost() -> None:
    old = "甲乙丙丁"
    new = "甲乙" + "子丑寅卯辰巳午未申酉戌亥" + "丙丁"
    assert Anchoring(old, new).place(Span(0, 4)) == Anchored("lost")


def test_a_passage_that_stands_elsewhere_now_is_found_by_its_words() -> None:
    old = "一、优化环境。\n二、依法行政。\n三、加强监督。"
    new = "三、加强监督。\n二、依法行政。\n一、优化环境。"
    for span in (Span(0, 7), Span(8, 15), Span(16, 23)):
        placed = Anchoring(old, new).place(span)
        assert placed.span is not None
        assert placed.span.excerpt(new) == span.excerpt(old)


def test_of_equal_words_those_with_the_same_neighbours_are_taken() -> None:
    old = "第一部分甲方依法行政乙方。\n" + "第二部分丙方依法行政丁方。"
    new = "第二部分丙方依法行政丁方。\n" + "第一部分甲方依法行政乙方。"
    first = old.index("依法行政")
    placed = Anchoring(old, new).place(Span(first, first + 4))
    assert placed.span is not None
    assert new[placed.span.start - 2 : placed.span.end + 2] == "甲方依法行政乙方"


def test_one_line_of_a_quarter_million_characters_is_compared_by_clauses() -> None:
    clauses = [f"第{number}项工作依法推进" for number in range(20_000)]
    old = "，".join(clauses)
    new = "，".join([*clauses[:100], "新增的一项工作", *clauses[100:]])
    last = Span(len(old) - 9, len(old))
    assert Anchoring(old, new).place(last) == Anchored("moved", Span(len(new) - 9, len(new)))


def test_of_a_long_place_without_clauses_only_its_ends_are_compared() -> None:
    many = "甲" * MOST_AT_ONCE
    old, new = f"起{many}丙{many}止", f"起{many}丁{many}止"
    assert aligned(old, new) == [
        Match(0, 0, MOST_AT_ONCE + 1),
        Match(MOST_AT_ONCE + 2, MOST_AT_ONCE + 2, MOST_AT_ONCE + 1),
    ]


def test_paragraphs_that_stand_twice_are_told_apart_by_their_order() -> None:
    old = "甲\n乙\n甲\n乙\n丙"
    new = "甲\n新\n乙\n新\n甲\n乙\n丙"
    placed = [Anchoring(old, new).place(Span(at, at + 1)).span for at in (0, 2, 4, 6, 8)]
    assert [span.start for span in placed if span] == [0, 4, 8, 10, 12]


def test_very_many_equal_paragraphs_are_matched_at_their_ends_alone() -> None:
    many = ["同\n", "一\n"] * 400
    old, new = "".join(["起\n", *many, "止"]), "".join(["起\n", "新\n", *many, "新\n", "止"])
    assert aligned(old, new)[0] == Match(0, 0, 2)
    assert aligned(old, new)[-1].old + aligned(old, new)[-1].size == len(old)


def test_a_paragraph_taken_out_between_equal_ones_leaves_these() -> None:
    old, new = "甲\n旧\n甲\n止", "新\n甲\n甲\n新\n止"
    anchoring = Anchoring(old, new)
    assert anchoring.place(Span(0, 1)) == Anchored("moved", Span(2, 3))
    assert anchoring.place(Span(2, 3)) == Anchored("lost")
    assert anchoring.place(Span(4, 5)) == Anchored("moved", Span(4, 5))
