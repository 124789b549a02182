"""A table of facts that comes beside the reports, joined to them by file name."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.domain.report import FACT_NAMES
from desktop.exchange.decoding import decode

FILE_COLUMN = "file"


def read(path: Path) -> dict[str, dict[str, object]]:
    """Facts by file name, only those that a row gives; columns are named as the facts are.

    Raises InputError where the table has no column `file`, none of the facts, or a year
    that is none; EnvironmentProblem where it cannot be read.
    """
    rows = list(csv.DictReader(io.StringIO(_text(path))))
    columns = set(rows[0]) if rows else set()
    if FILE_COLUMN not in columns or not columns & set(FACT_NAMES):
        raise InputError(
            "{path} is no table of facts about reports.",
            "Give a column `file` with the file names, and columns among {columns}.",
            path=path,
            columns=", ".join(FACT_NAMES),
        )
    return {Path(row[FILE_COLUMN]).name: _facts(path, row) for row in rows}


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EnvironmentProblem(
            "{path} cannot be read ({reason}).",
            "Check the name and that you may read it.",
            path=path,
            reason=error.strerror,
        ) from error
    return decode(data).text


def _facts(path: Path, row: dict[str, str | None]) -> dict[str, object]:
    given: dict[str, object] = {
        name: value.strip() for name in FACT_NAMES if (value := row.get(name) or "").strip()
    }
    if "year" in given:
        given["year"] = _year(path, str(given["year"]))
    return given


def _year(path: Path, value: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise InputError(
            "{path} has a year that is none: {value}.",
            "Give it in four digits.",
            path=path,
            value=value,
        ) from None
