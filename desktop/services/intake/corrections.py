"""Facts as a person writes them: a county brings its code, prefecture and province along."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain.errors import InputError
from desktop.domain.report import FACT_NAMES, Facts

if TYPE_CHECKING:
    from desktop.exchange.lexicon.gazetteer import Division, Gazetteer
    from desktop.exchange.report.imported_report import ImportedReport

YEARS = range(1949, 2101)
"""Years that a report can cover."""
_DATE = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
_PLACES = ("prefecture", "province", "year")


def corrected(facts: Facts, name: str, written: str) -> Facts:
    """The facts with the one of that name as written; an empty one is a fact not known.

    A county is looked up as `placed` says; where it is shared by several, prefecture,
    province or year decide as soon as they are given. Raises InputError for a year or a date
    that cannot be, KeyError for a name that is no fact's.
    """
    if name not in FACT_NAMES:
        raise KeyError(name)
    written = written.strip()
    if name == "county":
        return placed(facts, written)
    value = _READ[name](written) if written and name in _READ else written or None
    changed = replace(facts, **{name: value})  # type: ignore[arg-type]
    undecided = changed.county and not changed.county_code and name in _PLACES
    return placed(changed, changed.county or "") if undecided else changed


def placed(facts: Facts, written: str) -> Facts:
    """The facts in the county that is written: a name alone, or as `county_labels` has it.

    Code, prefecture and province follow from the gazetteer of the report's year; where that
    is not known, or had no such county, those count that have the name today or had it last.
    Of a name that several counties share, nothing follows but what all of them have in common.
    """
    name, *around = written.split() or [""]
    if not name:
        return replace(facts, county=None, county_code=None)
    known = _named(name, facts.year)
    meant = _narrowed(known, around or [facts.prefecture, facts.province])
    places = {(d.prefecture, d.province) for d in meant}
    if len(places) == 1:
        return _in(facts, max(meant, key=_ended))
    prefecture, province = _shared(meant) if meant else (facts.prefecture, facts.province)
    return replace(facts, county=name, county_code=None, prefecture=prefecture, province=province)


@cache
def county_labels() -> tuple[str, ...]:
    """Every county-level division with what it lies in: 嘉善县 浙江省 嘉兴市; today's first."""
    divisions = [d for d in _gazetteer().divisions if d.level == "county"]
    in_order = sorted(divisions, key=lambda d: (d.valid_to is not None, d.code))
    return tuple(dict.fromkeys(map(_label, in_order)))


def _label(division: Division) -> str:
    return " ".join(filter(None, (division.name, division.province, division.prefecture)))


def _gazetteer() -> Gazetteer:
    # Read when it is first needed: the window starts without it.
    from desktop.exchange.lexicon.gazetteer import shipped_gazetteer  # noqa: PLC0415

    return shipped_gazetteer()


def _named(name: str, year: int | None) -> list[Division]:
    gazetteer = _gazetteer()
    then = gazetteer.named(name, year=year, level="county") if year else []
    return then or _last_of(gazetteer.named(name, level="county"))


def _last_of(divisions: list[Division]) -> list[Division]:
    """Those that have the name today, or else had it last."""
    last = max((_ended(d) for d in divisions), default=0)
    return [d for d in divisions if _ended(d) == last]


def _ended(division: Division) -> int:
    return YEARS.stop if division.valid_to is None else division.valid_to


def _narrowed(divisions: list[Division], around: Sequence[str | None]) -> list[Division]:
    """Those that lie in what is named, if any does."""
    for place in filter(None, around):
        inside = [d for d in divisions if place in (d.prefecture, d.province)]
        divisions = inside or divisions
    return divisions


def _in(facts: Facts, division: Division) -> Facts:
    return replace(
        facts,
        county=division.name,
        county_code=division.code,
        prefecture=division.prefecture or None,
        province=division.province,
    )


def _shared(divisions: list[Division]) -> tuple[str | None, str | None]:
    """Prefecture and province, where all of them lie in the same."""
    prefectures = {d.prefecture for d in divisions}
    provinces = {d.province for d in divisions}
    return (
        prefectures.pop() or None if len(prefectures) == 1 else None,
        provinces.pop() if len(provinces) == 1 else None,
    )


def _year(written: str) -> int:
    digits = written.removesuffix("年").strip()
    if not (digits.isdecimal() and int(digits) in YEARS):
        raise InputError(
            "{written} is no year that a report can cover.",
            "Write four digits, from {first} to {last}.",
            written=written,
            first=YEARS.start,
            last=YEARS.stop - 1,
        )
    return int(digits)


def _day(written: str) -> str:
    found = _DATE.fullmatch(written)
    try:
        return date(*map(int, found.groups())).isoformat() if found else _no_day(written)
    except ValueError:
        return _no_day(written)


def _no_day(written: str) -> str:
    raise InputError("{written} is no date.", "Write it as in 2023-01-31.", written=written)


_READ: dict[str, Callable[[str], object]] = {
    "year": _year,
    "issued_on": _day,
    "published_on": _day,
}


def with_parts(found: ImportedReport, back: frozenset[int]) -> ImportedReport:
    """The report with those of its cut parts, by index, in its text again."""
    # Readers and cleaning are for imports alone; the window starts without them.
    from desktop.exchange.report.reading import put_back  # noqa: PLC0415

    return put_back(found, back) if back else found
