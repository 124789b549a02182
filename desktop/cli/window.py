"""Opening the window."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli.display import require_display
from desktop.cli.frontend import frontend
from desktop.domain.errors import InputError


@click.command("open")
@click.argument("project", type=click.Path(path_type=Path))
@click.pass_context
def open_window(ctx: click.Context, project: Path | None) -> None:
    """Open a project in the window."""
    require_display()
    if project and not project.exists():
        raise InputError("There is no project {path}.", "Check its name.", path=project)
    ctx.exit(frontend().open_window(project))
