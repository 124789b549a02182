"""A table of reports: one row a report, with a column of texts and columns of facts."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, Final

from desktop.domain.errors import InputError, ZhupiError
from desktop.domain.report import FACT_NAMES
from desktop.exchange.dates import first_date
from desktop.exchange.facts.places import Places
from desktop.exchange.gazetteer import Division, Gazetteer, shipped_gazetteer
from desktop.exchange.readers.table_rows import Row, rows
from desktop.exchange.reading import ImportedReport, Known, KnownRow, read_bytes
from desktop.exchange.word_lists import rows as listed

SHORTEST_TEXT: Final = 200
"""Code points that a column's cells must have on average to be taken for texts unnamed."""
LOOKED_AT: Final = 50
"""Rows by which the column of texts is chosen."""
_DATES: Final = ("issued_on", "published_on")


def read_table(
    name: str, data: bytes, *, gazetteer: Gazetteer | None = None, known: Known | None = None
) -> Iterator[ImportedReport | KnownRow | ZhupiError]:
    """The reports of a table, row by row; a row that holds none gives its error instead.

    What a column says is read, not guessed, and wins over what the text says of itself.
    A row that is ``known`` is not read. Raises InputError for a file that is no table, or has
    no column of texts.
    """
    table = list(rows(name, data))
    column = _text_column(table)
    for row in table:
        if isinstance(row, InputError):
            yield row
        else:
            yield _of_row(name, row, column, gazetteer=gazetteer, known=known)


def _of_row(
    table: str, row: Row, column: str, *, gazetteer: Gazetteer | None, known: Known | None
) -> ImportedReport | KnownRow | ZhupiError:
    name = f"{table}#{row.place}"
    text = row.cells.get(column, "").encode("utf-8", "replace")
    if known and known(name, text):
        return KnownRow(name, text)
    try:
        # Read as a file of its own is, so that it can be cleaned again from its original.
        found = read_bytes(name, text, gazetteer=gazetteer)
    except ZhupiError as error:
        return _in_row(table, row, column, error)
    others = {key: value for key, value in row.cells.items() if key != column}
    return _report(found, others, gazetteer or shipped_gazetteer())


def _in_row(name: str, row: Row, column: str, error: ZhupiError) -> ZhupiError:
    if not row.cells.get(column, "").strip():
        return InputError(
            "Row {row} of {table} has no text in the column {column}.",
            "Fill it in, or leave the row out.",
            row=row.place,
            table=name,
            column=column,
        )
    return InputError(
        "Row {row} of {table} holds no report: {reason}",
        "Mend the row, or leave it out.",
        row=row.place,
        table=name,
        reason=error,
    )


def _text_column(table: list[Row | InputError]) -> str:
    cells = [row.cells for row in table if isinstance(row, Row)][:LOOKED_AT]
    _refuse_broken(table, cells)
    columns = list(dict.fromkeys(column for row in cells for column in row))
    lengths = {column: _average(cells, column) for column in columns}
    named = [column for column in columns if _fact(column) == "text" and lengths[column]]
    long = [column for column in columns if lengths[column] >= SHORTEST_TEXT]
    if not named and not long:
        raise InputError(
            "The table has no column of texts (its columns: {columns}).",
            "Name the column with the reports' texts 正文 or text.",
            columns=", ".join(filter(None, columns)) or "none",
        )
    return max(named or long, key=lengths.__getitem__)


def _refuse_broken(table: list[Row | InputError], cells: list[dict[str, str]]) -> None:
    first = next((line for line in table if isinstance(line, InputError)), None)
    if first is not None and not cells:
        raise first


def _average(cells: list[dict[str, str]], column: str) -> float:
    return sum(len(row.get(column, "")) for row in cells) / len(cells)


@cache
def _names() -> dict[str, str]:
    return {name: fact for fact, names in listed("table_columns.tsv") for name in names.split()}


def _fact(column: str) -> str | None:
    return _names().get(column)


def _report(found: ImportedReport, cells: dict[str, str], gazetteer: Gazetteer) -> ImportedReport:
    told = _told(cells, found, gazetteer)
    known = told.keys()
    return replace(
        found,
        facts=replace(found.facts, **told),
        guessed=found.guessed - known,
        asked=found.asked - known,
    )


def _told(row: dict[str, str], found: ImportedReport, gazetteer: Gazetteer) -> dict[str, Any]:
    """Facts of the row, and those that follow from its county."""
    given: dict[str, Any] = {}
    for column, value in row.items():
        fact = _fact(column)
        if fact in FACT_NAMES and value.strip():
            given.setdefault(fact, _value(fact, value.strip()))
    given = {fact: value for fact, value in given.items() if value is not None}
    year = given.get("year", found.facts.year)
    return _completed(given, year, gazetteer)


def _value(fact: str, written: str) -> str | int | None:
    if fact == "year":
        digits = "".join(filter(str.isdigit, written))[:4]
        return int(digits) if len(digits) == 4 else None
    return first_date(written) if fact in _DATES else written


def _completed(given: dict[str, Any], year: int | None, gazetteer: Gazetteer) -> dict[str, Any]:
    division = _division(given, year, gazetteer)
    if division is None:
        return given
    place = {
        "county": division.name,
        "county_code": division.code,
        "prefecture": division.prefecture or None,
        "province": division.province,
    }
    return {**given, **place}


def _division(given: dict[str, Any], year: int | None, gazetteer: Gazetteer) -> Division | None:
    """The county that the row's code or name means; None where it is not clear."""
    code = str(given.pop("county_code", ""))[:6]
    coded = gazetteer.coded(code, year=year) if code else None
    if coded and coded.level == "county":
        return coded
    if "county" not in given:
        return None
    evidence = "".join(given.get(name) or "" for name in ("province", "prefecture", "county"))
    places = Places(gazetteer, year)
    return places.choose(places.counties(given["county"]), near=evidence, evidence=evidence)[0]
