"""Own columns of facts: taken in from a table, listed, taken out."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.columns import aligned
from desktop.cli.opening import open_project
from desktop.cli.records import Record
from desktop.services.corpus import own_facts
from desktop.services.corpus.own_facts import OwnColumn, OwnFactsOutcome


@click.command()
@parameters.project
@click.argument("table", metavar="[TABLE]", required=False, type=click.Path(path_type=Path))
@click.option(
    "--match",
    type=click.Choice(own_facts.MATCHES),
    default=own_facts.COUNTY_YEAR,
    show_default=True,
    help="How rows find their reports: by county (or its code) and year, by county, or by id.",
)
@click.option(
    "--text", "as_text", metavar="COLUMN", multiple=True, help="Take this column as text."
)
@click.option("--remove", metavar="COLUMN", multiple=True, help="Take this own column out.")
@click.option("--dry-run", is_flag=True, help="Say what would be taken in; change nothing.")
@parameters.forms("json")
def facts(
    *,
    path: Path,
    table: Path | None,
    match: str,
    as_text: tuple[str, ...],
    remove: tuple[str, ...],
    dry_run: bool,
    form: str | None,
) -> None:
    """Add own columns to the reports from a table.

    TABLE is .csv, .tsv, .xlsx or .json: what is named county, county_code, province, year and
    the like says what a row is about, every other column is an own one. Without a TABLE the
    own columns are listed. A row that fits no report, fits two places, or has a value that
    cannot be read is named, the others are taken in, and the status is 1.
    """
    if table and remove:
        raise click.UsageError("Give a TABLE, or --remove.")
    if table is None:
        _list(path, remove, form)
        return
    with open_project(path, read_only=dry_run) as project:
        found = own_facts.take_in(project, table, match=match, as_text=as_text, dry_run=dry_run)
    for problem in found.problems:
        output.note(str(problem))
    output.result(form, _record(found, dry_run=dry_run), people=_told(found, dry_run=dry_run))
    if found.problems:
        output.partly()


def _list(path: Path, remove: tuple[str, ...], form: str | None) -> None:
    with open_project(path, read_only=not remove) as project:
        if remove:
            own_facts.remove(project, remove)
        columns = own_facts.columns(project)
    people = _columns(columns) or ["There are no own columns yet."]
    output.result(form, {"columns": list(map(_of_column, columns))}, people=people)


def _record(found: OwnFactsOutcome, *, dry_run: bool) -> Record:
    return {
        "columns": list(map(_of_column, found.columns)),
        "reports": found.reports,
        "new": found.new,
        "changed": found.changed,
        "same": found.same,
        "dry_run": dry_run,
        "problems": [{"what": one.what, "remedy": one.remedy} for one in found.problems],
    }


def _of_column(column: OwnColumn) -> Record:
    return {"name": column.name, "kind": column.kind, "reports": column.reports}


def _columns(columns: list[OwnColumn] | tuple[OwnColumn, ...]) -> list[str]:
    rows = [[column.name, column.kind, str(column.reports)] for column in columns]
    return aligned([["column", "kind", "reports"], *rows], right=[2]) if rows else []


def _told(found: OwnFactsOutcome, *, dry_run: bool) -> list[str]:
    what = "Would be taken in" if dry_run else "Taken in"
    counts = f"{found.new} new, {found.changed} changed, {found.same} as before"
    return [
        *_columns(found.columns),
        f"{what}: values of {found.reports} reports ({counts}), {len(found.problems)} problems.",
    ]
