"""What each job costs on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from desktop.cli import output, parameters
from desktop.cli.benching import costs as shown
from desktop.cli.benching.coded import DENSE
from desktop.cli.benching.costs import JobCost
from desktop.cli.benching.counted import counted
from desktop.cli.benching.desk import CHARACTERS, CODINGS
from desktop.cli.benching.desk import desk as measure_desk
from desktop.cli.benching.jobs import build, without_window
from desktop.cli.benching.safety import safety
from desktop.cli.benching.window import in_window
from desktop.cli.frontend import frontend
from desktop.cli.opening import open_project


@dataclass(frozen=True, slots=True)
class _Size:
    reports: int
    codings: int
    window: bool


@click.command()
@click.option(
    "--reports",
    type=click.IntRange(min=len(DENSE) + 1),
    default=200,
    show_default=True,
    metavar="N",
    help="How many reports.",
)
@click.option(
    "--codings",
    type=click.IntRange(min=DENSE[0]),
    default=6000,
    show_default=True,
    metavar="N",
    help="How many codings.",
)
@click.option("--no-window", is_flag=True, help="Leave out what needs the window.")
@click.option(
    "--desk", is_flag=True, help="Measure the desk alone, with up to 10,000 codings in a report."
)
@click.option("--markdown", is_flag=True, help="Print a Markdown table.")
@click.option("--inside", type=click.Path(path_type=Path), hidden=True)
@click.option("--dense", type=json.loads, hidden=True)
@parameters.forms("json")
def bench(
    *,
    reports: int,
    codings: int,
    no_window: bool,
    desk: bool,
    markdown: bool,
    inside: Path | None,
    dense: dict[str, str] | None,
    form: str | None,
) -> None:
    """Measure what each job costs on this machine.

    A corpus of invented reports is built in a temporary folder; figures stand beside a floor,
    which is the same with plain reads of files or bare rows in SQLite. Three of the reports have
    50, 500 and 2,000 of the codings; the others share the rest.

    With --desk eight reports are built instead: of 8,000 and of 350,000 characters, each with 50,
    500, 2,000 and 10,000 codings.
    """
    if inside:
        if desk:
            figures = frontend().measure_desk(inside, dense or {})
            output.document({name: asdict(times) for name, times in figures.items()})
            return
        by_number = {int(number): report for number, report in (dense or {}).items()}
        output.document(frontend().measure_window(inside, by_number).as_record())
        return
    size = _Size(reports, codings, not no_window)
    measured = _at_the_desk() if desk else _figures(size)
    _show(list(measured), None if desk else size, "markdown" if markdown and form is None else form)


def _figures(size: _Size) -> Iterator[JobCost]:
    with TemporaryDirectory(prefix="zhupi-bench-") as folder:
        output.note(f"Building a corpus of {size.reports:,} reports ...")
        built, importing = build(Path(folder), reports=size.reports, codings=size.codings)
        yield importing
        with open_project(built.project) as project:
            output.note("Measuring ...")
            yield from without_window(project, built)
            yield from counted(project, reports=size.reports)
        yield from safety(built)
        if size.window:
            yield from in_window(built)


def _at_the_desk() -> Iterator[JobCost]:
    with TemporaryDirectory(prefix="zhupi-bench-") as folder:
        output.note("Measuring ...")
        yield from measure_desk(Path(folder))


def _show(figures: list[JobCost], size: _Size | None, form: str | None) -> None:
    reports = size.reports if size else len(CODINGS) * len(CHARACTERS)
    codings = size.codings if size else sum(CODINGS) * len(CHARACTERS)
    sizes = {"reports": reports, "codings": codings}
    record = {"machine": shown.machine(), **sizes, "figures": [f.record() for f in figures]}
    table = shown.in_markdown if form == "markdown" else shown.for_people
    head = f"{reports:,} reports, {codings:,} codings; {shown.machine()}"
    output.result(form, record, people=[head, "", *table(figures)])
