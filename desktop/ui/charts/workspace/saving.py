"""The answer as a file: the picture with its table and its command beside it, or the table.

Importing this loads numpy: it is imported when something is saved.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.exchange.bytes.writing import refuse_present
from desktop.services.project.project import Project
from desktop.services.results.export import save_table
from desktop.services.results.picture_files import as_table, beside, save_beside
from desktop.services.results.remaking import arguments, command_lines
from desktop.ui.charts.image import save_chart
from desktop.ui.charts.pictures.picture import PictureOptions
from desktop.ui.charts.workspace.answers import group_names
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.views import (
    OVER_YEARS,
    TOGETHER,
    TWO_GROUPS,
    ViewTable,
    table_word,
)
from desktop.ui.kit.theme import palette
from desktop.ui.kit.translation import language

TABLES = (".csv", ".xlsx")


def save_answer(
    project: Project, table: ViewTable, out: Path, *, inquiry: Inquiry, overwrite: bool = False
) -> str:
    """Write it, as the command for the same question does; the letters that no font here has.

    Raises PresentError where something is there and `overwrite` is not given, InputError for
    another ending, EnvironmentProblem where a file cannot be written.
    """
    paths = {theme.id: project.codebook.path(theme.id) for theme in table.themes}
    rows = as_table(table, paths)
    if out.suffix.lower() in TABLES:
        told = command_lines(_words(project, inquiry))
        save_table(rows, out, told=told, overwrite=overwrite)
        return ""
    refuse_present([out, *beside(out)], overwrite=overwrite)
    missing = save_chart(
        table,
        out,
        kind=inquiry.drawn_as,
        options=PictureOptions(order=inquiry.order, statistic=inquiry.statistic),
        language=language(),
        appearance=palette().appearance,
        overwrite=overwrite,
    )
    words = _words(project, inquiry, _drawn(inquiry, out))
    save_beside(out, rows, command_lines(words), overwrite=overwrite)
    return missing


def _words(
    project: Project, inquiry: Inquiry, more: Mapping[str, object] | None = None
) -> list[str]:
    """The command that makes the table again and, with options for it, the picture."""
    options = {**_groups(project, inquiry), **_asked(inquiry), **(more or {})}
    return arguments(project, inquiry.asked, view=table_word(inquiry.view), options=options)


def _asked(inquiry: Inquiry) -> dict[str, object]:
    """What the table is of beside the question, by the names of the command's options."""
    together, over_years = inquiry.view == TOGETHER, inquiry.view == OVER_YEARS
    measured = over_years or inquiry.view == TWO_GROUPS
    return {
        "measure": inquiry.question.measure if measured else None,
        "unit": inquiry.over_years if over_years else None,
        "within": inquiry.unit if together else None,
    }


def _drawn(inquiry: Inquiry, out: Path) -> dict[str, object]:
    """What makes the same picture again."""
    other = inquiry.view == TOGETHER and inquiry.statistic != "count"
    return {
        "statistic": inquiry.statistic if other else None,
        "chart": out,
        "kind": inquiry.drawn_as,
        "order": None if inquiry.order == PictureOptions().order else inquiry.order,
        "chart-language": language(),
        "dark": palette().appearance == "dark",
    }


def _groups(project: Project, inquiry: Inquiry) -> dict[str, object]:
    """The two groups that are compared, and what they are called."""
    if inquiry.view != TWO_GROUPS:
        return {}
    names = group_names(project, inquiry)
    first, second = (tuple(map("=".join, side)) for side in inquiry.sides)
    return {"a": first, "b": second, "a-name": names[0], "b-name": names[1]}
