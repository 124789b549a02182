"""The path of sections above a place."""

from __future__ import annotations

from desktop.text.headings import headings, sections
from desktop.ui.reader.outline import heading_of, path_at

TEXT = "前言。\n一、成效\n(一)营商环境\n甲。\n(二)执法\n乙。\n二、问题\n丙。"
SECTIONS = sections(TEXT, headings(TEXT))


def path(words: str) -> list[str]:
    return [heading_of(one, TEXT) for one in path_at(SECTIONS, TEXT.index(words))]


def test_the_path_leads_down_to_the_place() -> None:
    assert path("甲") == ["一、成效", "(一)营商环境"]
    assert path("乙") == ["一、成效", "(二)执法"]
    assert path("丙") == ["二、问题"]


def test_before_the_first_heading_there_is_none() -> None:
    assert path("前言") == []


def test_a_dividing_line_is_in_the_path_up_to_the_next_heading() -> None:
    text = "前言。\n第一部分 回顾\n甲。\n一、成效\n乙。"
    found = sections(text, headings(text))
    assert [heading_of(one, text) for one in path_at(found, text.index("甲"))] == ["第一部分 回顾"]
    assert [heading_of(one, text) for one in path_at(found, text.index("乙"))] == ["一、成效"]


def test_a_long_heading_is_cut() -> None:
    assert heading_of(SECTIONS[2], TEXT, longest=5) == "(一)营…"
