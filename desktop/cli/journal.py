"""What was done to a project: listed, taken back, done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import output, parameters, records
from desktop.cli.columns import aligned
from desktop.cli.opening import open_project
from desktop.services.project import coders
from desktop.services.project import undo as service

if TYPE_CHECKING:
    from desktop.domain.journal import Entry
    from desktop.services.project.project import Project

_MOMENT = len("2024-01-31T12:00:00")
_coder = click.option("--coder", metavar="NAME", help="Whose; else of whoever acted last.")


@click.command()
@parameters.project
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Only so many, the newest.")
@parameters.forms("json", "jsonl")
def history(path: Path, limit: int | None, form: str | None) -> None:
    """List what was done, newest first."""
    with open_project(path, read_only=True) as project:
        names = _names(project)
        entries = service.history(project, limit=limit)
    rows = [records.entry(one, names.get(one.coder_id, one.coder_id)) for one in entries]
    output.records(form, rows, people=_table)


@click.command()
@parameters.project
@_coder
@parameters.forms("json")
def undo(path: Path, coder: str | None, form: str | None) -> None:
    """Take back the last change.

    As many times as there are changes, also those of an earlier day.
    """
    row = _turned(path, coder, service.undo)
    output.result(form, row, people=[f"Undone: {_told(row)}" if row else "Nothing to undo."])


@click.command()
@parameters.project
@_coder
@parameters.forms("json")
def redo(path: Path, coder: str | None, form: str | None) -> None:
    """Do again what was taken back."""
    row = _turned(path, coder, service.redo)
    output.result(form, row, people=[f"Redone: {_told(row)}" if row else "Nothing to redo."])


def _turned(
    path: Path, coder: str | None, turn: Callable[..., Entry | None]
) -> records.Record | None:
    with open_project(path) as project:
        entry = turn(project, coder_id=_whose(project, coder))
        names = _names(project)
    return records.entry(entry, names.get(entry.coder_id, entry.coder_id)) if entry else None


def _whose(project: Project, coder: str | None) -> str:
    if coder:
        return coders.find_coder(project, coder).id
    return service.history(project, limit=1)[0].coder_id


def _names(project: Project) -> dict[str, str]:
    return {coder.id: coder.name for coder in coders.coders(project)}


def _table(found: Iterable[output.OutputRow]) -> list[str]:
    rows = list(found)
    if not rows:
        return ["Nothing was done yet."]
    return aligned([_cells(row) for row in rows], right=(0,))


def _cells(row: output.OutputRow) -> tuple[str, ...]:
    at = row["at"][:_MOMENT].replace("T", " ")
    return str(row["entry"]), at, row["coder"], _told(row) + (" (undone)" if row["undone"] else "")


def _told(row: output.OutputRow) -> str:
    words = [str(value) for value in row["detail"].values() if value not in (None, "")]
    did = row["did"] if row["kind"] in ("do", "base") else f"{row['kind']} {row['did']}"
    return "  ".join([did, *words])
