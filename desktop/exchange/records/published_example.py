"""A published example of agreement as a file: a CSV of units x coders, or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import decode
from desktop.exchange.bytes.file_bytes import file_bytes
from desktop.exchange.bytes.strict_json import loaded_leniently
from desktop.exchange.row_readers.csv_rows import csv_lines

Cells = list[list[str]]


def read(path: Path) -> dict[str, Any] | Cells:
    """What is in the file: a JSON object, or the cells of a CSV.

    Between the cells stand commas, or else tabs or semicolons.
    Raises EnvironmentProblem where it cannot be read, InputError where it is neither.
    """
    data = file_bytes(path)
    try:
        text = decode(data).text
        is_json = path.suffix.lower() == ".json" or text.lstrip().startswith("{")
        return (
            _object(path, text)
            if is_json
            else [row for _, row in csv_lines(text, _delimiter(text))]
        )
    except InputError as error:
        raise InputError(
            "{name} cannot be used: {reason}",
            "Give a CSV of units by coders, or JSON.",
            name=path.name,
            reason=error,
        ) from error


def _delimiter(text: str) -> str:
    """What stands between the cells of the first row: a comma, unless there is none."""
    first = text.lstrip().partition("\n")[0]
    return next((mark for mark in ",\t;" if mark in first), ",")


def _object(path: Path, text: str) -> dict[str, Any]:
    try:
        found = loaded_leniently(text)
    except ValueError as error:
        raise InputError(
            "{path} is no JSON ({reason}).", "Check the file.", path=path, reason=error
        ) from error
    if not isinstance(found, dict):
        raise InputError(
            "{path} has no object at its top.",
            'Give {{"kind": "units", "rows": [[...], ...]}} or another kind of data.',
            path=path,
        )
    return found
