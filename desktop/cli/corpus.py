"""Reports: read in, listed."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import output, parameters, progress, records
from desktop.cli.columns import aligned
from desktop.cli.opening import open_project
from desktop.cli.remarks import remarks
from desktop.services.corpus import corpus, own_facts
from desktop.services.intake import importing
from desktop.services.project import coders

if TYPE_CHECKING:
    from desktop.domain.report import Report
    from desktop.services.project.project import Project

_STATUSES = ("imported", "updated", "duplicate", "failed")
_ALWAYS = ("imported", "duplicate", "failed")


@click.command("import")
@parameters.project
@click.argument("files", metavar="PATH...", nargs=-1, required=True)
@click.option("--recursive", is_flag=True, help="Open folders, and the folders in them.")
@click.option(
    "--metadata",
    type=click.Path(path_type=Path),
    metavar="TABLE.csv",
    help="Facts of the reports, joined by the column `file`.",
)
@click.option(
    "--update",
    is_flag=True,
    help="Give a report of the corpus the text of its corrected file; its codings move along.",
)
@parameters.forms("json", "jsonl")
def import_(
    path: Path,
    files: tuple[str, ...],
    *,
    recursive: bool,
    metadata: Path | None,
    update: bool,
    form: str | None,
) -> None:
    """Read reports into a project.

    PATH is a file, or with --recursive a folder. A file that cannot be read is named with its
    reason, the others are imported, and the status is 1. What is in is not read again: stopped
    and given once more, the command goes on from there.
    """
    with open_project(path) as project, progress.shown("Importing") as advance:
        outcomes = importing.import_reports(
            project,
            _paths(files),
            recursive=recursive,
            metadata=metadata,
            update=update,
            progress=advance,
        )
        rows = (records.imported(outcome) for outcome in outcomes)
        counts = _told(rows, form)
    if form is None:
        told = (status for status in _STATUSES if counts[status] or status in _ALWAYS)
        output.say(", ".join(f"{counts[status]} {status}" for status in told))
    if counts["failed"]:
        output.partly()


def _paths(files: Sequence[str]) -> list[Path]:
    # Windows leaves * and ? to the program.
    if sys.platform != "win32":
        return [Path(file) for file in files]
    return [Path(found) for file in files for found in (glob(file) or [file])]


def _told(rows: Iterable[records.Record], form: str | None) -> dict[str, int]:
    counts = dict.fromkeys(_STATUSES, 0)
    counted = _counted(rows, counts)
    try:
        output.records(form, counted, people=_lines)
    except BrokenPipeError:
        # Nobody reads on; the import itself is done to its end.
        output.stop()
        deque(counted, maxlen=0)
    except KeyboardInterrupt as stop:
        stop.add_note("The same command goes on from there.")
        raise
    return counts


def _counted(rows: Iterable[records.Record], counts: dict[str, int]) -> Iterator[records.Record]:
    for row in rows:
        counts[row["status"]] += 1
        if row["status"] == "failed":
            output.note(f"{row['path']}: {row['reason']}")
        yield row


def _lines(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    for row in rows:
        if row["status"] != "failed":
            yield f"{row['status']:9}  {row['path']}  {_what(row)}"
            yield from (f"           {remark}" for remark in remarks(row))


def _what(row: output.OutputRow) -> str:
    place = " ".join(str(row[name]) for name in ("county", "year") if row[name])
    return f"{place}  {row['title'] or ''}".strip()


@click.command()
@parameters.project
@parameters.forms("json", "csv")
def reports(path: Path, form: str | None) -> None:
    """List the reports of a project.

    One row a report: its facts and own columns, and how many codings each coder has in it.
    """
    with open_project(path, read_only=True) as project:
        rows = [_row(project, report) for report in corpus.reports(project)]
        counts = corpus.coding_counts(project)
        names = {coder.id: coder.name for coder in coders.coders(project)}
        own = own_facts.values(project)
        columns = [column.name for column in own_facts.columns(project)]
    for row in rows:
        found = counts.get(row["report"], {})
        row["codings"] = {name: found.get(coder_id, 0) for coder_id, name in names.items()}
        row["own"] = own.get(row["report"]) or dict.fromkeys(columns)
    output.records(form, map(_flat, rows) if form == "csv" else rows, people=_table)


def _row(project: Project, report: Report) -> records.Record:
    removed = corpus.removed_characters(project, report.id)
    return records.report(report, corpus.sections(project, report.id), removed)


def _flat(row: output.OutputRow) -> records.Record:
    """The counts by coder, and the own columns, as columns."""
    cells = {key: value for key, value in row.items() if key not in ("codings", "own")}
    counts = {f"codings {name}": count for name, count in row["codings"].items()}
    return {**cells, **counts, **row["own"]}


def _table(found: Iterable[output.OutputRow]) -> list[str]:
    rows = list(found)
    if not rows:
        return ["There are no reports yet: `import` reads them in."]
    head = ["county", "year", "characters", *rows[0]["codings"], "title"]
    numbers = range(1, len(head) - 1)
    return aligned([head, *map(_cells, rows)], right=numbers)


def _cells(row: output.OutputRow) -> list[str]:
    known = [str(row[key] or "?") for key in ("county", "year")]
    counts = [str(count) for count in row["codings"].values()]
    return [*known, str(row["characters"]), *counts, row["title"] or row["path"]]
