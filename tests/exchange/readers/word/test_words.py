"""What a Word paragraph says and what it does not: changes, fields, boxes, symbols, controls."""

import pytest

from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.readers.source import FileText
from tests.exchange.readers.word.word_files import SPACES, paragraph, run, table, word_file

FIRST = "2022年，青屏县扎实推进法治政府建设。"


def source(*blocks: str) -> FileText:
    return read_source("a.docx", word_file(*blocks))


def lines(*blocks: str) -> list[str]:
    return source(*blocks).text.split("\n")


def test_changes_are_taken_as_accepted() -> None:
    moved = f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('新处')}</w:moveTo>"
    changed = (
        f"<w:ins>{run('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>{moved}"
    )
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert lines(paragraph(run("甲") + changed)) == ["甲增新处"]
    assert lines(paragraph("上半句，", gone), paragraph("下半句。")) == ["上半句，下半句。"]
    deleted_row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('删')}</w:tc></w:tr>"
    assert lines(f"<w:tbl>{deleted_row}</w:tbl>", paragraph("甲")) == ["甲"]


def test_hidden_words_are_set_apart() -> None:
    found = source(
        paragraph(run("甲") + run("内部批注", "<w:vanish/>") + run("乙", '<w:vanish w:val="0"/>'))
    )
    assert found.text == "甲乙"
    assert [(cut.text, cut.reason, cut.after) for cut in found.cuts] == [
        ("内部批注", "hidden_text", "甲乙")
    ]


def field(code: str, shown: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_fields_show_their_result_and_not_their_code() -> None:
    inner = field(" PAGE ", run("3"))
    nested = (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{inner}'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("乙")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(paragraph(run("共") + field(" = 1+1 ", run("2")) + run("件"))) == ["共2件"]
    assert lines(paragraph(nested)) == ["乙"]
    assert lines(paragraph(f'<w:fldSimple w:instr=" DATE ">{run("今日")}</w:fldSimple>')) == [
        "今日"
    ]
    stray = '<w:r><w:fldChar w:fldCharType="end"/><w:instrText>X</w:instrText></w:r>'
    assert lines(paragraph(stray + run("甲"))) == ["甲"]
    late = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    assert lines(paragraph(late + run("甲"))) == ["甲"]


def test_a_table_of_contents_is_set_apart_however_it_was_made() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraph('目录')}</w:sdtContent></w:sdt>"
    )
    found = source(
        control,
        paragraph(begin + run("一、成效\t1")),
        paragraph(run("二、问题\t2") + end),
        paragraph('<w:fldSimple w:instr="TOC">' + run("三、计划\t3") + "</w:fldSimple>"),
        paragraph(FIRST),
    )
    assert found.text == FIRST
    assert [cut.text for cut in found.cuts] == ["目录", "一、成效\t1", "二、问题\t2", "三、计划\t3"]
    assert {(cut.role, cut.reason, cut.after) for cut in found.cuts} == {("chrome", "contents", "")}


@pytest.mark.parametrize("name", ["toc 2", "TOC Heading", "WPSOffice手动目录 1"])
def test_a_table_of_contents_is_known_by_its_styles(name: str) -> None:
    style = f'<w:style w:type="paragraph" w:styleId="s"><w:name w:val="{name}"/></w:style>'
    data = word_file(
        paragraph("一、成效 1", '<w:pStyle w:val="s"/>'),
        paragraph(FIRST),
        parts={"styles.xml": f"<w:styles {SPACES}>{style}</w:styles>"},
        related={"r1": ("styles", "styles.xml")},
    )
    assert read_source("a.docx", data).text == FIRST


def box(*blocks: str) -> str:
    inside = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_and_by_paragraphs() -> None:
    assert lines(paragraph(box(paragraph("甲"), paragraph("乙")) + run("丙"))) == ["丙", "甲", "乙"]


def test_copies_that_say_nothing_are_passed_over() -> None:
    empty = "<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice></mc:AlternateContent>"
    assert lines(paragraph(f"<w:r>{empty}</w:r>" + run("甲"))) == ["甲"]
    whole = f"<mc:AlternateContent><mc:Choice>{paragraph('乙')}</mc:Choice></mc:AlternateContent>"
    assert lines(whole, "<mc:AlternateContent/>") == ["乙"]


def test_breaks_tabs_hyphens_guides_and_formulas() -> None:
    guide = f"<w:ruby><w:rt>{run('pīng')}</w:rt><w:rubyBase>{run('屏')}</w:rubyBase></w:ruby>"
    marks = (
        "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:cr/></w:r>"
    )
    assert lines(paragraph(marks)) == ["甲", "乙\t丙-", ""]
    assert lines(paragraph(run("青") + f"<w:r>{guide}</w:r>")) == ["青屏"]
    assert lines(paragraph(f"<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>{run('件')}")) == ["x+y件"]


@pytest.mark.parametrize(
    ("font", "code", "said"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F081", "①"),
        ("Wingdings 2", "0052", "☑"),
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F001", "\uf001"),
        ("宋体", "2460", "①"),
        ("宋体", "none", ""),
        ("宋体", "FFFFFF", ""),
    ],
)
def test_symbols(font: str, code: str, said: str) -> None:
    mark = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    assert lines(paragraph(run("甲") + mark)) == ["甲" + said]


def test_content_controls_links_and_comments() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('乙')}</w:sdtContent></w:sdt>"
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{run('单击此处输入文字')}</w:sdtContent></w:sdt>"
    )
    link = f'<w:hyperlink r:id="x">{run("丙")}</w:hyperlink>'
    comment = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    smart = f"<w:smartTag>{run('丁')}</w:smartTag>"
    assert lines(paragraph(run("甲") + control + prompt + link + comment + smart)) == ["甲乙丙丁"]
    block = f"<w:sdt><w:sdtContent>{paragraph('甲')}{table(('乙', '丙'))}</w:sdtContent></w:sdt>"
    assert lines(block) == ["甲", "乙\t丙"]


def test_tables_nested_and_tables_that_lay_out_the_page() -> None:
    inner = table(("指标", "数值"), ("受理", "12"))
    assert lines(table(("名称", f"{paragraph('说明')}{inner}"))) == [
        "名称", "说明", "指标\t数值", "受理\t12",
    ]  # fmt: skip
    page = "".join(paragraph(f"第{count}段。") for count in range(3))
    assert lines(table((page,))) == ["第0段。", "第1段。", "第2段。"]
    assert lines(table(("序号", page))) == ["序号\t第0段。 第1段。 第2段。"]
    assert lines(table(("栏目", page * 2)))[:3] == ["栏目", "第0段。", "第1段。"]
