"""A theme merged into another, or split in two, with what that touches told first."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.domain.codebook_note import ChangeReason
from desktop.services.project import codebook as codebooks
from desktop.services.project.theme_codings import OVERLAPS, UNITE
from desktop.services.themes.previews import preview_theme_merge

_reason = click.option("--reason", metavar="TEXT", default="", help="Why, kept with the version.")


@click.argument("theme")
@click.argument("into")
@click.option(
    "--overlaps",
    type=click.Choice(OVERLAPS),
    default=UNITE,
    show_default=True,
    help="One coder's codings that overlap afterwards become one, or are kept apart.",
)
@_reason
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@parameters.forms("json")
@click.pass_obj
def merge(
    path: Path,
    /,
    *,
    theme: str,
    into: str,
    overlaps: str,
    reason: str,
    dry_run: bool,
    form: str | None,
) -> None:
    """Give the codings of THEME to the theme INTO, and retire THEME."""
    with open_project(path, read_only=dry_run) as project:
        source, target = (codebooks.find_theme(project, one) for one in (theme, into))
        told = preview_theme_merge(project, source.id, target.id)
        if not dry_run:
            codebooks.merge_themes(
                project, source.id, target.id, overlaps=overlaps, reason=ChangeReason(reason)
            )
    record = {
        "theme": source.name,
        "into": target.name,
        "codings": told.codings,
        "doubles": told.doubles,
        "heaps": told.heaps,
        "in_heaps": told.in_heaps,
        "overlaps": overlaps,
        "dry_run": dry_run,
    }
    would = "would go" if dry_run else "went"
    people = [
        f"{told.codings} codings {would} from {source.name} to {target.name}; "
        f"{told.doubles} of them were there already.",
        f"{told.in_heaps} overlap in {told.heaps} places ({overlaps}).",
    ]
    output.result(form, record, people=people)


@click.argument("theme")
@click.argument("name")
@click.argument("coding", nargs=-1, required=True)
@_reason
@parameters.forms("json")
@click.pass_obj
def split(
    path: Path, /, *, theme: str, name: str, coding: tuple[str, ...], reason: str, form: str | None
) -> None:
    """Make a theme NAME beside THEME, and give it these codings of THEME."""
    with open_project(path) as project:
        source = codebooks.find_theme(project, theme)
        made = codebooks.split_theme(
            project, source.id, name=name, coding_ids=coding, reason=ChangeReason(reason)
        )
    codings = len(dict.fromkeys(coding))
    record = {"theme": source.name, "into": made.name, "id": made.id, "codings": codings}
    people = [f"{codings} codings went from {source.name} to {made.name}."]
    output.result(form, record, people=people)
