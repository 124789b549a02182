"""Figures in the reports, as rows of a table and as a panel."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import output, parameters
from desktop.cli.columns import aligned, fitted
from desktop.cli.figure_panels import SHAPES, print_panel, refuse_with_panel, save_panel
from desktop.cli.opening import open_project
from desktop.services.corpus import corpus
from desktop.services.corpus import reported_figures as services

if TYPE_CHECKING:
    from desktop.services.corpus.reported_figures import ReportedFigure

_HEAD = ("county", "year", "value", "unit", "indicator", "printed")


@click.command()
@parameters.project
@click.option("--indicator", metavar="TEXT", help="Only figures whose indicator has this in it.")
@click.option("--unit", metavar="TEXT", help="Only figures in this unit.")
@click.option("--report", metavar="REPORT", help="Only in this report.")
@click.option(
    "--panel",
    type=click.Choice(SHAPES),
    help="What people confirmed: one row a figure, one row a county and year, or what conflicts.",
)
@click.option(
    "--xlsx",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write the panel in all three shapes as a workbook.",
)
@click.option("--proposals", is_flag=True, help="In the panel also what nobody has judged yet.")
@parameters.overwrite
@parameters.forms("json", "jsonl", "csv")
def figures(
    *,
    path: Path,
    indicator: str | None,
    unit: str | None,
    report: str | None,
    panel: str | None,
    xlsx: Path | None,
    proposals: bool,
    overwrite: bool,
    form: str | None,
) -> None:
    """List the figures that the reports print.

    391件, 1.165亿元, 一审败诉率１．５９％: one row a figure, with its value, unit and place. Dates,
    document numbers, ordinals and names with numbers in them are left out, and what is uncertain.
    With --panel those are listed that people confirmed.
    """
    if panel or xlsx:
        refuse_with_panel(indicator=indicator, unit=unit, report=report)
    with open_project(path, read_only=True) as project:
        if xlsx:
            save_panel(project, xlsx, proposals=proposals, overwrite=overwrite)
        elif panel:
            print_panel(project, panel, form=form, proposals=proposals)
        else:
            report_id = corpus.find_report(project, report).id if report else None
            found = services.figures(project, indicator=indicator, unit=unit, report_id=report_id)
            output.records(form, map(record, found), people=_table)


def record(found: ReportedFigure) -> output.OutputRow:
    """One figure as a row; what is not known is null."""
    figure, facts = found.figure, found.report.facts
    return {
        "report": found.report.id,
        "county": facts.county,
        "county_code": facts.county_code,
        "year": facts.year,
        "section": found.role,
        "action": figure.action or None,
        "indicator": figure.indicator or None,
        "value": _number(figure.value),
        "value_to": None if figure.upper is None else _number(figure.upper),
        "unit": figure.unit or None,
        "kind": figure.kind,
        "compared": figure.compared or None,
        "status": figure.status,
        "qualifier": figure.qualifier or None,
        "start": figure.start,
        "end": figure.end,
        "printed": figure.printed,
        "sentence": found.sentence,
    }


def _number(exact: Fraction) -> int | float:
    # 1.59 is the float that is printed as 1.59; whole numbers stay whole, however large.
    return exact.numerator if exact.denominator == 1 else float(exact)


def _table(found: Iterable[output.OutputRow]) -> list[str]:
    rows = [_cells(row) for row in found]
    return aligned([_HEAD, *rows], right=(2,)) if rows else ["Nothing found."]


def _cells(row: output.OutputRow) -> list[str]:
    known = [str(row[key] or "?") for key in ("county", "year")]
    named = (row["action"] or "") + (row["indicator"] or "")
    value = str(row["value"]) if row["value_to"] is None else f"{row['value']}-{row['value_to']}"
    return [*known, value, row["unit"] or "", fitted(named, 30), row["printed"]]
