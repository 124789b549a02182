"""PDF pages as they come: columns, tables, heads and numbers, notes, turned and doubled text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.pdf.glyphs import Glyph, once
from desktop.exchange.report.reading import put_back, read_bytes
from tests.exchange.readers.pdf.pdf_files import Page, Text, pdf_file
from tests.exchange.readers.pdf.set_pages import (
    CLAUSES,
    LEADING,
    PARAGRAPHS,
    SIZE,
    TITLE,
    TOP,
    broken,
    column,
    hanging,
    in_columns,
    lines,
    prose,
    read,
    single_column,
)


def test_two_columns_are_read_one_after_the_other() -> None:
    for rows in (8, 16):
        assert lines(*in_columns([60, 320], 19, rows=rows)) == PARAGRAPHS


def test_two_columns_that_are_drawn_row_by_row() -> None:
    pages = in_columns([60, 320], 19, rows=16)
    across = [Page(sorted(page.texts, key=lambda text: (-text.y, text.x))) for page in pages]
    assert lines(*across) == PARAGRAPHS


def test_columns_near_each_other_with_marks_that_hang_out() -> None:
    found = list(hanging(PARAGRAPHS, 19))
    assert {len(line) for indent, line in found if not indent} > {19, 20}
    half = len(found) // 2 + 1
    texts = [*column(found[:half], 60), *column(found[half:], 312)]
    texts.sort(key=lambda text: (-text.y, text.x))
    assert lines(Page([*texts, Text(280, 40, "— 1 —")])) == PARAGRAPHS


def test_three_columns_not_level_with_each_other() -> None:
    pages = in_columns([50, 220, 390], 12, rows=20)
    shifted = [
        Page([Text(one.x, one.y - (one.x > 200) * 7, one.text) for one in page.texts])
        for page in pages
    ]
    assert lines(*shifted) == PARAGRAPHS


def test_a_title_across_columns_and_a_last_page_with_few_rows() -> None:
    pages = in_columns([60, 320], 19, rows=17)
    pages[0].texts.append(Text(150, TOP + 40, TITLE, size=18))
    assert sum(one.x >= 320 for one in pages[-1].texts) == 1
    for number, page in enumerate(pages, 1):
        page.texts.append(Text(280, 40, f"— {number} —"))
    assert lines(*pages) == [TITLE, *PARAGRAPHS]


def test_a_page_partly_in_columns() -> None:
    whole = list(broken(PARAGRAPHS[:2], 40))
    found = list(broken(PARAGRAPHS[2:6], 19))
    half = len(found) // 2
    top = TOP - LEADING * (len(whole) + 1)
    page = Page(
        column(whole, 60)
        + column(found[:half], 60, top=top)
        + column(found[half:], 320, top=top)
        + column(list(broken(PARAGRAPHS[6:8], 40)), 60, top=top - LEADING * (half + 2))
    )
    assert lines(page) == PARAGRAPHS[:8]


def test_a_margin_that_changes_from_page_to_page() -> None:
    pages = single_column(per_page=14)
    moved = [
        Page([Text(one.x + 30 * (at % 2), one.y, one.text) for one in page.texts])
        for at, page in enumerate(pages)
    ]
    assert lines(*moved) == PARAGRAPHS


TABLE = [
    ("指标", "本年", "上年"),
    ("受理案件", "12", "9"),
    ("办结案件", "11", "8"),
    ("纠错", "3", "2"),
]


def test_a_table_without_lines_has_a_row_a_line() -> None:
    texts = [
        Text(left, 500 - 20 * row, cell)
        for row, cells in enumerate(TABLE)
        for left, cell in zip((80, 280, 420), cells, strict=True)
    ]
    found = list(broken(PARAGRAPHS[:2], 36))
    said = lines(Page([*column(found, 80), *texts]))
    assert said == [*PARAGRAPHS[:2], *("\t".join(row) for row in TABLE)]


def ruled(lefts: list[int], tops: list[int]) -> bytes:
    """Lines around cells, the upright ones as thin boxes, as some programs draw them."""
    level = "".join(f"{lefts[0]} {y} m {lefts[-1]} {y} l S\n" for y in tops)
    upright = "".join(f"{x} {tops[-1]} 0.5 {tops[0] - tops[-1]} re f\n" for x in lefts)
    slant = "0 0 m 40 60 l 50 60 50 70 60 70 c h S\n"
    return (level + upright + slant).encode()


def test_a_ruled_table_keeps_the_lines_of_a_cell_together() -> None:
    texts = [
        Text(90, 480, "问题"), Text(240, 480, "措施"),
        Text(90, 440, "执法不规范"),
        Text(240, 450, "加强培训和考核，逐案评查，"), Text(240, 432, "及时通报"),
        Text(90, 390, "宣传不够"), Text(240, 400, "开展活动"), Text(240, 382, "进乡村"),
    ]  # fmt: skip
    grid = ruled([80, 230, 400], [500, 470, 420, 370])
    said = lines(Page([*column(list(broken(PARAGRAPHS[:2], 36)), 80), *texts], grid))
    assert said == [
        *PARAGRAPHS[:2],
        "问题\t措施",
        "执法不规范\t加强培训和考核，逐案评查，及时通报",
        "宣传不够\t开展活动 进乡村",
    ]


def test_a_ruled_table_on_a_turned_page() -> None:
    texts = [
        Text(320 + 25 * row, left, cell, turned=90)
        for row, cells in enumerate(TABLE)
        for left, cell in zip((90, 240, 410), cells, strict=True)
    ]
    upright = "".join(f"{x} 80 m {x} 520 l S\n" for x in range(303, 404, 25))
    level = "".join(f"303 {y} m 403 {y} l S\n" for y in (80, 230, 400, 520))
    page = Page(texts, (upright + level).encode(), turned=90)
    assert lines(page) == ["\t".join(row) for row in TABLE]


def test_a_frame_around_the_page_makes_no_table() -> None:
    frame = ruled([40, 560], [800, 60])
    pages = [Page(page.texts, frame) for page in single_column()]
    assert lines(*pages) == PARAGRAPHS


def test_a_ruled_table_of_two_full_columns_is_read_by_rows() -> None:
    cells = [(prose(number)[:18], prose(number + 3)[:18]) for number in range(8)]
    texts = [
        Text(left, 700 - 30 * row, cell)
        for row, held in enumerate(cells)
        for left, cell in zip((70, 330), held, strict=True)
    ]
    grid = ruled([60, 320, 560], [720 - 30 * row for row in range(9)])
    assert lines(Page(texts, grid)) == ["\t".join(held) for held in cells]


def test_heads_feet_and_numbers_are_parts_at_their_places(gazetteer: Gazetteer) -> None:
    pages = single_column(per_page=14)
    for number, page in enumerate(pages, 1):
        page.texts.append(Text(200, 790, "青屏县人民政府公报"))
        page.texts.append(Text(200, 60, f"第{number}页 共{len(pages)}页"))
    report = read_bytes("a.pdf", pdf_file(*pages), gazetteer=gazetteer)
    assert report.text.split("\n") == PARAGRAPHS
    parts = [(part.text, part.reason) for part in report.parts]
    assert parts[:3] == [
        ("青屏县人民政府公报", "running_head"),
        (f"第1页 共{len(pages)}页", "page_number"),
        ("青屏县人民政府公报", "running_head"),
    ]
    assert len(parts) == 2 * len(pages)
    numbers = [part.position for part in report.parts if part.reason == "page_number"]
    assert 0 < numbers[0] < numbers[1] < len(report.text)
    again = put_back(report, [1])
    assert f"\n第1页 共{len(pages)}页\n" in again.text


@pytest.mark.parametrize(
    "form", ["— {} —", "-{}-", "{}", "第{}页", "{}/9", "· {} ·", "Page {} of 9", "－{}－"]
)
def test_page_numbers_in_all_forms(form: str) -> None:
    pages = single_column(per_page=14)
    for number, page in enumerate(pages, 1):
        page.texts.append(Text(280, 60, form.format(number)))
    source = read(*pages)
    assert source.text.split("\n") == PARAGRAPHS
    assert [cut.reason for cut in source.cuts] == ["page_number"] * len(pages)


def test_a_number_in_the_text_is_no_page_number() -> None:
    said = lines(Page([*column(list(broken(PARAGRAPHS[:3], 36)), 80), Text(80, 300, "2023")]))
    assert said == [*PARAGRAPHS[:3], "2023"]


def test_notes_at_the_foot_are_parts() -> None:
    found = list(broken(PARAGRAPHS, 36))
    first = [
        *column(found[:20], 80),
        Text(80, 120, "① 指行政复议体制改革，由县人民政府", size=9),
        Text(80, 106, "统一行使复议职责。", size=9),
        Text(80, 92, "② 指营商环境评价。", size=9),
        Text(280, 60, "- 1 -", size=9),
    ]
    source = read(Page(first), Page(column(found[20:], 80)))
    assert source.text.split("\n") == PARAGRAPHS
    assert [(cut.role, cut.text) for cut in source.cuts] == [
        ("annex", "① 指行政复议体制改革，由县人民政府统一行使复议职责。"),
        ("annex", "② 指营商环境评价。"),
        ("chrome", "- 1 -"),
    ]
    assert source.cuts[0].after == found[19][1]


def turned(page: Page, way: int) -> Page:
    """The page's content drawn the other way round, and the page turned so that it is upright."""
    places = {
        90: lambda one: (595 - one.y * 0.7, one.x), 180: lambda one: (595 - one.x, 842 - one.y),
        270: lambda one: (one.y * 0.7, 842 - one.x),
    }  # fmt: skip
    texts = [Text(*places[way](one), one.text, one.size, turned=way) for one in page.texts]
    return Page(texts, turned=way)


