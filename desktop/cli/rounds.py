"""Comparison rounds: planned, made, sent out, taken back, locked, revealed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli import beforehand, output, parameters, plan_records, round_records
from desktop.cli import unfinished as undone
from desktop.cli.opening import make_room, open_project
from desktop.domain.beforehand import Beforehand
from desktop.domain.beforehand import beforehand as of_round
from desktop.domain.round import UNITS
from desktop.services.corpus.corpus import find_report
from desktop.services.project import backups
from desktop.services.project.codebook import find_theme
from desktop.services.project.coders import find_coder
from desktop.services.project.project import Project
from desktop.services.reliability import round_plan
from desktop.services.rounds import describing, rounds
from desktop.services.rounds.unfinished import unfinished
from desktop.services.sharing import packages

if TYPE_CHECKING:
    from desktop.domain.round import Round

_NAME = click.argument("name", metavar="NAME")
_FILE = click.Path(path_type=Path)
_VERBS = "plan | create | describe | list | pack | unpack | done | lock | reveal | status"
_unit = click.option(
    "--unit",
    type=click.Choice(UNITS),
    default="sentence",
    show_default=True,
    help="What agreement is computed over.",
)
_seed = click.option("--seed", type=int, default=1, show_default=True, help="Of the random draw.")


@click.group("round", subcommand_metavar=_VERBS)
@parameters.project
@click.pass_context
def round_(ctx: click.Context, path: Path) -> None:
    """Comparison rounds: plan, pack, unpack, lock, reveal."""
    ctx.obj = path


@round_.command()
@click.option(
    "--theme",
    metavar="THEME",
    help="The theme that is meant: how much reports differ is taken from its codings.",
)
@click.option(
    "--prevalence",
    type=float,
    required=True,
    metavar="P",
    help="Its share of the units (0 to 1), from a pilot.",
)
@click.option(
    "--alpha",
    type=float,
    required=True,
    metavar="A",
    help="Its reliability (0 to 1), from a pilot.",
)
@click.option(
    "--width",
    type=float,
    required=True,
    metavar="W",
    help="The widest 95 % interval of alpha that will do.",
)
@click.option(
    "--coders",
    "number",
    type=int,
    default=2,
    show_default=True,
    metavar="K",
    help="How many coders.",
)
@click.option(
    "--icc",
    type=float,
    metavar="R",
    help="How far units of one report are alike in having the theme (0 to below 1); else from the"
    " project's codings.",
)
@click.option(
    "--icc-agreement",
    type=float,
    metavar="R",
    help="The same of the coders' agreement on units that any of them coded.",
)
@_unit
@_seed
@parameters.forms("json")
@click.pass_obj
def plan(
    path: Path,
    *,
    theme: str | None,
    prevalence: float,
    alpha: float,
    width: float,
    number: int,
    icc: float | None,
    icc_agreement: float | None,
    unit: str,
    seed: int,
    form: str | None,
) -> None:
    """How many reports are needed, by simulated rounds.

    Reports differ, so reports are planned; never fewer than an interval and a verdict take.
    """
    with open_project(path, read_only=True) as project:
        meant = find_theme(project, theme) if theme else None
        named = project.codebook.path(meant.id) if meant else None
        found = round_plan.plan(
            project, prevalence=prevalence, alpha=alpha, width=width, coders=number,
            seed=seed, unit=unit, theme_id=meant.id if meant else None,
            correlations=(icc, icc_agreement),
        )  # fmt: skip
    given = {"theme": named, "prevalence": prevalence, "alpha": alpha, "width": width}
    record = {**given, "coders": number, "seed": seed, **plan_records.planned(found)}
    output.result(form, record, people=plan_records.plan_lines(record))


@round_.command()
@_NAME
@click.option("--coders", metavar="A,B,...", required=True, help="Who codes, by names or ids.")
@click.option("--sample", type=int, metavar="N", help="So many reports, drawn at random.")
@click.option("--reports", metavar="R1,R2,...", help="These reports.")
@click.option(
    "--stratify",
    metavar="FACTS",
    default="",
    help="Of province, prefecture, year: strata that each give their share.",
)
@_seed
@_unit
@click.option(
    "--open", "is_open", is_flag=True, help="Not blind: coders may see each other's codings."
)
@beforehand.options
@parameters.forms("json")
@click.pass_obj
def create(
    path: Path,
    /,
    *,
    name: str,
    coders: str,
    sample: int | None,
    reports: str | None,
    stratify: str,
    seed: int,
    unit: str,
    is_open: bool,
    form: str | None,
    **said: Any,
) -> None:
    """Make a round: a sample, its coders, a frozen codebook."""
    if (sample is None) == (reports is None):
        raise click.UsageError("Give either --sample or --reports.")
    with open_project(path) as project:
        made = rounds.create(
            project,
            name,
            coder_ids=[find_coder(project, one).id for one in _listed(coders)],
            sample=sample,
            report_ids=None
            if reports is None
            else [find_report(project, one).id for one in _listed(reports)],
            stratify=_listed(stratify),
            seed=seed,
            unit=unit,
            blind=not is_open,
            said=Beforehand(**_given(said)),
        )
        record = round_records.described(project, made)
    told = f"{len(record['reports'])} reports, coders {', '.join(record['coders'])}"
    people = [f"Made the round {made.name}: {told}."]
    output.result(form, record, people=people)


@round_.command()
@_NAME
@beforehand.options
@parameters.forms("json")
@click.pass_obj
def describe(path: Path, /, name: str, form: str | None, **said: Any) -> None:
    """Say of a round, for its report, what was not said when it was made.

    What is left out stays; an empty text takes it back. The least alpha can be fixed while the
    round is planned alone.
    """
    with open_project(path) as project:
        known = rounds.find_round(project, name)
        wanted = replace(of_round(known), **_given(said))
        known = describing.describe(project, known.id, wanted)
        record = round_records.described(project, known)
    output.result(form, record, people=[f"The round {known.name} is described."])


def _given(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value is not None}


@round_.command("list")
@parameters.forms("json")
@click.pass_obj
def list_(path: Path, form: str | None) -> None:
    """List the rounds of a project."""
    with open_project(path, read_only=True) as project:
        rows = [round_records.described(project, known) for known in rounds.rounds(project)]
    output.records(
        form,
        rows,
        people=lambda found: [
            f"{r['round']}  {r['state']}  {len(r['reports'])} reports" for r in found
        ],
    )


@round_.command()
@_NAME
@click.option("--coder", metavar="NAME", required=True, help="Whose package.")
@click.argument("out", type=_FILE)
@parameters.forms("json")
@click.pass_obj
def pack(path: Path, name: str, coder: str, out: Path, form: str | None) -> None:
    """Write the package of one coder: the sample, the frozen codebook, nothing of the others.

    OUT is a file that is not there yet, or a folder.
    """
    with open_project(path) as project:
        known, who = rounds.find_round(project, name), find_coder(project, coder)
        make_room(packages.name_of_package(out, known, who))
        made = packages.pack(project, known.id, coder_id=who.id, out=out)
        reports = len(rounds.round_reports(project, known.id))
    record = {"package": str(made), "round": known.name, "coder": who.name, "reports": reports}
    output.result(form, record, people=[f"Packed {reports} reports for {who.name}: {made}."])


@round_.command()
@click.argument("package", metavar="PACKAGE", type=_FILE)
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@click.option("--late", is_flag=True, help="Take it in although the round is locked.")
@parameters.forms("json")
@click.pass_obj
def unpack(path: Path, package: Path, dry_run: bool, late: bool, form: str | None) -> None:
    """Take a coder's package in, in one step; twice changes nothing."""
    with open_project(path, read_only=dry_run) as project:
        if not dry_run:
            backups.before(project, "unpack")
        found = (
            packages.preview(project, package)
            if dry_run
            else packages.unpack(project, package, late=late)
        )
    record = round_records.unpacked(found, dry_run=dry_run)
    output.result(form, record, people=round_records.unpacked_lines(record))


