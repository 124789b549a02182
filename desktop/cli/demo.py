"""The sample project: made, counted, drawn, opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import output
from desktop.cli.analysis import show
from desktop.cli.display import display_is_there
from desktop.cli.frontend import frontend
from desktop.cli.new_files import kept
from desktop.cli.opening import open_project, told
from desktop.services.results import analysis
from desktop.services.results.sample_project import create_sample

if TYPE_CHECKING:
    from desktop.services.results.analysis import FrequencyTable

_PROJECT = "sample.zhupi"
_CHART = "theme-by-county"


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default="zhupi-demo")
@click.option("--no-window", is_flag=True, help="Do not open the window at the end.")
@click.pass_context
def demo(ctx: click.Context, folder: Path, no_window: bool) -> None:
    """Make the sample project, chart it, open it.

    The sample (invented reports of invented counties, coded by two coders) goes into the folder
    DIR, by default ./zhupi-demo, with its chart of themes by county as PNG and SVG. What is there
    already is never written over: a sample that was made before is used as it is now.
    """
    folder.mkdir(parents=True, exist_ok=True)
    project = folder / _PROJECT
    _make(project)
    _draw(_counted(project), folder)
    if no_window:
        return
    if not display_is_there():
        output.say("There is no display here, so no window is opened.")
        return
    ctx.exit(frontend().open_window(project))


def _make(project: Path) -> None:
    if project.exists():
        output.say(f"{project} is there already and is used as it is.")
        return
    told(create_sample(project)).close()
    output.say(f"Made {project}.")


def _counted(project: Path) -> FrequencyTable:
    with open_project(project, read_only=True) as opened:
        table = analysis.frequency(opened)
        paths = {theme.id: opened.codebook.path(theme.id) for theme in table.themes}
    output.say()
    show(table, paths, None)
    output.say()
    return table


def _draw(table: FrequencyTable, folder: Path) -> None:
    for suffix in (".png", ".svg"):
        with kept(folder / f"{_CHART}{suffix}") as drawing:
            # What a run that was killed left at this name is ours.
            frontend().save_chart(table, drawing.at, overwrite=True)
        output.say(f"The chart is in {drawing.path}.")
