"""Who codes in a project."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.services.project import coders as people_who_code
from desktop.services.project.project import Project
from desktop.services.rounds.handing_over import BLIND, CLOSED, RUNNING, HandOver, preview_hand_over
from desktop.services.rounds.handing_over import hand_over as handing_over


@click.command()
@parameters.project
@click.option("--add", metavar="NAME", help="Add a coder of this name first.")
@click.option("--rename", nargs=2, metavar="NAME NEW", help="Call a coder by another name first.")
@click.option("--remove", metavar="NAME", help="Remove a coder who has no work first.")
@click.option(
    "--hand-over",
    nargs=2,
    metavar="NAME OTHER",
    help="Give what a coder did outside rounds to another coder first.",
)
@click.option(
    "--dry-run", is_flag=True, help="With --hand-over: show what would go, and change nothing."
)
@parameters.forms("json")
def coders(
    *,
    path: Path,
    add: str | None,
    rename: tuple[str, str] | None,
    remove: str | None,
    hand_over: tuple[str, str] | None,
    dry_run: bool,
    form: str | None,
) -> None:
    """List, add, rename, remove coders; hand work over."""
    if dry_run and (hand_over is None or (add, rename, remove) != (None, None, None)):
        raise click.UsageError("--dry-run goes with --hand-over alone.")
    reading = dry_run or (add, rename, remove, hand_over) == (None, None, None, None)
    with open_project(path, read_only=reading) as project:
        _change(project, add=add, rename=rename, remove=remove)
        if hand_over is not None:
            give = preview_hand_over if dry_run else handing_over
            _tell(give(project, *hand_over), dry_run=dry_run)
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


def _tell(told: HandOver, *, dry_run: bool) -> None:
    """On standard error: what is listed are the coders."""
    would = "would go" if dry_run else "went"
    output.note(
        f"{told.codings} codings ({told.doubles} were there already), {told.memos} memos, "
        f"{told.figures} verdicts on figures and {told.finished} reports declared done {would} "
        f"from {told.source.name} to {told.target.name}."
    )
    for known in told.rounds:
        output.note(
            f"The work in the round {known.name} stays with {told.source.name}: {_WHY[known.why]}."
        )


_WHY = {
    BLIND: "it is blind and not revealed",
    RUNNING: "it is being coded",
    CLOSED: "it is locked",
}