@pytest.mark.parametrize("way", [90, 180, 270])
def test_turned_pages(way: int) -> None:
    pages = single_column(per_page=24)
    assert lines(*(turned(page, way) for page in pages)) == PARAGRAPHS


def test_columns_from_the_right() -> None:
    found = list(broken(PARAGRAPHS[:4], 30))
    texts = [
        Text(500 - 20 * index, 700 - indent * SIZE, line, font="upright")
        for index, (indent, line) in enumerate(found)
    ]
    assert lines(Page(texts)) == PARAGRAPHS[:4]


def test_what_is_printed_across_the_page_is_set_apart() -> None:
    pages = single_column(per_page=14)
    for page in pages:
        page.texts.insert(3, Text(100, 300, "内部资料", size=60, turned=45))
    source = read(*pages)
    assert source.text.split("\n") == PARAGRAPHS
    assert [(cut.text, cut.reason) for cut in source.cuts] == [("内部资料", "slanting_text")]


def test_bold_that_is_drawn_twice_is_read_once() -> None:
    doubled = [
        Text(one.x + off, one.y, one.text) for one in single_column()[0].texts for off in (0, 0.4)
    ]
    assert lines(Page(doubled))[0] == PARAGRAPHS[0]
    twice = single_column(["（一）试试看看，渐渐推广。"])[0]
    assert lines(Page([*twice.texts, *twice.texts])) == ["（一）试试看看，渐渐推广。"]
    whole = single_column()[0].texts
    again = [Text(one.x + 1.5, one.y + 0.3, one.text) for one in whole]
    assert lines(Page([*whole, *again]))[0] == PARAGRAPHS[0]


