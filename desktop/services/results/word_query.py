"""Queries over words and themes in the corpus: AND, OR, NOT, near each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.theme_query import ThemeQuery, parsed
from desktop.services.corpus.query_matches import Finder, finder, words_of
from desktop.services.corpus.search import COMMON, Hit
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.text.concordance import context
from desktop.text.near_places import PlaceBounds, PlaceMeasure, answering, in_characters, in_units
from desktop.text.paragraphs import paragraphs

THEME = "#"
"""A name that begins so is a theme's: #营商环境."""
WITHIN = re.compile(r"\s*(?:(\d{1,6})\s*)?(character|sentence|paragraph|section|report)?s?\s*")


@dataclass(frozen=True, slots=True)
class Within:
    """What the parts of a query must share: the same unit, or one so many units away.

    `unit` is character, sentence, paragraph, section or report; `number` of characters is how
    many may lie between.
    """

    unit: str = "sentence"
    number: int = 0


def within(text: str) -> Within:
    """sentence, paragraph, section, report, "2 sentences", "20 characters" or 20.

    Raises InputError for anything else.
    """
    found = WITHIN.fullmatch(text)
    if found is None or found.groups() == (None, None) or found.groups() == (None, "character"):
        raise InputError(
            "{within} says nothing that can be near.",
            "Give sentence, paragraph, section, report, 2 sentences or 20 characters.",
            within=text,
        )
    return Within(found[2] or "character", int(found[1] or 0))


def query_matches(
    project: Project,
    text: str,
    *,
    near: str = "sentence",
    report_ids: Collection[str] | None = None,
) -> Iterator[tuple[Report, str, Sequence[PlaceBounds]]]:
    """(report, its text, the places that answer) report by report, in the corpus's order.

    Those are the places of words, and of codings of themes and of those under them (as many as
    the project's handle may see), that the query wants and near which all of it holds. Raises
    InputError, at once, for what is no query; NotFoundError for a theme that is not there.
    """
    query, reach = parsed(text), within(near)
    return _Search(project, query, reach).matches(report_ids)


def query_hits(
    project: Project, text: str, *, near: str = "sentence", report_id: str | None = None
) -> Iterator[Hit]:
    """The same as places in their context, in one report where that is given."""
    only = None if report_id is None else {report_id}
    for report, whole, places in query_matches(project, text, near=near, report_ids=only):
        for start, end in places:
            around = context(whole, start, end)
            yield Hit(report, start, end, around.before, around.match, around.after)


class _Search:
    def __init__(self, project: Project, query: ThemeQuery, reach: Within) -> None:
        self._project, self._query, self._reach = project, query, reach
        themes = [name for name in query.names() if name.startswith(THEME) and name != THEME]
        self._themes = {name: find_theme(project, name[1:]).id for name in themes}
        self._finders: dict[str, Finder] = {
            name: finder(name, regex=False) for name in query.names() if name not in self._themes
        }

    def matches(
        self, report_ids: Collection[str] | None
    ) -> Iterator[tuple[Report, str, Sequence[PlaceBounds]]]:
        coded = {name: self._coded(theme) for name, theme in self._themes.items()}
        for report in self._candidates(coded):
            if report_ids is not None and report.id not in report_ids:
                continue
            text = self._project.store.texts.get(report.text_sha256)
            found: dict[str, Sequence[PlaceBounds]] = {
                name: sorted(coded[name].get(report.id, ())) for name in coded
            }
            found |= {name: list(find_in(text)) for name, find_in in self._finders.items()}
            if answers := self._answers(report, text, found):
                yield report, text, answers

    def _answers(
        self, report: Report, text: str, found: Mapping[str, Sequence[PlaceBounds]]
    ) -> list[PlaceBounds]:
        if not any(found[name] for name in self._query.wanted()):
            return []
        measure, reach = self._measure(report, text)
        places = answering(self._query, found, measure=measure, reach=reach)
        return list(dict.fromkeys(place for place, _ in places))

    def _measure(self, report: Report, text: str) -> tuple[PlaceMeasure, int]:
        unit, number = self._reach.unit, self._reach.number
        if unit == "character":
            return in_characters, number + 1
        texts = self._project.store.texts
        if unit == "sentence":
            parts = texts.segments(report.text_sha256)
            return in_units([(part.start, part.end) for part in parts]), number
        if unit == "paragraph":
            return in_units(list(paragraphs(text))), number
        if unit == "section":
            starts = {0, *(one.start for one in texts.sections(report.text_sha256)), len(text)}
            ends = sorted(starts)
            return in_units(list(pairwise(ends))), number
        return (lambda _place: (0, 0)), 0

    def _coded(self, theme_id: str) -> dict[str, set[PlaceBounds]]:
        below = self._project.codebook.below(theme_id)
        found: dict[str, set[PlaceBounds]] = {}
        for coding in self._project.store.codings.chosen(theme_ids=below):
            found.setdefault(coding.report_id, set()).add((coding.start, coding.end))
        return found

    def _candidates(self, coded: Mapping[str, Mapping[str, object]]) -> Iterator[Report]:
        """The reports in which something wanted is; all of them where asking is no gain."""
        texts, reports = self._project.store.texts, self._project.store.reports
        held: set[str] = set()
        for name in self._query.wanted():
            if name in coded:
                known = (reports.get(report_id) for report_id in coded[name])
                held |= {report.text_sha256 for report in known if report}
            else:
                held |= texts.holding(words_of(name), most=COMMON + 1)
        yield from reports.each() if len(held) > COMMON else reports.with_texts(held)
