"""The annotated dataset."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import open_project
from desktop.services.project import coders
from desktop.services.results import export as service
from desktop.services.results.export_formats import FORMATS, Format
from desktop.services.rounds.resolved import resolved_round

_HELP = """Write the annotated dataset.

OUT becomes, by the format:

\b
{formats}

Under a name with the ending of a folder's format the table of codings alone is written, with its
notes beside it. What is there already is not written over, unless --overwrite is given.
"""


def _told(row: Format) -> str:
    return click.wrap_text(f"{row.id}: {row.holds}", 78, subsequent_indent="  ")


@click.command(help=_HELP.format(formats="\n".join(map(_told, FORMATS))))
@parameters.project
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "kind",
    type=click.Choice([row.id for row in FORMATS]),
    help="File format; left out, the ending of OUT says it.",
)
@click.option("--coder", metavar="NAME", help="Only this coder's codings.")
@parameters.resolution
@parameters.resolved_round
@parameters.whose
@parameters.unfinished
@click.option(
    "--headings",
    type=click.Choice(service.HEADINGS),
    default="ascii",
    show_default=True,
    help="What the matrices call their columns: t01_codings, or the theme's name.",
)
@parameters.overwrite
@parameters.forms("json")
def export(
    *,
    path: Path,
    out: Path,
    kind: str | None,
    coder: str | None,
    resolution: bool,
    of_round: str | None,
    whose: str,
    unfinished: bool,
    headings: str,
    overwrite: bool,
    form: str | None,
) -> None:
    """Write the annotated dataset; what the command says of itself is made from the formats."""
    with open_project(path, read_only=True) as project:
        coder_id = coders.find_coder(project, coder).id if coder else None
        resolved = resolved_round(project, of_round).id if resolution else None
        outcome = service.export_dataset(
            project,
            out,
            format=kind,
            coder_id=coder_id,
            resolution=resolved,
            whose=whose,
            unfinished=unfinished,
            headings=headings,
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
