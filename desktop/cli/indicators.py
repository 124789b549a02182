"""The codebook of indicators: shown, written to a table, read from one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.domain.figure import Indicator
from desktop.services.corpus import indicator_files
from desktop.services.corpus import indicators as service

_FILE = click.argument("file", type=click.Path(path_type=Path))


@click.group(subcommand_metavar="list | export FILE | import FILE | remove NAME")
@parameters.project
@click.pass_context
def indicators(ctx: click.Context, path: Path) -> None:
    """Show, export or import the indicators."""
    ctx.obj = path


@indicators.command("list")
@parameters.forms("json", "csv")
@click.pass_obj
def list_(path: Path, form: str | None) -> None:
    """Print the indicators, each with its unit, its synonyms and its definition."""
    with open_project(path, read_only=True) as project:
        rows = [_row(one) for one in service.indicators(project)]
    output.records(form, rows, people=_lines)


@indicators.command()
@_FILE
@parameters.overwrite
@click.pass_obj
def export(path: Path, file: Path, overwrite: bool) -> None:
    """Write the indicators to a table (.csv)."""
    with open_project(path, read_only=True) as project:
        indicator_files.export_indicators(project, file, overwrite=overwrite)
    output.say(f"Wrote {file}.")


@indicators.command("import")
@_FILE
@click.pass_obj
def import_(path: Path, file: Path) -> None:
    """Take in a table of indicators (.csv, .tsv or .xlsx)."""
    with open_project(path) as project:
        count = indicator_files.import_indicators(project, file)
    output.say(f"Took in {count} indicators.")


@indicators.command()
@click.argument("name")
@click.pass_obj
def remove(path: Path, name: str) -> None:
    """Take an indicator out; figures keep their words."""
    with open_project(path) as project:
        service.remove_indicator(project, name)
    output.say(f"Removed {name}.")


def _row(one: Indicator) -> output.OutputRow:
    return {
        "name": one.name,
        "unit": one.unit,
        "synonyms": list(one.synonyms),
        "definition": one.definition,
    }


def _lines(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    found = False
    for row in rows:
        found = True
        unit = f" ({row['unit']})" if row["unit"] else ""
        synonyms = f" = {', '.join(row['synonyms'])}" if row["synonyms"] else ""
        yield f"{row['name']}{unit}{synonyms}"
    if not found:
        yield "No indicators yet; `indicators PROJECT import FILE` takes in a table of them."
