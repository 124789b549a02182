"""Word documents: paragraphs and table rows in order, automatic numbers written out."""

from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from desktop.domain.errors import InputError
from desktop.exchange.readers.docx_numbers import Numbering
from desktop.exchange.readers.office import checked
from desktop.exchange.readers.source import Source


def read(data: bytes) -> Source:
    """The document's text; InputError for what is no Word document or holds no text."""
    archive = checked(data, part="word/document.xml", what=".docx")
    try:
        document = docx.Document(archive)
        text = "\n".join(_lines(document))
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise InputError(
            "The Word document is damaged.", "Open it in Word or WPS and save it again."
        ) from error
    return Source(text, "docx", ("docx",), labels=_labels(document))


def _lines(document: Document) -> Iterator[str]:
    numbering = Numbering(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield from (numbering.label(block) + _text(block)).split("\n")


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        # A merged cell is listed once for each column that it spans.
        cells = list(dict.fromkeys(cell._tc for cell in row.cells))
        yield "\t".join(" ".join(_texts(cell)).strip() for cell in cells)


def _text(paragraph: Paragraph) -> str:
    return "".join(_texts(paragraph._p))


def _texts(element: Any) -> Iterator[str]:
    """Texts as they stand once tracked changes are accepted: inserted yes, deleted no."""
    for node in element.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")):
        if node.tag == qn("w:t"):
            yield node.text or ""
        elif node.getparent().tag == qn("w:r"):
            yield "\t" if node.tag == qn("w:tab") else "\n"


def _labels(document: Document) -> dict[str, str]:
    title = (document.core_properties.title or "").strip()
    return {"标题": title} if "报告" in title else {}
