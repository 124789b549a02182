"""Codebooks as tables, as people write them in a spreadsheet."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop.domain.codebook import Codebook, Theme, tidy_name
from desktop.domain.errors import InputError
from desktop.domain.theme_colours import COLOURS
from desktop.exchange.records import codebook_table

EMPTY = Codebook(())


def read(path: Path, known: Codebook = EMPTY) -> Codebook:
    return Codebook(tuple(codebook_table.read(path, known, colours=COLOURS)))


def table(folder: Path, text: str, name: str = "book.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def paths(book: Codebook) -> list[str]:
    return [book.path(theme.id) for _, theme in book.walk()]


def named(book: Codebook, path: str) -> Theme:
    (theme,) = book.named(path)
    return theme


@pytest.mark.parametrize(
    "text",
    [
        "theme,theme_path,definition\n数字政府,数字政府,甲\n平台,数字政府/平台,乙\n",
        "parent,name,definition\n,数字政府,甲\n数字政府,平台,乙\n",
        "上级,名称,定义\n,数字政府,甲\n数字政府,平台,乙\n",
        "Parent;Name;Description\n;数字政府;甲\n数字政府;平台;乙\n",
    ],
)
def test_people_write_it_in_many_ways(tmp_path: Path, text: str) -> None:
    book = read(table(tmp_path, text))
    assert paths(book) == ["数字政府", "数字政府/平台"]
    assert named(book, "数字政府/平台").definition == "乙"


def test_parents_without_a_row_are_made_and_new_themes_have_colours_of_their_own(
    tmp_path: Path,
) -> None:
    book = read(table(tmp_path, "path\n甲/乙/丙\n丁\n"))
    assert paths(book) == ["甲", "甲/乙", "甲/乙/丙", "丁"]
    assert len({theme.colour for theme in book.themes}) == 4


def test_a_child_may_stand_before_its_parent(tmp_path: Path) -> None:
    themes = codebook_table.read(
        table(tmp_path, "path,definition\n甲/乙,b\n甲,a\n"), EMPTY, colours=COLOURS
    )
    assert [(theme.name, theme.definition) for theme in themes] == [("甲", "a"), ("乙", "b")]


def test_a_parent_is_found_below_the_top_by_its_name(tmp_path: Path) -> None:
    book = read(table(tmp_path, "parent,name\n,甲\n甲,乙\n乙,丙\n"))
    assert paths(book) == ["甲", "甲/乙", "甲/乙/丙"]


def test_a_workbook_is_read_like_a_csv(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["名称", "关键词", "数字键", "停用"], ["营商环境", "营商；一网通办", 1, "否"]):
        sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    (theme,) = read(tmp_path / "book.xlsx").themes
    assert (theme.name, theme.keywords, theme.key) == ("营商环境", ("营商", "一网通办"), "1")
    assert not theme.retired


def test_a_column_for_each_level_may_have_merged_cells(tmp_path: Path) -> None:
    """As a sheet is laid out: a name stands in the first of its cells, those below are merged."""
    book = Workbook()
    sheet = book.worksheets[0]
    rows = [
        ["一级主题", "二级主题", "三级主题", "定义", "颜色"],
        ["营商环境", None, None, "甲", "2F6F8F"],
        [None, "政务服务", None, "乙", None],
        [None, None, "跨省通办", "丙", None],
        [None, "公平竞争", None, "丁", None],
        ["复议", "机制", None, "戊", "#8a6d1f"],
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A2:A5")
    book.save(tmp_path / "book.xlsx")
    found = read(tmp_path / "book.xlsx")
    definitions = {found.path(theme.id): theme.definition for theme in found.themes}
    assert definitions == {
        "营商环境": "甲",
        "营商环境/政务服务": "乙",
        "营商环境/政务服务/跨省通办": "丙",
        "营商环境/公平竞争": "丁",
        "复议": "",
        "复议/机制": "戊",
    }
    assert named(found, "营商环境").colour == "#2f6f8f"


def test_a_name_stands_below_its_levels(tmp_path: Path) -> None:
    text = "一级类目,名称,定义\n营商环境,政务服务,甲\n,公平竞争,乙\n复议,,丙\n,,\n"
    assert paths(read(table(tmp_path, text))) == [
        "营商环境",
        "营商环境/政务服务",
        "营商环境/公平竞争",
        "复议",
    ]


def test_a_key_of_two_goes_out_and_comes_in(tmp_path: Path) -> None:
    book = read(table(tmp_path, 'path,key\n甲,";a"\n乙,； Ｂ\n'))
    assert [theme.key for theme in book.themes] == [";a", ";b"]
    for name in ("again.csv", "again.xlsx"):
        codebook_table.write(tmp_path / name, book, overwrite=False)
        assert [theme.key for theme in read(tmp_path / name).themes] == [";a", ";b"]


def test_a_known_theme_stays_the_same_and_keeps_what_no_column_says(tmp_path: Path) -> None:
    known = Theme("11111111-1111-4111-8111-111111111111", "甲", key="3", definition="a")
    book = read(table(tmp_path, "path,include\n甲,b\n甲/乙,\n"), Codebook((known,)))
    theme = named(book, "甲")
    assert (theme.id, theme.key, theme.definition, theme.include) == (known.id, "3", "a", "b")
    assert named(book, "甲/乙").parent_id == known.id


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("path\n甲\n 甲\u200b\n", r"Row 3 of .*甲 has a row already"),
        ("path,key\n甲,10\n", r"Row 2 of .*the key '10' is no digit"),
        ("path,key\n甲,;10\n", r"Row 2 of .*the key ';10' is no digit"),
        ("path,colour\n甲,rot\n", "'rot' is no colour"),
        ("path,retired\n甲,maybe\n", "'maybe' is neither yes nor no"),
        ("path,id\n甲,7\n", "'7' is no id"),
        ("path\n甲//乙\n", "is no name of a theme"),
        ("name,definition\n,what\n", "it names no theme"),
        ("path,key\n甲,1\n乙,1\n", "two themes have the same key"),
        ("parent,name\n,甲\n,乙\n甲,丙\n乙,丙\n丙,丁\n", "丙 names several themes"),
        ("level_1,level_2,level_3\n甲,,丙\n", "Row 2 of .*a level above its theme is empty"),
        ("level_1,definition\n甲,a\n,b\n", "Row 3 of .*it names no theme"),
        ("level_1,level_2\n,乙\n", "a level above its theme is empty"),
        ("path,colour\n甲,#12345\n", "'#12345' is no colour"),
        ("county,year\n青岚县,2023\n", "no row names a theme"),
        ("path,key\n甲,1,2\n", "more cells than the table has columns"),
    ],
)
def test_a_wrong_row_is_named_and_nothing_is_taken(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(table(tmp_path, text))


def test_empty_rows_are_passed_over(tmp_path: Path) -> None:
    assert paths(read(table(tmp_path, "name,notes\n甲,\n,see below\n"))) == ["甲"]


def test_only_tables_are_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be written as book\.xls\."):
        codebook_table.write(tmp_path / "book.xls", EMPTY)


def test_what_is_no_table_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"it is no \.csv, \.tsv or \.xlsx"):
        read(table(tmp_path, "path\n甲\n", "book.xls"))


NAMES = st.text(
    st.characters(codec="utf-8", exclude_characters="/\n\r", exclude_categories=("Cc", "Cs")),
    min_size=1,
    max_size=8,
).map(tidy_name)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))).map(str.strip)


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    themes: list[Theme] = []
    for name in draw(st.lists(NAMES.filter(bool), min_size=1, max_size=6, unique=True)):
        above = draw(st.sampled_from([None, *(theme.id for theme in themes)]))
        known: dict[str, Any] = {
            "definition": draw(TEXTS),
            "colour": draw(st.sampled_from(COLOURS)),
            "retired": draw(st.booleans()),
            "position": len([theme for theme in themes if theme.parent_id == above]),
        }
        themes.append(Theme(str(draw(st.uuids())), name, above, **known))
    return Codebook(tuple(themes))


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@given(book=codebooks())
def test_what_is_written_is_read_back_unchanged(
    tmp_path_factory: pytest.TempPathFactory, ending: str, book: Codebook
) -> None:
    path = tmp_path_factory.mktemp("book") / f"book{ending}"
    codebook_table.write(path, book)
    assert {theme.id: theme for theme in read(path).themes} == {t.id: t for t in book.themes}
