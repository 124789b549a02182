"""Groups of reports, each chosen by places, years and own columns, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.services.results.question import FIRST_YEAR, LAST_YEAR, Question, Years

ChosenBy = tuple[tuple[str, str], ...]
"""Pairs of a key (a place, "year", or an own column) and a value; of one key any of the values."""
PLACES = {"province": "provinces", "prefecture": "prefectures", "county": "counties"}
YEAR = "year"
_NAMED = 3
"""So many values of one key are written out; of more their number is said."""


def by_key(chosen: ChosenBy) -> dict[str, tuple[str, ...]]:
    """The values of each key."""
    found: dict[str, tuple[str, ...]] = {}
    for key, value in chosen:
        found[key] = (*found.get(key, ()), value)
    return found


def of_group(question: Question, chosen: ChosenBy) -> Question:
    """The question of the reports of one group: what chooses them comes to what is asked of all.

    Values are as the reports have them; a year is 2021 or 2021-2024.
    """
    asked, own = question, by_key(chosen)
    for key, name in PLACES.items():
        if key in own:
            places = (*getattr(question, name), *own[key])
            asked = replace(asked, **{name: places})  # type: ignore[arg-type]
    if YEAR in own:
        asked = replace(asked, years=_years(own[YEAR]))
    where = tuple((key, own[key]) for key in own if key not in PLACES and key != YEAR)
    return replace(asked, where=(*asked.where, *where))


def called(chosen: ChosenBy, names: Mapping[str, str]) -> str:
    """What the group is called: its places and years, and own columns with their values.

    `names` are those of counties by key; many values are counted.
    """
    return ", ".join(_called(key, values, names) for key, values in by_key(chosen).items())


def _called(key: str, values: tuple[str, ...], names: Mapping[str, str]) -> str:
    told = [names.get(value, value) if key == "county" else value for value in values]
    listed = ", ".join(told[:_NAMED])
    more = f" +{len(told) - _NAMED}" if len(told) > _NAMED else ""
    plain = key in PLACES or key == YEAR
    return f"{listed}{more}" if plain else f"{key} {listed}{more}"


def _years(values: tuple[str, ...]) -> Years:
    """From the first to the last of them; an end that is left open takes all there are."""
    firsts, lasts = zip(*(_ends(value) for value in values), strict=True)
    return min(firsts), max(lasts)


def _ends(value: str) -> tuple[int, int]:
    first, dash, last = value.partition("-")
    if not dash:
        return int(first), int(first)
    return int(first or FIRST_YEAR), int(last or LAST_YEAR)
