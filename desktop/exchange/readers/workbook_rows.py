"""Rows of a workbook, sheet by sheet."""

from collections.abc import Iterator

from openpyxl import load_workbook  # type: ignore[import-untyped]
from openpyxl.utils.exceptions import (  # type: ignore[import-untyped]
    InvalidFileException,
)

from desktop.domain.errors import InputError
from desktop.exchange.readers.office import checked
from desktop.exchange.readers.row import Row, under_header


def workbook_rows(data: bytes) -> Iterator[Row | InputError]:
    """The rows of all sheets, hidden ones too; InputError for what is no workbook."""
    archive = checked(data, part="xl/workbook.xml", what=".xlsx")
    try:
        book = load_workbook(archive, read_only=True, data_only=True)
    except (InvalidFileException, AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(
            "The workbook is damaged.", "Open it in Excel or WPS and save it again."
        ) from error
    try:
        sheets = book.worksheets
        for sheet in sheets:
            before = f"{sheet.title}!" if len(sheets) > 1 else ""
            yield from under_header(sheet.iter_rows(values_only=True), before=before)
    finally:
        book.close()
