"""Theme frequency: by county, by year and more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli import asking, output, parameters
from desktop.cli.charts import ChartWanted, chart_options
from desktop.cli.frequency_table import for_csv, for_people, record, remarks
from desktop.cli.opening import open_project
from desktop.services.results import analysis
from desktop.services.results.picture_files import as_table
from desktop.services.results.remaking import arguments, command_lines
from desktop.services.rounds.rounds import find_round

if TYPE_CHECKING:
    from desktop.services.results.analysis import FrequencyTable


@click.command()
@parameters.project
@click.option(
    "--by",
    metavar="|".join((*analysis.GROUPS, "COLUMN")),
    default="county",
    show_default=True,
    help="Groups; COLUMN is an own column.",
)
@click.option(
    "--measure",
    type=click.Choice(analysis.MEASURES),
    default="codings",
    show_default=True,
    help="What is counted.",
)
@asking.filters
@parameters.intervals
@parameters.corrected
@chart_options
@parameters.overwrite
@parameters.forms("json", "csv")
def frequency(
    *,
    path: Path,
    by: str,
    measure: str,
    intervals: bool,
    corrected: str | None,
    chart: ChartWanted,
    overwrite: bool,
    form: str | None,
    **chosen: Any,
) -> None:
    """Count themes by county, year and more.

    Measures: codings; sentences and characters coded at least once; those characters as a
    share of the text (0 to 1); codings per 1,000 characters; the share of reports in which the
    theme is present (0 to 1). Only reports that are declared done count (see the command done);
    a group without a report, or without a coded one, has no value, which is not the same as 0.
    """
    chart.refuse_present(overwrite=overwrite)
    with open_project(path, read_only=True) as project:
        round_id = find_round(project, corrected).id if corrected else None
        given = {"measure": measure, "intervals": intervals, "corrected": round_id}
        asked = asking.question(project, chosen, by=by, **given)
        table = analysis.frequency(project, asked)
        paths = {theme.id: project.codebook.path(theme.id) for theme in table.themes}
        again = command_lines(arguments(project, asked, options=chart.options))
    show(table, paths, form)
    chart.draw(table, as_table(table, paths), again, overwrite=overwrite)


def show(table: FrequencyTable, paths: dict[str, str], form: str | None) -> None:
    """The table in the form that was asked for."""
    if form == "csv":
        output.csv(for_csv(table, paths))
        for line in remarks(table):
            output.note(line)
    else:
        output.result(form, record(table, paths), people=for_people(table, paths))
