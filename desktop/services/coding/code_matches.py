"""Coding every place where a word or a pattern occurs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from uuid import uuid4

from desktop.domain.coding import Coding
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding.coding import present_round, version_for
from desktop.services.coding.many import SpanPlace, add_codings, overlapping
from desktop.services.corpus.known_reports import known_report
from desktop.services.corpus.query_matches import Bounds, Finder, finder
from desktop.services.project.codebook import find_theme, refuse_retired
from desktop.services.project.coders import chosen_coder
from desktop.services.project.project import Project
from desktop.storage.journal import Progress, now
from desktop.text.expressions import BrokenExpression, Expression
from desktop.text.paragraphs import paragraphs

UNITS = ("sentence", "match", "paragraph")
"""What is coded where a word is found."""


def code_matches(
    project: Project,
    theme_id: str,
    pattern: str,
    *,
    regex: bool = False,
    unit: str = "sentence",
    coder: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> list[Coding]:
    """Apply the theme to every sentence with a match (or to every match), in one step.

    What is found is what `search.find` finds. What the coder has coded so already is left
    alone. A dry run changes nothing and returns what would be coded. `progress` is told how
    many reports of how many are searched, then how many codings are made; what it raises leaves
    all as it was. Raises InputError for a pattern or a unit that is none, NotFoundError for a
    coder there is not, RuleError for a retired theme.
    """
    theme, coder_id = find_theme(project, theme_id), chosen_coder(project, coder).id
    if project.round is None:
        refuse_retired(theme)
    _require_unit(unit)
    find_in = _finder(pattern, regex)
    told = progress or _told_nobody
    found = _new_codings(project, theme.id, find_in, unit=unit, coder_id=coder_id, told=told)
    if found and not dry_run:
        add_codings(project, found, told_as=pattern, progress=told)
    return found


def overlapping_ones(project: Project, codings: Sequence[Coding]) -> list[Coding]:
    """Those of the codings, made or of a dry run, that share words with another of their theme
    and coder."""
    if not codings:
        return []
    beside = project.store.codings.chosen(
        theme_ids=[codings[0].theme_id], coder_ids=[codings[0].coder_id]
    )
    made = {one.id for one in codings}
    return overlapping(codings, [one for one in beside if one.id not in made])


def _told_nobody(_done: int, _total: int) -> None:
    """The progress that nobody wants to hear of."""


def _finder(pattern: str, regex: bool) -> Finder:
    if not pattern or (regex and _matches_nothing(pattern)):
        raise InputError(
            "“{pattern}” matches even where there is nothing.",
            "Give a pattern that needs at least one character.",
            pattern=pattern,
        )
    return finder(pattern, regex=regex)


def _matches_nothing(pattern: str) -> bool:
    try:
        return Expression(pattern).matches_nothing()
    except BrokenExpression:
        return False


def _require_unit(unit: str) -> None:
    if unit not in UNITS:
        raise InputError(
            "There is no unit {unit}.", "Choose sentence, paragraph or match.", unit=unit
        )


def _new_codings(
    project: Project,
    theme_id: str,
    find_in: Finder,
    *,
    unit: str,
    coder_id: str,
    told: Progress,
) -> list[Coding]:
    standing = _standing(project, theme_id, coder_id)
    found: list[Coding] = []
    searched = _searched(project)
    for number, report in enumerate(searched):
        told(number, len(searched))
        spans = sorted(_spans(project, report, find_in, unit))
        new = (span for span in spans if (report.id, span) not in standing)
        found.extend(_coding(project, report, theme_id, span, coder_id) for span in new)
    return found


def _searched(project: Project) -> list[Report]:
    everything = project.store.reports.all()
    if project.round is None:
        return everything
    sample = set(project.store.rounds.reports(project.round.id))
    return [report for report in everything if report.id in sample]


def _standing(project: Project, theme_id: str, coder_id: str) -> set[tuple[str, Span]]:
    codings = project.store.codings.chosen(theme_ids=[theme_id], coder_ids=[coder_id])
    return {(coding.report_id, coding.span) for coding in codings}


def _spans(project: Project, report: Report, find_in: Finder, unit: str) -> Iterable[Span]:
    text = project.store.texts.get(report.text_sha256)
    found = [Span(start, end) for start, end in find_in(text)]
    if unit == "match" or not found:
        return found
    bounds = unit_bounds(project, report.text_sha256, text, unit=unit)
    return {around(bounds, span) for span in found}


def widened(project: Project, places: Iterable[SpanPlace], *, unit: str) -> list[SpanPlace]:
    """Each place with the rest of the sentences or paragraphs that it touches; none twice."""
    _require_unit(unit)
    found: dict[SpanPlace, None] = {}
    for report_id, group in groupby(places, key=itemgetter(0)):
        key = known_report(project, report_id).text_sha256
        text = project.store.texts.get(key) if unit == "paragraph" else ""
        bounds = unit_bounds(project, key, text, unit=unit)
        found |= {(report_id, around(bounds, span)): None for _, span in group}
    return list(found)


def unit_bounds(project: Project, key: str, text: str, *, unit: str) -> list[Bounds]:
    """Its sentences, its paragraphs, or (where matches alone are coded) nothing."""
    if unit == "sentence":
        return [(part.start, part.end) for part in project.store.texts.segments(key)]
    return list(paragraphs(text)) if unit == "paragraph" else []


def around(bounds: Sequence[Bounds], span: Span) -> Span:
    """The span with the rest of the sentences or paragraphs that it touches."""
    first = bisect_right(bounds, span.start, key=itemgetter(1))
    after = bisect_left(bounds, span.end, key=itemgetter(0))
    touched = [(span.start, span.end), *bounds[first:after]]
    return Span(min(start for start, _ in touched), max(end for _, end in touched))


def _coding(project: Project, report: Report, theme_id: str, span: Span, coder_id: str) -> Coding:
    return Coding(
        id=str(uuid4()),
        report_id=report.id,
        theme_id=theme_id,
        coder_id=coder_id,
        start=span.start,
        end=span.end,
        origin="match",
        codebook_version=version_for(project, present_round(project, None)),
        round_id=present_round(project, None),
        created_at=now(),
    )
