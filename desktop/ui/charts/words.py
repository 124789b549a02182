"""The words of the charts, marked for translation; `Say` turns one into the reader's language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTranslator

from desktop.resources import resource
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate

Say = Callable[[str], str]

MEASURES = {
    "codings": QT_TRANSLATE_NOOP("Charts", "Codings"),
    "sentences": QT_TRANSLATE_NOOP("Charts", "Sentences"),
    "characters": QT_TRANSLATE_NOOP("Charts", "Characters"),
    "share": QT_TRANSLATE_NOOP("Charts", "Share of text"),
    "per_1000": QT_TRANSLATE_NOOP("Charts", "Codings per 1,000 characters"),
    "presence": QT_TRANSLATE_NOOP("Charts", "Presence in reports"),
}
EXPLAINED = {
    "codings": QT_TRANSLATE_NOOP("Charts", "How many codings start in the group"),
    "sentences": QT_TRANSLATE_NOOP("Charts", "Sentences with at least one coded character"),
    "characters": QT_TRANSLATE_NOOP("Charts", "Coded characters, each counted once"),
    "share": QT_TRANSLATE_NOOP("Charts", "Coded characters as a share of all characters"),
    "per_1000": QT_TRANSLATE_NOOP("Charts", "Codings for every 1,000 characters of the reports"),
    "presence": QT_TRANSLATE_NOOP("Charts", "The share of reports in which the theme occurs"),
}
GROUPS = {
    "county": QT_TRANSLATE_NOOP("Charts", "By county"),
    "prefecture": QT_TRANSLATE_NOOP("Charts", "By prefecture"),
    "province": QT_TRANSLATE_NOOP("Charts", "By province"),
    "year": QT_TRANSLATE_NOOP("Charts", "By year"),
    "report": QT_TRANSLATE_NOOP("Charts", "By report"),
    "section": QT_TRANSLATE_NOOP("Charts", "By section"),
}
KINDS = {
    "grouped": QT_TRANSLATE_NOOP("Charts", "Bars side by side"),
    "stacked": QT_TRANSLATE_NOOP("Charts", "Bars stacked"),
    "heat": QT_TRANSLATE_NOOP("Charts", "Heat map"),
    "line": QT_TRANSLATE_NOOP("Charts", "Line by year"),
}
TITLES = {
    "county": QT_TRANSLATE_NOOP("Charts", "Theme frequency by county"),
    "prefecture": QT_TRANSLATE_NOOP("Charts", "Theme frequency by prefecture"),
    "province": QT_TRANSLATE_NOOP("Charts", "Theme frequency by province"),
    "year": QT_TRANSLATE_NOOP("Charts", "Theme frequency by year"),
    "report": QT_TRANSLATE_NOOP("Charts", "Theme frequency by report"),
    "section": QT_TRANSLATE_NOOP("Charts", "Theme frequency by section"),
}
LABELS = {
    "opening": QT_TRANSLATE_NOOP("Charts", "Opening"),
    "done": QT_TRANSLATE_NOOP("Charts", "What was done"),
    "shortcomings": QT_TRANSLATE_NOOP("Charts", "Shortcomings"),
    "plan": QT_TRANSLATE_NOOP("Charts", "Plans"),
    "other": QT_TRANSLATE_NOOP("Charts", "Other sections"),
    "?": QT_TRANSLATE_NOOP("Charts", "not known"),
}
LOADING = QT_TRANSLATE_NOOP("Charts", "Drawing the chart…")
NO_REPORTS = QT_TRANSLATE_NOOP(
    "Charts", "There are no reports to compare. Import some, or widen the filter."
)
NO_CODINGS = QT_TRANSLATE_NOOP(
    "Charts", "Nothing is coded yet. Stand on a sentence and press the key of a theme, 1 to 9."
)
NO_REPORT = QT_TRANSLATE_NOOP("Charts", "no report")
NOTHING_TO_SHOW = QT_TRANSLATE_NOOP("Charts", "No reports here yet.")
REPORTS_BEHIND = QT_TRANSLATE_NOOP("Charts", "Reports: {reports}, characters: {characters}")
GAP_NOTE = QT_TRANSLATE_NOOP("Charts", "Hatched or empty: no report, which is not zero.")
FILTERED_BY = QT_TRANSLATE_NOOP("Charts", "Only {filters}")


def say(source: str) -> str:
    """The word in the language the window speaks."""
    return translate("Charts", source)


def in_language(language: str) -> Say:
    """Words of "zh" or "en", whatever the window speaks."""
    translator = QTranslator()
    translator.load({"zh": "zhupi_zh_CN"}.get(language, "zhupi_en"), str(resource("translations")))
    return lambda source: translator.translate("Charts", source) or source
