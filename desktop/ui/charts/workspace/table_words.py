"""What the columns of the other tables are called in the window, and what some cells say.

Files keep the names that programs read.
"""

from __future__ import annotations

from typing import Final

from desktop.ui.charts.words import LABELS, STATES
from desktop.ui.charts.words import say as say_of_chart
from desktop.ui.charts.workspace.words import say
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

COLUMNS: Final = {
    "section": QT_TRANSLATE_NOOP("Analyse", "section"),
    "measure": QT_TRANSLATE_NOOP("Analyse", "measure"),
    "per_report": QT_TRANSLATE_NOOP("Analyse", "per report"),
    "a": QT_TRANSLATE_NOOP("Analyse", "first group"),
    "b": QT_TRANSLATE_NOOP("Analyse", "second group"),
    "a_value": QT_TRANSLATE_NOOP("Analyse", "first"),
    "b_value": QT_TRANSLATE_NOOP("Analyse", "second"),
    "difference": QT_TRANSLATE_NOOP("Analyse", "difference"),
    "low95": QT_TRANSLATE_NOOP("Analyse", "lower end"),
    "high95": QT_TRANSLATE_NOOP("Analyse", "upper end"),
    "ratio": QT_TRANSLATE_NOOP("Analyse", "ratio"),
    "few": QT_TRANSLATE_NOOP("Analyse", "too few reports"),
    "disagreement": QT_TRANSLATE_NOOP("Analyse", "coders differ by"),
    "smaller_than_coders": QT_TRANSLATE_NOOP("Analyse", "less than the coders"),
    "a_reports": QT_TRANSLATE_NOOP("Analyse", "reports, first"),
    "b_reports": QT_TRANSLATE_NOOP("Analyse", "reports, second"),
    "theme": QT_TRANSLATE_NOOP("Analyse", "theme"),
    "other_theme": QT_TRANSLATE_NOOP("Analyse", "other theme"),
    "within": QT_TRANSLATE_NOOP("Analyse", "within one"),
    "together": QT_TRANSLATE_NOOP("Analyse", "together"),
    "theme_units": QT_TRANSLATE_NOOP("Analyse", "units of the theme"),
    "other_units": QT_TRANSLATE_NOOP("Analyse", "units of the other"),
    "units": QT_TRANSLATE_NOOP("Analyse", "units"),
    "jaccard": QT_TRANSLATE_NOOP("Analyse", "Jaccard"),
    "lift": QT_TRANSLATE_NOOP("Analyse", "lift"),
    "lift_low": QT_TRANSLATE_NOOP("Analyse", "lift, lower end"),
    "lift_high": QT_TRANSLATE_NOOP("Analyse", "lift, upper end"),
    "share": QT_TRANSLATE_NOOP("Analyse", "share"),
    "reports": QT_TRANSLATE_NOOP("Analyse", "reports"),
    "reports_counted": QT_TRANSLATE_NOOP("Analyse", "reports counted"),
    "characters": QT_TRANSLATE_NOOP("Analyse", "characters"),
    "report": QT_TRANSLATE_NOOP("Analyse", "identifier"),
    "label": QT_TRANSLATE_NOOP("Analyse", "report"),
    "state": QT_TRANSLATE_NOOP("Analyse", "state"),
    "report_characters": QT_TRANSLATE_NOOP("Analyse", "characters"),
    "start": QT_TRANSLATE_NOOP("Analyse", "start"),
    "end": QT_TRANSLATE_NOOP("Analyse", "end"),
    "coders": QT_TRANSLATE_NOOP("Analyse", "share of the coders"),
}
UNITS: Final = {
    "sentence": QT_TRANSLATE_NOOP("Analyse", "sentence"),
    "section": QT_TRANSLATE_NOOP("Analyse", "section"),
    "report": QT_TRANSLATE_NOOP("Analyse", "report"),
}
_CELLS: Final = {"section": (LABELS, say_of_chart), "state": (STATES, say_of_chart)}
_OF_UNITS: Final = {"within": (UNITS, say)}


def column_words(name: str) -> str:
    """The column's name in the user's language; one without words stands for itself."""
    return say(COLUMNS[name]) if name in COLUMNS else name


def cell_words(name: str, cell: object) -> object:
    """What the cell of that column says; a figure, a theme or a name is itself."""
    words, speak = (_CELLS | _OF_UNITS).get(name, ({}, say))
    return speak(words[cell]) if isinstance(cell, str) and cell in words else cell
