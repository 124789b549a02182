"""Whose report it is: the county by its name, checked against the year; guesses are marked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.parts import CleanedReport
from desktop.exchange.facts.by_number import county_by_number, leader
from desktop.exchange.facts.own_kind import COUNTY_LEVEL, agrees, own_kinds
from desktop.exchange.facts.own_level import is_closed
from desktop.exchange.facts.own_lines import OwnLines, own_lines
from desktop.exchange.facts.place import FIELDS, FoundCounty
from desktop.exchange.facts.places import CountyNames
from desktop.exchange.facts.proposed import proposed_county
from desktop.exchange.lexicon.gazetteer import Division
from desktop.exchange.lexicon.short_names import stem

__all__ = ["FIELDS", "FoundCounty", "place_of"]

_GOVERNMENT: Final = re.compile(r"[\u4e00-\u9fff]{2,24}?人民政府")
_FIRST_PARAGRAPHS: Final = 3
_OPENING_LINES: Final = 20
_OPENING: Final = re.compile(
    r"\s*(?:[12]\d{3}\s*年度?(?:以?来)?|近年来|一年来|今年以?来)?\s*[，,]?[\u4e00-\u9fff]{0,4}\Z"
)


def place_of(
    cleaned: CleanedReport,
    places: CountyNames,
    *,
    title: str | None,
    issuing_body: str | None,
    source_name: str,
) -> FoundCounty:
    """The county from title, issuing body, "…人民政府", head, first paragraphs, body, file name.

    The first three are read; what only the rest say is marked as guessed. A province that the
    page calls its own must be the county's; a province's or a zone's own report has no county.
    """
    own = own_lines(cleaned, places, title=title, issuing_body=issuing_body)
    if own.beyond or own.level == "nation":
        return FoundCounty()
    finder = _Finder(cleaned, places, own, source_name)
    for texts in _read(cleaned, title, issuing_body):
        found = finder.in_texts(texts, sure=True)
        if found:
            return found
    if is_closed(own.level):
        return finder.above_counties()
    return finder.proposed() or finder.province() or finder.guessed() or finder.above()


class _Finder:
    """Looks for the place of one report."""

    def __init__(
        self, cleaned: CleanedReport, places: CountyNames, own: OwnLines, source_name: str
    ) -> None:
        self._cleaned = cleaned
        self._places = places
        self._own = own
        self._source_name = source_name
        self._evidence = "\n".join([*own.lines, *cleaned.head, source_name, cleaned.text])

    def in_texts(
        self, texts: Sequence[str], *, sure: bool, kinds: frozenset[str] = frozenset()
    ) -> FoundCounty | None:
        """The first county the texts name; else, where they are sure, the prefecture."""
        for text in texts:
            for name in self._places.county_names(text):
                if agrees(name, kinds) or _is_subject(name, text):
                    found = self._resolved(name, near=text, sure=sure)
                    if found:
                        return found
        for text in texts if sure else ():
            for division in self._places.above(text, "prefecture"):
                return FoundCounty(None, None, division.name, division.province)
        return None

    def _resolved(self, name: str, *, near: str, sure: bool) -> FoundCounty | None:
        """The county of that name in a province that the page calls its own; None in another."""
        provinces = self._own.provinces
        candidates = self._places.counties(name)
        fitting = [one for one in candidates if not provinces or one.province in provinces]
        if not fitting:
            return None
        sure = sure and self._places.begins_clean(near, name)
        chosen, certain = self._places.choose(fitting, near=near, evidence=self._evidence)
        if chosen is None:
            return FoundCounty(name, guessed=frozenset() if sure else frozenset({"county"}))
        certain = certain and len(fitting) == len(candidates)
        return self._as_place(chosen, sure=sure, certain=certain)

    def _as_place(self, division: Division, *, sure: bool, certain: bool) -> FoundCounty:
        exists = self._places.exists(division)
        guessed = (
            set() if sure and certain and exists else {"county_code", "prefecture", "province"}
        )
        guessed |= set() if sure and exists else {"county"}
        if not division.prefecture:
            guessed.discard("prefecture")
        return FoundCounty(
            division.name,
            division.code,
            division.prefecture or None,
            division.province,
            frozenset(guessed),
            () if exists else ("ended_county",),
        )

    def proposed(self) -> FoundCounty | None:
        """A county that the page calls its own and no list has: a guess without a code."""
        name = proposed_county(self._own.lines, self._places.is_name)
        if name is None:
            return None
        above = self._named_above()
        guessed = {"county", *(field for field, value in above.items() if value)}
        return FoundCounty(
            county=name, **above, guessed=frozenset(guessed), remarks=("unlisted_county",)
        )

    def _named_above(self) -> dict[str, str | None]:
        """Prefecture and province that stand in the page's own lines."""
        for line in self._own.lines:
            for division in self._places.above(line, "prefecture"):
                return {"prefecture": division.name, "province": division.province}
        return {"prefecture": None, "province": min(self._own.provinces, default=None)}

    def province(self) -> FoundCounty | None:
        """The province of a text that is one's own by its title, its body or its speaker."""
        for text in self._own.lines:
            for division in self._places.above(text, "province"):
                return FoundCounty(province=division.name)
        return None

    def above_counties(self) -> FoundCounty:
        """The place of a province's or a zone's report: no county, however often it names one."""
        if self._own.level == "province":
            return self.province() or self._province_by_number()
        return self._zone_s_city() or self.province() or FoundCounty()

    def _province_by_number(self) -> FoundCounty:
        named = _most_named(self._places.above(self._cleaned.text, "province"))
        return (
            FoundCounty(province=named[0].name, guessed=frozenset({"province"}))
            if named
            else FoundCounty()
        )

    def _zone_s_city(self) -> FoundCounty | None:
        named = _most_named(self._places.above(self._cleaned.text, "prefecture"))
        return _guessed_city(named[0]) if named else None

    def guessed(self) -> FoundCounty | None:
        """A county of the kind that the text calls its own, by what only hints at it."""
        kinds = own_kinds(self._cleaned.text, self._places.is_name)
        for texts in _inferred(self._cleaned):
            found = self.in_texts(texts, sure=False, kinds=kinds)
            if found and self._can_be_theirs(found):
                return found
        by_number = self._by_number(kinds)
        named = self.in_texts([self._source_name], sure=False)
        if named and (self._is_named(named) or not by_number):
            return named if self._is_named(named) else _with_remark(named, "name_not_in_text")
        return by_number

    def _can_be_theirs(self, place: FoundCounty) -> bool:
        """Of a department or a township: whether the text names the county's own offices."""
        if self._own.level not in ("office", "township"):
            return True
        return bool(re.search(f"{place.county}(?:委|政府|人民政府)", self._evidence)) or any(
            f"{place.county}{line[:3]}" in self._evidence for line in self._own.lines
        )

    def _by_number(self, kinds: frozenset[str]) -> FoundCounty | None:
        # A department's or a township's text names counties as it names its city.
        if self._own.level in ("office", "township"):
            return None
        name = county_by_number(self._cleaned.text, self._places, kinds)
        return self._resolved(name, near="", sure=False) if name else None

    def _is_named(self, place: FoundCounty) -> bool:
        """Whether the text itself names the county, or calls it by its short name."""
        county = place.county or ""
        return (stem(county) or county) in self._cleaned.text

    def above(self) -> FoundCounty:
        """No county: the prefecture that the addressee names, or a prefecture's own, guessed."""
        lines = [line for line in self._cleaned.having("addressee") if frame.is_addressee(line)]
        named = [one for line in lines for one in self._places.above(line, "prefecture")][:1]
        if not named and self._is_above_counties():
            named = _most_named(self._places.above(self._cleaned.text, "prefecture"))
        return _guessed_city(named[0]) if named else FoundCounty()

    def _is_above_counties(self) -> bool:
        """Whether the text calls a city or more its own; where it is silent, names no county."""
        text = self._cleaned.text
        kinds = own_kinds(text, self._places.is_name)
        return not kinds & COUNTY_LEVEL if kinds else not self._places.county_names(text)


