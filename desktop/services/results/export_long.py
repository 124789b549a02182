"""The tables of what a project holds: codings, reports, codebook, memos, progress."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from operator import attrgetter

from desktop.domain.codebook import Theme
from desktop.domain.coding import Memo
from desktop.domain.own_facts import OwnValue
from desktop.domain.report import Report
from desktop.exchange.datasets.tables import Table, Value, distinct
from desktop.services.coding.excerpts import Excerpt
from desktop.services.corpus import corpus
from desktop.services.project.project import Project

CODINGS = (
    "coding",
    "report",
    "title",
    "county",
    "county_code",
    "prefecture",
    "province",
    "year",
    "theme",
    "theme_path",
    "coder",
    "round",
    "start",
    "end",
    "text",
    "context_before",
    "context_after",
    "memo",
    "origin",
    "codebook_version",
    "created_at",
)
REPORTS = (
    "report",
    "title",
    "kind",
    "county",
    "county_code",
    "prefecture",
    "province",
    "year",
    "issuing_body",
    "issued_on",
    "published_on",
    "document_number",
    "source_name",
    "report_characters",
    "codings",
    "guessed",
    "counted",
    "warnings",
    "text_sha256",
    "imported_at",
)
CODEBOOK = (
    "theme",
    "theme_path",
    "level",
    "key",
    "colour",
    "definition",
    "include",
    "exclude",
    "example",
    "counter_example",
    "keywords",
    "retired",
    "merged_into",
    "codings",
    "theme_id",
    "parent_id",
)
MEMOS = (
    "memo",
    "about",
    "report",
    "title",
    "theme_path",
    "coder",
    "text",
    "created_at",
    "updated_at",
)
PROGRESS = ("report", "title", "county", "year", "coder", "state", "codings")

OwnColumns = Mapping[str, Mapping[str, OwnValue]]
"""By own column the value of each report."""
_PLACE = attrgetter("county", "county_code", "prefecture", "province", "year")
_BETWEEN = "; "


def codings_table(excerpts: Iterable[Excerpt]) -> Table:
    """One row a coding, in the order given."""
    return Table("codings", CODINGS, [_coding_row(excerpt) for excerpt in excerpts])


def reports_table(
    reports: Iterable[Report], excerpts: Iterable[Excerpt], *, own: OwnColumns
) -> Table:
    """One row a report, coded or not, with the own columns last."""
    counts = Counter(excerpt.report.id for excerpt in excerpts)
    columns = distinct((*REPORTS, *own))
    rows = [
        (*_report_row(r, counts[r.id]), *(column.get(r.id) for column in own.values()))
        for r in reports
    ]
    return Table("reports", columns, rows)


def codebook_table(project: Project, excerpts: Iterable[Excerpt]) -> Table:
    """One row a theme, parents before their children, retired ones too."""
    counts = Counter(excerpt.theme.id for excerpt in excerpts)
    walk = project.codebook.walk()
    rows = [_theme_row(project, theme, depth + 1, counts[theme.id]) for depth, theme in walk]
    return Table("codebook", CODEBOOK, rows)


def memos_table(project: Project, reports: Iterable[Report]) -> Table:
    """One row a memo on a report, a theme or the project; memos on codings stand with them."""
    names = {coder.id: coder.name for coder in project.store.coders.all()}
    titles = {report.id: report.facts.title for report in reports}
    memos = project.store.memos.all()
    return Table("memos", MEMOS, [_memo_row(project, memo, names, titles) for memo in memos])


def progress_table(project: Project, reports: Iterable[Report]) -> Table:
    """One row a report and coder: where that coder has not begun, no coding is not zero."""
    coders = project.store.coders.all()
    states = {coder.id: corpus.progress(project, coder.id) for coder in coders}
    counts = corpus.coding_counts(project)
    rows: list[tuple[Value, ...]] = [
        (
            report.id,
            report.facts.title,
            report.facts.county,
            report.facts.year,
            coder.name,
            states[coder.id].get(report.id, "none"),
            counts.get(report.id, {}).get(coder.id, 0),
        )
        for report in reports
        for coder in coders
    ]
    return Table("progress", PROGRESS, rows)


def _coding_row(excerpt: Excerpt) -> tuple[Value, ...]:
    coding, report = excerpt.coding, excerpt.report
    return (
        coding.id,
        report.id,
        report.facts.title,
        *_PLACE(report.facts),
        excerpt.theme.name,
        excerpt.theme_path,
        excerpt.coder.name,
        coding.round_id,
        coding.start,
        coding.end,
        excerpt.text,
        excerpt.before,
        excerpt.after,
        coding.memo,
        coding.origin,
        coding.codebook_version,
        coding.created_at,
    )


def _report_row(report: Report, codings: int) -> tuple[Value, ...]:
    facts = report.facts
    return (
        report.id,
        facts.title,
        facts.kind,
        *_PLACE(facts),
        facts.issuing_body,
        facts.issued_on,
        facts.published_on,
        facts.document_number,
        report.source_name,
        report.characters,
        codings,
        _BETWEEN.join(sorted(report.guessed)),
        "yes" if report.counts else "no",
        _BETWEEN.join(report.warnings),
        report.text_sha256,
        report.imported_at,
    )


def _theme_row(project: Project, theme: Theme, level: int, codings: int) -> tuple[Value, ...]:
    return (
        theme.name,
        project.codebook.path(theme.id),
        level,
        theme.key,
        theme.colour,
        theme.definition,
        theme.include,
        theme.exclude,
        theme.example,
        theme.counter_example,
        _BETWEEN.join(theme.keywords),
        "yes" if theme.retired else "no",
        project.codebook.path(theme.merged_into) if theme.merged_into else None,
        codings,
        theme.id,
        theme.parent_id,
    )


def _memo_row(
    project: Project, memo: Memo, coders: dict[str, str], titles: dict[str, str | None]
) -> tuple[Value, ...]:
    about = "report" if memo.report_id else "theme" if memo.theme_id else "project"
    return (
        memo.id,
        about,
        memo.report_id,
        titles.get(memo.report_id) if memo.report_id else None,
        project.codebook.path(memo.theme_id) if memo.theme_id else None,
        coders.get(memo.coder_id),
        memo.text,
        memo.created_at,
        memo.updated_at,
    )
