"""Projects opened for a command: what there is to know of their files is said first."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output
from desktop.services.project import file_remarks
from desktop.services.project import project as projects
from desktop.services.project.project import Project

OPENED = "zhupi.opened"
"""Where a command's context has the paths of the projects that it has opened."""


def open_project(path: Path, *, read_only: bool = False) -> Project:
    """As the service of that name; raises as it does."""
    context = click.get_current_context(silent=True)
    if context is not None:
        context.meta.setdefault(OPENED, []).append(path)
    return told(projects.open_project(path, read_only=read_only))


def told(project: Project) -> Project:
    """The project, its remarks said."""
    for remark in project.remarks:
        output.note(str(remark))
    return project


def make_room(path: Path) -> None:
    """Say which logs that lay where a file is to be made are put aside."""
    for remark in file_remarks.left_logs(path):
        output.note(str(remark))