def test_narrow_characters_side_by_side_are_all_read() -> None:
    hyphens = [Glyph("-", 80 + 3 * at, 83 + 3 * at, 700, 712) for at in range(4)]
    bold = [replace(one, left=one.left + 0.4, right=one.right + 0.4) for one in hyphens]
    assert list(once(hyphens)) == hyphens
    assert list(once([one for pair in zip(hyphens, bold, strict=True) for one in pair])) == hyphens
    without_width = replace(hyphens[0], right=hyphens[0].left)
    assert list(once([without_width, without_width])) == [without_width]


def test_paragraphs_that_an_empty_line_or_their_size_parts() -> None:
    full = ["".join(CLAUSES[at : at + 5])[:36] for at in range(4)]
    texts = [Text(80, 700 - 20 * at - 20 * (at > 1), line) for at, line in enumerate(full)]
    assert lines(Page(texts)) == ["".join(full[:2]), "".join(full[2:])]
    head = Text(80, 740, full[3][:24], size=18)
    assert lines(Page([head, *texts]))[0] == full[3][:24]


def test_spaces_between_words_and_in_spread_titles() -> None:
    words = [
        Text(80, 700, "GDP growth of 5%"),
        Text(80, 660, "报"), Text(106, 660, "告"),
        Text(80, 620, "受理"), Text(170, 620, "办结"),
        Text(80, 580, "县 长，张"),
    ]  # fmt: skip
    said = lines(Page([*words, *column(list(broken(PARAGRAPHS[:3], 36)), 80, top=500)]))
    assert said[:4] == ["GDP growth of 5%", "报 告", "受理 办结", "县 长，张"]


def test_characters_beyond_the_first_plane_and_dashes_of_one_glyph() -> None:
    assert lines(Page([Text(80, 700, "——王𬭎同志主持县政府工作")]))[0].startswith("——王")


def test_a_line_that_is_drawn_in_pieces_and_out_of_order() -> None:
    pieces = [Text(80, 700, "一、"), Text(80, 640, PARAGRAPHS[0][:30]), Text(104, 700, "主要工作")]
    pieces += [Text(152, 704, "[1]", size=7), Text(162.5, 700, "及成效")]
    assert lines(Page(pieces)) == ["一、主要工作[1]及成效", PARAGRAPHS[0][:30]]


def test_what_is_drawn_beyond_the_page_is_not_read() -> None:
    pages = single_column()
    pages[0].texts.append(Text(80, 900, "裁去的字样"))
    assert lines(*pages) == PARAGRAPHS


def test_a_page_of_many_lines_is_a_drawing() -> None:
    drawing = "".join(f"{x} 100 m {x} 400 l S\n" for x in range(50, 550))
    pages = [Page(page.texts, drawing.encode()) for page in single_column()]
    assert lines(*pages) == PARAGRAPHS