def _read(
    cleaned: CleanedReport, title: str | None, issuing_body: str | None
) -> Iterator[Sequence[str]]:
    yield [title or ""]
    yield [issuing_body or ""]
    own = cleaned.having("speaker", "occasion", "signature")
    governments = [name for line in own for name in _GOVERNMENT.findall(line)]
    yield [*governments, *cleaned.having("occasion", "speaker")]


def _inferred(cleaned: CleanedReport) -> Iterator[Sequence[str]]:
    yield [part.text for part in cleaned.parts if part.position == 0 and part.role != "addressee"]
    opening = cleaned.text.split("\n")[:_OPENING_LINES]
    yield [line for line in opening if frame.is_speaker(line) or frame.is_occasion(line)]
    yield opening[:_FIRST_PARAGRAPHS]


def _is_subject(name: str, text: str) -> bool:
    """Whether the text opens with what the county did: 2023年,嘉善县坚持……"""
    return bool(_OPENING.match(text[: text.find(name)]))


def _with_remark(place: FoundCounty, remark: str) -> FoundCounty:
    return replace(place, remarks=(*place.remarks, remark))


def _guessed_city(division: Division) -> FoundCounty:
    guessed = frozenset({"prefecture", "province"})
    return FoundCounty(None, None, division.name, division.province, guessed)


def _most_named(divisions: Iterable[Division]) -> list[Division]:
    counts = Counter(divisions)
    first = leader(Counter({one.name: count for one, count in counts.items()}), least=1)
    return [one for one in counts if one.name == first][:1]
