"""What an export holds: the tables of a project, and notes on what was chosen and left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

import desktop
from desktop.domain.report import Report
from desktop.exchange.datasets.tables import Table, Value
from desktop.exchange.records import indicator_rows
from desktop.services.coding.excerpts import Excerpt, excerpts
from desktop.services.corpus import corpus
from desktop.services.project.project import Project
from desktop.services.results.count_choices import ASCII, SETTLED
from desktop.services.results.export_long import (
    codebook_table,
    codings_table,
    memos_table,
    progress_table,
    reports_table,
)
from desktop.services.results.figure_panel import figure_panel
from desktop.services.results.figure_tables import conflicts_table, long_table, wide_table
from desktop.services.results.question import Question
from desktop.services.rounds.resolved import resolved_excerpts, resolved_reports
from desktop.services.rounds.rounds import find_round

NOTES = "notes"
FIGURES_OF = {
    "settled": "each report's resolution in an adjudicated round, or else the mean over the"
    " coders who declared it done",
    "mean": "the mean over the coders who declared the report done",
    "sum": "the codings of all coders who declared the report done, taken together",
    "coder": "the codings of the one coder",
}
LEFT_OUT = (
    "reports that are being coded have no figures, unless nobody has declared any done; not"
    " coded is no figure, and not 0"
)
TAKEN_IN = "reports that are being coded have figures too; not coded is no figure, and not 0"
NO_FIGURES = (
    "{number} texts that are taken for no reports (news, notices, plans ...) have no figures;"
    " the column counted of the reports tells which"
)
_SHARES = "share and presence are shares of 1, per_1000 is codings per 1,000 characters"


@dataclass(frozen=True, slots=True)
class FigureChoices:
    """For the tables of figures; as in `export_dataset`."""

    whose: str = SETTLED
    unfinished: bool = False
    headings: str = ASCII


@dataclass(frozen=True)
class ExportTables:
    """Only the codings of `coder_id` and of `theme_ids` where these are given.

    `resolution` is the id of a round whose resolution stands in the coders' place, over the
    reports that it covers. Nothing is read before a writer asks for it.
    """

    project: Project
    coder_id: str | None = None
    resolution: str | None = None
    theme_ids: Sequence[str] | None = None
    figures: FigureChoices = FigureChoices()

    @cached_property
    def codings(self) -> Table:
        """One row a coding."""
        return codings_table(self._excerpts)

    @cached_property
    def all(self) -> list[Table]:
        """Every table, codings first; the notes are not among them."""
        project, found, reports = self.project, self._excerpts, self._reports()
        return [
            self.codings,
            reports_table(reports, found, own=project.store.own_facts.columns()),
            *self._figures([report for report in reports if report.counts]),
            codebook_table(project, found),
            memos_table(project, reports),
            progress_table(project, reports),
            *self._of_figures(),
        ]

    def notes(self, tables: Sequence[Table], *, altered: str = "none") -> Table:
        """What a later reader must know to use the tables rightly; `altered` is what was."""
        told = self._chosen() | {"altered_text": altered}
        if self.resolution is not None:
            told |= _of_resolution(self.project, self.resolution)
        rows = {f"rows in {table.name}": len(table.rows) for table in tables}
        return Table(NOTES, ("note", "value"), list((told | rows).items()))

    @cached_property
    def _excerpts(self) -> list[Excerpt]:
        if self.resolution is not None:
            return resolved_excerpts(self.project, self.resolution, theme_ids=self.theme_ids)
        coders = None if self.coder_id is None else [self.coder_id]
        return excerpts(self.project, coder_ids=coders, theme_ids=self.theme_ids)

    def _figures(self, reports: list[Report]) -> list[Table]:
        # What counts loads numpy, which the window should not wait for as it starts.
        from desktop.services.results.export_figures import figures_of  # noqa: PLC0415

        asked = Question(
            coder_ids=() if self.coder_id is None else (self.coder_id,),
            resolution=self.resolution,
            whose=self.figures.whose,
            unfinished=self.figures.unfinished,
        )
        headings, themes = self.figures.headings, self.theme_ids
        return figures_of(self.project, asked, reports=reports, theme_ids=themes, headings=headings)

    def _of_figures(self) -> list[Table]:
        """What people confirmed of the figures that the reports print."""
        panel = figure_panel(self.project, coder_id=self.coder_id)
        indicators = self.project.store.indicators.all()
        return [
            long_table(panel),
            wide_table(panel),
            conflicts_table(panel),
            indicator_rows.table(indicators),
        ]

    def _reports(self) -> list[Report]:
        reports = corpus.reports(self.project)
        if self.resolution is None:
            return reports
        covered = resolved_reports(self.project, self.resolution)
        return [report for report in reports if report.id in covered]

    def _no_reports(self) -> int:
        return sum(not report.counts for report in self._reports())

    def _chosen(self) -> dict[str, Value]:
        project = self.project
        names = {coder.id: coder.name for coder in project.store.coders.all()}
        paths = [project.codebook.path(theme_id) for theme_id in self.theme_ids or ()]
        return {
            "program": f"Zhupi {desktop.__version__}",
            "exported_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "project": project.name,
            "project_id": project.id,
            "codebook_version": project.codebook.version,
            "coders": "all" if self.coder_id is None else names[self.coder_id],
            "themes": "all" if self.theme_ids is None else "; ".join(paths),
            "rounds": "codings of comparison rounds are left out",
            "reports": "all, coded or not",
            "figures": FIGURES_OF[self.figures.whose if self.coder_id is None else "coder"],
            "no_reports": NO_FIGURES.format(number=self._no_reports()),
            "unfinished": TAKEN_IN if self.figures.unfinished else LEFT_OUT,
            "offsets": "start and end count Unicode code points from 0; end is exclusive",
            "shares": _SHARES,
        }


def _of_resolution(project: Project, resolution: str) -> dict[str, Value]:
    known = find_round(project, resolution)
    return {
        "figures": "the resolution",
        "coders": "none: what all coders of the round agreed on, and what was decided",
        "rounds": f"the resolution of the round {known.name} ({known.state})",
        "reports": "those of the round's sample that two coders or more finished",
    }
