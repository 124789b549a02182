"""What coders have taught: sentences with their themes, of the work outside rounds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.domain.report import Report
from desktop.services.project.project import Project
from desktop.services.suggesting.sentence_forms import SentenceForms, sentence_forms
from desktop.services.suggesting.sentence_places import touched

ThemeSpans = list[tuple[str, int, int]]
"""Theme, start and end of each coding."""


@dataclass(frozen=True, slots=True)
class TaughtReport:
    """One report that teaches: its sentences, and of each the themes that it was coded with.

    A sentence coded with a theme is coded with those above it. Where the report is `whole`,
    declared done, the others are without themes; else nothing is known of them.
    """

    report: Report
    sentences: SentenceForms
    themes: dict[int, frozenset[str]]
    whole: bool

    @property
    def known(self) -> list[int]:
        """The numbers of the sentences that teach anything."""
        return list(range(len(self.sentences.segments))) if self.whole else sorted(self.themes)


def taught_reports(
    project: Project, *, coder_ids: Collection[str] | None = None
) -> Iterator[TaughtReport]:
    """The reports that those coders (by default all) declared done, or have begun, one by one."""
    reports, finished = {r.id: r for r in project.store.reports.each()}, _done(project, coder_ids)
    coded = dict(_coded(project, coder_ids))
    for report_id in sorted(coded.keys() | finished):
        report = reports.get(report_id)
        if report is not None and report.counts:
            yield _taught(project, report, coded.get(report_id, []), report_id in finished)


def _done(project: Project, coder_ids: Collection[str] | None) -> set[str]:
    by_coder = project.store.finished.by_coders()
    wanted = by_coder.keys() if coder_ids is None else coder_ids
    return {report for coder in wanted for report in by_coder.get(coder, ())}


def _coded(project: Project, coder_ids: Collection[str] | None) -> Iterator[tuple[str, ThemeSpans]]:
    rows = project.store.codings.spans_outside_rounds()
    for report_id, own in groupby(rows, key=lambda row: row[0]):
        spans = [
            (theme, start, end)
            for _, coder, theme, start, end in own
            if coder_ids is None or coder in coder_ids
        ]
        if spans:
            yield report_id, spans


def _taught(project: Project, report: Report, spans: ThemeSpans, whole: bool) -> TaughtReport:
    sentences = sentence_forms(project, report, project.codebook)
    themes: dict[int, set[str]] = {}
    for theme_id, start, end in spans:
        above = [theme.id for theme in project.codebook.lineage(theme_id)]
        for number in touched(sentences.segments, start, end):
            themes.setdefault(number, set()).update(above)
    return TaughtReport(report, sentences, _frozen(themes.items()), whole)


def _frozen(themes: Iterable[tuple[int, set[str]]]) -> dict[int, frozenset[str]]:
    return {number: frozenset(own) for number, own in themes}
