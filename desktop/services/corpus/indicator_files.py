"""The codebook of indicators from a table, and as one."""

from __future__ import annotations

from pathlib import Path

from desktop.exchange.records import indicator_table
from desktop.services.corpus.indicators import indicators, put_indicators
from desktop.services.project.project import Project


def import_indicators(project: Project, path: Path) -> int:
    """Take in a table of indicators; how many it has. Those that are only here stay.

    Raises as `put_indicators` and `indicator_table.read`.
    """
    found = indicator_table.read(path)
    put_indicators(project, found)
    return len(found)


def export_indicators(project: Project, path: Path, *, overwrite: bool = False) -> None:
    """The indicators as a table that another project can take in.

    Raises InputError where something is there and `overwrite` is not given.
    """
    indicator_table.write(path, indicators(project), overwrite=overwrite)
