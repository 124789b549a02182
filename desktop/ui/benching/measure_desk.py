"""How long reports take at the desk: short and long ones, with few codings and with many."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.services.benching.measuring import DeskFigures
from desktop.ui.benching.measure_window import Measurement, open_measured


def measure_desk(project: Path, wanted: Mapping[str, str]) -> dict[str, DeskFigures]:
    """Drive the window on the project; `wanted` are ids of reports by what they are called.

    Each is opened from another one, and coded from its top on.
    """
    window, bench = open_measured(project)
    drawn = Measurement(window, bench)
    drawn.until_there()
    drawn.settle()
    figures = {name: _figures(drawn, report, wanted) for name, report in wanted.items()}
    window.close()
    return figures


def _figures(drawn: Measurement, report_id: str, wanted: Mapping[str, str]) -> DeskFigures:
    other_id = next(other for other in wanted.values() if other != report_id)
    return DeskFigures(
        opening=drawn.opening(report_id, other_id),
        coding=drawn.coding(),
        changing=drawn.changing(),
        scrolling=drawn.scrolling(),
    )
