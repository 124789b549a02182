"""What goes to standard output and what to standard error."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NoReturn

import click

from desktop.text.visible import visible, visible_lines, with_hidden

OutputRow = Mapping[str, Any]


def use_utf8() -> None:
    """The same bytes on every system: UTF-8 and LF, also where a console says otherwise.

    A file name that is not text (Linux allows it) is shown with escapes, which in JSON are valid.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(line: str = "") -> None:
    """A line for people, on standard output.

    Names in it come from others' files: what would command the terminal is written out.
    """
    sys.stdout.write(visible(line) + "\n")


def note(line: str) -> None:
    """A message beside the output, on standard error; written out as by `say`."""
    sys.stderr.write(visible(line) + "\n")


def exactly(text: str) -> None:
    """The text and nothing else; a terminal is not commanded by it, a file gets all of it."""
    sys.stdout.write(visible_lines(text) if sys.stdout.isatty() else text)


def stop() -> None:
    """Write nothing more: whoever read standard output has left.

    Without this Python complains again as it ends.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def document(value: object) -> None:
    """One JSON document; what acts unseen stands in it as an escape of JSON, so it is exact."""
    text = json.dumps(value, ensure_ascii=False)
    sys.stdout.write(with_hidden(text, lambda one: json.dumps(one)[1:-1]) + "\n")


def records(
    form: str | None,
    rows: Iterable[OutputRow],
    *,
    people: Callable[[Iterable[OutputRow]], Iterable[str]],
) -> None:
    """The rows in the form that was asked for: json, jsonl, csv, or lines for people."""
    if form == "jsonl":
        for row in rows:
            document(row)
            sys.stdout.flush()
    elif form == "json":
        document(list(rows))
    elif form == "csv":
        csv(list(rows))
    else:
        for line in people(rows):
            say(line)


def csv(rows: Sequence[OutputRow]) -> None:
    """The rows as a CSV whose columns are the fields of the first."""
    # Most commands are asked for lines or JSON.
    from desktop.exchange.datasets.listing import csv_text  # noqa: PLC0415

    exactly(csv_text(rows))


def result(form: str | None, value: object, *, people: Iterable[str]) -> None:
    """What a job did: one JSON document, or lines for people."""
    if form == "json":
        document(value)
        return
    for line in people:
        say(line)


def partly() -> NoReturn:
    """End with the status that says: done, but some items failed."""
    click.get_current_context().exit(1)
