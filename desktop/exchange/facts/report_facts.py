"""What a report says of itself: title, county, year, dates, number. Guesses are marked."""

import re
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain.report import ASKED_FOR, NO_REPORTS, Facts
from desktop.exchange.cleaning.parts import CleanedReport
from desktop.exchange.facts.counties import FIELDS, FoundCounty, place_of
from desktop.exchange.facts.document_numbers import document_number
from desktop.exchange.facts.issuing_bodies import issuing_body
from desktop.exchange.facts.kinds import kind_of, speaks_for_government
from desktop.exchange.facts.places import CountyNames
from desktop.exchange.facts.report_dates import HANDED_OUT, in_the_middle, issued_on, published_on
from desktop.exchange.facts.titles import title
from desktop.exchange.facts.years import covered_year
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.text.headings import headings

_FOR_THE_CITY: Final = re.compile("代表(?:市|州|盟)人民政府")


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """The facts, the names of those that were inferred, and of those needed but not found."""

    facts: Facts
    guessed: frozenset[str]
    asked: frozenset[str]
    remarks: tuple[str, ...] = ()


def report_facts(cleaned: CleanedReport, *, source_name: str, gazetteer: Gazetteer) -> ReportFacts:
    """All facts of a cleaned report; ``source_name`` is its file's name, the last resort."""
    found, guessed = _about_the_text(cleaned, source_name, gazetteer)
    places = CountyNames(gazetteer, found.year)
    place = place_of(
        cleaned,
        places,
        title=found.title,
        issuing_body=found.issuing_body,
        source_name=source_name,
    )
    facts = replace(found, **{name: getattr(place, name) for name in FIELDS})
    # Of a yearbook's chapter the title says otherwise.
    spoken = "工作报告" in (found.title or "工作报告") or speaks_for_government(cleaned.text)
    facts, guessed = _with_government(
        facts, place, guessed | place.guessed, text=cleaned.text[:1500], spoken=spoken
    )
    asked = frozenset(name for name in ASKED_FOR if getattr(facts, name) is None)
    return ReportFacts(facts, guessed, asked, place.remarks)


def _about_the_text(
    cleaned: CleanedReport, source_name: str, gazetteer: Gazetteer
) -> tuple[Facts, frozenset[str]]:
    heading = title(cleaned, gazetteer)
    kind = kind_of(heading, cleaned.text)
    issued = issued_on(cleaned) or (in_the_middle(cleaned) if kind in HANDED_OUT else None)
    published, near_title = published_on(cleaned)
    year, inferred = covered_year(
        cleaned,
        kind=kind,
        title=heading,
        headings=headings(cleaned.text),
        dates=(issued, published),
        source_name=source_name,
    )
    facts = Facts(
        title=heading,
        kind=kind,
        issuing_body=issuing_body(cleaned, heading, kind),
        year=year,
        issued_on=issued,
        published_on=published,
        document_number=document_number(cleaned),
    )
    marks = {"year": inferred, "published_on": near_title, "kind": kind in NO_REPORTS}
    return facts, frozenset(name for name, mark in marks.items() if mark)


def _with_government(
    facts: Facts, place: FoundCounty, guessed: frozenset[str], *, text: str, spoken: bool
) -> tuple[Facts, frozenset[str]]:
    """A 政府工作报告 is its place's government's, also where the page does not say so."""
    where = place.county or (None if place.prefecture else place.province)
    if where is None and _FOR_THE_CITY.search(text):
        where = place.prefecture
    if not (facts.kind == "work_report" and spoken and where) or facts.issuing_body:
        return facts, guessed
    return replace(facts, issuing_body=f"{where}人民政府"), guessed | {"issuing_body"}
