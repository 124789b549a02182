"""The passages behind a figure: just those codings that were counted for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from desktop.analysis.counting.columns import Hand
from desktop.analysis.counting.fact_groups import FactGroups
from desktop.analysis.counting.facts import Flags
from desktop.analysis.counting.parts import OTHER, PartOfText, SectionRow, parts_of
from desktop.domain.coding import Coding
from desktop.domain.listed_report import ListedReport
from desktop.services.coding.excerpts import RESOLUTION, excerpts_of
from desktop.services.counting.counts import Counts, read_counts
from desktop.services.project.project import Project
from desktop.services.results.asked import Asked
from desktop.services.results.behind_figure import BehindFigure, PassageBehind
from desktop.services.results.question import Question

MOST = 500
"""Passages that are given; who wants more wants a narrower question, or the export."""
_PORTION = 50
"""Reports whose codings are read at a time."""


def behind(
    project: Project,
    question: Question,
    *,
    group: str = "",
    theme_id: str = "",
    counts: Counts | None = None,
    most: int = MOST,
) -> BehindFigure:
    """What was counted for the figure of that group and theme; without them, for all.

    `group` is the key of a group of the question's table. Raises InputError as `frequency`.
    """
    if question.by == "section" and group:
        question = replace(question, parts=(group,))
    asked = Asked(project, question, counts or read_counts(project))
    found = list(islice(_passages(asked, group, theme_id), most + 1))
    kept = tuple(found[:most])
    return BehindFigure(kept, len({one.excerpt.report.id for one in kept}), len(found) > most)


def _passages(asked: Asked, group: str, theme_id: str) -> Iterator[PassageBehind]:
    themes, hands = _themes(asked, theme_id), _hands(asked)
    listed = [r for r in _reports(asked, group) if hands.get(r.id)]
    for start in range(0, len(listed), _PORTION):
        portion = [report.id for report in listed[start : start + _PORTION]]
        codings = [
            coding
            for coding in _codings(asked, portion, themes)
            if Hand(coding.coder_id, coding.round_id) in hands[coding.report_id]
        ]
        yield from _with_parts(asked, portion, codings)


def _reports(asked: Asked, group: str) -> list[ListedReport]:
    chosen = asked.kept & _of_group(asked, group)
    return [report for report, here in zip(asked.facts.reports, chosen, strict=True) if here]


def _of_group(asked: Asked, group: str) -> Flags:
    by = asked.question.by
    if not group or by == "section":
        return asked.facts.every
    groups, found = FactGroups(asked.facts, by, placed=asked.placed), ~asked.facts.every
    if group in groups.keys:
        found[asked.placed] = groups.of(asked.placed) == groups.keys.index(group)
    return found


def _hands(asked: Asked) -> dict[str, set[Hand]]:
    """By report who was counted there."""
    columns, counts = asked.engine.columns, asked.who.counts
    found: dict[str, set[Hand]] = {}
    for report, hand in zip(*counts.nonzero(), strict=True):
        found.setdefault(columns.reports.ids[report], set()).add(columns.hands.ids[hand])
    return found


def _themes(asked: Asked, theme_id: str) -> set[str]:
    wanted = [theme_id] if theme_id else [theme.id for theme in asked.themes]
    if asked.question.themes == "all":
        return set(wanted)
    return set().union(*(asked.project.codebook.below(known) for known in wanted))


def _codings(asked: Asked, reports: Sequence[str], themes: set[str]) -> list[Coding]:
    """Those of coders, and those that were decided, by report and place."""
    store, here = asked.project.store, set(reports)
    found = store.codings.chosen(report_ids=reports, theme_ids=themes)
    found += [
        Coding("", row.report, row.theme, RESOLUTION.id, row.start, row.end, round_id=row.round)
        for one in asked.counts.resolved.values()
        for row in one.codings
        if row.report in here and row.theme in themes
    ]
    order = {report: number for number, report in enumerate(reports)}
    return sorted(found, key=lambda one: (order[one.report_id], one.start, one.end))


def _with_parts(
    asked: Asked, reports: Sequence[str], codings: list[Coding]
) -> Iterator[PassageBehind]:
    parts, wanted = _parts(asked, reports), asked.question.parts
    for excerpt in excerpts_of(asked.project, codings):
        start = excerpt.coding.start
        part = next((p.part for p in parts[excerpt.report.id] if p.start <= start < p.end), OTHER)
        if not wanted or part in wanted:
            yield PassageBehind(excerpt, part)


def _parts(asked: Asked, reports: Sequence[str]) -> dict[str, list[PartOfText]]:
    store = asked.project.store
    lengths = dict(store.counting.characters(reports))
    return {
        report: parts_of((SectionRow(*row) for row in sections), lengths[report])
        for report, sections in store.counting.sections(reports).items()
    }