@round_.command()
@click.argument("reports", metavar="[REPORT]...", nargs=-1)
@click.option("--round", "name", metavar="NAME", help="The round; in a package its own.")
@click.option("--coder", metavar="NAME", help="Who has finished; else the present coder.")
@click.option("--all", "everything", is_flag=True, help="All reports of the round.")
@click.option("--not", "not_done", is_flag=True, help="They are not finished after all.")
@parameters.forms("json")
@click.pass_obj
def done(
    path: Path,
    *,
    reports: tuple[str, ...],
    name: str | None,
    coder: str | None,
    everything: bool,
    not_done: bool,
    form: str | None,
) -> None:
    """Declare reports finished: with no coding they are data then, and not missing."""
    if bool(reports) == everything:
        raise click.UsageError("Name reports, or give --all.")
    with open_project(path) as project:
        known = _meant(project, name)
        who = find_coder(project, coder) if coder else project.coder
        ids = [find_report(project, one).id for one in reports]
        chosen = ids or [r.id for r in rounds.round_reports(project, known.id)]
        rounds.mark_all_done(project, known.id, chosen, done=not not_done, coder=who.id)
    record = {"round": known.name, "coder": who.name, "reports": len(chosen), "done": not not_done}
    state = "open again" if not_done else "done"
    output.result(form, record, people=[f"{len(chosen)} reports {state} for {who.name}."])


def _meant(project: Project, name: str | None) -> Round:
    if name is None and project.round is None:
        raise click.UsageError("Give --round NAME.")
    return rounds.find_round(project, name) if name else project.round  # type: ignore[return-value]


@round_.command()
@_NAME
@undone.yes
@parameters.forms("json")
@click.pass_obj
def lock(path: Path, name: str, yes: bool, form: str | None) -> None:
    """Let no coding of the round change any more.

    Says first who has not declared what done and, at a terminal, asks.
    """
    _turn(path, name, form, rounds.lock, verb="Lock it", yes=yes)


@round_.command()
@_NAME
@undone.yes
@parameters.forms("json")
@click.pass_obj
def reveal(path: Path, name: str, yes: bool, form: str | None) -> None:
    """Show everybody's codings of a locked round.

    Says first who has not declared what done and, at a terminal, asks.
    """
    _turn(path, name, form, rounds.reveal, verb="Reveal it", yes=yes)


def _turn(path: Path, name: str, form: str | None, turn: Any, *, verb: str, yes: bool) -> None:
    with open_project(path) as project:
        round_id = rounds.find_round(project, name).id
        left = unfinished(project, round_id)
        if not undone.agreed(left, verb, given=yes):
            raise click.Abort
        known = turn(project, round_id)
        record = round_records.described(project, known) | {"not_done": undone.records(left)}
    output.result(form, record, people=[f"The round {known.name} is {known.state}."])


@round_.command()
@_NAME
@parameters.forms("json")
@click.pass_obj
def status(path: Path, name: str, form: str | None) -> None:
    """How far a round and each of its coders are.

    What others code in a blind round is hidden until it is revealed.
    """
    with open_project(path, read_only=True) as project:
        found = rounds.status(project, rounds.find_round(project, name).id)
        record = round_records.described(project, found.round) | round_records.progress(found)
    output.result(form, record, people=round_records.status_lines(record))


def _listed(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
