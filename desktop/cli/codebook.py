"""The codebook: shown, written to a file, read from one, looked back on and changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from desktop.cli import codebook_themes, codebook_versions, output, parameters, records
from desktop.cli.opening import open_project
from desktop.exchange.refi.losses import Loss
from desktop.services.project import codebook as codebooks
from desktop.services.project import codebook_files
from desktop.services.themes import printable

_FILE = click.argument("file", type=click.Path(path_type=Path))


@click.group(subcommand_metavar="COMMAND [ARGUMENTS]...")
@parameters.project
@click.pass_context
def codebook(ctx: click.Context, path: Path) -> None:
    """Show, exchange, compare and change the codebook."""
    ctx.obj = path


@codebook.command()
@parameters.forms("json", "csv")
@click.pass_obj
def show(path: Path, form: str | None) -> None:
    """Print the themes as a tree, each with its key and its definition."""
    with open_project(path, read_only=True) as project:
        rows = records.themes(project.codebook)
    output.records(form, rows, people=_tree)


@codebook.command()
@_FILE
@click.option(
    "--language",
    type=click.Choice(printable.LANGUAGES),
    default="zh",
    show_default=True,
    help="In which language a .docx or .html names what it prints.",
)
@parameters.overwrite
@click.pass_obj
def export(path: Path, file: Path, language: str, overwrite: bool) -> None:
    """Write the codebook to a file (.json, .csv, .xlsx, .qdc, or to be printed .docx, .html)."""
    with open_project(path, read_only=True) as project:
        if file.suffix.lower() in printable.ENDINGS:
            printable.write_printable(project, file, language=language, overwrite=overwrite)
        else:
            codebooks.export_codebook(project, file, overwrite=overwrite)
        losses = codebook_files.lost_in(file, project.codebook)
    output.say(f"Wrote {file}.")
    _tell(losses)


@codebook.command("import")
@_FILE
@click.option("--reason", metavar="TEXT", default="", help="Why, kept with the version.")
@click.option(
    "--meaning-changed",
    metavar="THEME",
    multiple=True,
    help="This theme means something else now: its codings are to be rechecked. May be repeated.",
)
@click.pass_obj
def import_(path: Path, file: Path, reason: str, meaning_changed: tuple[str, ...]) -> None:
    """Take in the themes of a codebook file (.json, .csv, .tsv, .xlsx or .qdc)."""
    with open_project(path) as project:
        losses = codebook_files.lost_from(file, project.codebook)
        count = codebooks.import_codebook(
            project, file, reason=reason, meaning_changed=meaning_changed
        )
    output.say(f"Took in {count} themes.")
    _tell(losses)


def _tell(losses: Iterable[Loss]) -> None:
    for loss in losses:
        output.note(str(loss))


for _command in (
    codebook_versions.versions,
    codebook_versions.diff,
    codebook_versions.explain,
    codebook_versions.recheck,
    codebook_themes.merge,
    codebook_themes.split,
):
    codebook.command()(_command)


def _tree(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    for row in rows:
        indent = "  " * (row["level"] - 1)
        retired = " (retired)" if row["retired"] else ""
        text = f": {row['definition']}" if row["definition"] else ""
        yield f"{row['key'] or ' '} {indent}{row['name']}{retired}{text}"
