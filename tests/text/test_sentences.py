"""Sentences and heading segments of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.headings import headings
from desktop.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[part.start : part.end] for part in sentences(text, headings(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲乙。丙丁！", ["甲乙。", "丙丁！"]),
        ("他说：“办好了。”大家都来。", ["他说：“办好了。”", "大家都来。"]),
        ('他说:"办好了。"大家都来。', ['他说:"办好了。"', "大家都来。"]),
        ('印发通知。"三进"活动开展。', ["印发通知。", '"三进"活动开展。']),
        ("办结率99.7%;满意率1.59。", ["办结率99.7%;满意率1.59。"]),
        ("编制《办事怎么办？》手册。", ["编制《办事怎么办？》手册。"]),
        ("见《“如何办？”》手册。", ["见《“如何办？”》手册。"]),
        ("见 http://a.cn/?id=1 一页。", ["见 http://a.cn/?id=1 一页。"]),
        ("真的吗??当然!好", ["真的吗??", "当然!", "好"]),
        ("未完……第二句。", ["未完……", "第二句。"]),
        ("未完......第二句。", ["未完......", "第二句。"]),
        ("甲。 \n\n  乙。\n", ["甲。", "乙。"]),
        ("一是抓部署。二是抓评价。", ["一是抓部署。", "二是抓评价。"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_heading_is_a_segment_of_its_own() -> None:
    text = "一、工作成效\n(一)加强领导。成立专班。\n 1.开展培训。"
    found = [
        (part.kind, part.level, text[part.start : part.end])
        for part in sentences(text, headings(text))
    ]
    assert found == [
        ("heading", 1, "一、工作成效"),
        ("heading", 2, "(一)加强领导。"),
        ("sentence", 0, "成立专班。"),
        ("heading", 3, "1.开展培训。"),
    ]


def test_a_numbered_sentence_that_is_no_title_is_a_sentence() -> None:
    text = "1.全年" + "开展各类专项执法检查," * 8 + "成效明显。"
    (segment,) = sentences(text, headings(text))
    assert (segment.kind, segment.end) == ("sentence", len(text))


reportish = st.text(alphabet="县政府报告一二、(（)）1.．。！？!?;；……“”\"'》 \n\t𬭎", max_size=80)


@given(reportish)
def test_segments_are_ordered_disjoint_trimmed_and_leave_nothing_out(text: str) -> None:
    end = 0
    covered = []
    for segment in sentences(text, headings(text)):
        assert end <= segment.start < segment.end <= len(text)
        piece = text[segment.start : segment.end]
        assert piece == piece.strip()
        assert "\n" not in piece
        covered.append(piece)
        end = segment.end
    assert "".join("".join(covered).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ["政", "政府。", '"', "。", "?", "…", "一、"])
def test_one_long_line_is_read_in_one_pass(unit: str) -> None:
    """A line of 225,000 characters: anything but linear work would take minutes here."""
    text = unit * (225_000 // len(unit))
    found = sentences(text, headings(text))
    assert found[-1].end == len(text)
    assert sum(segment.end - segment.start for segment in found) == len(text)
