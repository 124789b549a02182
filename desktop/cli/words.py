"""Words of the corpus: how often, where, and which are a group's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from desktop.cli import output, parameters
from desktop.cli.columns import aligned
from desktop.cli.opening import open_project
from desktop.services.words.word_counts import GROUPINGS, word_counts
from desktop.services.words.word_lists import (
    DICTIONARY,
    STOP_WORDS,
    put_word_list,
    words_in_file,
)
from desktop.services.words.word_tables import LEAST, frequent, key_words

_FILE = click.Path(path_type=Path)
_BAR = 24
"""Cells of the longest bar."""


@click.command()
@parameters.project
@click.option(
    "--by",
    type=click.Choice(GROUPINGS),
    default="year",
    show_default=True,
    help="What words are grouped by; a section by what it is: done, shortcomings, plan.",
)
@click.option("--group", "groups", metavar="GROUP", multiple=True, help="Only this group's.")
@click.option("--keyness", is_flag=True, help="The words that are a group's own.")
@click.option("--rare", is_flag=True, help="With --keyness: those that it has less often.")
@click.option(
    "--least",
    type=click.FloatRange(min=0),
    default=LEAST,
    show_default=True,
    help="With --keyness: the least G-squared.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="So many words of each group.",
)
@click.option("--single", is_flag=True, help="Words of one character too.")
@click.option(
    "--dictionary", metavar="FILE", type=_FILE, help="Words kept whole from now on, one a line."
)
@click.option(
    "--stop-words", metavar="FILE", type=_FILE, help="Words left out from now on, one a line."
)
@parameters.forms("json", "jsonl", "csv")
def words(
    *,
    path: Path,
    by: str,
    groups: tuple[str, ...],
    keyness: bool,
    rare: bool,
    least: float,
    top: int,
    single: bool,
    dictionary: Path | None,
    stop_words: Path | None,
    form: str | None,
) -> None:
    """Count words by county, year, theme, section.

    With --keyness those are listed that stand more often in a group than in all other text, by
    log-likelihood, with their log ratio.
    """
    if dictionary or stop_words:
        _take_in(path, {DICTIONARY: dictionary, STOP_WORDS: stop_words})
        return
    with open_project(path, read_only=True) as project:
        counts = word_counts(project, by, shortest=1 if single else 2)
    if keyness:
        rows = key_words(counts, groups=groups, most=top, least=least, rare=rare)
    else:
        rows = frequent(counts, groups=groups, most=top)
    output.records(form, (row.record() for row in rows), people=_lines)


def _take_in(path: Path, files: dict[str, Path | None]) -> None:
    with open_project(path) as project:
        for kind, file in files.items():
            if file is not None:
                kept = put_word_list(project, kind, words_in_file(file))
                output.note(f"{len(kept)} words taken in from {file.name}")


def _lines(rows: Iterable[output.OutputRow]) -> Iterator[str]:
    found = list(rows)
    if not found:
        yield "No such words."
        return
    longest = max(row["per_10000"] for row in found) or 1.0
    head = ["group", "word", "count", "reports", "per 10,000", "G2", "log ratio", ""]
    cells = [
        [
            row["group"],
            row["word"],
            str(row["count"]),
            str(row["reports"]),
            f"{row['per_10000']:.1f}",
            f"{row['g2']:.1f}",
            "-" if row["log_ratio"] is None else f"{row['log_ratio']:+.2f}",
            "█" * round(_BAR * row["per_10000"] / longest),
        ]
        for row in found
    ]
    yield from aligned([head, *cells], right=(2, 3, 4, 5, 6))
