"""OpenDocument texts, put together from their XML."""

import io
import zipfile

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.report.reading import read_bytes
from tests.exchange.readers.old_word.old_word_files import compound

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("draw", "drawing"),
    )
)  # fmt: skip
LISTS = """
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-suffix="、"
    style:num-format="一, 二, 三, ..."/>
  <text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）"
    style:num-format="一, 二, 三, ..."/>
  <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="2"/>
  <text:list-level-style-bullet text:level="4" text:bullet-char="•"/>
</text:list-style>
<text:list-style style:name="L2">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."
    text:start-value="4"/>
  <text:list-level-style-number text:level="2" style:num-format=""/>
</text:list-style>
<style:style style:name="P1" style:list-style-name="L2"/>
<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
"""


def odt(body: str, *, styles: str = LISTS, manifest: str = "", kind: str = "text") -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    return archive({"content.xml": content, "META-INF/manifest.xml": manifest})


def archive(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name, text in parts.items():
            zipped.writestr(name, text)
    return file.getvalue()


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def item(*blocks: str, more: str = "") -> str:
    return f"<text:list-item{more}>{''.join(blocks)}</text:list-item>"


def lines(body: str) -> list[str]:
    return read_source("a.odt", odt(body)).text.split("\n")


def test_paragraphs_headings_and_white_space() -> None:
    body = (
        '<text:h text:outline-level="1">一、主要\n  工作</text:h>'
        + p('甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁<text:span>戊</text:span>己')
        + "<text:section>"
        + p("节内")
        + "</text:section>"
    )
    assert lines(body) == ["一、主要 工作", "甲  乙\t丙", "丁戊己", "节内"]


def test_a_report_by_any_name_is_read_with_its_facts() -> None:
    data = odt(
        p("青屏县2022年法治政府建设年度报告") + p("2022年，全县坚持依法行政，办结案件86件。")
    )
    report = read_bytes("download.doc", data)
    assert (report.encoding, report.facts.title) == ("odt", "青屏县2022年法治政府建设年度报告")
    assert report.text == "2022年，全县坚持依法行政，办结案件86件。"


def test_numbers_of_lists_are_written_out() -> None:
    deep = f"<text:list>{item(p('细项'))}</text:list>"
    second = f"<text:list>{item(p('做法'), deep)}{item(p('又一'))}</text:list>"
    body = (
        f'<text:list text:style-name="L1">{item(p("总体"), p("续段"), second)}</text:list>'
        + p("之间")
        + f'<text:list text:style-name="L1"><text:list-header>{p("无号")}</text:list-header>'
        + f"{item(p('问题'))}{item(p(''))}</text:list>"
    )
    assert lines(body) == [
        "一、总体", "续段", "（一）做法", "一.1 细项", "（二）又一", "之间", "无号", "二、问题", "",
    ]  # fmt: skip


def test_a_paragraph_s_style_names_its_list_and_an_item_its_number() -> None:
    styled = '<text:p text:style-name="P1">甲</text:p>'
    inner = f"<text:list>{item(styled)}</text:list>"
    other = item(styled, more=' text:start-value="9"')
    body = f"<text:list>{item(styled)}{other}{item(styled)}{item(inner)}</text:list>"
    assert lines(body) == ["4.甲", "9.甲", "10.甲", "甲"]


def test_an_item_deeper_than_any_before_it_counts_from_the_first() -> None:
    inner = f"<text:list>{item(p('甲'))}</text:list>"
    assert lines(f'<text:list text:style-name="L1">{item(inner)}</text:list>') == ["（一）甲"]
    unknown = f'<text:list text:style-name="L9">{item(p("乙"))}</text:list>'
    assert lines(unknown) == ["乙"]


def test_a_table_s_rows_are_lines() -> None:
    cell = "<table:table-cell>{}</table:table-cell>".format
    row = f"<table:table-row>{cell(p('甲') + p('乙'))}{cell('')}{cell(p('丙'))}</table:table-row>"
    whole = f"<table:table-row>{cell(p('通栏') + p('二段'))}</table:table-row>"
    inside = cell(f"<table:table>{row}</table:table>")
    nested = f"<table:table-row>{inside}{cell(p('丁'))}</table:table-row>"
    body = f"<table:table>{row}{whole}{nested}</table:table>"
    assert lines(body) == ["甲 乙\t\t丙", "通栏", "二段", "甲 乙\t\t丙", "丁"]


def test_notes_contents_hidden_words_and_changes_are_no_running_text() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body>{}</text:note-body></text:note>"
    )
    body = (
        "<text:tracked-changes>" + p("删去") + "</text:tracked-changes>"
        f"<text:table-of-content>{p('一、目录行')}{p('')}</text:table-of-content>"
        + p(
            "甲"
            + note.format(p("脚注。"))
            + '乙<text:span text:style-name="T1">藏<text:s/></text:span>丙'
        )
        + p("<office:annotation><text:p>批注</text:p></office:annotation>丁<draw:frame>"
            "<draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>")
    )  # fmt: skip
    source = read_source("a.odt", odt(body))
    assert source.text.split("\n") == ["甲乙丙", "丁", "框", ""]
    assert [(cut.text, cut.reason, cut.after) for cut in source.cuts] == [
        ("一、目录行", "contents", ""),
        ("藏", "hidden_text", ""),
        ("[1] 脚注。", "footnote", "甲乙丙"),
    ]


def test_styles_of_their_own_part_count_too() -> None:
    body = f'<text:list text:style-name="L1">{item(p("甲"))}</text:list>'
    content = odt(body, styles="")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        text = parts.read("content.xml").decode()
    data = archive(
        {"content.xml": text, "styles.xml": f"<office:styles {SPACES}>{LISTS}</office:styles>"}
    )
    assert read_source("a.odt", data).text == "一、甲"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (odt(p("甲"), manifest="<a><manifest:encryption-data/></a>"), "protected by a password"),
        (odt(p("甲"), kind="spreadsheet"), "OpenDocument file, but no text"),
        (odt(p(" ")), "pictures of pages"),
        (archive({"content.xml": "<a"}), "OpenDocument text is damaged"),
        (archive({"other.xml": "<a/>"}), r"no \.odt file"),
        (compound({"Workbook": bytes(9)}), "old Excel or WPS workbook"),
        (b"", "no text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_source("a.odt", data)
