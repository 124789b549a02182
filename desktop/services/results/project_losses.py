"""What a REFI-QDA project cannot hold of ours, a row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.coding import Coding
from desktop.domain.report import Report
from desktop.exchange.refi.losses import Loss
from desktop.services.project.project import Project
from desktop.services.project.refi_losses import codebook_losses, left_out
from desktop.services.results.export_tables import ExportTables


def losses_of(tables: ExportTables, reports: Sequence[Report]) -> Iterator[Loss]:
    """The rows of all but the codings, first those of the whole project."""
    project = tables.project
    yield from _of_project(project, tables)
    yield from codebook_losses(project.codebook)
    for report in reports:
        yield from _of_report(report)
    for memo in project.store.memos.all():
        yield from _unheld("memo", memo.id, "its name", memo.text.split("\n", 1)[0])


def _of_project(project: Project, tables: ExportTables) -> Iterator[Loss]:
    """What is left out as a whole, with how many."""
    rounds = len(project.store.rounds.all())
    if rounds and tables.resolution is None:
        yield Loss("rounds", "", f"{rounds} comparison rounds and their codings are left out")
    if figures := len(project.store.figures.reports()):
        yield Loss("figures", "", f"verdicts on figures in {figures} reports are left out")
    indicators = len(project.store.indicators.all())
    if indicators:
        yield Loss("indicators", "", f"{indicators} indicators are left out")
    yield Loss("journal", "", "who changed what and when is left out; the project keeps it")


def _of_report(report: Report) -> Iterator[Loss]:
    if report.guessed:
        names = ", ".join(sorted(report.guessed))
        yield Loss("report", report.label, f"that these facts are guessed is left out: {names}")
    if report.warnings:
        told = ", ".join(report.warnings)
        yield Loss("report", report.label, f"the importer's remarks are left out: {told}")


def coding_losses(coding: Coding, *, version: int) -> Iterator[Loss]:
    """What a coding loses; `version` is that of the codebook that is exported."""
    if coding.origin != "hand":
        yield Loss("coding", coding.id, f"its origin ({coding.origin}) is left out")
    if coding.codebook_version != version:
        was = coding.codebook_version
        yield Loss("coding", coding.id, f"version {was} of the codebook, by which it was made")
    yield from _unheld("coding", coding.id, "its memo", coding.memo)


def _unheld(item: str, name: str, where: str, text: str) -> Iterator[Loss]:
    for told in left_out(where, text):
        yield Loss(item, name, told)
