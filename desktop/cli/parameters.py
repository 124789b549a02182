"""Arguments and options that many commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop.services.results.count_choices import WHOSE

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

project = click.argument("path", metavar="PROJECT", type=click.Path(path_type=Path))
report = click.argument("report", metavar="REPORT")
resolution = click.option(
    "--resolution",
    is_flag=True,
    help="What a round's coders agreed on and what was decided, in the place of a coder.",
)
resolved_round = click.option(
    "--round", "of_round", metavar="NAME", help="Of this round, where several have a resolution."
)
whose = click.option(
    "--whose",
    type=click.Choice(WHOSE),
    default="settled",
    show_default=True,
    help="A report's resolution, else the mean over who finished it; that mean always; their sum.",
)
unfinished = click.option(
    "--include-unfinished", "unfinished", is_flag=True, help="Also reports still being coded."
)
intervals = click.option(
    "--intervals",
    is_flag=True,
    help="Also 95 % intervals, by drawing reports (or an only report's sentences) again.",
)
corrected = click.option(
    "--corrected",
    metavar="ROUND",
    help="Also without the coder error that this round has shown (sentences and presence).",
)
overwrite = click.option(
    "--overwrite", is_flag=True, help="Write over what is there under these names."
)
_FORMS = {
    "json": "One JSON document on standard output.",
    "jsonl": "One JSON document a line, one line an item.",
    "csv": "A table: UTF-8 with BOM, cells safe to open in a spreadsheet.",
}


def forms(*names: str) -> Callable[[Decorated], Decorated]:
    """The options --json, --jsonl, --csv that are named; the last one given wins."""

    def decorate(function: Decorated) -> Decorated:
        for name in reversed(names):
            option = click.option(f"--{name}", "form", flag_value=name, help=_FORMS[name])
            function = option(function)
        return function

    return decorate
