"""Projects of other tools: looked at, taken in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.exchange.refi.losses import losses_table, summed
from desktop.services.intake import foreign_projects as service
from desktop.services.results.export import save_table

_SHOWN = 60
"""Characters of an example that people see."""


@click.command("import-project")
@parameters.project
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would come in, and write nothing.")
@click.option(
    "--offsets",
    type=click.Choice(service.CONVENTIONS),
    metavar="WAY",
    help="How the file counts positions, where its own passages are not to decide.",
)
@click.option(
    "--losses",
    type=click.Path(path_type=Path),
    metavar="OUT.csv",
    help="Write what is left out or mended as a table, a row each.",
)
@parameters.overwrite
@parameters.forms("json")
def import_project(
    *,
    path: Path,
    file: Path,
    dry_run: bool,
    offsets: str | None,
    losses: Path | None,
    overwrite: bool,
    form: str | None,
) -> None:
    """Take in a project of another tool.

    FILE is one of REFI-QDA (.qdpx, .qde), or QualCoder's own (.qda). It is one step of undo.

    Texts, codings, codebook, coders, memos, cases with their variables, and sets. How the file
    counts positions is measured on its own passages and shown with three of them; where several
    ways fit as well, nothing is taken in before --offsets says which.
    """
    with (
        open_project(path, read_only=dry_run) as project,
        service.foreign_file(file, offsets=offsets) as opened,
    ):
        if form is None:
            _say(_counted(opened))
        outcome = opened.look(project) if dry_run else opened.take_in(project)
    if losses is not None:
        save_table(losses_table(outcome.losses), losses, overwrite=overwrite)
    output.result(form, _record(outcome), people=_lines(outcome, dry_run=dry_run))
    for line in summed(outcome.losses):
        output.note(line)


def _say(lines: Iterator[str]) -> None:
    for line in lines:
        output.say(line)


def _counted(opened: service.ForeignFile) -> Iterator[str]:
    """How the file counts, before anything is taken in."""
    found = opened.measured
    ways = " or ".join(one.id for one in found.equal)
    if found.passages:
        yield (
            f"Positions count as {ways}: {found.fitting} of {found.passages} passages lie in their"
            f" texts, {found.quoting} say what the file quotes."
        )
    for one in found.examples:
        yield f"  {one.source} {one.start}-{one.end}: {_short(one.text)}"
    if found.by_origin:
        yield f"Of these the tool that made the file decides: {opened.foreign.origin}."


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _lines(outcome: service.ProjectOutcome, *, dry_run: bool) -> Iterator[str]:
    for one in outcome.reports:
        state = "here" if one.here else "new"
        yield (
            f"{state:4}  {one.report.source_name}  {one.report.characters} characters,"
            f" {one.codings} codings, {one.memos} memos"
        )
    new = sum(not one.here for one in outcome.reports)
    yield (
        f"{'Would take in' if dry_run else 'Took in'} {new} reports, {outcome.codings} codings,"
        f" {outcome.themes} themes, {len(outcome.coders)} coders, {outcome.memos} memos"
        f" (read as {outcome.convention.id})."
    )
    if outcome.standing:
        yield f"{outcome.standing} codings are here already."
    if outcome.losses:
        yield f"{len(outcome.losses)} things are left out or mended."


def _record(outcome: service.ProjectOutcome) -> output.OutputRow:
    found = outcome.measured
    return {
        "file": outcome.file,
        "sha256": outcome.sha256,
        "origin": outcome.origin,
        "offsets": outcome.convention.id,
        "equal_ways": [one.id for one in found.equal],
        "by_origin": found.by_origin,
        "passages": found.passages,
        "fitting": found.fitting,
        "quoting": found.quoting,
        "examples": [
            {"source": e.source, "start": e.span.start, "end": e.span.end, "text": e.text}
            for e in found.examples
        ],
        "reports": [
            {
                "id": one.report.id,
                "source_name": one.report.source_name,
                "here": one.here,
                "characters": one.report.characters,
                "codings": one.codings,
                "memos": one.memos,
            }
            for one in outcome.reports
        ],
        "themes": outcome.themes,
        "coders": list(outcome.coders),
        "codings": outcome.codings,
        "standing": outcome.standing,
        "memos": outcome.memos,
        "losses": [
            {"item": loss.item, "name": loss.name, "loss": loss.loss} for loss in outcome.losses
        ],
    }
