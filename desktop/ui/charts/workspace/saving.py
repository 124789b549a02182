"""The answer as a file: the picture as it is drawn, or the table behind it."""

from __future__ import annotations

from pathlib import Path

from desktop.services.results.export import save_frequency
from desktop.ui.charts.image import save_chart
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.standing import SortedGroups
from desktop.ui.kit.theme import palette
from desktop.ui.kit.translation import language

FILTERS = {
    "png": "PNG (*.png)",
    "svg": "SVG (*.svg)",
    "csv": "CSV (*.csv)",
}


def save_answer(
    groups: SortedGroups, out: Path, *, inquiry: Inquiry, overwrite: bool = False
) -> None:
    """Write it: a table has all groups, a picture those with a value.

    Raises PresentError where something is there and `overwrite` is not given, InputError for
    another ending, EnvironmentProblem where the file cannot be written.
    """
    if out.suffix.lower() == ".csv":
        save_frequency(groups.whole, out, overwrite=overwrite)
    else:
        save_chart(
            groups.shown,
            out,
            kind=inquiry.drawn_as,
            language=language(),
            appearance=palette().appearance,
            overwrite=overwrite,
        )
