"""The answer as a file: the picture as it is drawn, or the table behind it."""

from __future__ import annotations

from pathlib import Path

from desktop.analysis.frequency import FrequencyTable
from desktop.services.results.export import save_frequency, save_rows
from desktop.ui.charts.image import save_chart
from desktop.ui.charts.pictures.picture import PictureOptions
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.views import ViewTable
from desktop.ui.kit.theme import palette
from desktop.ui.kit.translation import language

FILTERS = {
    "png": "PNG (*.png)",
    "svg": "SVG (*.svg)",
    "pdf": "PDF (*.pdf)",
    "csv": "CSV (*.csv)",
}


def save_answer(table: ViewTable, out: Path, *, inquiry: Inquiry, overwrite: bool = False) -> None:
    """Write it, as the command for the same question does.

    Raises PresentError where something is there and `overwrite` is not given, InputError for
    another ending, EnvironmentProblem where the file cannot be written.
    """
    if out.suffix.lower() != ".csv":
        save_chart(
            table,
            out,
            kind=inquiry.drawn_as,
            options=PictureOptions(order=inquiry.order, statistic=inquiry.statistic),
            language=language(),
            appearance=palette().appearance,
            overwrite=overwrite,
        )
    elif isinstance(table, FrequencyTable):
        save_frequency(table, out, overwrite=overwrite)
    else:
        save_rows(inquiry.view, table.rows(), out, overwrite=overwrite)
