"""PDF files that cannot be read, or not wholly, and what is said of them."""

from __future__ import annotations

from itertools import count

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.readers.by_kind import read_source
from tests.exchange.readers.pdf.pdf_files import Page, pdf_file
from tests.exchange.readers.pdf.set_pages import (
    PARAGRAPHS,
    read,
    single_column,
)


def test_a_file_that_opens_without_a_password_is_read() -> None:
    data = pdf_file(*single_column(), password="")
    assert read_source("a.pdf", data).text.split("\n") == PARAGRAPHS


def test_a_file_that_needs_its_password_is_said() -> None:
    with pytest.raises(InputError, match="The PDF is encrypted"):
        read_source("a.pdf", pdf_file(*single_column(), password="x"))


def private(text: str) -> str:
    numbers = count(0xE000)
    codes: dict[str, str] = {}
    return "".join(codes.setdefault(one, chr(next(numbers))) for one in text)


def wrong(text: str) -> str:
    """Other Han characters, as a font's glyph numbers taken for characters give them."""
    return "".join(chr(0x9000 + ord(one) % 0x0F00) for one in text)


@pytest.mark.parametrize("spoilt", [private, wrong])
def test_unreadable_codes_are_said(spoilt: object) -> None:
    pages = single_column([spoilt(one) for one in PARAGRAPHS])  # type: ignore[operator]
    with pytest.raises(InputError, match="unreadable codes"):
        read(*pages)


def test_a_damaged_page_is_named_and_a_file_of_them_refused() -> None:
    data = pdf_file(*single_column(per_page=20))
    kids = data[data.index(b"/Kids[") + 6 :].partition(b" 0 R")[0]
    nowhere = data.replace(b"/Kids[" + kids, b"/Kids[" + b"9" * len(kids))
    source = read_source("a.pdf", nowhere)
    assert source.warnings == ("pdf", "unreadable_pages:1")
    assert source.text.endswith(PARAGRAPHS[-1])
    only = pdf_file(single_column()[0]).replace(b"/Kids[" + kids, b"/Kids[" + b"9" * len(kids))
    with pytest.raises(InputError, match="no PDF file, or a damaged one"):
        read_source("a.pdf", only)


PICTURE = b"0 0 1 rg 100 100 300 400 re f\n"


def test_pages_without_text_and_unreadable_pages_are_named() -> None:
    good = single_column(per_page=20)
    bad = single_column([private(one) for one in PARAGRAPHS[:2]])
    pages = [good[0], Page([], PICTURE), Page([], PICTURE), Page([]), *bad, Page([], PICTURE)]
    source = read(*pages, *good[1:])
    assert source.warnings == ("pdf", "pages_without_text:2-3,6", "unreadable_pages:5")
