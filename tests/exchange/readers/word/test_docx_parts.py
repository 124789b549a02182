"""Parts of a Word file beside its text, and files that other programs or haste have made."""

import io
import zipfile

import docx
import pytest

from desktop.domain.errors import InputError
from desktop.exchange.bytes import office
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.readers.word.package import Package
from desktop.exchange.report.reading import put_back, read_bytes
from tests.exchange.readers.word.word_files import SPACES, paragraph, run, word_file, zipped

TITLE = "青屏县人民政府关于2022年度法治政府建设情况的报告"
BODY = [
    "2022年，青屏县坚持以习近平法治思想为指导，扎实推进法治政府建设，取得新的成效。",
    "一、主要工作及成效",
    "全县办结行政复议案件12件，纠错率有所下降，行政争议得到实质性化解，群众满意度提升。",
    "二、下一步工作安排",
    "继续推进复议体制改革，提高办案质量和效率，为高质量发展提供有力的法治保障。",
]


def note(number: int, text: str) -> str:
    return f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'


def reference(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


NOTES = f"<w:footnotes {SPACES}>{note(0, '')}{note(2, '复议：行政复议。')}</w:footnotes>"
ENDNOTES = f"<w:endnotes {SPACES}>{note(1, '尾注一则。')}</w:endnotes>"
HEADER = f"<w:hdr {SPACES}>{paragraph('青屏县人民政府文件')}</w:hdr>"
FOOTER = f"<w:ftr {SPACES}>{paragraph('— 1 —')}</w:ftr>"
EDGES = (
    '<w:sectPr><w:headerReference r:id="h"/><w:headerReference r:id="h2"/>'
    '<w:headerReference r:id="gone"/><w:footerReference r:id="f"/></w:sectPr>'
)


def whole() -> bytes:
    noted = paragraph(run(BODY[2]) + reference(2) + reference(1, "endnote") + reference(9))
    return word_file(
        *map(paragraph, (TITLE, *BODY[:2])),
        noted,
        *map(paragraph, BODY[3:]),
        parts={
            "footnotes.xml": NOTES,
            "endnotes.xml": ENDNOTES,
            "header1.xml": HEADER,
            "header2.xml": HEADER,
            "footer1.xml": FOOTER,
        },
        related={
            "n": ("footnotes", "footnotes.xml"),
            "e": ("endnotes", "endnotes.xml"),
            "h": ("header", "header1.xml"),
            "h2": ("header", "header2.xml"),
            "f": ("footer", "footer1.xml"),
            "gone": ("header", "NULL"),
        },
        section=EDGES,
    )


def test_notes_headers_and_footers_are_parts_at_their_places(gazetteer: Gazetteer) -> None:
    report = read_bytes("a.docx", whole(), gazetteer=gazetteer)
    assert report.text.split("\n") == BODY
    after = report.text.index("二、下一步")
    assert [(part.role, part.text, part.reason, part.position) for part in report.parts] == [
        ("title", TITLE, "title", 0),
        ("chrome", "青屏县人民政府文件", "running_head", 0),
        ("annex", "[1] 复议：行政复议。", "footnote", after),
        ("annex", "[2] 尾注一则。", "footnote", after),
        ("chrome", "— 1 —", "running_head", len(report.text)),
    ]


def test_a_footnote_can_be_put_back(gazetteer: Gazetteer) -> None:
    report = put_back(read_bytes("a.docx", whole(), gazetteer=gazetteer), [2])
    assert report.text.split("\n") == [*BODY[:3], "[1] 复议：行政复议。", *BODY[3:]]


def test_other_names_strict_namespaces_and_macros() -> None:
    usual = word_file(paragraph(BODY[0]))
    elsewhere = word_file(paragraph(BODY[0]), main="word/document2.xml")
    strict = word_file(paragraph(BODY[0]), strict=True)
    for name, data in (("a.docx", usual), ("a.docm", elsewhere), ("a.docx", strict)):
        assert read_source(name, data).text == BODY[0]


def test_backslashes_and_other_letters_in_names() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(paragraph(BODY[0])))) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    odd = {one.replace("word/d", "Word\\D"): data for one, data in members.items()}
    assert read_source("a.docx", zipped(odd)).text == BODY[0]


def test_a_library_s_document_with_a_relation_to_nothing() -> None:
    made = docx.Document()
    made.add_paragraph(BODY[0])
    data = io.BytesIO()
    made.save(data)
    with zipfile.ZipFile(data) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    where = "word/_rels/document.xml.rels"
    members[where] = members[where].replace(b"theme/theme1.xml", b"../NULL")
    assert read_source("a.docx", zipped(members)).text == BODY[0]


