"""What stands in the reports: the text, its parts, words in their context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import click

from desktop.cli import output, parameters, records
from desktop.cli.columns import aligned
from desktop.cli.opening import open_project
from desktop.services.corpus import corpus, search
from desktop.services.results.word_query import query_hits


@click.command()
@parameters.project
@parameters.report
def text(path: Path, report: str) -> None:
    """Print the stored text of a report.

    Nothing is added, not even a line end. Offsets of codings count its characters (Unicode code
    points) from 0. A terminal is shown control characters written out, as in \\x1b; a file or a
    pipe gets the text exactly.
    """
    with open_project(path, read_only=True) as project:
        output.exactly(corpus.text(project, corpus.find_report(project, report).id))


@click.command()
@parameters.project
@parameters.report
@parameters.forms("json", "jsonl", "csv")
def sentences(path: Path, report: str, form: str | None) -> None:
    """List its headings and sentences.

    START-END of each counts characters (Unicode code points) of the stored text from 0.
    """
    with open_project(path, read_only=True) as project:
        found = corpus.find_report(project, report)
        whole = corpus.text(project, found.id)
        rows = [records.segment(part, whole) for part in corpus.segments(project, found.id)]
    output.records(form, rows, people=_parts)


def _parts(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    for row in rows:
        mark = "#" * row["level"] + " " if row["level"] else ""
        yield f"{row['start']:6}-{row['end']:<6} {mark}{row['text'].strip()}"


@click.command()
@parameters.project
@click.argument("query")
@click.option("--regex", is_flag=True, help="QUERY is a regular expression (Python's re).")
@click.option(
    "--query", "is_query", is_flag=True, help="QUERY has words and #THEMEs, AND, OR, NOT, brackets."
)
@click.option(
    "--within",
    metavar="STRETCH",
    help="What the parts of a query must share: sentence, paragraph, section, report, 2 sentences,"
    " 20 characters. Default: sentence.",
)
@click.option("--report", metavar="REPORT", help="Look in this report only.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Stop after this many.")
@click.option("--by-county", is_flag=True, help="Only count, county by county.")
@parameters.forms("json", "jsonl", "csv")
def find(
    *,
    path: Path,
    query: str,
    regex: bool,
    is_query: bool,
    within: str | None,
    report: str | None,
    limit: int | None,
    by_county: bool,
    form: str | None,
) -> None:
    """Find words in the reports, each in its context.

    Every occurrence is found, also of a single character; full- and half-width forms and both
    letter cases are taken for the same. With --query those of the words and themes that are
    asked for, near which all of the query holds; #THEME stands for the codings of that theme.
    """
    if is_query and regex:
        raise click.UsageError("Give --query or --regex.")
    if within and not is_query:
        raise click.UsageError("--within is for --query.")
    with open_project(path, read_only=True) as project:
        report_id = corpus.find_report(project, report).id if report else None
        if is_query:
            hits = query_hits(project, query, near=within or "sentence", report_id=report_id)
        else:
            hits = search.find(project, query, regex=regex, report_id=report_id)
        hits = islice(hits, limit)
        if by_county:
            counted = search.by_county(hits)
            output.records(form, map(records.county_count, counted), people=_by_county)
        else:
            output.records(form, map(records.hit, hits), people=_in_context)


def _in_context(found: Iterable[output.OutputRow]) -> list[str]:
    rows = list(found)
    if not rows:
        return ["Nothing found."]
    cells = [(_place(row), row["before"], f"[{row['text']}]{row['after']}") for row in rows]
    return aligned(cells, right=(1,))


def _by_county(found: Iterable[output.OutputRow]) -> list[str]:
    rows = [(row["county"], str(row["hits"]), str(row["reports"])) for row in found]
    if not rows:
        return ["Nothing found."]
    return aligned([("county", "hits", "reports"), *rows], right=(1, 2))


def _place(row: output.OutputRow) -> str:
    return f"{row['county'] or row['report']} {row['year'] or ''}".strip()
