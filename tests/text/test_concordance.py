"""Keyword in context."""

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop.text.concordance import Context, context, fold, occurrences


def test_every_occurrence_is_found_exactly() -> None:
    assert occurrences("营商环境,营商环境;营商", "营商环境") == [(0, 4), (5, 9)]
    assert occurrences("a.c abc", "a.c") == [(0, 3)]
    assert occurrences("甲乙", "丙") == []
    assert occurrences("甲乙", "") == []


def test_full_and_half_width_and_letter_case_are_found_alike_on_request() -> None:
    assert occurrences("ＰＭ２．５与pm2.5", "PM2.5", fold=True) == [(0, 5), (6, 11)]
    assert occurrences("ＰＭ２．５与pm2.5", "PM2.5") == []


def test_simplified_and_traditional_are_found_alike_and_spaces_borne_on_request() -> None:
    text = "深化行政復議改革,行政 复议案件"
    assert occurrences(text, "行政复议", fold=True) == [(2, 6), (9, 14)]
    assert occurrences(text, "行政 復議", fold=True) == [(2, 6), (9, 14)]
    assert occurrences(text, "行政复议") == []
    assert occurrences(text, " ", fold=True) == []


def test_folding_keeps_every_offset() -> None:
    text = "行政復議ＰＭ２．５　𬭎Ab"
    assert fold(text) == "行政复议pm2.5 𬭎ab"
    assert len(fold(text)) == len(text)


def test_context_is_cut_at_the_ends_of_the_text_and_stays_on_one_line() -> None:
    text = "甲乙\n丙丁戊\n己"
    assert context(text, 4, 5, width=3) == Context("乙 丙", "丁", "戊 己")
    assert context(text, 0, 1, width=3) == Context("", "甲", "乙 丙")


@given(
    text=st.text(alphabet="行政復复議议 　\tＡa1１，。发發髮", max_size=40),
    query=st.text(alphabet="行政復复議议 Ａa1１，发發", min_size=1, max_size=4),
)
def test_looking_for_every_form_is_looking_into_the_folded_text(text: str, query: str) -> None:
    letters = [re.escape(one) for one in "".join(fold(query).split())]
    folded = re.finditer(r"[ \t]{0,3}".join(letters), fold(text)) if letters else ()
    assert occurrences(text, query, fold=True) == [match.span() for match in folded]


def test_a_character_with_a_meaning_of_its_own_is_found_as_itself() -> None:
    assert occurrences("若干县级部门，乾县", "乾县", fold=True) == [(7, 9)]
    assert occurrences("若干县级部门，乾縣，若幹縣", "乾縣", fold=True) == [(7, 9)]
    assert occurrences("乾县、乾隆、乾安縣与若干县", "干", fold=True) == [(11, 12)]
    assert occurrences("幹部乾干", "干", fold=True) == [(0, 1), (2, 3), (3, 4)]


def test_what_simplified_texts_have_too_stands_for_another_only_in_a_traditional_word() -> None:
    text = "征收、徵收、徵收補償、征收补偿、由于、於某"
    assert occurrences(text, "徵收", fold=True) == [(3, 5), (6, 8)]
    assert occurrences(text, "徵收補償", fold=True) == [(6, 10), (11, 15)]
    assert occurrences(text, "征收", fold=True) == [(0, 2), (3, 5), (6, 8), (11, 13)]
    assert occurrences(text, "於", fold=True) == [(19, 20)]
    assert occurrences(text, "于", fold=True) == [(17, 18), (19, 20)]
