"""Saved views: listed with the command that shows each, renamed, removed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.services.project.project import Project
from desktop.services.results import saved_views
from desktop.services.results.question_record import record_of
from desktop.services.results.remaking import arguments, command_lines
from desktop.services.results.saved_views import SavedView


@click.command()
@parameters.project
@click.option("--rename", nargs=2, metavar="NAME NEW", help="Call the saved view otherwise.")
@click.option("--remove", metavar="NAME", help="Keep the saved view no longer.")
@parameters.forms("json")
def views(
    *, path: Path, rename: tuple[str, str] | None, remove: str | None, form: str | None
) -> None:
    """List the views that are saved in the project.

    Each with its question, and with the command that counts the same.
    """
    with open_project(path, read_only=not (rename or remove)) as project:
        if rename:
            saved_views.rename_view(project, *rename)
        if remove:
            saved_views.remove_view(project, remove)
        rows = [_row(project, one) for one in saved_views.saved_views(project)]
    people = [f"{row['name']}: {row['command']}" for row in rows]
    output.result(form, rows, people=people or ["There are no saved views yet."])


def _row(project: Project, view: SavedView) -> dict[str, Any]:
    return {
        "name": view.name,
        "view": view.view,
        "question": record_of(view.question),
        "options": dict(view.options),
        "command": command_lines(arguments(project, view.question))[0],
    }
