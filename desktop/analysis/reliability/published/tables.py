"""A csv of units x coders as data for a metric."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.errors import InputError

MISSING = frozenset({"", "na", "nan", "null", "none"})
UNIT_COLUMNS = frozenset({"unit", "units", "id", "item", "", "单位", "单元"})

Value = str | int | float | None


def units_from_cells(cells: Sequence[Sequence[str]]) -> dict[str, object]:
    """Data of the kind "units" from the cells of a csv, one row per unit, one column per coder.

    Empty cells and NA are missing ratings. The first row names the coders where its cells are
    all different and none of them occurs below, and the rows below are at least two; a first
    column named unit, id, item, 单位 or 单元 (or not at all) is then left out. Values are
    numbers where all of them are. Raises InputError for rows of unequal length, or none.
    """
    rows = [[cell.strip() for cell in row] for row in cells if any(cell.strip() for cell in row)]
    if not rows or len({len(row) for row in rows}) > 1:
        raise InputError(
            "The table has rows of different lengths, or none.",
            "Give one row per unit and one column per coder, with nothing where one is missing.",
        )
    rows = _without_header(rows)
    numbers = all(_number(cell) is not None for row in rows for cell in row if not _missing(cell))
    return {"kind": "units", "rows": [[_value(cell, numbers) for cell in row] for row in rows]}


def _without_header(rows: list[list[str]]) -> list[list[str]]:
    head, body = rows[0], rows[1:]
    below = {cell for row in body for cell in row}
    if len(body) < 2 or len(set(head)) < len(head) or below & set(head[1:]):
        return rows
    first = int(head[0].lower() in UNIT_COLUMNS)
    if not first and head[0] in below:
        return rows
    return [row[first:] for row in body]


def _missing(cell: str) -> bool:
    return cell.lower() in MISSING


def _value(cell: str, numbers: bool) -> Value:
    if _missing(cell):
        return None
    return _number(cell) if numbers else cell


def _number(cell: str) -> int | float | None:
    try:
        number = float(cell)
    except ValueError:
        return None
    return int(number) if number.is_integer() else number
