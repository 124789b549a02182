"""Automatic numbers as Word counts them: over lists, styles and levels."""

from desktop.exchange.readers.by_kind import read_source
from tests.exchange.readers.word.word_files import (
    SPACES,
    level,
    listed,
    numbering,
    of_kind,
    paragraph,
    word_file,
)

RELATED = {"r1": ("numbering", "numbering.xml"), "r2": ("styles", "styles.xml")}


def lines(*blocks: str, lists: str, styles: str = "") -> list[str]:
    data = word_file(
        *blocks,
        parts={"numbering.xml": lists, "styles.xml": f"<w:styles {SPACES}>{styles}</w:styles>"},
        related=RELATED,
    )
    return read_source("a.docx", data).text.split("\n")


def test_lists_of_one_kind_count_together_until_one_starts_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = numbering(
        {1: level(0, "decimal", "%1."), 2: level(0, "japaneseCounting", "%1、")},
        {1: of_kind(1), 2: of_kind(1), 3: of_kind(1, anew), 4: of_kind(2)},
    )
    numbers = (1, 4, 2, 3, 3, 4)
    said = lines(*(paragraph("甲", listed(one)) for one in numbers), lists=lists)
    assert said == ["1.甲", "一、甲", "2.甲", "5.甲", "6.甲", "二、甲"]


def test_a_list_with_a_level_of_its_own() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "ideographTraditional", "%1、")}</w:lvlOverride>'
    lists = numbering({1: level(0, "decimal", "%1.")}, {1: of_kind(1, other)})
    assert lines(paragraph("一", listed(1)), lists=lists) == ["甲、一"]


def test_levels_that_count_through_and_levels_in_digits() -> None:
    levels = (
        level(0, "chineseCountingThousand", "第%1章")
        + level(1, "chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>')
        + level(2, "decimal", "%1.%3", "<w:isLgl/>")
        + level(3, "decimal", "%4", '<w:suff w:val="nothing"/>')
    )
    lists = numbering({1: levels}, {1: of_kind(1)})
    depths = (0, 1, 1, 0, 1, 2, 3)
    said = lines(*(paragraph("甲", listed(1, one)) for one in depths), lists=lists)
    assert said == [
        "第一章 甲",
        "第一条 甲",
        "第二条 甲",
        "第二章 甲",
        "第三条 甲",
        "2.1 甲",
        "1甲",
    ]


def test_numbers_of_styles_their_bases_and_their_levels() -> None:
    levels = level(0, "chineseCounting", "%1、", '<w:pStyle w:val="one"/>') + level(
        1, "chineseCounting", "（%2）", '<w:pStyle w:val="two"/>'
    )
    in_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="one"><w:name w:val="标题一"/>{in_list}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="two"><w:basedOn w:val="one"/>{in_list}</w:style>'
        '<w:style w:type="paragraph" w:styleId="three"><w:basedOn w:val="two"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="usual"/>'
    )
    said = lines(
        *(paragraph("甲", f'<w:pStyle w:val="{one}"/>') for one in ("one", "two", "three", "loop")),
        paragraph("没有编号", listed(0)),
        paragraph("没有编号"),
        paragraph("乙", '<w:pStyle w:val="one"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        lists=numbering({1: levels}, {1: of_kind(1)}),
        styles=styles,
    )
    expected = ["一、甲", "（一）甲", "（二）甲", "甲", "没有编号", "没有编号", "（三）乙"]
    assert said == expected


def test_a_list_by_way_of_a_list_style() -> None:
    lists = numbering(
        {1: level(0, "chineseLegalSimplified", "%1、"), 2: '<w:numStyleLink w:val="outline"/>'},
        {1: of_kind(1), 2: of_kind(2)},
    )
    outline = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="outline">{outline}</w:style>'
    assert lines(paragraph("甲", listed(2)), lists=lists, styles=styles) == ["壹、甲"]
    assert lines(paragraph("甲", listed(2)), lists=lists) == ["甲"]


def test_forms_that_stand_in_an_alternative_for_old_programs() -> None:
    newer = '<w:numFmt w:val="custom" w:format="001"/>'
    older = '<w:numFmt w:val="decimalEnclosedCircle"/>'
    form = (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{newer}</mc:Choice>'
        f"<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
    )
    levels = f'<w:lvl w:ilvl="0">{form}<w:lvlText w:val="%1"/></w:lvl>'
    lists = numbering({1: levels}, {1: of_kind(1)})
    assert lines(paragraph("甲", listed(1)), lists=lists) == ["① 甲"]


def test_an_empty_paragraph_counts_but_leaves_no_number_behind() -> None:
    lists = numbering({1: level(0, "decimal", "%1.")}, {1: of_kind(1)})
    blocks = (paragraph(one, listed(1)) for one in ("甲", "", "乙"))
    assert lines(*blocks, lists=lists) == ["1.甲", "", "3.乙"]
