"""PDF files with a text layer: lines joined into the paragraphs that the page broke."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import no_text
from desktop.exchange.bytes.limits import MOST_DRAWN, MOST_PAGES, too_many_pages
from desktop.exchange.readers.lines.printed_lines import joined
from desktop.exchange.readers.pdf.glyphs import glyphs_of
from desktop.exchange.readers.pdf.page_edges import without_edges
from desktop.exchange.readers.pdf.page_lines import page_runs, printed_pages
from desktop.exchange.readers.pdf.quality import (
    FEWEST_CHARACTERS,
    PageQuality,
    listed,
    quality_of,
)
from desktop.exchange.readers.pdf.rulings import shows_something
from desktop.exchange.readers.pdf.runs import Run
from desktop.exchange.readers.source import Cut, FileText


def read(data: bytes) -> FileText:
    """The file's text.

    Raises InputError for an empty or damaged file, one that only a password opens, one without a
    text layer, and one whose text layer is unreadable.
    """
    pages = list(_pages(data))
    warnings = _judged([page.quality for page in pages])
    lines, cuts = without_edges(printed_pages([page.runs for page in pages]))
    # Fonts draw the dash of two characters as one glyph.
    text = "\n".join(joined(lines)).replace("\u2e3a", "——")
    return FileText(text, "pdf", ("pdf", *warnings), cuts=(*_across(pages), *cuts))


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands on one page. ``across`` is what slants on it."""

    runs: list[Run]
    quality: PageQuality
    across: str


def _pages(data: bytes) -> Iterator[_Page]:
    document = _opened(data)
    try:
        if len(document) > MOST_PAGES:
            raise too_many_pages()
        budget = _Budget()
        for index in range(len(document)):
            yield _page(document, index, budget)
    finally:
        document.close()


@dataclass(slots=True)
class _Budget:
    """What all pages together have drawn so far."""

    drawn: int = 0

    def spend(self, page: Any) -> None:
        self.drawn += raw.FPDFPage_CountObjects(page)
        if self.drawn > MOST_DRAWN:
            raise too_many_pages()


def _page(document: Any, index: int, budget: _Budget) -> _Page:
    """One page; a damaged one has nothing and is named afterwards."""
    try:
        page = document[index]
        budget.spend(page)
        found = glyphs_of(page)
    except pypdfium2.PdfiumError:
        return _Page([], PageQuality(0, readable=True, whole=False, picture=False), "")
    try:
        few = len(found.glyphs) < FEWEST_CHARACTERS
        quality = quality_of(found, drawn=few and shows_something(page))
        return _Page(page_runs(page, found), quality, found.slanting)
    finally:
        page.close()


def _opened(data: bytes) -> Any:
    if not data:
        raise no_text()
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise (_locked() if locked else _damaged()) from error


def _locked() -> InputError:
    return InputError("The PDF is encrypted.", "Open it with its password and save it without.")


def _damaged() -> InputError:
    return InputError(
        "It is no PDF file, or a damaged one.", "Fetch it again, or print it to a new PDF."
    )


def _judged(pages: Sequence[PageQuality]) -> tuple[str, ...]:
    """What somebody should know of single pages; InputError where most of them are of no use."""
    characters = sum(page.characters for page in pages)
    if not characters and not all(page.whole for page in pages):
        raise _damaged()
    if characters < FEWEST_CHARACTERS * len(pages):
        raise InputError(
            "The PDF holds pictures of pages and no text.",
            "Run it through text recognition (OCR) and save it as PDF with text, or as .txt.",
        )
    if 2 * sum(page.characters for page in pages if not page.readable) > characters:
        raise InputError(
            "The characters of the PDF are unreadable codes: its fonts do not say what they show.",
            "Run it through text recognition (OCR), or get the document it was made from.",
        )
    pictures = [number for number, page in enumerate(pages, 1) if page.picture]
    unreadable = [number for number, page in enumerate(pages, 1) if not page.whole]
    return (
        *_warning("pages_without_text", pictures),
        *_warning("unreadable_pages", unreadable),
    )


def _warning(code: str, pages: Sequence[int]) -> list[str]:
    return [f"{code}:{listed(pages)}"] if pages else []


def _across(pages: Sequence[_Page]) -> Iterator[Cut]:
    """What is printed across the pages, each text once."""
    for text in dict.fromkeys(page.across for page in pages if page.across):
        yield Cut(text, "chrome", "slanting_text")
