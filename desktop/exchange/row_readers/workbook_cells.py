"""The cells that stand in a sheet, and no others: one far cell is one cell, not a million rows."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Any, Final

from lxml import etree
from openpyxl import Workbook  # type: ignore[import-untyped]
from openpyxl.reader.excel import ExcelReader  # type: ignore[import-untyped]
from openpyxl.worksheet._reader import (  # type: ignore[import-untyped]
    CELL_TAG,
    WorkSheetParser,
)

from desktop.exchange.bytes.limits import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_TAGS,
    MOST_TAGS_OF_SHEET,
    MOST_TAGS_OF_STYLES,
    too_many_cells,
    too_many_columns,
    too_many_rows,
    too_many_tags,
)
from desktop.exchange.row_readers.row import cell_text

_CHUNK: Final = 1024 * 1024
_STYLES: Final = "xl/styles.xml"

CellsByColumn = dict[int, str]
"""Texts by column, from 1."""


class _Weighed(zipfile.ZipFile):
    """An archive of which no part is opened that has too many tags."""

    def open(self, name: Any, *args: Any, **kwargs: Any) -> IO[bytes]:
        with super().open(name, *args, **kwargs) as part:
            chunks = iter(lambda: part.read(_CHUNK), b"")
            if sum(chunk.count(b"<") for chunk in chunks) > _most_tags(str(name)):
                raise too_many_tags()
        return super().open(name, *args, **kwargs)


def _most_tags(name: str) -> int:
    if name == _STYLES:
        return MOST_TAGS_OF_STYLES
    return MOST_TAGS_OF_SHEET if "/worksheets/" in name else MOST_TAGS


def opened(archive: BytesIO) -> Workbook:
    """The workbook, its sheets not read yet; InputError for one that is too large."""
    reader = ExcelReader(archive, read_only=True, data_only=True, keep_links=False)
    reader.archive = _Weighed(archive)
    reader.read()
    return reader.wb


def lines(book: Workbook, sheet: Any) -> list[tuple[int, list[str]]]:
    """The rows of a sheet that hold anything, each with the number that is shown beside it.

    Columns in which nothing stands anywhere are left out. Raises InputError for a sheet with
    more than the limits allow.
    """
    filled = list(_rows(book, sheet))
    used = sorted({column for _, cells in filled for column in cells})
    if len(used) > MOST_COLUMNS:
        raise too_many_columns()
    if len(used) * len(filled) > MOST_CELLS:
        raise too_many_cells()
    return [(number, [cells.get(column, "") for column in used]) for number, cells in filled]


def _rows(book: Workbook, sheet: Any) -> Iterator[tuple[int, CellsByColumn]]:
    found: dict[int, CellsByColumn] = {}
    for row, column, text in _cells(book, sheet):
        if len(found) > MOST_ROWS:
            raise too_many_rows()
        found.setdefault(row, {})[column] = text
    return iter(sorted(found.items()))


def _cells(book: Workbook, sheet: Any) -> Iterator[tuple[int, int, str]]:
    """Row, column and text of every cell that says anything, in the order of the file."""
    with sheet._get_source() as source:
        parser = WorkSheetParser(
            source,
            sheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for cell in _parsed(parser, source):
            text = cell_text(cell["value"])
            if text:
                yield cell["row"], cell["column"], text


def _parsed(parser: Any, source: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Every cell as openpyxl understands it; rows without one are passed over by the parser."""
    row = None
    for _, cell in etree.iterparse(source, tag=CELL_TAG, resolve_entities=False):
        if cell.getparent() is not row:
            row = cell.getparent()
            parser.row_counter = _number(row, parser.row_counter)
            parser.col_counter = 0
        yield parser.parse_cell(cell)
        cell.clear()
        _let_go_before(cell)


def _number(row: Any, last: int) -> int:
    """The row's number: as it says, or the one after the row before it."""
    before = _let_go_before(row)
    # The first of them is the last row that had a cell, and was counted; there is none at first.
    for number in before[1:] if last else before:
        last = _after(last, number)
    return _after(last, row.get("r"))


def _after(last: int, said: str | None) -> int:
    return last + 1 if said is None else int(float(said))


def _let_go_before(element: Any) -> list[str | None]:
    """Take what was read off the tree, where it would stay; the numbers that it bore."""
    above, numbers = element.getparent(), []
    while element.getprevious() is not None:
        numbers.append(above[0].get("r"))
        del above[0]
    return numbers
