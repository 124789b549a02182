"""A published example of agreement as a file: a CSV of units x coders, or JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.exchange.decoding import decode

Cells = list[list[str]]


def read(path: Path) -> dict[str, Any] | Cells:
    """What is in the file: a JSON object, or the cells of a CSV.

    Between the cells stand commas, or else tabs or semicolons.
    Raises EnvironmentProblem where it cannot be read, InputError where it is neither.
    """
    text = decode(_bytes(path)).text
    if path.suffix.lower() == ".json" or text.lstrip().startswith("{"):
        return _object(path, text)
    return [row for row in csv.reader(io.StringIO(text), delimiter=_delimiter(text)) if row]


def _delimiter(text: str) -> str:
    """What stands between the cells of the first row: a comma, unless there is none."""
    first = text.lstrip().partition("\n")[0]
    return next((mark for mark in ",\t;" if mark in first), ",")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentProblem(
            "{path} cannot be read ({reason}).",
            "Check the name and that you may read it.",
            path=path,
            reason=error.strerror,
        ) from error


def _object(path: Path, text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
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
