"""PDF: paragraphs out of printed lines; files that hold no text said so."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter, QTextLayout
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import InputError
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.lines.printed_lines import PrintedLine, joined
from desktop.exchange.readers.pdf.page_edges import without_edges
from desktop.exchange.report.reading import read_bytes, read_report

TITLE = "青屏县2022年法治政府建设年度报告"
SENTENCE = (
    "坚持以习近平法治思想为指导，深入学习贯彻各项决策部署，扎实推进依法行政，各项工作取得新的成效。"
)
BODY = [
    f"2022年，青屏县{SENTENCE * 2}",
    "一、主要工作及成效",
    f"（一）加强组织领导。{SENTENCE * 3}",
    f"（二）优化营商环境。{SENTENCE}",
    "二、下一步工作安排",
    f"——持续推进改革。{SENTENCE * 2}",
] * 4


def printed(path: Path, title: str, paragraphs: list[str], *, per_page: int = 20) -> None:
    """Lines of full-width characters on pages with numbers, paragraphs indented by two."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    font = QFont(["Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei"][0], 14)
    painter = QPainter(writer)
    painter.setFont(font)
    width, line_height, row, page = painter.viewport().width(), writer.height() // 26, 0, 1
    painter.drawText(0, 0, width, line_height, Qt.AlignmentFlag.AlignHCenter, title)
    for paragraph in paragraphs:
        for line in _broken("\u3000\u3000" + paragraph, font, writer, width):
            row += 1
            if row > per_page:
                painter.drawText(width // 2, line_height * (per_page + 3), f"— {page} —")
                writer.newPage()
                row, page = 1, page + 1
            line.draw(painter, QPointF(0, row * line_height))
    painter.end()


def _broken(text: str, font: QFont, device: QPdfWriter, width: int) -> list[QTextLayout]:
    layout = QTextLayout(text, font, device)
    layout.beginLayout()
    lengths = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lengths.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return [_single(text[start : start + length], font, device) for start, length in lengths]


def _single(text: str, font: QFont, device: QPdfWriter) -> QTextLayout:
    layout = QTextLayout(text, font, device)
    layout.beginLayout()
    layout.createLine().setLineWidth(1_000_000)
    layout.endLayout()
    return layout


def test_paragraphs_are_made_whole_again(
    qapp: QApplication, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    path = tmp_path / "report.pdf"
    printed(path, TITLE, BODY)
    report = read_report(path, gazetteer=gazetteer)
    assert report.text.split("\n") == BODY
    assert (report.facts.title, report.facts.county) == (TITLE, "青屏县")
    assert (report.encoding, report.warnings[0]) == ("pdf", "pdf")


def test_a_pdf_of_pictures_is_said(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    path = tmp_path / "scan.pdf"
    document.save(path)
    with pytest.raises(InputError, match="pictures of pages and no text"):
        read_report(path)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(InputError, match="no PDF file, or a damaged one"):
        read_bytes("a.pdf", b"%PDF-1.7 broken")


def test_an_encrypted_pdf_is_said() -> None:
    with pytest.raises(InputError, match="The PDF is encrypted"):
        read_bytes("a.pdf", ENCRYPTED)


ENCRYPTED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<"
    + b"41" * 32
    + b">/U<"
    + b"42" * 32
    + b">>>endobj\n"
    b"trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF"
)


def lines(*texts: str, right: float = 300.0) -> list[PrintedLine]:
    """Lines of ten-point characters that begin at the margin; two spaces indent."""
    found = []
    for text in texts:
        shown = text.strip()
        left = 10.0 * (len(text) - len(text.lstrip()))
        found.append(PrintedLine(shown, left, min(right, left + 10.0 * len(shown))))
    return found


FULL = "各项工作取得新的成效" * 3


def test_nothing_joins_to_nothing() -> None:
    assert joined([]) == []


def test_a_full_line_goes_on_and_a_short_one_ends() -> None:
    page = lines(FULL, "到此为止。", FULL, "又到此为止。")
    assert joined(page) == [FULL + "到此为止。", FULL + "又到此为止。"]


def test_numbers_that_stay_whole_shorten_the_line_before() -> None:
    page = lines(FULL, FULL[:26], "1.165亿元、2.31%。", FULL)
    assert joined(page)[0] == FULL + FULL[:26] + "1.165亿元、2.31%。"


def test_headings_items_and_indents_open_paragraphs() -> None:
    page = lines(
        FULL, "一、标题", FULL, "⼆、标题", f"  {FULL[:28]}", FULL[:29] + "。", "——" + FULL[:28]
    )
    assert [text[:4] for text in joined(page)] == [
        "各项工作",
        "一、标题",
        "各项工作",
        "⼆、标题",
        "各项工作",
        "——各项",
    ]


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        lines("青屏县政府公报 第1期", *(mark + FULL[1:] for mark in marks), f"- {number} -")
        for number, marks in enumerate(("甲乙丙", "丁戊己", "庚辛壬"))
    ]
    kept, cuts = without_edges(pages)
    assert joined(kept) == ["".join(mark + FULL[1:] for mark in "甲乙丙丁戊己庚辛壬")]
    assert {cut.reason for cut in cuts} == {"running_head", "page_number"}


def test_words_in_latin_letters_keep_their_space_and_made_up_spaces_go() -> None:
    page = lines(FULL[:27] + "the", "end of it", FULL[:29] + ",", "各项")
    assert joined(page)[0].endswith("the end of it")
    assert joined(lines("推进工作, 取得成效")) == ["推进工作,取得成效"]
