"""A document as a DOCX file, in fonts that have Chinese characters."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from desktop.exchange.documents.document import Block, DocumentHeading, DocumentPart, Grid

_LATIN, _CHINESE = "Times New Roman", "SimSun"
_SMALL = 8
_A4 = (Mm(210), Mm(297))


def write(parts: Sequence[DocumentPart], out: Path) -> None:
    """Write each part on a new page; OSError where the file cannot be written."""
    document = docx.Document()
    _set_fonts(document)
    _turn_page(document, chinese=any(part.language == "zh" for part in parts))
    for number, part in enumerate(parts):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for block in part.blocks:
            _add(document, block)
    document.save(str(out))


def _set_fonts(document: Document) -> None:
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3"):
        style = document.styles[name]
        style.font.name = _LATIN
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _CHINESE)


def _turn_page(document: Document, *, chinese: bool) -> None:
    """On its side: tables of coefficients are wide. A4 where there is Chinese."""
    page = document.sections[0]
    size = (page.page_width, page.page_height) if not chinese else _A4
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_height, page.page_width = size


def _add(document: Document, block: Block) -> None:
    if isinstance(block, DocumentHeading):
        document.add_heading(block.text, level=block.level - 1)
    elif isinstance(block, Grid):
        _add_table(document, block)
    else:
        document.add_paragraph(block.text)


def _add_table(document: Document, grid: Grid) -> None:
    document.add_paragraph().add_run(grid.caption).bold = True
    table = document.add_table(rows=0, cols=len(grid.head), style="Light List")
    for row in (grid.head, *grid.rows):
        cells = table.add_row().cells
        for place, text in enumerate(row):
            paragraph = cells[place].paragraphs[0]
            paragraph.add_run(text).font.size = Pt(_SMALL)
            if place >= grid.numbers:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph()
