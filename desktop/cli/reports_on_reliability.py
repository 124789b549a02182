"""The report on a round's reliability."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.services.reliability.reliability_report import write_report
from desktop.services.rounds.rounds import find_round

_LANGUAGES = ("both", "zh", "en")


@click.command("report-reliability")
@parameters.project
@click.option("--round", "name", metavar="NAME", required=True, help="The round.")
@click.argument("out", metavar="OUT.html|.docx|.tex", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(_LANGUAGES),
    default="both",
    show_default=True,
    help="Chinese, English, or one after the other.",
)
@click.option(
    "--themes",
    type=click.Choice(["top", "all"]),
    default="all",
    show_default=True,
    help="Sub-themes counted for their top theme, or every theme by itself.",
)
@click.option(
    "--bootstrap",
    type=click.IntRange(min=0),
    metavar="B",
    help="Intervals from so many resamples of reports, not the jackknife; 0 for none.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Of the resampling.")
@click.option("--gamma", is_flag=True, help="Compute gamma for each theme too.")
@parameters.overwrite
@parameters.forms("json")
def report_reliability(
    *,
    path: Path,
    name: str,
    out: Path,
    language: str,
    themes: str,
    bootstrap: int | None,
    seed: int,
    gamma: bool,
    overwrite: bool,
    form: str | None,
) -> None:
    """Write the report on a round's reliability.

    The table, the method paragraph for a paper, and beside it, as CSV, every coefficient and
    the counts from which R or Python can compute each of them again.
    """
    with open_project(path, read_only=True) as project:
        files = write_report(
            project,
            find_round(project, name).id,
            out,
            language=language,
            themes=themes,
            bootstrap=bootstrap,
            seed=seed,
            gamma=gamma,
            overwrite=overwrite,
        )
    record = {"files": [str(file) for file in files]}
    output.result(form, record, people=[f"Wrote {file}" for file in files])
