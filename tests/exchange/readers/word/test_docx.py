"""Word documents: order, tables, tracked changes, automatic numbers; archives that do harm."""

import io
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from desktop.domain.errors import InputError
from desktop.exchange.bytes import office
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.report.reading import read_bytes

TITLE = "青屏县人民政府关于2022年度法治政府建设情况的报告"
FIRST = "2022年,青屏县坚持以习近平法治思想为指导,扎实推进法治政府建设。"


def saved(document: object) -> bytes:
    data = io.BytesIO()
    document.save(data)  # type: ignore[attr-defined]
    return data.getvalue()


def text_of(document: object) -> list[str]:
    return read_source("a.docx", saved(document)).text.split("\n")


def test_paragraphs_and_tables_in_order(gazetteer: Gazetteer) -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph(FIRST)
    table = document.add_table(2, 3)
    for index, words in enumerate(("指标", "数值", "单位", "合计", "", "12")):
        table.cell(index // 3, index % 3).text = words
    table.cell(1, 0).merge(table.cell(1, 1))
    document.add_paragraph("青屏县人民政府\n2023年1月18日")
    assert text_of(document) == [
        TITLE,
        FIRST,
        "指标\t数值\t单位",
        "合计\t12",
        "青屏县人民政府",
        "2023年1月18日",
    ]
    report = read_bytes("a.docx", saved(document), gazetteer=gazetteer)
    assert (report.facts.title, report.facts.county) == (TITLE, "青屏县")
    assert report.facts.issued_on == "2023-01-18"
    assert report.encoding == "docx"


def test_a_title_among_the_properties_fills_in(gazetteer: Gazetteer) -> None:
    document = docx.Document()
    document.core_properties.title = TITLE
    document.add_paragraph(FIRST)
    assert read_bytes("a.docx", saved(document), gazetteer=gazetteer).facts.title == TITLE


def test_tracked_changes_are_taken_as_accepted() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("甲")
    inserted = OxmlElement("w:ins")
    inserted.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>乙</w:t></w:r>"))
    deleted = OxmlElement("w:del")
    deleted.append(parse_xml(f"<w:r {nsdecls('w')}><w:delText>丙</w:delText></w:r>"))
    paragraph._p.append(inserted)
    paragraph._p.append(deleted)
    tabbed = document.add_paragraph("丁\t戊")
    tabbed.paragraph_format.tab_stops.add_tab_stop(100)
    assert text_of(document) == ["甲乙", "丁\t戊"]


def numbered(document: object, levels: str) -> None:
    """A list definition 1 with these levels in the document's numbering part."""
    numbering = document.part.numbering_part.element  # type: ignore[attr-defined]
    for child in list(numbering):
        numbering.remove(child)
    numbering.append(
        parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="1">{levels}</w:abstractNum>')
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="7"><w:abstractNumId w:val="1"/></w:num>')
    )


def level(depth: int, form: str, pattern: str, *, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def in_list(element: object, depth: int) -> None:
    properties = element.get_or_add_pPr()  # type: ignore[attr-defined]
    properties.append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr>'
        )
    )


def test_automatic_numbers_are_written_out() -> None:
    document = docx.Document()
    numbered(
        document,
        level(0, "chineseCountingThousand", "%1、")
        + level(1, "chineseCounting", "（%2）")
        + level(2, "decimal", "%3.")
        + level(3, "bullet", "•"),
    )
    for depth, words in (
        (0, "甲"),
        (1, "乙"),
        (1, "丙"),
        (2, "丁"),
        (3, "点"),
        (0, "戊"),
        (1, "己"),
        (5, "无"),
    ):
        in_list(document.add_paragraph(words)._p, depth)
    assert text_of(document) == [
        "一、甲",
        "（一）乙",
        "（二）丙",
        "1.丁",
        "点",
        "二、戊",
        "（一）己",
        "无",
    ]


def test_numbers_of_a_style_and_lists_that_start_late() -> None:
    document = docx.Document()
    numbered(document, level(0, "decimal", "%1.", start=3))
    in_list(document.styles["Heading 1"].element, 0)
    document.add_paragraph("甲", style="Heading 1")
    document.add_paragraph("乙", style="Heading 1")
    assert text_of(document) == ["3.甲", "4.乙"]


def test_a_document_without_lists_has_no_numbering_part() -> None:
    document = docx.Document()
    document.add_paragraph("甲")
    part = document.part
    for key, relation in list(part.rels.items()):
        if relation.reltype.endswith("/numbering"):
            del part.rels[key]
    assert text_of(document) == ["甲"]


def test_what_is_no_word_document_is_refused() -> None:
    with pytest.raises(InputError, match=r"no \.docx file"):
        read_source("a.docx", b"plain text")


def test_a_file_that_was_cut_off_is_said_to_be() -> None:
    whole = docx.Document()
    whole.add_paragraph(FIRST)
    for data in (b"PK\x03\x04 broken", saved(whole)[:-300], saved(whole)[:5000]):
        with pytest.raises(InputError, match="cut off or damaged"):
            read_source("a.docx", data)


def test_an_old_or_encrypted_document_is_refused() -> None:
    with pytest.raises(InputError, match="old Office document, or one with a password"):
        read_source("a.docx", b"\xd0\xcf\x11\xe0" + bytes(100))


def archive(**parts: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", "/"), text)
    return data.getvalue()


def test_an_archive_of_something_else_is_refused() -> None:
    with pytest.raises(InputError, match=r"no \.docx file"):
        read_source("a.docx", archive(other="text"))


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "LARGEST_UNPACKED", 1000)
    with pytest.raises(InputError, match="would unpack to more than"):
        read_source("a.docx", archive(word__document="0" * 2000))
    monkeypatch.setattr(office, "MOST_PARTS", 1)
    with pytest.raises(InputError, match="would unpack to more than"):
        read_source("a.docx", archive(a="", b=""))


def test_a_damaged_document_is_refused() -> None:
    whole = docx.Document()
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(whole))) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            broken = name == "word/document.xml"
            new.writestr(name, b"<w:document" if broken else old.read(name))
    with pytest.raises(InputError, match="Word document is damaged"):
        read_source("a.docx", data.getvalue())
    with pytest.raises(InputError, match="Word document is damaged"):
        read_source("a.docx", archive(**{"word__document.xml": "<a/>"}))


def test_empty_documents_are_refused(gazetteer: Gazetteer) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read_bytes("a.docx", saved(docx.Document()), gazetteer=gazetteer)
    assert qn("w:t")
