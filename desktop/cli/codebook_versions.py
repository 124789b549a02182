"""The codebook's versions, what differs between them, and what is to be coded again by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from desktop.cli import output, parameters, records
from desktop.cli.opening import open_project
from desktop.domain.codebook_difference import FieldDifference
from desktop.services.project.codebook import find_theme
from desktop.services.project.coders import find_coder
from desktop.services.themes import rechecking
from desktop.services.themes import versions as versions_service


@parameters.forms("json", "csv")
@click.pass_obj
def versions(path: Path, form: str | None) -> None:
    """List the versions, newest first: who made each, when, why, and what changed."""
    with open_project(path, read_only=True) as project:
        paths = {theme.id: project.codebook.path(theme.id) for theme in project.codebook.themes}
        rows = [
            {
                "version": one.number,
                "created_at": one.created_at,
                "coder": one.coder,
                "reason": one.reason,
                "meaning_changed": "; ".join(paths.get(t, t) for t in one.meaning_changed),
                "changed": "; ".join(_brief(one.changed)),
            }
            for one in versions_service.versions(project)
        ]
    output.records(form, rows, people=_lines)


@click.argument("first", type=int)
@click.argument("second", type=int)
@parameters.forms("json", "csv")
@click.pass_obj
def diff(path: Path, first: int, second: int, form: str | None) -> None:
    """Say what differs between two versions, theme by theme."""
    with open_project(path, read_only=True) as project:
        found = versions_service.between(project, first, second)
    rows = [
        {
            "theme": one.theme_id,
            "theme_path": one.path,
            "what": one.what,
            "before": one.before,
            "after": one.after,
        }
        for one in found
    ]
    output.records(form, rows, people=_side_by_side)


@click.argument("version", type=int)
@click.argument("reason")
@click.pass_obj
def explain(path: Path, version: int, reason: str) -> None:
    """Say why a version was made; an empty reason takes away what was said."""
    with open_project(path) as project:
        versions_service.explain_version(project, version, reason)
    output.say(f"Version {version} is explained.")


@click.option("--theme", metavar="THEME", help="Only codings of this theme.")
@click.option("--coder", metavar="NAME", help="Only this coder's codings.")
@click.option(
    "--keep",
    metavar="CODING",
    multiple=True,
    help="First say of this coding that it holds by the codebook as it is. May be repeated.",
)
@parameters.forms("json", "jsonl", "csv")
@click.pass_obj
def recheck(
    path: Path, theme: str | None, coder: str | None, keep: tuple[str, ...], form: str | None
) -> None:
    """List the codings made before their theme's meaning changed."""
    with open_project(path, read_only=not keep) as project:
        if keep:
            rechecking.keep_codings(project, keep)
        found = rechecking.to_recheck(
            project,
            theme_id=find_theme(project, theme).id if theme else None,
            coder_id=find_coder(project, coder).id if coder else None,
        )
        rows = [
            records.coding(one.excerpt)
            | {
                "codebook_version": one.excerpt.coding.codebook_version,
                "changed_in": max(note.codebook_version for note in one.notes),
                "reason": "\n".join(note.reason for note in one.notes if note.reason),
            }
            for one in found
        ]
    output.records(form, rows, people=_to_look_at)


def _brief(changed: Iterable[FieldDifference]) -> Iterator[str]:
    fields: dict[str, list[str]] = {}
    for one in changed:
        fields.setdefault(one.path, []).append(one.what)
    return (f"{path}: {', '.join(what)}" if path else what[0] for path, what in fields.items())


def _lines(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    for row in rows:
        yield f"{row['version']}  {row['created_at'][:16].replace('T', ' ')}  {row['coder']}"
        for name in ("changed", "meaning_changed", "reason"):
            if row[name]:
                yield f"   {name.replace('_', ' ')}: {' '.join(row[name].split())}"


def _side_by_side(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    for row in rows:
        yield f"{row['theme_path']}: {row['what']}" if row["theme_path"] else row["what"]
        for mark, text in (("-", row["before"]), ("+", row["after"])):
            yield from (f"  {mark} {line}" for line in text.splitlines())


def _to_look_at(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    listed = list(rows)
    for row in listed:
        text = " ".join(row["text"].split())
        yield f"{row['coding']}  {row['theme_path']}  {row['coder']}  {text}"
    if not listed:
        yield "No coding is to be rechecked."
