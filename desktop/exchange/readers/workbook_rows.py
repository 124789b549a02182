"""Rows of a workbook, sheet by sheet."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import (  # type: ignore[import-untyped]
    InvalidFileException,
)

from desktop.domain.errors import InputError
from desktop.exchange.readers.office import checked
from desktop.exchange.readers.row import Row, under_header

_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    InvalidFileException,
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    TypeError,
    ValueError,
)
"""What openpyxl and the packages under it raise for damaged files; broken XML is a SyntaxError."""


def workbook_rows(data: bytes) -> Iterator[Row | InputError]:
    """The rows of all sheets, hidden ones too; InputError for what is no workbook or damaged."""
    archive = checked(data, part="xl/workbook.xml", what=".xlsx")
    try:
        # All at once: what is damaged further down must not leave half a table behind.
        return iter(_all_rows(archive))
    except _DAMAGE as error:
        raise InputError(
            "The workbook is damaged.", "Open it in Excel or WPS and save it again."
        ) from error


def _all_rows(archive: BytesIO) -> list[Row | InputError]:
    book = load_workbook(archive, read_only=True, data_only=True)
    try:
        sheets = book.worksheets
        return [
            row
            for sheet in sheets
            for row in under_header(
                sheet.iter_rows(values_only=True),
                before=f"{sheet.title}!" if len(sheets) > 1 else "",
            )
        ]
    finally:
        book.close()
