"""Who codes in a project."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.services.project import coders as people_who_code
from desktop.services.project.project import Project


@click.command()
@parameters.project
@click.option("--add", metavar="NAME", help="Add a coder of this name first.")
@click.option("--rename", nargs=2, metavar="NAME NEW", help="Call a coder by another name first.")
@click.option("--remove", metavar="NAME", help="Remove a coder who has no work first.")
@parameters.forms("json")
def coders(
    *,
    path: Path,
    add: str | None,
    rename: tuple[str, str] | None,
    remove: str | None,
    form: str | None,
) -> None:
    """List the coders; add, rename or remove one."""
    with open_project(path, read_only=(add, rename, remove) == (None, None, None)) as project:
        _change(project, add=add, rename=rename, remove=remove)
        found = people_who_code.coders(project)
    rows = [{"coder": coder.id, "name": coder.name, "since": coder.created_at} for coder in found]
    output.records(form, rows, people=lambda rows: [row["name"] for row in rows])


def _change(
    project: Project, *, add: str | None, rename: tuple[str, str] | None, remove: str | None
) -> None:
    if add is not None:
        people_who_code.add_coder(project, add)
    if rename is not None:
        before, after = rename
        coder = people_who_code.find_coder(project, before)
        people_who_code.rename_coder(project, coder.id, after)
    if remove is not None:
        people_who_code.remove_coder(project, remove)
