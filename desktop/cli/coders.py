"""Who codes in a project."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.services.project import coders as people_who_code


@click.command()
@parameters.project
@click.option("--add", metavar="NAME", help="Add a coder of this name first.")
@parameters.forms("json")
def coders(path: Path, add: str | None, form: str | None) -> None:
    """List the coders, or add one."""
    with open_project(path, read_only=add is None) as project:
        if add is not None:
            people_who_code.add_coder(project, add)
        found = people_who_code.coders(project)
    rows = [{"coder": coder.id, "name": coder.name, "since": coder.created_at} for coder in found]
    output.records(form, rows, people=lambda rows: [row["name"] for row in rows])
