"""Disagreements: listed, decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli import output, parameters
from desktop.cli.columns import fitted
from desktop.cli.opening import open_project
from desktop.services.project.coders import coders
from desktop.services.rounds import adjudication, decisions
from desktop.services.rounds.rounds import find_round

if TYPE_CHECKING:
    from desktop.services.rounds.adjudication import JudgedDisagreement

_EXCERPT_CELLS = 60
_round = click.option("--round", "name", metavar="NAME", required=True, help="The round.")


@click.command()
@parameters.project
@_round
@parameters.forms("json", "jsonl", "csv")
def disagreements(path: Path, name: str, form: str | None) -> None:
    """List where a round's coders differ.

    With what was decided, if anything was.

    By report and place. A key names a disagreement for `adjudicate`.
    """
    with open_project(path, read_only=True) as project:
        found = adjudication.disagreements(project, find_round(project, name).id)
        names = {coder.id: coder.name for coder in coders(project)}
    rows = [_flat(_row(item, names)) if form == "csv" else _row(item, names) for item in found]
    output.records(form, rows, people=_lines)


@click.command()
@parameters.project
@_round
@click.option(
    "--decisions",
    "file",
    metavar="FILE.jsonl",
    type=click.Path(path_type=Path),
    required=True,
    help="One decision a line.",
)
@click.option("--finish", is_flag=True, help="Then close the adjudication, if all is decided.")
@parameters.forms("json")
def adjudicate(path: Path, name: str, file: Path, finish: bool, form: str | None) -> None:
    """Decide disagreements from a file.

    Of a revealed round, in one step of undo.

    JSON Lines: {"key" or "report", "theme", "start" and "end"; "decision": take, union,
    intersection, edit or none; "coder" to take from; "spans": [[start, end], ...] of an edit;
    "reason": ambiguous, gap, error or edge; "codebook_must_change", "note", "decided_by"}.
    """
    with open_project(path) as project:
        known = find_round(project, name)
        outcome = decisions.decide_from(project, known.id, file)
        if finish and not outcome.failed:
            adjudication.finish(project, known.id)
        items = adjudication.disagreements(project, known.id)
    undecided = sum(item.adjudication is None for item in items)
    failed = [{"line": line, "reason": reason} for line, reason in outcome.failed]
    record = {"decided": outcome.decided, "undecided": undecided, "failed": failed}
    summary = f"{outcome.decided} decided, {len(failed)} failed, {undecided} undecided in all"
    output.result(form, record, people=[summary])
    for row in failed:
        output.note(f"{file.name}, line {row['line']}: {row['reason']}")
    if failed:
        output.partly()


def _row(item: JudgedDisagreement, names: dict[str, str]) -> dict[str, Any]:
    one, facts, decision = item.disagreement, item.report.facts, item.adjudication
    return {
        "key": one.key,
        "report": one.report_id,
        "county": facts.county,
        "year": facts.year,
        "theme": item.theme_path.rpartition("/")[2],
        "theme_path": item.theme_path,
        "kind": one.kind,
        "start": one.start,
        "end": one.end,
        "text": item.text,
        "spans": {
            names[coder]: [[s.start, s.end] for s in own] for coder, own in one.spans.items()
        },
        "decision": decision and decision.kind,
        "taken_from": names[decision.taken_from] if decision and decision.taken_from else None,
        "reason": decision and decision.reason,
        "codebook_must_change": decision and decision.codebook_must_change,
        "note": decision and decision.note,
        "decided_by": names[decision.decided_by] if decision else None,
        "changed": item.changed,
    }


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    spans = {f"spans {coder}": [f"{a}-{b}" for a, b in own] for coder, own in row["spans"].items()}
    return {name: value for name, value in row.items() if name != "spans"} | spans


def _lines(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    for row in rows:
        place = " ".join(str(row[name]) for name in ("county", "year") if row[name])
        sides = "; ".join(f"{coder} {_said(own)}" for coder, own in row["spans"].items())
        words = fitted(row["text"], _EXCERPT_CELLS)
        state = row["decision"] or "undecided"
        yield f"{place}  {row['theme_path']}  {row['kind']}  {sides}  {state}  {words}"


def _said(spans: list[list[int]]) -> str:
    return ", ".join(f"{start}-{end}" for start, end in spans) or "nothing"
