"""Declaring reports coded, outside comparison rounds."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.services.corpus import corpus
from desktop.services.project.coders import find_coder


@click.command()
@parameters.project
@click.argument("reports", metavar="[REPORT]...", nargs=-1)
@click.option("--coder", metavar="NAME", help="Who has coded them; else the present coder.")
@click.option("--with-codings", is_flag=True, help="All reports with codings of that coder.")
@click.option("--not", "not_done", is_flag=True, help="They are not done after all.")
@parameters.forms("json")
def done(
    *,
    path: Path,
    reports: tuple[str, ...],
    coder: str | None,
    with_codings: bool,
    not_done: bool,
    form: str | None,
) -> None:
    """Declare reports coded, so that they count.

    By a coder, outside comparison rounds; in a coding package, in its round. Frequency counts
    reports that are done: where a theme has no coding in one, that is 0, and not something that
    nobody has looked for yet.
    """
    if bool(reports) == with_codings:
        raise click.UsageError("Name reports, or give --with-codings.")
    with open_project(path) as project:
        who = find_coder(project, coder) if coder else project.coder
        named = [corpus.find_report(project, one).id for one in reports]
        chosen = named or corpus.coded_by(project, who.id)
        corpus.mark_all_done(project, chosen, done=not not_done, coder=who.id)
    record = {"coder": who.name, "reports": len(chosen), "done": not not_done}
    state = "open again" if not_done else "done"
    output.result(form, record, people=[f"{len(chosen)} reports {state} for {who.name}."])
