"""How often each word stands in each group of the corpus, out of the texts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop.domain.codebook import words_of
from desktop.domain.errors import InputError
from desktop.domain.report import Report, Section, Segment, county_key
from desktop.services.project.project import Project
from desktop.services.words.word_lists import DICTIONARY, STOP_WORDS, word_list
from desktop.text.counted_words import counted_words
from desktop.text.tokens import Segmenter

GROUPINGS: Final = ("county", "year", "theme", "section")
NONE: Final = "-"
"""The group of what has no county, year, theme or kind of section."""
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class WordCounts:
    """Words by group, and over all; a sentence with several themes is in several groups, once in
    `everywhere`. `reports` says in how many reports of a group a word stands."""

    groups: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    reports: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    everywhere: Counter[str] = field(default_factory=Counter)

    def add(self, pieces: Iterable[tuple[Sequence[str], Sequence[str]]]) -> None:
        """The pieces of one report, each its groups and its words."""
        seen: dict[str, set[str]] = defaultdict(set)
        for groups, words in pieces:
            self.everywhere.update(words)
            for group in groups:
                self.groups[group].update(words)
                seen[group].update(words)
        for group, own in seen.items():
            self.reports[group].update(own)


def word_counts(
    project: Project, by: str, *, shortest: int = 2, progress: Progress | None = None
) -> WordCounts:
    """The words of the corpus by GROUPINGS, of the texts that count as reports.

    Words are cut by the dictionary of jieba, with the project's own, the themes' names and
    keywords and the counties kept whole; stop words are left out, and words of fewer characters
    than `shortest`. Themes are those of the codings that are seen, and those above them. Raises
    InputError for a grouping that is none; `progress` is told of the reports.
    """
    _require_grouping(by)
    reports = [one for one in project.store.reports.all() if one.counts]
    cutter, stop = _segmenter(project), frozenset(word_list(project, STOP_WORDS))
    counts = WordCounts()
    for done, report in enumerate(reports):
        if progress:
            progress(done, len(reports))
        pieces = _pieces(project, report, by)
        counts.add(
            (groups, list(counted_words(piece, cutter, stop=stop, shortest=shortest)))
            for groups, piece in pieces
        )
    return counts


def _require_grouping(by: str) -> None:
    if by not in GROUPINGS:
        raise InputError(
            "Words cannot be grouped by {by}.",
            "Choose one of: {known}.",
            by=by,
            known=", ".join(GROUPINGS),
        )


def _segmenter(project: Project) -> Segmenter:
    counties = project.store.lists.counties()
    themes = words_of(project.codebook.themes)
    return Segmenter([*word_list(project, DICTIONARY), *themes, *counties])


def _pieces(project: Project, report: Report, by: str) -> Iterator[tuple[Sequence[str], str]]:
    text = project.store.texts.get(report.text_sha256)
    if by in ("county", "year"):
        yield [_fact(report, by)], text
        return
    segments = project.store.texts.segments(report.text_sha256)
    of = _by_theme(project, report) if by == "theme" else _by_section(project, report)
    for segment in segments:
        yield of(segment), text[segment.start : segment.end]


def _fact(report: Report, by: str) -> str:
    if by == "year":
        return str(report.facts.year) if report.facts.year else NONE
    return report.facts.county or county_key(report)


def _by_theme(project: Project, report: Report) -> Callable[[Segment], Sequence[str]]:
    book = project.codebook
    spans = [
        (coding.start, coding.end, [book.path(one.id) for one in book.lineage(coding.theme_id)])
        for coding in project.store.codings.in_report(report.id)
    ]

    def of(segment: Segment) -> Sequence[str]:
        found = (
            paths for start, end, paths in spans if start < segment.end and segment.start < end
        )
        return list(dict.fromkeys(path for paths in found for path in paths)) or [NONE]

    return of


def _by_section(project: Project, report: Report) -> Callable[[Segment], Sequence[str]]:
    sections = project.store.texts.sections(report.text_sha256)

    def of(segment: Segment) -> Sequence[str]:
        return [_role(sections, segment.start) or NONE]

    return of


def _role(sections: Sequence[Section], at: int) -> str | None:
    """The role of the innermost section there that has one."""
    roles = [one.role for one in sections if one.role and one.start <= at < one.end]
    return roles[-1] if roles else None
