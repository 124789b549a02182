"""Rows of a workbook, sheet by sheet."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from lxml import etree
from openpyxl.utils.exceptions import (  # type: ignore[import-untyped]
    InvalidFileException,
)

from desktop.domain.errors import InputError
from desktop.exchange.bytes.limits import MOST_ROWS, too_many_rows
from desktop.exchange.bytes.office import checked
from desktop.exchange.row_readers.row import TableRow, under_header
from desktop.exchange.row_readers.workbook_cells import lines, opened

_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    InvalidFileException,
    etree.Error,
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What openpyxl and the packages under it raise for damaged files; broken XML is a SyntaxError."""


def workbook_rows(data: bytes) -> Iterator[TableRow | InputError]:
    """The rows of all sheets, hidden ones too.

    Raises InputError for what is no workbook, damaged, or larger than the limits allow.
    """
    archive = checked(data, part="xl/workbook.xml", what=".xlsx")
    try:
        # All at once: what is damaged further down must not leave half a table behind.
        return iter(_all_rows(archive))
    except _DAMAGE as error:
        raise InputError(
            "The workbook is damaged.", "Open it in Excel or WPS and save it again."
        ) from error


def _all_rows(archive: BytesIO) -> list[TableRow | InputError]:
    book = opened(archive)
    rows: list[TableRow | InputError] = []
    try:
        sheets = book.worksheets
        for sheet in sheets:
            before = f"{sheet.title}!" if len(sheets) > 1 else ""
            rows.extend(under_header(lines(book, sheet), before=before))
            if len(rows) > MOST_ROWS:
                raise too_many_rows()
    finally:
        book.close()
    return rows