def test_a_page_inside_the_document() -> None:
    page = f"<html><body><p>{BODY[0]}</p><p>{BODY[2]}</p></body></html>"
    data = word_file(
        '<w:altChunk r:id="c"/><w:altChunk r:id="gone"/><w:altChunk/><w:altChunk r:id="t"/>',
        parts={"chunk.html": page, "sheet.xlsx": b""},
        related={"c": ("aFChunk", "/word/chunk.html"), "t": ("aFChunk", "sheet.xlsx")},
    )
    assert read_source("a.docx", data).text.split("\n") == [BODY[0], BODY[2]]


def test_lines_that_were_pasted_as_printed_are_made_whole() -> None:
    text = "".join(BODY[::2]) * 3
    lines = [text[at : at + 30] for at in range(0, len(text), 30)]
    source = read_source("a.docx", word_file(*map(paragraph, lines)))
    assert source.text == text
    assert source.warnings == ("docx", "wrapped_lines")


def test_pictures_of_pages_are_said() -> None:
    with pytest.raises(InputError, match="pictures of pages and no text"):
        read_source("a.docx", word_file("<w:p><w:r><w:drawing/></w:r></w:p>"))


def test_documents_without_a_body_are_damaged() -> None:
    data = zipped({"word/document.xml": f"<w:document {SPACES}/>"})
    with pytest.raises(InputError, match="Word document is damaged"):
        read_source("a.docx", data)


def test_a_part_too_large_to_be_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.readers.word.package.LARGEST_PART", 100)
    with pytest.raises(InputError, match="Word document is damaged"):
        read_source("a.docx", word_file(paragraph(BODY[0])))


def test_an_archive_with_nothing_for_word_has_the_standard_name() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped({"word/other.xml": ""}))) as archive:
        assert Package(archive).main == "word/document.xml"
    with pytest.raises(InputError, match=r"no \.docx file"):
        read_source("a.docx", zipped({"word/other.xml": ""}))


def container(stream: str) -> bytes:
    return office.OLD_OFFICE + bytes(508) + stream.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    ("name", "stream", "said"),
    [
        ("a.docx", "EncryptedPackage", "protected by a password"),
        ("a.doc", "WordDocument", r"old Word or WPS document \(\.doc, \.wps\)"),
        ("a.wps", "WordDocument", "old Word or WPS document"),
        ("a.doc", "Workbook", "old Excel or WPS workbook"),
        ("a.doc", "PowerPoint Document", "old Office document, or one with a password"),
    ],
)
def test_old_containers_are_refused_with_what_to_do(name: str, stream: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_source(name, container(stream))


def test_an_archive_with_a_password_is_said() -> None:
    data = bytearray(word_file(paragraph(BODY[0])))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 1)
    with pytest.raises(InputError, match="protected by a password"):
        read_source("a.docx", bytes(data))


PAGE = f"<html><body><p>{BODY[0]}</p></body></html>"
SAVED = f"From: <Saved>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{PAGE}"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.doc", word_file(paragraph(BODY[0]))),
        ("a.txt", word_file(paragraph(BODY[0]))),
        ("download.do", word_file(paragraph(BODY[0]))),
        ("a.doc", PAGE.encode()),
        ("a.docx", b"\xef\xbb\xbf\r\n" + PAGE.encode()),
        ("a.doc", SAVED.encode()),
        ("a.wps", BODY[0].encode("gb18030")),
    ],
)
def test_a_file_is_read_by_what_it_is(name: str, data: bytes) -> None:
    assert read_source(name, data).text == BODY[0]


def test_a_workbook_is_no_document() -> None:
    with pytest.raises(InputError, match=r"no \.xlsx file"):
        office.checked(word_file(paragraph(BODY[0])), part="xl/workbook.xml", what=".xlsx")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (zipped({"OFD.xml": "", "Doc_0/Document.xml": ""}), "OFD"),
        (b"Founder CEB 2.0", "CEB"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>', "Word XML"),
    ],
)
def test_formats_that_are_not_read_are_named(data: bytes, what: str) -> None:
    for name in ("a.doc", "a.txt", "a.docx"):
        with pytest.raises(InputError, match=f"in the format {what}, which is not read"):
            read_source(name, data)


def test_an_archive_cut_off_and_called_text_is_still_no_text() -> None:
    with pytest.raises(InputError, match="a ZIP archive or an Office document"):
        read_source("a.txt", word_file(paragraph(BODY[0]))[:100])
