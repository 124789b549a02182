"""County-level divisions by name, valid in the year asked for."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from desktop.exchange.lexicon.short_names import short_forms, stem
from desktop.resources import resource

DivisionLevel = Literal["province", "prefecture", "county"]


class Division(NamedTuple):
    """A province, prefecture or county; valid_to is the year of the change that ended it."""

    code: str
    name: str
    prefecture: str
    province: str
    valid_from: int
    valid_to: int | None
    level: DivisionLevel

    def existed(self, year: int, *, slack: int = 0) -> bool:
        """Whether it existed in the year (that of its end included), or within ``slack`` years.

        In the year of a change reports are given under the old name and under the new.
        """
        ended = self.valid_to is not None and year > self.valid_to + slack
        return self.valid_from - slack <= year and not ended


@dataclass(frozen=True, slots=True)
class Mention:
    """A division's name in a text: [start, end) in code points."""

    start: int
    end: int
    name: str


class Gazetteer:
    """All divisions; look-ups by name cost a dictionary look-up.

    Autonomous divisions are also found by their short form: 玉屏县 for 玉屏侗族自治县.
    """

    def __init__(self, divisions: Iterable[Division]) -> None:
        self.divisions = tuple(divisions)
        self._named: dict[str, list[Division]] = {}
        for division in self.divisions:
            self._named.setdefault(division.name, []).append(division)
        self._coded: dict[str, list[Division]] = {}
        for division in self.divisions:
            self._coded.setdefault(division.code, []).append(division)
        for short, division in self._short_forms():
            self._named.setdefault(short, []).append(division)
        self._lengths = sorted({len(name) for name in self._named}, reverse=True)
        self._last = re.compile("[" + "".join({re.escape(name[-1]) for name in self._named}) + "]")

    def _short_forms(self) -> list[tuple[str, Division]]:
        """Short forms with their divisions, but no county that begins as a province (河南县域)."""
        provinces = {stem(one.name) for one in self.divisions if one.level == "province"}
        found = [(short, one) for one in self.divisions for short in short_forms(one.name)]
        return [
            (short, one)
            for short, one in found
            if one.level != "county" or short[:-1] not in provinces
        ]

    def named(
        self, name: str, *, year: int | None = None, level: DivisionLevel | None = None
    ) -> list[Division]:
        """Divisions of that name that existed in the year.

        Where none did, those that existed within a year of it; where none did, none.
        """
        found = [
            division
            for division in self._named.get(name, [])
            if level is None or division.level == level
        ]
        if year is None:
            return found
        exact = [division for division in found if division.existed(year)]
        return exact or [division for division in found if division.existed(year, slack=1)]

    def coded(self, code: str, *, year: int | None = None) -> Division | None:
        """The division of a six-digit code, by its name in the year where it had several."""
        found = self.divisions_of(code)
        exact = [division for division in found if year is None or division.existed(year)]
        return next(reversed(exact or found), None)

    def divisions_of(self, code: str) -> list[Division]:
        """All divisions that ever had the six-digit code."""
        return self._coded.get(code, [])

    def mentions(
        self, text: str, *, accept: Callable[[str], bool] | None = None
    ) -> Iterator[Mention]:
        """Accepted names in the text, left to right; of overlapping ones the longest.

        So 高唐县 is never read as 唐县, nor 辉县市 as 辉县. A short name can still be part of a
        longer word that is no name.
        """
        found: list[Mention] = []
        for last in self._last.finditer(text):
            name = self._ending(text, last.end(), accept)
            if name:
                start = last.end() - len(name)
                while found and found[-1].start >= start:
                    found.pop()
                found.append(Mention(start, last.end(), name))
        return iter(found)

    def _ending(self, text: str, end: int, accept: Callable[[str], bool] | None) -> str | None:
        for length in self._lengths:
            name = text[max(0, end - length) : end]
            if name in self._named and (accept is None or accept(name)):
                return name
        return None

    def names(self, level: DivisionLevel = "county") -> list[str]:
        """The names of a level, former ones included, for completing what is typed."""
        return sorted({division.name for division in self.divisions if division.level == level})


def read_divisions(path: Path) -> Iterator[Division]:
    """The rows of a divisions table (resources/gazetteer/README.md)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for code, name, prefecture, province, first, last, level in rows:
            ended = int(last) if last else None
            yield Division(code, name, prefecture, province, int(first), ended, level)  # type: ignore[arg-type]


@cache
def shipped_gazetteer() -> Gazetteer:
    """The gazetteer that ships with the program, read once per process."""
    return Gazetteer(read_divisions(resource("gazetteer", "divisions.csv")))
