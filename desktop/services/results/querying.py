"""Queries over themes: theme A without theme B, A near B, in sections, places and years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import and_, invert, or_

from desktop.analysis.counting.counted import CountedStretches, counted_stretches
from desktop.analysis.counting.fact_groups import FactGroups
from desktop.analysis.counting.text_units import PARAGRAPH, REPORT, SECTION, SENTENCE
from desktop.analysis.frequency import GROUPS
from desktop.analysis.views.near_by import NearWindow, near, so_near, within
from desktop.analysis.views.query_answer import QueryAnswer, QueryCount, QueryPassage
from desktop.domain.errors import InputError
from desktop.domain.theme_query import ThemeQuery, parsed
from desktop.services.coding.excerpts import CONTEXT
from desktop.services.counting.counts import Counts, read_counts
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results.asked import Asked
from desktop.services.results.count_choices import require
from desktop.services.results.question import Question

WITHIN = (SENTENCE, PARAGRAPH, SECTION, REPORT)
"""What two themes must share to be near each other."""
FIRST_PASSAGES = 200


def theme_query(
    project: Project,
    text: str,
    question: Question | None = None,
    *,
    unit: str = SENTENCE,
    characters: int | None = None,
    most: int | None = FIRST_PASSAGES,
    counts: Counts | None = None,
) -> QueryAnswer:
    """The passages with a theme that the query wants, near which the whole query holds.

    Near is what stands in the same sentences, paragraphs, section or report (`unit`, one of
    WITHIN), coded
    by the same coder; or, where given, what no more than so many `characters` lie between. A
    theme stands with its sub-themes, unless the question's `themes` is "all". Counted are the
    groups of the question's `by`. Raises InputError for a query that is none, NotFoundError for
    a theme that is not there.
    """
    require(unit, WITHIN)
    if characters is not None and characters < 0:
        raise InputError(
            "Nothing can be {number} characters near.", "Give 0 or more.", number=characters
        )
    question, query = question or Question(), parsed(text)
    counts = counts or read_counts(project)
    require(question.by, (*(by for by in GROUPS if by != SECTION), *counts.facts.own))
    asked = Asked(project, question, counts)
    if unit == SENTENCE:
        counts.have_sentences(project.store)
    if unit == PARAGRAPH:
        counts.have_paragraphs(project.store)
    if unit == SECTION:
        counts.have_parts(project.store)
    found = _Query(asked, query).found(unit, characters)
    reach = unit if characters is None else str(characters)
    return _answer(asked, found, text=text, within=reach, most=most)


@dataclass(frozen=True, slots=True)
class _Matches:
    """What was found: the stretches, and which theme each number stands for."""

    rows: CountedStretches
    themes: Sequence[str]


class _Query:
    """A query on the stretches that count."""

    def __init__(self, asked: Asked, query: ThemeQuery) -> None:
        self.asked, self.query, self.names = asked, query, query.names()
        self.themes = [find_theme(asked.project, name).id for name in self.names]

    def found(self, unit: str, characters: int | None) -> _Matches:
        asked, columns = self.asked, self.asked.engine.columns
        rows = counted_stretches(
            asked.engine, self._layers(), asked.who, reports=asked.reports, parts=asked.cut
        )
        window: NearWindow = (
            within(columns, unit, rows) if characters is None else so_near(rows, characters)
        )
        flags = near(rows, window, themes=len(self.names), reports=len(columns.reports))
        known = dict(zip(self.names, flags, strict=True))
        holds = self.query.holds(known, both=and_, either=or_, no=invert)
        wanted = rows.theme < 0
        for name in self.query.wanted():
            wanted = wanted | (rows.theme == self.names.index(name))
        return _Matches(rows.chosen(holds & wanted), self.themes)

    def _layers(self) -> list[list[tuple[str, int]]]:
        codebook, alone = self.asked.project.codebook, self.asked.question.themes == "all"
        return [
            [(known, n) for known in ({theme} if alone else codebook.below(theme))]
            for n, theme in enumerate(self.themes)
        ]


def _answer(
    asked: Asked, found: _Matches, *, text: str, within: str, most: int | None
) -> QueryAnswer:
    reports = found.rows.report.tolist()
    return QueryAnswer(
        query=text,
        within=within,
        by=asked.question.by,
        passages=tuple(_passages(asked, found, most)),
        found=len(reports),
        groups=tuple(_counts(asked, Counter(reports))),
        filters=asked.filters(),
        **asked.remarks(),
    )


def _counts(asked: Asked, passages: Counter[int]) -> list[QueryCount]:
    groups = FactGroups(asked.facts, asked.question.by, placed=asked.placed)
    labels = groups.keys
    if asked.question.by in ("county", "report"):
        listed = [asked.facts.reports[place] for place in groups.first]
        labels = [r.label if asked.question.by == "report" else r.place for r in listed]
    sums = [[0, 0, 0] for _ in groups.keys]
    counted = set(asked.counted.tolist())
    numbers = asked.reports.tolist()
    for number, group in zip(numbers, groups.of(asked.kept).tolist(), strict=True):
        here = passages.get(number, 0)
        sums[group][0] += here
        sums[group][1] += here > 0
        sums[group][2] += number in counted
    rows = zip(groups.keys, labels, sums, strict=True)
    return [QueryCount(key, label, *here) for key, label, here in rows]


def _passages(asked: Asked, found: _Matches, most: int | None) -> list[QueryPassage]:
    rows = found.rows
    place = {number: n for n, number in enumerate(asked.facts.numbers.tolist())}
    columns = (rows.report, rows.start, rows.end, rows.theme, rows.hand)
    each = sorted(
        (place[report], start, end, theme, hand)
        for report, start, end, theme, hand in zip(*(c.tolist() for c in columns), strict=True)
    )
    return _Reading(asked, found.themes).passages(each[:most])


class _Reading:
    """Reads the words of passages, a text at a time."""

    def __init__(self, asked: Asked, themes: Sequence[str]) -> None:
        self.asked, self.themes = asked, themes

    def passages(self, rows: Sequence[tuple[int, int, int, int, int]]) -> list[QueryPassage]:
        """Each with its words; rows are places of reports, start, end, theme and hand."""
        ids = dict.fromkeys(self.asked.facts.reports[row[0]].id for row in rows)
        texts = dict(self.asked.project.store.texts.each(ids)) if ids else {}
        return [self._passage(texts, row) for row in rows]

    def _passage(self, texts: dict[str, str], row: tuple[int, int, int, int, int]) -> QueryPassage:
        place, start, end, theme, hand = row
        report = self.asked.facts.reports[place]
        text = texts[report.id]
        return QueryPassage(
            report.id, report.label, self.themes[theme], self._coder(hand), start, end,
            text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT],
        )  # fmt: skip

    def _coder(self, hand: int) -> str:
        """Who coded it; nobody alone where all count as one."""
        if self.asked.who.together == "sum":
            return ""
        return self.asked.names.of([self.asked.engine.columns.hands.ids[hand]])[0]
