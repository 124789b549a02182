"""Rows of JSON: an object a line, or one list of objects."""

from collections.abc import Iterator
from typing import Any

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import decode
from desktop.exchange.bytes.limits import MOST_LINES, MOST_ROWS, too_many_rows
from desktop.exchange.bytes.strict_json import loaded_leniently, without_surrogates
from desktop.exchange.row_readers.row import TableRow, cell_text, name_of

JsonRecord = dict[str, Any]


def json_rows(name: str, data: bytes) -> Iterator[TableRow | InputError]:
    """The objects, and the error of a line that is none."""
    text = decode(data).text.lstrip("\ufeff")
    first = next(line for line in text.split("\n") if line.strip())
    records = None if isinstance(_loaded(first), dict) else _records(_loaded(text))
    if len(records or ()) > MOST_ROWS or text.count("\n") > MOST_LINES:
        raise too_many_rows()
    if records is None:
        yield from _by_line(name, text)
    else:
        yield from (TableRow(str(number), _cells(one)) for number, one in enumerate(records, 1))


def _by_line(name: str, text: str) -> Iterator[TableRow | InputError]:
    held = 0
    for number, line in enumerate(text.split("\n"), 1):
        record = _loaded(line) if line.strip() else {}
        held += record != {}
        if held > MOST_ROWS:
            raise too_many_rows()
        if not isinstance(record, dict):
            yield _no_record(name, number)
        elif record:
            yield TableRow(str(number), _cells(record))


def _records(value: object) -> list[JsonRecord] | None:
    """The objects of a list, or of the list that an object wraps; else the object itself."""
    if isinstance(value, dict):
        return next(filter(None, map(_all_records, value.values())), [value])
    return _all_records(value)


def _all_records(value: object) -> list[JsonRecord] | None:
    if not isinstance(value, list) or not value:
        return None
    return value if all(isinstance(one, dict) for one in value) else None


def _loaded(text: str) -> object:
    try:
        return loaded_leniently(text)
    except ValueError:
        return None


def _cells(record: JsonRecord) -> dict[str, str]:
    """Values as text: paragraphs of a list, and what an inner object says, by its own names."""
    cells = {_name(key): _text(value) for key, value in record.items()}
    for inner in record.values():
        if isinstance(inner, dict):
            for key, value in inner.items():
                cells[_name(key)] = cells.get(_name(key)) or _text(value)
    return cells


def _name(key: str) -> str:
    return name_of(without_surrogates(key))


def _text(value: object) -> str:
    if isinstance(value, list):
        return "\n".join(map(_text, value))
    return "" if isinstance(value, dict) else without_surrogates(cell_text(value))


def _no_record(name: str, number: int) -> InputError:
    return InputError(
        "Line {number} of {table} is no JSON object.",
        "Give one JSON object a line.",
        number=number,
        table=name,
    )
