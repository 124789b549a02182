"""Whose report it is: the county by its name, checked against the year; guesses are marked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.exchange.cleaning import CleanedReport, frame
from desktop.exchange.facts.places import Places
from desktop.exchange.gazetteer import Division

_GOVERNMENT: Final = re.compile(r"[\u4e00-\u9fff]{2,24}?人民政府")
_FIRST_PARAGRAPHS: Final = 3
LEAST_MENTIONS: Final = 3
"""Times a county must be named in the body to be taken for its county by number alone."""
LEAST_STEMS: Final = 5
"""Times a county's short name (容城) must stand in the body to be taken for its county."""


@dataclass(frozen=True, slots=True)
class Place:
    """What was found; ``guessed`` names the fields that were inferred."""

    county: str | None = None
    county_code: str | None = None
    prefecture: str | None = None
    province: str | None = None
    guessed: frozenset[str] = frozenset()


FIELDS: Final = ("county", "county_code", "prefecture", "province")


def place_of(
    cleaned: CleanedReport,
    places: Places,
    *,
    title: str | None,
    issuing_body: str | None,
    source_name: str,
) -> Place:
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
    for texts in _inferred(cleaned, source_name):
        found = _in_texts(texts, places, evidence, sure=False)
        if found and found.county:
            return found
    return _by_number(cleaned.text, places, evidence) or _above(cleaned, places, evidence)


def _read(
    cleaned: CleanedReport, title: str | None, issuing_body: str | None
) -> Iterator[Sequence[str]]:
    yield [title or ""]
    yield [issuing_body or ""]
    own = cleaned.having("speaker", "occasion", "signature")
    yield [name for line in own for name in _GOVERNMENT.findall(line)] + cleaned.having("occasion")


def _inferred(cleaned: CleanedReport, source_name: str) -> Iterator[Sequence[str]]:
    yield [part.text for part in cleaned.parts if part.position == 0 and part.role != "addressee"]
    yield cleaned.text.split("\n")[:_FIRST_PARAGRAPHS]
    yield [source_name]


def _in_texts(texts: Sequence[str], places: Places, evidence: str, *, sure: bool) -> Place | None:
    """The first county the texts name; else, where they are sure, the prefecture."""
    for text in texts:
        for name in places.county_names(text):
            return _resolved(name, places, evidence, near=text, sure=sure)
    for text in texts if sure else ():
        for division in places.above(text, "prefecture"):
            return Place(None, None, division.name, division.province)
    return None


def _resolved(name: str, places: Places, evidence: str, *, near: str, sure: bool) -> Place:
    candidates = places.counties(name)
    chosen, certain = places.choose(candidates, near=near, evidence=evidence)
    if chosen is None:
        return Place(name, guessed=frozenset() if sure else frozenset({"county"}))
    return _as_place(
        chosen, county_sure=sure, place_sure=sure and certain and places.exists(chosen)
    )


def _as_place(division: Division, *, county_sure: bool, place_sure: bool) -> Place:
    guessed = set() if place_sure else {"county_code", "prefecture", "province"}
    guessed |= set() if county_sure else {"county"}
    if not division.prefecture:
        guessed.discard("prefecture")
    return Place(
        division.name,
        division.code,
        division.prefecture or None,
        division.province,
        frozenset(guessed),
    )


def _by_number(body: str, places: Places, evidence: str) -> Place | None:
    """The county that the body names most, in full or by its short name."""
    counts = Counter(places.county_names(body))
    name = _leader(counts, least=LEAST_MENTIONS) or _leader(
        places.short_names(body), least=LEAST_STEMS
    )
    if not name:
        return None
    return _resolved(name, places, evidence, near="", sure=False)


def _leader(counts: Counter[str], *, least: int) -> str | None:
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < least:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= 2 * second else None


def _above(cleaned: CleanedReport, places: Places, evidence: str) -> Place:
    """No county: the prefecture or province that the addressee names, as a guess."""
    lines = [line for line in cleaned.having("addressee") if frame.is_addressee(line)]
    for line in lines:
        for division in places.above(line, "prefecture"):
            guessed = frozenset({"prefecture", "province"})
            return Place(None, None, division.name, division.province, guessed)
    return Place()
