"""Files that charts are drawn into."""

from __future__ import annotations

from pathlib import Path

import click

_SUFFIXES = (".png", ".svg")


def chart_file(_ctx: click.Context, _parameter: click.Parameter, value: Path | None) -> Path | None:
    """The path as given; BadParameter, before any work is done, where no chart can go there."""
    if value and value.suffix.lower() not in _SUFFIXES:
        raise click.BadParameter(f"{value} ends in neither .png nor .svg.")
    if value and not value.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {value.parent}.")
    return value
