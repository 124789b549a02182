"""Making, checking, copying project files."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.opening import make_room, open_project, told
from desktop.services.project import backups, checking, left_work
from desktop.services.project import project as projects
from desktop.services.rescue import rescuing

_FILE = click.Path(path_type=Path)


@click.command()
@parameters.project
@click.option(
    "--codebook",
    type=_FILE,
    metavar="FILE|default|none",
    default=Path("default"),
    show_default=True,
    help="Begin with the themes of this file, with those that ship with the program, or none.",
)
@click.option("--coder", metavar="NAME", default="coder 1", show_default=True, help="Who codes.")
@parameters.forms("json")
def new(path: Path, codebook: Path, coder: str, form: str | None) -> None:
    """Make a new project file.

    PROJECT is a file that is not there yet; .zhupi is added where it is left out.
    """
    with told(
        projects.create_project(_suffixed(path), coder=coder, codebook=_chosen(codebook))
    ) as made:
        themes = len(made.codebook.themes)
        name = made.coder.name
        record = {"project": str(made.path), "id": made.id, "coder": name, "themes": themes}
    people = [f"Made {record['project']}: {themes} themes, coder {name}."]
    output.result(form, record, people=people)


def _chosen(codebook: Path) -> Path | None:
    if codebook == Path("default"):
        return projects.default_codebook()
    return None if codebook == Path("none") else codebook


def _suffixed(path: Path) -> Path:
    return path if path.suffix else path.with_suffix(".zhupi")


@click.command()
@parameters.project
@parameters.forms("json")
def check(path: Path, form: str | None) -> None:
    """Check that a project file is sound.

    The file itself, texts and originals against their SHA-256, spans, the search index made
    again, the journal replayed to the rows as they stand, and the seals of the rest. Ends with
    status 1 where something is wrong; nothing is altered, an older file not brought up to date.
    Codings of one theme by one coder that overlap are listed too; that is nothing wrong.
    """
    found = checking.check_file(path)
    remarks = [] if found else checking.remarks(path)
    problems = [{"check": finding.check, "what": finding.what} for finding in found]
    record = {"sound": not found, "checked": list(checking.CHECKS), "problems": problems}
    record["remarks"] = remarks
    output.result(form, record, people=[] if found else [f"{path.name} is sound."])
    for finding in found:
        output.note(f"{finding.check}: {finding.what}")
    for remark in remarks:
        output.note(remark)
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
@click.argument("backup_file", metavar="[BACKUP]", type=_FILE, required=False)
@click.argument("out", metavar="[OUT]", type=_FILE, required=False)
@click.option(
    "--list", "project", type=_FILE, metavar="PROJECT", help="List its automatic backups."
)
@click.option(
    "--log",
    type=_FILE,
    metavar="FILE",
    help="Bring back what a log holds that was left beside a project and is kept as NAME-wal.left.",
)
@parameters.forms("json")
def restore(
    *,
    backup_file: Path | None,
    out: Path | None,
    project: Path | None,
    log: Path | None,
    form: str | None,
) -> None:
    """Make a project from a backup file.

    OUT is a file that is not there yet: nothing is ever written over.
    """
    if project is not None:
        _list(project, form)
        return
    if backup_file is None or out is None:
        raise click.UsageError("Name BACKUP and OUT, or give --list PROJECT.")
    out = _suffixed(out)
    make_room(out)
    if log is None:
        made = checking.restore(backup_file, out)
    else:
        made = left_work.restore(backup_file, out, log=log)
    output.result(form, {"project": str(made)}, people=[f"Restored to {made}."])


def _list(project: Path, form: str | None) -> None:
    rows = [_described(backup) for backup in backups.backups_of(project)]
    output.records(form, rows, people=lambda found: map(_line, found))
    if not rows:
        output.note(f"There is no automatic backup of {project.name}.")


def _described(backup: backups.Backup) -> dict[str, object]:
    holds = backup.holds
    return {
        "backup": str(backup.path),
        "at": backup.at.isoformat().replace("+00:00", "Z"),
        "reason": backup.reason,
        "size": backup.size,
        "coders": list(holds.coders) if holds else None,
        "codings": holds.codings if holds else None,
    }


def _line(record: output.OutputRow) -> str:
    if record["codings"] is None:
        held = "damaged"
    else:
        held = f"{record['codings']} codings by {', '.join(record['coders'])}"
    megabytes = record["size"] / 1_000_000
    return f"{record['at']}  {megabytes:.1f} MB  {held}  {record['backup']}"


@click.command()
@parameters.project
@click.argument("out", type=_FILE)
@parameters.forms("json")
def rescue(path: Path, out: Path, form: str | None) -> None:
    """Save what can be read of a damaged project.

    OUT is a new file, and nothing is written to PROJECT. What cannot be read is taken from the
    journal, and texts from their originals; the rest is named, and the status is 1.
    """
    told = rescuing.rescue(path, _suffixed(out))
    record = told.as_record()
    output.result(form, record, people=told.lines())
    if told.lost:
        output.partly()
