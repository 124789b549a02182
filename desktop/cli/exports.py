"""The annotated dataset."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.services.project import coders
from desktop.services.results import export as service
from desktop.services.rounds.resolved import resolved_round


@click.command()
@parameters.project
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--format", "kind", type=click.Choice(service.FORMATS), required=True, help="File format."
)
@click.option("--coder", metavar="NAME", help="Only this coder's codings.")
@parameters.resolution
@parameters.resolved_round
@parameters.overwrite
@parameters.forms("json")
def export(
    *,
    path: Path,
    out: Path,
    kind: str,
    coder: str | None,
    resolution: bool,
    of_round: str | None,
    overwrite: bool,
    form: str | None,
) -> None:
    """Write the annotated dataset.

    csv and jsonl make a folder OUT of tables, or, where OUT ends in .csv or .jsonl, one file of
    codings with its notes beside it; xlsx makes one workbook with a sheet a table. What is there
    already is not written over, unless --overwrite is given.
    """
    with open_project(path, read_only=True) as project:
        coder_id = coders.find_coder(project, coder).id if coder else None
        resolved = resolved_round(project, of_round).id if resolution else None
        outcome = service.export_dataset(
            project,
            out,
            format=kind,
            coder_id=coder_id,
            resolution=resolved,
            overwrite=overwrite,
        )
    record = {
        "files": [str(file) for file in outcome.files],
        "rows": outcome.rows,
        "notes": list(outcome.notes),
    }
    rows = [f"{count:7} {name}" for name, count in outcome.rows.items()]
    output.result(form, record, people=[*(f"Wrote {file}" for file in outcome.files), *rows])
    for note in outcome.notes:
        output.note(note)
