"""What is said of a round for its report: the options that say it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--people", metavar="TEXT", help="Who the coders are, for the report."),
    click.option("--training", metavar="TEXT", help="How they were trained, for the report."),
    click.option("--dates", metavar="TEXT", help="When they code, for the report."),
    click.option(
        "--minimum",
        type=float,
        metavar="A",
        help="The least alpha by which a theme is to be accepted, fixed beforehand.",
    ),
)


def options(function: Decorated) -> Decorated:
    """--people, --training, --dates, --minimum."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function
