"""Columns of facts that a researcher adds to the reports: what a cell of one can say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

OwnValue = int | float | str
MISSING = frozenset(("", ".", "na", "n/a", "#n/a", "nan", "null", "none", "-", "–", "—", "…"))
"""Cells, in lower case, that say nothing."""
TAKEN = frozenset(
    (
        "measure", "by", "key", "label", "state", "whose", "coder", "coders", "reports", "report",
        "reports_coded", "reports_unfinished", "characters", "report_characters", "codings",
        "theme", "theme_path", "themes", "scope", "section", "kind", "title", "county",
        "county_code", "prefecture", "province", "year", "issuing_body", "issued_on",
        "published_on", "document_number", "source_name", "guessed", "warnings", "text_sha256",
        "imported_at", "path", "headings", "removed_characters", "county_name", "id", "own",
        "counted",
    )
)  # fmt: skip
"""Names that the tables have already: no own column is called so."""
_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?([eE][+-]?\d+)?")
_MOST_DIGITS = 15


def number_of(cell: str) -> int | float | None:
    """The number that a cell is, whatever its width and with thousands parted; None for none.

    A code of more digits than a number keeps exactly is none.
    """
    plain = unicodedata.normalize("NFKC", cell).strip().replace("−", "-")
    if not _NUMBER.fullmatch(plain) or not any(map(str.isdigit, plain)):
        return None
    value = float(plain.replace(",", ""))
    digits = sum(map(str.isdigit, plain))
    if digits > _MOST_DIGITS or abs(value) == float("inf"):
        return None
    return int(value) if value.is_integer() and abs(value) < 10**_MOST_DIGITS else value


def says_nothing(cell: str) -> bool:
    """Whether the cell is empty or a mark for a missing value."""
    return cell.strip().lower() in MISSING


def are_numbers(cells: Iterable[str]) -> bool:
    """Whether a column is one of numbers: more than half of the cells that say anything are.

    A column whose codes begin with 0 (007) is not.
    """
    told = [cell.strip() for cell in cells if not says_nothing(cell)]
    if any(len(cell) > 1 and cell[0] == "0" and cell.isdigit() for cell in told):
        return False
    return sum(number_of(cell) is not None for cell in told) * 2 > len(told)


def stored(value: OwnValue) -> tuple[str, int]:
    """The text of a value and whether it is a number, as they stand in the project."""
    return (value, 0) if isinstance(value, str) else (repr(value), 1)


def read_back(text: str, numeric: int) -> OwnValue:
    """The value of what is stored."""
    if not numeric:
        return text
    value = float(text)
    return int(value) if value.is_integer() else value
