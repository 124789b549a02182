"""Codings: made, listed, taken in from a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import output, parameters, records
from desktop.cli.columns import fitted
from desktop.cli.opening import open_project
from desktop.domain.span import Span
from desktop.services.coding import code_matches as matches
from desktop.services.coding import loading
from desktop.services.coding.coding import apply_theme
from desktop.services.coding.excerpts import excerpts, excerpts_of
from desktop.services.corpus.corpus import find_report
from desktop.services.project import coders
from desktop.services.project.codebook import find_theme
from desktop.services.rounds.resolved import resolved_excerpts, resolved_round
from desktop.services.rounds.rounds import enter, find_round

if TYPE_CHECKING:
    from desktop.domain.coding import Coding
    from desktop.services.project.project import Project

_EXCERPT_CELLS = 60
_coder = click.option("--coder", metavar="NAME", required=True, help="Whose coding it is.")
_round = click.option(
    "--round", "of_round", metavar="NAME", help="In this comparison round; in a package its own."
)
_theme = click.argument("theme", metavar="THEME")


@click.command()
@parameters.project
@parameters.report
@_theme
@click.argument("start", type=int)
@click.argument("end", type=int)
@_coder
@click.option("--memo", default="", metavar="TEXT", help="A note on it.")
@_round
@parameters.forms("json")
def code(
    *,
    path: Path,
    report: str,
    theme: str,
    start: int,
    end: int,
    coder: str,
    memo: str,
    of_round: str | None,
    form: str | None,
) -> None:
    """Apply a theme to a span of a report.

    START and END count characters (Unicode code points) of the stored text from 0; END is the
    first one outside.
    """
    with open_project(path) as project:
        made = apply_theme(
            project,
            find_report(project, report).id,
            theme_id=find_theme(project, theme).id,
            span=Span(start, end),
            coder=coders.find_coder(project, coder).id,
            memo=memo,
            round_id=find_round(project, of_round).id if of_round else None,
        )
        rows = _rows(project, [made])
    output.result(form, rows[0], people=_lines(rows))


@click.command("code-matches")
@parameters.project
@_theme
@click.argument("pattern")
@click.option("--regex", is_flag=True, help="PATTERN is a regular expression (Python's re).")
@click.option(
    "--unit",
    type=click.Choice(["sentence", "match", "paragraph"]),
    default="sentence",
    show_default=True,
    help="Code the sentence or the paragraph that a match lies in, or the match alone.",
)
@_coder
@click.option("--dry-run", is_flag=True, help="Show what would be coded, and code nothing.")
@parameters.forms("json", "jsonl", "csv")
def code_matches(
    *,
    path: Path,
    theme: str,
    pattern: str,
    regex: bool,
    unit: str,
    coder: str,
    dry_run: bool,
    form: str | None,
) -> None:
    """Code wherever a pattern occurs.

    All reports are searched; what the coder has coded so already is left alone, and what
    overlaps another coding of the theme by the coder is named. All of it is one step of undo.
    """
    with open_project(path, read_only=dry_run) as project:
        made = matches.code_matches(
            project,
            find_theme(project, theme).id,
            pattern,
            regex=regex,
            unit=unit,
            coder=coders.find_coder(project, coder).id,
            dry_run=dry_run,
        )
        rows = _rows(project, made)
        met = _rows(project, matches.overlapping_ones(project, made))
    output.records(form, rows, people=_lines)
    done = "would be made" if dry_run else "made"
    output.note(f"{len(made)} codings {done}.")
    for line in _lines(met):
        output.note(f"overlaps another coding of its theme and coder: {line}")


@click.command()
@parameters.project
@click.option("--coder", metavar="NAME", help="Only this coder's.")
@click.option("--theme", metavar="THEME", help="Only this theme's and those under it.")
@click.option("--report", metavar="REPORT", help="Only in this report.")
@parameters.resolution
@click.option("--round", "of_round", metavar="NAME", help="Those of this comparison round.")
@parameters.forms("json", "jsonl", "csv")
def codings(
    *,
    path: Path,
    coder: str | None,
    theme: str | None,
    report: str | None,
    resolution: bool,
    of_round: str | None,
    form: str | None,
) -> None:
    """List the codings of a project.

    Each with the words it covers, in the order of the corpus. Those of comparison rounds are
    listed where one is named; of a blind round only the present coder's until it is revealed.
    """
    with open_project(path, read_only=True) as project:
        report_id = find_report(project, report).id if report else None
        below = project.codebook.below(find_theme(project, theme).id) if theme else None
        if resolution:
            known = resolved_round(project, of_round)
            found = resolved_excerpts(project, known.id, theme_ids=below, report_id=report_id)
        else:
            if of_round:
                enter(project, find_round(project, of_round).id)
            only = {coders.find_coder(project, coder).id} if coder else None
            found = excerpts(project, report_id=report_id, theme_ids=below, coder_ids=only)
    output.records(form, map(records.coding, found), people=_lines)


@click.command("load-codings")
@parameters.project
@click.argument("file", metavar="FILE.jsonl", type=click.Path(path_type=Path))
@_round
@parameters.forms("json")
def load_codings(path: Path, file: Path, of_round: str | None, form: str | None) -> None:
    """Take in codings from a file.

    JSON Lines: {"report" or "title" or "county" and "year", "theme", "coder", "start" and "end"
    or a "text" that stands there only once, "memo"?}. A "text" given with "start" and "end" that
    is not what stands there is refused.
    """
    with open_project(path) as project:
        known = find_round(project, of_round).id if of_round else None
        outcome = loading.load_codings(project, file, round_id=known)
    failed = [{"line": line, "reason": reason} for line, reason in outcome.failed]
    counts = {"loaded": outcome.loaded, "duplicates": outcome.duplicates}
    summary = f"{outcome.loaded} loaded, {outcome.duplicates} duplicates, {len(failed)} failed"
    rest = {"overlaps": outcome.overlaps, "failed": failed}
    output.result(form, {**counts, **rest}, people=[summary])
    for number in outcome.overlaps:
        output.note(f"{file.name}, line {number}: overlaps another coding of its theme and coder.")
    for row in failed:
        output.note(f"{file.name}, line {row['line']}: {row['reason']}")
    if failed:
        output.partly()


def _rows(project: Project, codings: list[Coding]) -> list[records.Record]:
    return [records.coding(excerpt) for excerpt in excerpts_of(project, codings)]


def _lines(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    for row in rows:
        place = " ".join(str(row[name]) for name in ("county", "year") if row[name])
        words = fitted(row["text"], _EXCERPT_CELLS)
        yield f"{place}  {row['start']}-{row['end']}  {row['theme_path']}  {row['coder']}  {words}"
