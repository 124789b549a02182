"""A csv of units x coders as data for a metric."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.domain.errors import InputError

MISSING = frozenset({"", "na", "nan", "null", "none"})
LOOKS_MISSING = frozenset(
    {".", "-", "--", "–", "—", "/", "?", "#n/a", "n/a", "<na>", "缺失", "未编码"}
)
"""What other programs and people write for a missing rating; here it has to be named."""
UNIT_COLUMNS = frozenset({"unit", "units", "id", "item", "", "单位", "单元"})

Value = str | int | float | None


def units_from_cells(
    cells: Sequence[Sequence[str]],
    *,
    missing: Iterable[str] = (),
    categories: Iterable[object] = (),
) -> dict[str, object]:
    """Data of the kind "units" from the cells of a csv, one row per unit, one column per coder.

    Empty cells and NA are missing ratings, and so are the marks in `missing`. What looks like
    such a mark, and is neither named there nor among `categories`, is refused: as a category
    of its own it would change every figure. The first row names the coders where its cells are
    all different and none of them occurs below, and the rows below are at least two; a first
    column named unit, id, item, 单位 or 单元 (or not at all) is then left out. Values are
    numbers where all of them are. Raises InputError for rows of unequal length, or none,
    or of one column.
    """
    marks = MISSING | {mark.strip().lower() for mark in missing}
    rows = [[cell.strip() for cell in row] for row in cells if any(cell.strip() for cell in row)]
    if not rows or len({len(row) for row in rows}) > 1:
        raise InputError(
            "The table has rows of different lengths, or none.",
            "Give one row per unit and one column per coder, with nothing where one is missing.",
        )
    given = [[None if cell.lower() in marks else cell for cell in row] for row in _body(rows)]
    _refuse_marks(given, set(map(str, categories)))
    numbers = all(_number(cell) is not None for row in given for cell in row if cell is not None)
    return {"kind": "units", "rows": [[_value(cell, numbers) for cell in row] for row in given]}


def _refuse_marks(rows: Sequence[Sequence[str | None]], categories: set[str]) -> None:
    found = {cell for row in rows for cell in row if cell and cell.lower() in LOOKS_MISSING}
    if doubtful := sorted(found - categories):
        raise InputError(
            "{mark} looks like the mark of a missing rating, and would count as a category.",
            "Say which it is: --missing {mark}, or --params with it among the categories.",
            mark=doubtful[0],
        )


def _body(rows: list[list[str]]) -> list[list[str]]:
    if len(rows[0]) < 2:
        raise InputError(
            "The table has one column.",
            "Give one column per coder, with commas, tabs or semicolons between.",
        )
    return _without_header(rows)


def _without_header(rows: list[list[str]]) -> list[list[str]]:
    head, body = rows[0], rows[1:]
    below = {cell for row in body for cell in row}
    if len(body) < 2 or len(set(head)) < len(head) or below & set(head[1:]):
        return rows
    first = int(head[0].lower() in UNIT_COLUMNS)
    if not first and head[0] in below:
        return rows
    return [row[first:] for row in body]


def _value(cell: str | None, numbers: bool) -> Value:
    return _number(cell) if numbers and cell is not None else cell


def _number(cell: str) -> int | float | None:
    try:
        number = float(cell)
    except ValueError:
        return None
    return int(number) if number.is_integer() else number
