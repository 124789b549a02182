"""Whose report it is: the county by its name, checked against the year; guesses are marked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.parts import CleanedReport
from desktop.exchange.facts.own_kind import COUNTY_LEVEL, agrees, own_kinds
from desktop.exchange.facts.places import CountyNames
from desktop.exchange.lexicon.gazetteer import Division

_GOVERNMENT: Final = re.compile(r"[\u4e00-\u9fff]{2,24}?人民政府")
_FIRST_PARAGRAPHS: Final = 3
_OPENING_LINES: Final = 20
LEAST_MENTIONS: Final = 3
"""Times a county must be named in the body to be taken for its county by number alone."""
LEAST_STEMS: Final = 5
"""Times a county's short name (容城) must stand in the body to be taken for its county."""
_OPENING: Final = re.compile(
    r"\s*(?:[12]\d{3}\s*年度?(?:以?来)?|近年来|一年来|今年以?来)?\s*[，,]?[\u4e00-\u9fff]{0,4}\Z"
)
_QUOTED: Final = re.compile(r"《[^》]{4,80}》")
_OF_ITS_OWN: Final = re.compile(
    r"(?=([\u4e00-\u9fff]{2,12}[县区旗市])(?:人民政府|政府|门户|司法局|委|法治))"
)


@dataclass(frozen=True, slots=True)
class FoundCounty:
    """What was found; ``guessed`` names the fields that were inferred."""

    county: str | None = None
    county_code: str | None = None
    prefecture: str | None = None
    province: str | None = None
    guessed: frozenset[str] = frozenset()


FIELDS: Final = ("county", "county_code", "prefecture", "province")


def place_of(
    cleaned: CleanedReport,
    places: CountyNames,
    *,
    title: str | None,
    issuing_body: str | None,
    source_name: str,
) -> FoundCounty:
    """The county from title, issuing body, "…人民政府", head, first paragraphs, file name, body.

    The first three are read; what only the rest say is marked as guessed.
    """
    evidence = "\n".join(
        [title or "", issuing_body or "", *cleaned.head, source_name, cleaned.text]
    )
    for texts in _read(cleaned, title, issuing_body):
        found = _in_texts(texts, places, evidence, sure=True)
        if found:
            return found
    return (
        _province([title or "", issuing_body or ""], places)
        or _guessed(cleaned, places, source_name, evidence)
        or _above(cleaned, places)
    )


def _guessed(
    cleaned: CleanedReport, places: CountyNames, source_name: str, evidence: str
) -> FoundCounty | None:
    """A county of the kind that the text calls its own, by what only hints at it."""
    kinds = own_kinds(cleaned.text, places.is_name)
    for texts in _inferred(cleaned):
        found = _in_texts(texts, places, evidence, sure=False, kinds=kinds)
        if found:
            return found
    return _in_texts([source_name], places, evidence, sure=False) or _by_number(
        cleaned.text, places, evidence, kinds
    )


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


def _in_texts(
    texts: Sequence[str],
    places: CountyNames,
    evidence: str,
    *,
    sure: bool,
    kinds: frozenset[str] = frozenset(),
) -> FoundCounty | None:
    """The first county the texts name; else, where they are sure, the prefecture."""
    for text in texts:
        for name in places.county_names(text):
            if agrees(name, kinds) or _is_subject(name, text):
                return _resolved(name, places, evidence, near=text, sure=sure)
    for text in texts if sure else ():
        for division in places.above(text, "prefecture"):
            return FoundCounty(None, None, division.name, division.province)
    return None


def _is_subject(name: str, text: str) -> bool:
    """Whether the text opens with what the county did: 2023年,嘉善县坚持……"""
    return bool(_OPENING.match(text[: text.find(name)]))


def _resolved(
    name: str, places: CountyNames, evidence: str, *, near: str, sure: bool
) -> FoundCounty:
    candidates = places.counties(name)
    chosen, certain = places.choose(candidates, near=near, evidence=evidence)
    if chosen is None:
        return FoundCounty(name, guessed=frozenset() if sure else frozenset({"county"}))
    return _as_place(
        chosen, county_sure=sure, place_sure=sure and certain and places.exists(chosen)
    )


def _as_place(division: Division, *, county_sure: bool, place_sure: bool) -> FoundCounty:
    guessed = set() if place_sure else {"county_code", "prefecture", "province"}
    guessed |= set() if county_sure else {"county"}
    if not division.prefecture:
        guessed.discard("prefecture")
    return FoundCounty(
        division.name,
        division.code,
        division.prefecture or None,
        division.province,
        frozenset(guessed),
    )


def _by_number(
    body: str, places: CountyNames, evidence: str, kinds: frozenset[str]
) -> FoundCounty | None:
    """The county that the body names most, in full or by its short name, or alone."""
    counts = Counter(name for name in places.county_names(body) if agrees(name, kinds))
    name = (
        _leader(counts, least=LEAST_MENTIONS)
        or _leader(places.short_names(body), least=LEAST_STEMS)
        or _only_one(body, places, kinds)
    )
    return _resolved(name, places, evidence, near="", sure=False) if name else None


def _only_one(body: str, places: CountyNames, kinds: frozenset[str]) -> str | None:
    """The one county of the text's own kind with an office or a document in the body."""
    if not kinds & COUNTY_LEVEL:
        return None
    signs = [*_QUOTED.findall(body), *_OF_ITS_OWN.findall(body)]
    names = {name for sign in signs for name in places.county_names(sign) if agrees(name, kinds)}
    return names.pop() if len(names) == 1 else None


def _leader(counts: Counter[str], *, least: int) -> str | None:
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < least:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= 2 * second else None


def _province(texts: Sequence[str], places: CountyNames) -> FoundCounty | None:
    """The province of a text that is one's own by its title or issuing body."""
    for text in texts:
        for division in places.above(text, "province"):
            return FoundCounty(province=division.name)
    return None


def _above(cleaned: CleanedReport, places: CountyNames) -> FoundCounty:
    """No county: the prefecture that the addressee names, or a prefecture's own text, guessed."""
    lines = [line for line in cleaned.having("addressee") if frame.is_addressee(line)]
    named = [one for line in lines for one in places.above(line, "prefecture")][:1]
    if not named and _is_above_counties(cleaned.text, places):
        named = _most_named(places.above(cleaned.text, "prefecture"))
    for division in named:
        guessed = frozenset({"prefecture", "province"})
        return FoundCounty(None, None, division.name, division.province, guessed)
    return FoundCounty()


def _is_above_counties(text: str, places: CountyNames) -> bool:
    """Whether the text calls a city or more its own; where it is silent, names no county."""
    kinds = own_kinds(text, places.is_name)
    return not kinds & COUNTY_LEVEL if kinds else not places.county_names(text)


def _most_named(divisions: Iterable[Division]) -> list[Division]:
    counts = Counter(divisions)
    leader = _leader(Counter({one.name: count for one, count in counts.items()}), least=1)
    return [one for one in counts if one.name == leader][:1]
