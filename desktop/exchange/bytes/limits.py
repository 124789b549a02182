"""How much of a file is read: all limits in one table, and what is said beyond them.

Each is far above what reports and their tables need, and low enough that a file which is damaged
or made to do harm costs seconds and a part of the memory, not the afternoon.
"""

from __future__ import annotations

from typing import Final

from desktop.domain.errors import InputError

_MB: Final = 1024 * 1024

LARGEST_FILE: Final = 64 * _MB
"""Bytes of any file that is read."""
LARGEST_PAGE: Final = 16 * _MB
"""Bytes of a web page."""
LONGEST_TEXT: Final = 2_000_000
"""Code points of one report, the site around it included."""
_MOST_BYTES: Final = 4
"""Bytes that a character takes at most, in whatever encoding."""
LARGEST_UNPACKED: Final = 256 * _MB
"""Bytes that the parts of an Office file may have together once unpacked."""
LARGEST_PART: Final = 64 * _MB
"""Bytes of one part of a Word file."""
MOST_PARTS: Final = 10_000
"""Parts of an Office file."""
MOST_TAGS: Final = 1_000_000
"""Tags of a part of an Office file."""
MOST_TAGS_OF_PAGE: Final = 300_000
"""Tags of a web page."""
MOST_TAGS_OF_SHEET: Final = 5_000_000
"""Tags of a sheet of a workbook, which has four for a cell."""
MOST_TAGS_OF_STYLES: Final = 500_000
"""Tags of the styles of a workbook, which are slow to read."""
MOST_FILES_INSIDE: Final = 50
"""Files inside a Word file, those inside these counted too."""
DEEPEST_FILES_INSIDE: Final = 4
"""Files inside a file inside a file, and so on."""
MOST_ATTRIBUTES: Final = 5_000
"""Attributes of one tag of a web page: what they cost grows with their square."""
MOST_PAGES: Final = 2_000
"""Pages of a PDF file."""
MOST_DRAWN: Final = 500_000
"""Texts, lines, and pictures that the pages of a PDF file draw."""
DEEPEST: Final = 100
"""Lists and objects of JSON, each within the other."""
MOST_ROWS: Final = 200_000
"""Rows of a table that hold anything; objects of JSON."""
MOST_LINES: Final = 1_100_000
"""Rows of a table, empty ones too; a sheet has 1,048,576."""
MOST_COLUMNS: Final = 1_000
"""Columns of a table in which anything stands."""
MOST_CELLS: Final = 4_000_000
"""Cells of a table: its rows times its columns, empty cells too."""
MOST_JSON_LINES: Final = 500_000
"""Lines of codings or of decisions in one file."""
MOST_RATED: Final = 200_000
"""Ratings of a published example."""
MOST_CODERS: Final = 500
"""Coders of a published example: they are compared two by two."""
MOST_VALUES: Final = 10_000
"""Different values of a published example: they are compared two by two."""
LARGEST_NUMBER: Final = 10_000_000
"""Of a published example: the length of its text, or how often something is drawn."""


def refuse_long(text: str) -> None:
    """Raises InputError for a text that is longer than any report."""
    if len(text) > LONGEST_TEXT:
        raise _too_long()


def refuse_large(data: bytes) -> None:
    """The same of a file of text before it is decoded; a page holds more than its text."""
    if len(data) > max(LARGEST_PAGE, _MOST_BYTES * LONGEST_TEXT):
        raise _too_long()


def _too_long() -> InputError:
    return InputError(
        "It holds more than {most} characters, which no report does.",
        "Leave it out, or cut it into the reports that it holds.",
        most=f"{LONGEST_TEXT:,}",
    )


def too_many_rows() -> InputError:
    """The table has more rows than are read."""
    return InputError(
        "The table has more than {most} rows.", "Cut it into several files.", most=f"{MOST_ROWS:,}"
    )


def too_many_lines() -> InputError:
    """The table has more rows, empty ones too, than are read."""
    return InputError(
        "The table has more than {most} rows, empty ones too.",
        "Delete the empty rows at its end, or cut it into several files.",
        most=f"{MOST_LINES:,}",
    )


def too_many_columns() -> InputError:
    """The table has more columns in use than are read."""
    return InputError(
        "The table has more than {most} columns in which anything stands.",
        "Leave only the columns of the reports: a row is a report.",
        most=f"{MOST_COLUMNS:,}",
    )


def too_many_cells() -> InputError:
    """The table is larger than memory should hold."""
    return InputError(
        "The table has more than {most} cells.",
        "Cut it into several files, or leave out columns that tell nothing of the reports.",
        most=f"{MOST_CELLS:,}",
    )


def too_many_tags() -> InputError:
    """A page or a part of an Office file has more elements than are read."""
    return InputError(
        "It has more elements of markup than any report or table has.",
        "Save its text alone, or a table with fewer rows and without its styles.",
    )


def too_many_pages() -> InputError:
    """A PDF file has more pages, or more on them, than any report."""
    return InputError(
        "The PDF has more than {pages} pages, or more than {most} things drawn on them.",
        "Cut it into the reports that it holds, or save its text as .txt.",
        pages=f"{MOST_PAGES:,}",
        most=f"{MOST_DRAWN:,}",
    )


def too_many_json_lines(name: str) -> InputError:
    """A file of JSON lines is longer than is read at once."""
    return InputError(
        "{name} has more than {most} lines.",
        "Cut it into several files.",
        name=name,
        most=f"{MOST_JSON_LINES:,}",
    )
