"""Facts that a table's row tells of a report: read, not guessed, and above what the text says."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from desktop.domain.errors import InputError
from desktop.domain.report import ASKED_FOR, FACT_NAMES, Facts
from desktop.exchange.facts.given_places import given_place
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.lexicon.table_columns import fact_of
from desktop.exchange.report.imported_report import ImportedReport
from desktop.text.dates import first_date

DATES: Final = ("issued_on", "published_on")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
FOLLOWING: Final = frozenset(("county_code", "prefecture", "province"))
"""What follows from a county."""
_OF_PLACES: Final = frozenset(
    ("shared_name", "unknown_county", "unlisted_county", "ended_county", "name_not_in_text")
)


def with_given(
    found: ImportedReport, cells: Mapping[str, str], gazetteer: Gazetteer
) -> ImportedReport:
    """The report with what the row's cells, by column, tell of it.

    Raises InputError where the row contradicts itself on the place.
    """
    told, place, remark = _told(found.facts, cells, gazetteer)
    facts = replace(found.facts, **told)
    sure = told.keys() - (FOLLOWING if remark == "former_county" else set())
    settled = _OF_PLACES if place.get("county_code") else frozenset()
    warnings = [code for code in found.warnings if code not in settled and code != remark]
    return replace(
        found,
        facts=facts,
        guessed=(found.guessed | told.keys()) - sure,
        asked=frozenset(name for name in ASKED_FOR if getattr(facts, name) is None),
        warnings=(*warnings, *([remark] if remark else [])),
    )


def tells_otherwise(facts: Facts, cells: Mapping[str, str], gazetteer: Gazetteer) -> bool:
    """Whether the row's cells tell of a report what its facts do not say, or contradict it."""
    try:
        told, _, _ = _told(facts, cells, gazetteer)
    except InputError:
        return True
    return replace(facts, **told) != facts


def _told(
    facts: Facts, cells: Mapping[str, str], gazetteer: Gazetteer
) -> tuple[dict[str, Any], dict[str, Any], str | None]:
    """All that the cells tell, what of it is the place, and a remark on that."""
    given = given_facts(cells)
    year = given.get("year", facts.year)
    place, remark = given_place(given, facts, year=year, gazetteer=gazetteer)
    return {name: given[name] for name in given if not _is_of_place(name)} | place, place, remark


def given_facts(cells: Mapping[str, str]) -> dict[str, Any]:
    """The facts that the cells hold, those of one name from the first column that says any."""
    given: dict[str, Any] = {}
    for column, cell in cells.items():
        fact, written = fact_of(column), cell.strip()
        if fact in FACT_NAMES and written:
            given.setdefault(fact, value(fact, written))
    return {fact: told for fact, told in given.items() if told is not None}


def value(fact: str, written: str) -> str | int | None:
    """What a cell says: a date as YYYY-MM-DD, a year as a number; None where it is none."""
    if fact == "year":
        years = set(_YEAR.findall(written))
        return int(years.pop()) if len(years) == 1 else None
    return first_date(written) if fact in DATES else written


def _is_of_place(fact: str) -> bool:
    return fact in ("county", "county_code", "prefecture", "province")
