"""Making, checking, copying project files."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import make_room, open_project, told
from desktop.services import checking, left_work
from desktop.services import project as projects

_FILE = click.Path(path_type=Path)


@click.command()
@parameters.project
@click.option(
    "--codebook",
    type=_FILE,
    metavar="FILE|default",
    help="Begin with the themes of this file, or with those that ship with the program.",
)
@click.option("--coder", metavar="NAME", default="coder 1", show_default=True, help="Who codes.")
@parameters.forms("json")
def new(path: Path, codebook: Path | None, coder: str, form: str | None) -> None:
    """Make a new project file.

    PROJECT is a file that is not there yet; .zhupi is added where it is left out.
    """
    if codebook == Path("default"):
        codebook = projects.default_codebook()
    with told(projects.create_project(_suffixed(path), coder=coder, codebook=codebook)) as made:
        themes = len(made.codebook.themes)
        record = {"project": str(made.path), "id": made.id, "coder": coder, "themes": themes}
    people = [f"Made {record['project']}: {themes} themes, coder {coder}."]
    output.result(form, record, people=people)


def _suffixed(path: Path) -> Path:
    return path if path.suffix else path.with_suffix(".zhupi")


@click.command()
@parameters.project
@parameters.forms("json")
def check(path: Path, form: str | None) -> None:
    """Check that a project file is sound.

    The file itself, its foreign keys, every text against its SHA-256, every span inside its
    text, and the journal. Ends with status 1 where something is wrong; nothing is altered.
    """
    with open_project(path, read_only=True) as opened:
        found = checking.check(opened)
    problems = [{"check": finding.check, "what": finding.what} for finding in found]
    record = {"sound": not found, "checked": list(checking.CHECKS), "problems": problems}
    output.result(form, record, people=[] if found else [f"{path.name} is sound."])
    for finding in found:
        output.note(f"{finding.check}: {finding.what}")
    if found:
        output.partly()


@click.command()
@parameters.project
@click.argument("out", type=_FILE, required=False)
@parameters.forms("json")
def backup(path: Path, out: Path | None, form: str | None) -> None:
    """Copy a project to a backup file.

    It may be open elsewhere. Without OUT the copy stands beside the project and carries the date.
    """
    if out is not None:
        make_room(out)
    with open_project(path, read_only=True) as opened:
        made = checking.backup(opened, out)
    output.result(form, {"backup": str(made)}, people=[f"Backed up to {made}."])


@click.command()
@click.argument("backup_file", metavar="BACKUP", type=_FILE)
@click.argument("out", type=_FILE)
@click.option(
    "--log",
    type=_FILE,
    metavar="FILE",
    help="Bring back what a log holds that was left beside a project and is kept as NAME-wal.left.",
)
@parameters.forms("json")
def restore(backup_file: Path, out: Path, log: Path | None, form: str | None) -> None:
    """Make a project from a backup file.

    OUT is a file that is not there yet: nothing is ever written over.
    """
    out = _suffixed(out)
    make_room(out)
    made = (
        checking.restore(backup_file, out)
        if log is None
        else left_work.restore(backup_file, out, log=log)
    )
    output.result(form, {"project": str(made)}, people=[f"Restored to {made}."])
