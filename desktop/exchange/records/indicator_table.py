"""Indicators as a table (.csv, .tsv, .xlsx): name, unit, synonyms, definition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from desktop.domain.errors import InputError
from desktop.domain.figure import Indicator
from desktop.exchange.datasets import tables_csv
from desktop.exchange.records.indicator_rows import table
from desktop.exchange.row_readers.table_file import table_rows

_SEPARATORS: Final = re.compile(r"[;；、|\n]")
_IN_CHINESE: Final = {"指标": "name", "名称": "name", "单位": "unit", "同义词": "synonyms"}
_IN_CHINESE_TOO: Final = {"定义": "definition"}


def read(path: Path) -> list[Indicator]:
    """The indicators of a file, without ids; synonyms stand with ; or 、 between.

    Raises InputError where it is no such table or a row has no name, EnvironmentProblem where it
    cannot be read.
    """
    return [_indicator(path, row.place, row.cells) for row in table_rows(path)]


def write(path: Path, indicators: Sequence[Indicator], *, overwrite: bool = False) -> None:
    """A CSV that `read` takes back unchanged.

    Raises InputError where something is there and `overwrite` is not given, EnvironmentProblem
    where it cannot be written.
    """
    tables_csv.write(table(indicators), path, overwrite=overwrite)


def _indicator(path: Path, place: str, cells: dict[str, str]) -> Indicator:
    names = _IN_CHINESE | _IN_CHINESE_TOO
    told = {names.get(name, name): tables_csv.as_it_was(cell) for name, cell in cells.items()}
    name = told.get("name", "").strip()
    if not name:
        raise InputError(
            "Row {row} of {file} has no name.",
            "Give the table a column name with the indicators' names.",
            row=place,
            file=path.name,
        )
    words = (word.strip() for word in _SEPARATORS.split(told.get("synonyms", "")))
    return Indicator(
        id="",
        name=name,
        unit=told.get("unit", "").strip(),
        synonyms=tuple(dict.fromkeys(filter(None, words))),
        definition=told.get("definition", "").strip(),
    )
