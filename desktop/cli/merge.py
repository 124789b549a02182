"""Another project, or a coder's package, taken in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli import output, parameters, round_records
from desktop.cli.opening import open_project
from desktop.services.project import backups
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.sharing import merging, packages

if TYPE_CHECKING:
    from desktop.services.sharing.merging import MergePreview

_WORTH_A_LINE = ("new", "changed", "removed", "conflicting")


@click.command()
@parameters.project
@click.argument("other", metavar="OTHER|PACKAGE", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option(
    "--themes",
    type=click.Choice(merging.CHOICES),
    default="newest",
    show_default=True,
    help="What stands of a theme that both sides changed.",
)
@click.option(
    "--theme",
    "chosen",
    metavar="THEME=CHOICE",
    multiple=True,
    help="The same for one theme; may be given several times.",
)
@parameters.forms("json")
def merge(
    *,
    path: Path,
    other: Path,
    dry_run: bool,
    themes: str,
    chosen: tuple[str, ...],
    form: str | None,
) -> None:
    """Take in another project, or a coder's package.

    In one step; twice changes nothing. Reports are the same where their id or their text is,
    everything else where its id is. Of what both sides changed the newer stands.
    """
    with open_project(path, read_only=dry_run) as project:
        is_package = packages.is_package(other)
        if not dry_run:
            backups.before(project, "unpack" if is_package else "merge")
        if is_package:
            take = packages.preview if dry_run else packages.unpack
            found = take(project, other)
            record = round_records.unpacked(found, dry_run=dry_run)
            people = list(round_records.unpacked_lines(record))
        else:
            join = merging.preview_merge if dry_run else merging.merge
            told = join(project, other, themes=_choices(project, chosen), default=themes)
            record = _merged(project, told, dry_run=dry_run)
            people = list(_lines(record))
    output.result(form, record, people=people)


def _choices(project: Project, chosen: tuple[str, ...]) -> dict[str, str]:
    pairs = (one.rpartition("=") for one in chosen)
    return {find_theme(project, theme).id: choice for theme, _, choice in pairs}


def _merged(project: Project, told: MergePreview, *, dry_run: bool) -> dict[str, Any]:
    return {
        "other": str(told.path),
        "project": told.project,
        "changes_anything": told.changes_anything,
        "themes": [
            {
                "theme": change.theme_id,
                "ours": change.ours.name if change.ours else None,
                "theirs": change.theirs.name,
                "what": change.what,
                "newest": change.newest,
                "choice": change.choice,
                "name": change.name,
            }
            for change in told.themes
        ],
        "counts": {table: dict(counts) for table, counts in told.counts.items()},
        "doubles": told.doubles,
        "dry_run": dry_run,
    }


def _lines(record: dict[str, Any]) -> Iterator[str]:
    verb = "Would take in" if record["dry_run"] else "Took in"
    yield f"{verb} {record['project']} ({record['other']})."
    for table, counts in record["counts"].items():
        told = [f"{counts[name]} {name}" for name in _WORTH_A_LINE if counts[name]]
        if told:
            yield f"{table}: {', '.join(told)}"
    for change in record["themes"]:
        yield f"theme {change['theirs']}: {change['what']}, {change['choice']}"
