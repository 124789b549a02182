"""Two groups of reports compared, theme by theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from desktop.analysis.counting.measures import MEASURES
from desktop.analysis.uncertainty.group_differences import ComparedGroup, GroupDifferences
from desktop.cli import asking, output, parameters
from desktop.cli.asking import Asking, where_given, years_given
from desktop.cli.charts import ChartWanted, chart_options
from desktop.cli.columns import aligned
from desktop.cli.interval_texts import how_drawn
from desktop.cli.opening import open_project
from desktop.services.counting.counts import read_counts
from desktop.services.project.project import Project
from desktop.services.results.chosen_groups import PLACES, YEAR, by_key
from desktop.services.results.chosen_groups import ChosenBy as Chosen
from desktop.services.results.count_choices import SETTLED
from desktop.services.results.group_comparison import compare_groups
from desktop.services.results.picture_files import table_of
from desktop.services.results.question import Question, Years
from desktop.services.results.remaking import arguments, command_lines

_GAP = "–"


def _chosen(
    context: click.Context, parameter: click.Parameter, values: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """KEY=VALUE pairs; BadParameter where there is no =."""
    found = where_given(context, parameter, values)
    return tuple((key, value) for key, all_of in found for value in all_of)


@click.command()
@parameters.project
@click.option(
    "--a",
    "first",
    metavar="KEY=VALUE",
    multiple=True,
    callback=_chosen,
    help="The first group: province, prefecture, county, year or an own column.",
)
@click.option(
    "--b",
    "second",
    metavar="KEY=VALUE",
    multiple=True,
    callback=_chosen,
    help="The second group, chosen likewise.",
)
@click.option("--a-name", "a_name", metavar="NAME", help="What the first group is called.")
@click.option("--b-name", "b_name", metavar="NAME", help="What the second group is called.")
@click.option("--by", metavar="KEY", help="Instead: the two groups that this makes.")
@click.option(
    "--measure",
    type=click.Choice(tuple(MEASURES)),
    default="share",
    show_default=True,
    help="What is counted; counts are per report.",
)
@asking.filters
@chart_options
@parameters.overwrite
@parameters.forms("json", "csv")
def compare_groups_command(
    *,
    path: Any,
    first: tuple[tuple[str, str], ...],
    second: tuple[tuple[str, str], ...],
    a_name: str | None,
    b_name: str | None,
    by: str | None,
    measure: str,
    chart: ChartWanted,
    overwrite: bool,
    form: str | None,
    **chosen: Any,
) -> None:
    """Compare two groups of reports, theme by theme.

    Value of the first group less that of the second, with a 95 % interval that draws the reports
    of both again. A difference smaller than the coders' disagreement is marked: it may be theirs.
    """
    chart.refuse_present(overwrite=overwrite)
    with open_project(path, read_only=True) as project:
        first, second = _groups(project, first, second, by)
        questions = [_question(project, chosen, own, measure=measure) for own in (first, second)]
        names = a_name or _called(first), b_name or _called(second)
        table = compare_groups(project, questions[0], questions[1], names=names)
        paths = {theme.id: project.codebook.path(theme.id) for theme in table.themes}
        again = _again(
            project,
            chosen,
            (first, second),
            {"a-name": a_name, "b-name": b_name, "measure": measure, **chart.options},
        )
    if form == "csv":
        output.csv(table.rows(paths))
        for line in _remarks(table):
            output.note(line)
    else:
        output.result(form, record(table, paths), people=list(for_people(table, paths)))
    chart.draw(table, table_of("differences", table.rows(paths)), again, overwrite=overwrite)


def _again(
    project: Project, chosen: Asking, own: tuple[Chosen, Chosen], options: Mapping[str, object]
) -> tuple[str, ...]:
    """The command that compares the same groups."""
    sides = {name: tuple(map("=".join, one)) for name, one in zip("ab", own, strict=True)}
    asked = asking.question(project, chosen)
    words = arguments(project, asked, view="compare-groups", options={**sides, **options})
    return command_lines(words)


def _groups(
    project: Project, first: Chosen, second: Chosen, by: str | None
) -> tuple[Chosen, Chosen]:
    if by is None:
        if not (first and second):
            raise click.UsageError("Choose both groups with --a and --b, or give --by.")
        return first, second
    if first or second:
        raise click.UsageError("Give --a and --b, or --by, not both.")
    values = read_counts(project).facts.named(by).values
    if len(values) != 2:
        raise click.UsageError(
            f"{by} has {len(values)} values here; it takes two. Choose groups with --a and --b."
        )
    return ((by, str(values[0])),), ((by, str(values[1])),)


def _question(project: Project, chosen: Asking, own: Chosen, *, measure: str) -> Question:
    """The question of all, and of the reports of one group of them."""
    asked = dict(chosen)
    for key, values in by_key(own).items():
        if key in PLACES:
            asked[key] = (*asked[key], *values)
        elif key == YEAR:
            asked["years"] = _years(values)
        else:
            asked["where"] = (*asked["where"], (key, values))
    return asking.question(project, asked, measure=measure)


def _years(values: Sequence[str]) -> Years:
    """From the first to the last year of all that are given."""
    context, option = click.get_current_context(), click.Option(["--a"])
    given = [known for value in values if (known := years_given(context, option, value))]
    return min(first for first, _ in given), max(last for _, last in given)


def _called(own: Chosen) -> str:
    return ", ".join(f"{key}={value}" for key, value in own)


def record(table: GroupDifferences, paths: Mapping[str, str]) -> dict[str, Any]:
    """The comparison with its filters and how its intervals were drawn."""
    return {
        "measure": table.measure,
        "per_report": table.per_report,
        "a": _group(table.first),
        "b": _group(table.second),
        "filters": dict(table.filters),
        "undeclared": table.undeclared,
        "intervals": how_drawn(),
        "disagreement_of": table.of_round,
        "themes": [
            {"theme_id": theme.id, **row}
            for theme, row in zip(table.themes, table.rows(paths), strict=True)
        ],
        "notes": _remarks(table),
    }


def _group(group: ComparedGroup) -> dict[str, Any]:
    return {
        "name": group.name,
        "reports": group.reports,
        "reports_counted": group.counted,
        "reports_unfinished": group.left_out,
        "reports_not_coded": group.not_coded,
        "characters": group.characters,
        "coders": list(group.coders),
    }


def for_people(table: GroupDifferences, paths: Mapping[str, str]) -> Iterator[str]:
    """A heading, a line a theme, and what must be known of them."""
    whose = table.filters.get("whose", SETTLED)
    yield f"{table.measure}{' per report' if table.per_report else ''} ({whose})"
    for letter, group in (("A", table.first), ("B", table.second)):
        yield f"{letter}: {group.name} ({group.counted} of {group.reports} reports)"
    head = ["theme", "A", "B", "A − B", "95 % interval", "A / B", ""]
    rows = [_line(table, row) for row in table.rows(paths)]
    yield from aligned([head, *rows], right=(1, 2, 3, 5))
    yield from _remarks(table)


def _line(table: GroupDifferences, row: Mapping[str, Any]) -> list[str]:
    decimals = MEASURES[table.measure].decimals or 2

    def said(value: float | None) -> str:
        return _GAP if value is None else f"{value:.{decimals}f}".replace("-", "−")

    interval = _GAP if row["low95"] is None else f"[{said(row['low95'])}, {said(row['high95'])}]"
    marks = ("?" if row["few"] else "") + ("!" if row["smaller_than_coders"] else "")
    ratio = _GAP if row["ratio"] is None else f"{row['ratio']:.2f}"
    values = (said(row[name]) for name in ("a_value", "b_value", "difference"))
    return [row["theme"], *values, interval, ratio, marks]


def _remarks(table: GroupDifferences) -> list[str]:
    few = any(table.of(theme).few for theme in table.themes)
    of = f" in the round {table.of_round}" if table.of_round else ""
    left_out = table.first.left_out + table.second.left_out
    not_coded = table.first.not_coded + table.second.not_coded
    known = any(table.of(theme).disagreement is not None for theme in table.themes)
    found = (
        (bool(table.warned), f"! smaller than the coders' disagreement{of}: it may be the coders'"
         " and not the reports'."),
        (not known, "How far coders disagree is not known: one coder read each report, and there"
         " is no round."),
        (few, "? rests on too few reports for an interval of 95 %."),
        (bool(left_out), f"Still being coded and left out: {left_out} reports"
         " (--include-unfinished takes them in)."),
        (bool(not_coded), f"Not coded: {not_coded} reports; they are in no figure."),
        (table.undeclared, "Nobody has declared a report done, so reports that are being coded"
         " count."),
    )  # fmt: skip
    return [line for holds, line in found if holds]
