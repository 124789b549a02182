"""Reports cleaned again from their originals, and what that does to their codings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import output, parameters, progress
from desktop.cli.columns import fitted
from desktop.cli.opening import open_project
from desktop.cli.records import Record
from desktop.services.corpus.corpus import reports as all_reports
from desktop.services.corpus.report_names import ReportNames
from desktop.services.intake.recleaned_reports import clean_again as clean
from desktop.services.project import backups
from desktop.services.project.coders import coders
from desktop.services.project.project import Project

if TYPE_CHECKING:
    from desktop.services.intake.recleaned_reports import Recleaned
    from desktop.services.intake.recleaning import MovedCoding

_STATUSES = ("cleaned", "unchanged", "failed")
_FATES = {
    "kept": "{n} kept",
    "moved": "{n} moved with their words",
    "changed": "{n} over other words",
    "lost": "{n} that cannot be placed, as memos",
}
_SIGNS = {"moved": "✓", "changed": "≈", "lost": "✗"}
_WORDS = 40


@click.command("clean-again")
@parameters.project
@click.argument("reports", metavar="[REPORT]...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="All reports of the project.")
@click.option(
    "--cut", is_flag=True, help="Cut also what was put back, or left in by an older program."
)
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@parameters.forms("json", "jsonl")
def clean_again(
    *,
    path: Path,
    reports: tuple[str, ...],
    everything: bool,
    cut: bool,
    dry_run: bool,
    form: str | None,
) -> None:
    """Clean reports again from their originals.

    Codings move with their words. Each report is a step of undo. One that is refused is named
    with its reason, the others are cleaned, and the status is 1.
    """
    if bool(reports) == everything:
        raise click.UsageError("Name reports, or give --all.")
    with (
        open_project(path, read_only=dry_run) as project,
        progress.shown("Cleaning") as advance,
    ):
        chosen = _chosen(project, reports)
        if not dry_run:
            backups.before(project, "clean_again")
        found = clean(project, chosen, cut=cut, dry_run=dry_run, progress=advance)
        counts: Counter[str] = Counter()
        rows = _counted(_Records(project, dry_run=dry_run), found, counts)
        output.records(form, rows, people=_lines)
    if form is None:
        output.say(", ".join(f"{counts[status]} {status}" for status in _STATUSES))
    if counts["failed"]:
        output.partly()


def _chosen(project: Project, references: Sequence[str]) -> list[str]:
    if not references:
        return [report.id for report in all_reports(project)]
    names = ReportNames(project)
    return list(dict.fromkeys(names.find(one).id for one in references))


def _counted(
    record: _Records, found: Iterable[Recleaned], counts: Counter[str]
) -> Iterator[Record]:
    for outcome in found:
        counts[outcome.status] += 1
        if outcome.error:
            output.note(f"{outcome.report.label}: {outcome.error}")
        yield record(outcome)


class _Records:
    """The fields of each report; coders and themes are named."""

    def __init__(self, project: Project, *, dry_run: bool) -> None:
        self._path = project.codebook.path
        self._coders = {coder.id: coder.name for coder in coders(project)}
        self._dry_run = dry_run

    def __call__(self, outcome: Recleaned) -> Record:
        report, wanted = outcome.report, outcome.wanted
        fates = Counter("kept" if moved.stays else moved.fate for moved in outcome.codings)
        return {
            "report": report.id,
            "label": report.label,
            "status": outcome.status,
            "reason": str(outcome.error or ""),
            "characters": len(wanted.found.text) if wanted else report.characters,
            "characters_before": wanted.report.characters if wanted else report.characters,
            "left_in": outcome.left_in,
            **{fate: fates[fate] for fate in _FATES},
            "codings": [self._coding(moved) for moved in outcome.codings if not moved.stays],
            "dry_run": self._dry_run,
        }

    def _coding(self, moved: MovedCoding) -> Record:
        return {
            "coding": moved.coding.id,
            "theme_path": self._path(moved.coding.theme_id),
            "coder": self._coders[moved.coding.coder_id],
            "fate": moved.fate,
            "start": moved.span.start if moved.span else None,
            "end": moved.span.end if moved.span else None,
            "text": moved.before,
            "text_after": moved.after,
        }


def _lines(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    for row in rows:
        if row["status"] == "failed":
            continue
        yield f"{row['status']:9}  {row['label']}{_sizes(row)}"
        yield from (f"           {line}" for line in _details(row))


def _sizes(row: output.OutputRow) -> str:
    if row["status"] == "unchanged":
        return ""
    return f"  {row['characters']} characters (before: {row['characters_before']})"


def _details(row: output.OutputRow) -> Iterator[str]:
    if row["left_in"]:
        yield f"parts left in that cleaning cuts: {row['left_in']} (--cut takes them out)"
    if row["status"] == "cleaned":
        said = [words.format(n=row[fate]) for fate, words in _FATES.items() if row[fate]]
        yield from [f"codings: {', '.join(said)}"] if said else []
        yield from (_coding(coding) for coding in row["codings"] if coding["fate"] != "moved")


def _coding(coding: Record) -> str:
    became = f" → “{fitted(coding['text_after'], _WORDS)}”" if coding["text_after"] else ""
    words = fitted(coding["text"], _WORDS)
    return f"{_SIGNS[coding['fate']]} {coding['theme_path']} · {coding['coder']}: “{words}”{became}"
