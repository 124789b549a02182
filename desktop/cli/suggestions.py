"""Suggestions: what may be coded where, how good the model is, and what became of proposals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli import output, parameters
from desktop.cli.columns import aligned, fitted
from desktop.cli.opening import open_project
from desktop.services.corpus import corpus
from desktop.services.project.coders import find_coder
from desktop.services.project.project import Project
from desktop.services.suggesting.doubtful import doubtful
from desktop.services.suggesting.kept_model import SOURCES, keep_model, source, use_source
from desktop.services.suggesting.model import learn
from desktop.services.suggesting.model_figures import model_figures
from desktop.services.suggesting.proposals import Proposal, proposals_in
from desktop.services.suggesting.shown_rows import shown_rows
from desktop.services.suggesting.silence import require_talk

if TYPE_CHECKING:
    from desktop.domain.report import Report
    from desktop.services.suggesting.model import Model

_SHOWS = ("proposals", "doubtful", "figures", "shown")
_MOST = 100


@click.command()
@parameters.project
@click.argument("report", metavar="[REPORT]", required=False)
@click.option("--use", type=click.Choice(SOURCES), help="Where proposals come from, from now on.")
@click.option(
    "--source",
    "chosen",
    type=click.Choice(SOURCES[1:]),
    help="Where they come from this time; else as the project says.",
)
@click.option(
    "--show",
    type=click.Choice(_SHOWS),
    default=_SHOWS[0],
    show_default=True,
    help="Proposals; sentences the model is least sure of; its figures; what was shown so far.",
)
@click.option("--coder", metavar="NAME", help="The model learns from this coder alone.")
@parameters.forms("json", "jsonl", "csv")
def suggestions(
    *,
    path: Path,
    report: str | None,
    use: str | None,
    chosen: str | None,
    show: str,
    coder: str | None,
    form: str | None,
) -> None:
    """List which theme may fit which sentence.

    Nothing is coded. By keywords of the codebook, or by a model learned from what was coded
    outside rounds. Its precision, recall and F1 are over reports that it did not learn from. Never
    in a blind round.
    """
    if use is not None:
        with open_project(path) as project:
            use_source(project, use)
            output.note(f"Suggestions come from: {use}")
        return
    with open_project(path, read_only=True) as project:
        rows = _rows(project, report, show=show, chosen=chosen, coder=coder)
        output.records(form, rows, people=_TABLES[show])


def _rows(
    project: Project, reference: str | None, *, show: str, chosen: str | None, coder: str | None
) -> Iterable[output.OutputRow]:
    if show == "shown":
        return shown_rows(project)
    report = corpus.find_report(project, reference) if reference else None
    require_talk(project, report.id if report else None)
    come_from = "model" if show != "proposals" else chosen or source(project)
    model = _learned(project, coder) if come_from == "model" else None
    if show == "figures" and model:
        return model_figures(project, model)
    if show == "doubtful" and model:
        return _doubtful(project, model, report)
    reports = [report] if report else project.store.reports.all()
    return _proposed(project, reports, come_from)


def _learned(project: Project, coder: str | None) -> Model:
    only = [find_coder(project, coder).id] if coder else None
    model = learn(project, coder_ids=only)
    keep_model(project, model)
    output.note(
        f"Learned from {model.sentences} sentences of {model.reports} reports that were declared"
        f" done (and {model.begun} that were begun), judged in {model.folds} parts by report."
    )
    return model


def _proposed(
    project: Project, reports: Sequence[Report], come_from: str
) -> Iterator[output.OutputRow]:
    for report in reports:
        for one in proposals_in(project, report.id, origin=come_from):
            yield _row(project, report, one)


def _doubtful(project: Project, model: Model, report: Report | None) -> Iterator[output.OutputRow]:
    wanted = None if report is None else [report.id]
    for one in doubtful(project, model, report_ids=wanted, most=_MOST):
        row = _row(project, one.report, one.proposal)
        yield {**row, "distance": round(one.distance, 3), "proposed": one.proposed}


def _row(project: Project, report: Report, one: Proposal) -> Mapping[str, Any]:
    text = project.store.texts.get(report.text_sha256)
    return {
        "report": report.id,
        "label": report.label,
        "start": one.span.start,
        "end": one.span.end,
        "theme": project.codebook.theme(one.theme_id).name,
        "theme_path": project.codebook.path(one.theme_id),
        "score": one.score,
        "origin": one.origin,
        "sentence": one.span.excerpt(text),
    }


def _proposal_lines(rows: Iterable[output.OutputRow]) -> list[str]:
    cells = [
        [row["label"], str(row["start"]), f"{row['score']:.2f}", row["theme"],
         fitted(row["sentence"], 50)]
        for row in rows
    ]  # fmt: skip
    head = ["report", "at", "score", "theme", "sentence"]
    return aligned([head, *cells], right=(1, 2)) if cells else ["Nothing is proposed."]


def _figure_lines(rows: Iterable[output.OutputRow]) -> list[str]:
    names = ("precision", "recall", "f1")
    cells = [
        [row["theme_path"], str(row["sentences"]), "yes" if row["proposes"] else "no",
         _number(row["threshold"], 3), *(_number(row[name]) for name in names),
         *(_number(row[f"keyword_{name}"]) for name in names)]
        for row in rows
    ]  # fmt: skip
    head = ["theme", "coded", "proposes", "threshold", *names, "(keywords)", "recall", "f1"]
    return aligned([head, *cells], right=range(1, 9)) if cells else ["Nothing was learned."]


def _shown_lines(rows: Iterable[output.OutputRow]) -> list[str]:
    cells = [
        [row["label"] or row["report"], row["coder"] or "?", row["outcome"], row["theme"],
         fitted(row["sentence"], 40)]
        for row in rows
    ]  # fmt: skip
    head = ["report", "coder", "outcome", "theme", "sentence"]
    return aligned([head, *cells]) if cells else ["Nothing was shown yet."]


def _number(value: float | None, places: int = 2) -> str:
    return "-" if value is None else f"{value:.{places}f}"


_TABLES = {
    "proposals": _proposal_lines,
    "doubtful": _proposal_lines,
    "figures": _figure_lines,
    "shown": _shown_lines,
}
