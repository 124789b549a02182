"""The other views: themes that meet, portraits, parts compared, lines by year, pivots, queries."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from desktop.analysis.frequency import MEASURES
from desktop.analysis.views.cooccurrence_table import UNITS
from desktop.analysis.views.pivot_table import CrossTable, heads
from desktop.analysis.views.trend_table import UNITS_OVER_TIME, WHOLE
from desktop.cli import asking, output, parameters, view_output
from desktop.cli.charts import ChartWanted, chart_options
from desktop.cli.columns import aligned
from desktop.cli.opening import open_project
from desktop.exchange.bytes.writing import refuse_present
from desktop.exchange.datasets import tables_csv, tables_xlsx
from desktop.exchange.datasets.tables import Table
from desktop.services.project.project import Project
from desktop.services.results import pivots, querying, views
from desktop.services.results.picture_files import HasRows, as_table
from desktop.services.results.question import Question
from desktop.services.results.remaking import arguments, command_lines

measure_option = click.option(
    "--measure",
    type=click.Choice(MEASURES),
    default="codings",
    show_default=True,
    help="What is counted.",
)


class _Showing:
    """A view of a project that is open: shown, and drawn if that is wanted."""

    def __init__(self, project: Project, name: str, chart: ChartWanted, form: str | None) -> None:
        book = project.codebook
        self._paths = {theme.id: book.path(theme.id) for theme in book.themes}
        self._project, self._name, self._chart, self._form = project, name, chart, form

    def show(self, view: Any, question: Question, *, overwrite: bool, **options: object) -> None:
        """`options` are those of the command beside its filters, for making it again."""
        table: HasRows = view
        given = {**options, **self._chart.options}
        words = arguments(self._project, question, view=self._name, options=given)
        view_output.show(view, table.rows(self._paths), self._form)
        again = command_lines(words)
        self._chart.draw(view, as_table(table, self._paths), again, overwrite=overwrite)


@click.command()
@parameters.project
@click.option(
    "--within",
    type=click.Choice(UNITS),
    default=UNITS[0],
    show_default=True,
    help="What two themes must share to meet.",
)
@asking.filters
@chart_options
@click.option(
    "--statistic",
    type=click.Choice(("count", "jaccard", "lift")),
    default="count",
    show_default=True,
    help="What the chart draws of each pair.",
)
@parameters.overwrite
@parameters.forms("json", "csv")
def cooccurrence(
    *,
    path: Path,
    within: str,
    chart: ChartWanted,
    statistic: str,
    overwrite: bool,
    form: str | None,
    **chosen: Any,
) -> None:
    """Say which themes meet, and how often.

    In the same sentence, section or report.

    A row a pair: in how many units both are, Jaccard (both over either) and lift (how many times
    as often they meet as by chance) with its 95 % interval, by drawing whole reports again.
    """
    chart = replace(chart, statistic="" if statistic == "count" else statistic)
    chart.refuse_present(overwrite=overwrite)
    with open_project(path, read_only=True) as project:
        asked = asking.question(project, chosen)
        table = views.cooccurrence(project, asked, unit=within)
        _Showing(project, "cooccurrence", chart, form).show(
            table, asked, overwrite=overwrite, within=within
        )


@click.command()
@parameters.project
@click.option(
    "--first", type=click.IntRange(0), metavar="N", default=0, help="Leave out so many reports."
)
@click.option(
    "--most",
    type=click.IntRange(1),
    metavar="N",
    default=views.PAGE,
    show_default=True,
    help="Show so many reports.",
)
@asking.filters
@chart_options
@parameters.overwrite
@parameters.forms("json", "csv")
def portraits(
    *,
    path: Path,
    first: int,
    most: int,
    chart: ChartWanted,
    overwrite: bool,
    form: str | None,
    **chosen: Any,
) -> None:
    """Say where in each report each theme lies.

    As shares of its length, from 0 to 1.
    """
    chart.refuse_present(overwrite=overwrite)
    with open_project(path, read_only=True) as project:
        asked = asking.question(project, chosen)
        table = views.portraits(project, asked, first=first, most=most)
        _Showing(project, "portraits", chart, form).show(
            table, asked, overwrite=overwrite, first=first or None, most=most
        )


@click.command()
@parameters.project
@asking.filters
@chart_options
@parameters.overwrite
@parameters.forms("json", "csv")
def parts(
    *, path: Path, chart: ChartWanted, overwrite: bool, form: str | None, **chosen: Any
) -> None:
    """Compare what was done, is lacking, is planned.

    The share of the text of each of these sections that each theme has, 0 to 1; --section
    chooses other ones.
    """
    chart.refuse_present(overwrite=overwrite)
    with open_project(path, read_only=True) as project:
        asked = asking.question(project, chosen)
        table = views.parts_compared(project, asked)
        _Showing(project, "parts", chart, form).show(table, asked, overwrite=overwrite)


@click.command()
@parameters.project
@click.option(
    "--unit",
    type=click.Choice(UNITS_OVER_TIME),
    default=WHOLE,
    show_default=True,
    help="A line for all reports, or for each of these.",
)
@measure_option
@asking.filters
@chart_options
@parameters.overwrite
@parameters.forms("json", "csv")
def trends(
    *,
    path: Path,
    unit: str,
    measure: str,
    chart: ChartWanted,
    overwrite: bool,
    form: str | None,
    **chosen: Any,
) -> None:
    """Follow themes over the years.

    A count is the mean over the reports of a year, since years have unequal numbers of them;
    a year without a report is a gap.
    """
    chart.refuse_present(overwrite=overwrite)
    with open_project(path, read_only=True) as project:
        asked = asking.question(project, chosen, measure=measure)
        table = pivots.trends(project, asked, unit=unit)
        _Showing(project, "trends", chart, form).show(
            table, asked, overwrite=overwrite, unit=unit, measure=measure
        )


@click.command()
@parameters.project
@click.option(
    "--rows",
    metavar="SIDE",
    default="county",
    show_default=True,
    help="What its rows are: one of the sides below, or an own column.",
)
@click.option(
    "--columns", metavar="SIDE", default="year", show_default=True, help="What its columns are."
)
@measure_option
@asking.filters
@click.option(
    "--out",
    metavar="OUT.csv|.xlsx",
    type=click.Path(path_type=Path),
    help="Write the table into this file.",
)
@parameters.overwrite
@parameters.forms("json", "csv")
def pivot(
    *,
    path: Path,
    rows: str,
    columns: str,
    measure: str,
    out: Path | None,
    overwrite: bool,
    form: str | None,
    **chosen: Any,
) -> None:
    """Show one measure by any two things.

    These are place, year, section, theme and own column.

    Sides: county, prefecture, province, year, section, theme. Totals are not sums but the
    measure of all reports of the row, of the column or of the table.
    """
    if out:
        _require_table(out)
        refuse_present([out], overwrite=overwrite)
    with open_project(path, read_only=True) as project:
        asked = asking.question(project, chosen, measure=measure)
        table = pivots.pivot(project, asked, rows=rows, columns=columns)
    view_output.show(table, table.rows_of_values(), form, people=_grid(table))
    if out:
        _write(table, out, overwrite=overwrite)


def _require_table(out: Path) -> None:
    if out.suffix.lower() not in (".csv", ".xlsx"):
        raise click.BadParameter(f"{out} ends in neither .csv nor .xlsx.", param_hint="--out")


def _write(table: CrossTable, out: Path, *, overwrite: bool) -> None:
    grid = table.grid()
    made = Table(table.measure, heads(grid), [tuple(line) for line in grid[1:]])
    if out.suffix.lower() == ".csv":
        tables_csv.write(made, out, overwrite=overwrite)
    else:
        told = Table("notes", ("note", "value"), [("measure", table.measure)])
        tables_xlsx.write([made], out, notes=told, overwrite=overwrite)
    output.note(f"Wrote {out}.")


def _grid(table: CrossTable) -> list[str]:
    if not table.rows:
        return ["There is nothing to show."]
    cells = [list(map(view_output.text_of, line)) for line in table.grid()]
    return aligned(cells, right=range(1, len(cells[0])))


@click.command()
@parameters.project
@click.argument("text", metavar="QUERY")
@click.option(
    "--within",
    type=click.Choice(querying.WITHIN),
    default=querying.WITHIN[0],
    show_default=True,
    help="What two themes must share to be near each other.",
)
@click.option(
    "--near",
    type=click.IntRange(0),
    metavar="N",
    help="At most so many characters between them, in place of --within.",
)
@click.option("--by", metavar="SIDE", default="county", show_default=True, help="Count by this.")
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=querying.FIRST_PASSAGES,
    show_default=True,
    metavar="N",
    help="Show so many passages at most.",
)
@click.option("--counts", is_flag=True, help="Only count, group by group.")
@asking.filters
@parameters.forms("json", "csv")
def query(
    *,
    path: Path,
    text: str,
    within: str,
    near: int | None,
    by: str,
    limit: int,
    counts: bool,
    form: str | None,
    **chosen: Any,
) -> None:
    """Find passages by their themes.

    QUERY has names of themes, AND, OR, NOT (且, 或, 非) and brackets; a name with spaces stands
    in quotation marks. "A AND NOT B" are the passages on A near which B is not.
    """
    with open_project(path, read_only=True) as project:
        asked = asking.question(project, chosen, by=by)
        answer = querying.theme_query(
            project, text, asked, unit=within, characters=near, most=limit
        )
        paths = {theme.id: project.codebook.path(theme.id) for theme in project.codebook.themes}
    groups = answer.counts()
    rows = groups if counts else answer.rows(paths)
    more = {"query": answer.query, "within": answer.within, "found": answer.found, "groups": groups}
    found = f"{answer.found} passages in {sum(g.reports_with for g in answer.groups)} reports."
    view_output.show(answer, rows, form, people=[*view_output.lines_of(rows), found], more=more)
