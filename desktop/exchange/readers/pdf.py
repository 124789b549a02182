"""PDF files with a text layer: lines joined into the paragraphs that the page broke."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]

from desktop.domain.errors import InputError
from desktop.exchange.readers.printed_lines import PrintedLine, joined
from desktop.exchange.readers.source import Source

FEWEST_CHARACTERS = 10
"""Code points a page must have on average; with fewer the file is pictures of pages."""


BACK = 20.0
"""Points to the left at which a character begins a new line."""


def read(data: bytes) -> Source:
    """The file's text.

    Raises InputError for a damaged or encrypted file, and for one without a text layer.
    """
    pages = list(_pages(data))
    if sum(len(line.text) for page in pages for line in page) < FEWEST_CHARACTERS * len(pages):
        raise InputError(
            "The PDF holds pictures of pages and no text.",
            "Run it through text recognition (OCR) and save it as PDF with text, or as .txt.",
        )
    # Fonts draw the dash of two characters as one glyph.
    text = "\n".join(joined(pages)).replace("\u2e3a", "——")
    return Source(text, "pdf", ("pdf",))


def _pages(data: bytes) -> Iterator[list[PrintedLine]]:
    document = _opened(data)
    try:
        for page in document:
            yield list(_lines(page))
            page.close()
    finally:
        document.close()


def _opened(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise InputError(
            "The PDF is encrypted." if locked else "It is no PDF file, or a damaged one.",
            "Open it with its password and save it without."
            if locked
            else "Fetch it again, or print it to a new PDF.",
        ) from error


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    left: float
    right: float


def _lines(page: Any) -> Iterator[PrintedLine]:
    """The page's lines with their left and right edges, in points."""
    line: list[_Character] = []
    for character in _characters(page):
        # No line break is reported before a flat character such as 一: it only goes back left.
        if line and (character.text in "\r\n" or character.left < line[-1].left - BACK):
            yield _printed(line)
            line = []
        if not character.text.isspace() or (line and character.text == " "):
            line.append(character)
    if line:
        yield _printed(line)


def _characters(page: Any) -> Iterator[_Character]:
    layer = page.get_textpage()
    before = 0.0
    for index in range(layer.count_chars()):
        text = chr(pypdfium2.raw.FPDFText_GetUnicode(layer, index))
        left, _, right, _ = layer.get_charbox(index)
        # A space that was made up has no place of its own.
        before = before if text.isspace() else left
        yield _Character(text, before, right)
    layer.close()


def _printed(line: list[_Character]) -> PrintedLine:
    shown = [character for character in line if not character.text.isspace()]
    text = "".join(character.text for character in line).strip()
    return PrintedLine(text, shown[0].left, shown[-1].right)
