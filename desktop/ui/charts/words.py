"""The words of the charts, marked for translation; `Say` turns one into the reader's language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTranslator

from desktop.analysis.counting.measures import MEASURES as ROWS
from desktop.resources import resource
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate

Say = Callable[[str], str]

MEASURES = {row.id: row.words.label for row in ROWS.values()}
EXPLAINED = {row.id: row.words.explained for row in ROWS.values()}
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
    "dots": QT_TRANSLATE_NOOP("Charts", "Dots with intervals"),
    "heat": QT_TRANSLATE_NOOP("Charts", "Heat map"),
    "diverging": QT_TRANSLATE_NOOP("Charts", "Bars against the mean"),
    "panels": QT_TRANSLATE_NOOP("Charts", "Small pictures by theme"),
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
    "unheaded": QT_TRANSLATE_NOOP("Charts", "Under no chapter"),
    "?": QT_TRANSLATE_NOOP("Charts", "not known"),
}
LOADING = QT_TRANSLATE_NOOP("Charts", "Drawing the chart…")
NO_REPORTS = QT_TRANSLATE_NOOP(
    "Charts", "There are no reports to compare. Import some, or widen the filter."
)
NO_CODINGS = QT_TRANSLATE_NOOP(
    "Charts", "Nothing is coded yet. Stand on a sentence and press the key of a theme, 1 to 9."
)
STATES = {
    "no_report": QT_TRANSLATE_NOOP("Charts", "no report"),
    "not_coded": QT_TRANSLATE_NOOP("Charts", "not coded"),
    "being_coded": QT_TRANSLATE_NOOP("Charts", "being coded"),
    "coded": QT_TRANSLATE_NOOP("Charts", "coded"),
}
NOTHING_TO_SHOW = QT_TRANSLATE_NOOP("Charts", "No reports here yet.")
REPORTS_BEHIND = QT_TRANSLATE_NOOP(
    "Charts", "Coded: {coded} of {reports} reports, characters: {characters}"
)
BEING_CODED = QT_TRANSLATE_NOOP("Charts", "being coded: {unfinished}")
GAP_NOTE = QT_TRANSLATE_NOOP(
    "Charts", "Hatched or empty: no report, or not coded, which is not zero."
)
PALER_NOTE = QT_TRANSLATE_NOOP("Charts", "Paler: reports still being coded.")
LEFT_OUT_NOTE = QT_TRANSLATE_NOOP("Charts", "Left out, being coded: {number}.")
UNDECLARED_NOTE = QT_TRANSLATE_NOOP(
    "Charts", "Nobody has declared a report done: Ctrl+D in the report."
)
NO_REPORTS_NOTE = QT_TRANSLATE_NOOP("Charts", "Left out, taken for no reports: {number}.")
UNDECIDED_NOTE = QT_TRANSLATE_NOOP("Charts", "Undecided disagreements left out: {number}.")
BETWEEN = QT_TRANSLATE_NOOP("Charts", "Coders: {low} to {high}")
WHOSE = {
    "settled": QT_TRANSLATE_NOOP("Charts", "Of each report the resolution, else the mean"),
    "mean": QT_TRANSLATE_NOOP("Charts", "Mean of the coders"),
    "sum": QT_TRANSLATE_NOOP("Charts", "Sum of the coders"),
}
FOLDED = {
    "not_coded": QT_TRANSLATE_NOOP("Charts", "not coded {number}: no value, not 0"),
    "no_report": QT_TRANSLATE_NOOP("Charts", "no report {number}"),
    "being_coded": QT_TRANSLATE_NOOP("Charts", "being coded {number}: left out"),
}
CODED_OF = QT_TRANSLATE_NOOP("Charts", "coded/reports")
HEAT_GROWING = QT_TRANSLATE_NOOP("Charts", "Broken outline: being coded")
MEAN_ABOVE = QT_TRANSLATE_NOOP("Charts", "mean")
MEAN_BESIDE = QT_TRANSLATE_NOOP("Charts", "mean of themes")
SUM_BESIDE = QT_TRANSLATE_NOOP("Charts", "sum of themes")
AGAINST_MEAN = QT_TRANSLATE_NOOP("Charts", "difference from the mean of the groups")
MEAN_IS = QT_TRANSLATE_NOOP("Charts", "{theme} (mean {mean})")
NOT_CODED_NOTE = QT_TRANSLATE_NOOP("Charts", "Not coded, no value: {number}.")
INTERVALS_NOTE = QT_TRANSLATE_NOOP(
    "Charts", "Lines: 95% intervals over reports; dotted, over the sentences of a single report."
)
TOGETHER = QT_TRANSLATE_NOOP("Charts", "Themes together")
TOGETHER_TITLE = QT_TRANSLATE_NOOP("Charts", "Themes in the same {unit}")
TOGETHER_BEHIND = QT_TRANSLATE_NOOP("Charts", "Of {units} ({unit}) in {reports} reports")
TOGETHER_IN = QT_TRANSLATE_NOOP("Charts", "Together in {count} of {units} ({unit})")
OCCURS_IN = QT_TRANSLATE_NOOP("Charts", "Occurs in {count} of {units} ({unit})")
WITHIN = {
    "sentence": QT_TRANSLATE_NOOP("Charts", "sentence"),
    "section": QT_TRANSLATE_NOOP("Charts", "section"),
    "report": QT_TRANSLATE_NOOP("Charts", "report"),
}
STATISTICS = {
    "count": QT_TRANSLATE_NOOP("Charts", "How often"),
    "jaccard": QT_TRANSLATE_NOOP("Charts", "Jaccard's index"),
    "lift": QT_TRANSLATE_NOOP("Charts", "Lift"),
}
LIFT_IS = QT_TRANSLATE_NOOP(
    "Charts", "Lift: how many times as often as if neither knew of the other; in brackets 95%."
)
LIFT_INTERVAL = QT_TRANSLATE_NOOP("Charts", "95% interval [{low}, {high}]")
APART = QT_TRANSLATE_NOOP("Charts", "Hatched: together less often than by chance")
PORTRAITS_TITLE = QT_TRANSLATE_NOOP("Charts", "Where in each report the themes lie")
PORTRAIT_SHOWN = QT_TRANSLATE_NOOP("Charts", "Reports {first} to {last} of {total}")
PORTRAIT_PLACE = QT_TRANSLATE_NOOP("Charts", "{start} to {end} of the text")
PALER_SPANS = QT_TRANSLATE_NOOP("Charts", "Paler: not by all coders, or the report is being coded")
CHARACTERS = QT_TRANSLATE_NOOP("Charts", "characters")
PARTS_TITLE = QT_TRANSLATE_NOOP("Charts", "What was done, what is lacking, what is planned")
PART_BEHIND = QT_TRANSLATE_NOOP("Charts", "{part} ({counted} of {reports} reports)")
TRENDS = QT_TRANSLATE_NOOP("Charts", "Lines by place and year")
TREND_TITLES = {
    "all": QT_TRANSLATE_NOOP("Charts", "Themes over the years"),
    "province": QT_TRANSLATE_NOOP("Charts", "Themes over the years, by province"),
    "prefecture": QT_TRANSLATE_NOOP("Charts", "Themes over the years, by prefecture"),
    "county": QT_TRANSLATE_NOOP("Charts", "Themes over the years, by county"),
}
TREND_WHOLE = QT_TRANSLATE_NOOP("Charts", "All")
TREND_GAPS = QT_TRANSLATE_NOOP(
    "Charts",
    "Under each year: reports counted of all; dotted: no report, dashed: none counted, not zero",
)
NOT_ALL_COUNTED = QT_TRANSLATE_NOOP("Charts", "Hollow: not all reports counted")
COUNTED_OF = QT_TRANSLATE_NOOP("Charts", "Counted: {counted} of {reports} reports")
PER_REPORT = QT_TRANSLATE_NOOP("Charts", " (per report)")
TWO_GROUPS = QT_TRANSLATE_NOOP("Charts", "Two groups compared")
COMPARED_TITLE = QT_TRANSLATE_NOOP("Charts", "{first} compared with {second}")
COMPARED_BEHIND = QT_TRANSLATE_NOOP("Charts", "{group}: {counted} of {reports} reports counted")
LIMITS = QT_TRANSLATE_NOOP("Charts", "Lines: 95% interval of the difference, over reports")
DIFFERENCE_IS = QT_TRANSLATE_NOOP("Charts", "Difference {difference}")
MORE_IN = QT_TRANSLATE_NOOP("Charts", "more in {group}")
CODERS_DIFFER_MORE = QT_TRANSLATE_NOOP(
    "Charts", "Hollow: coders alone differ by more; not to be read as a difference"
)
FEW_REPORTS = QT_TRANSLATE_NOOP(
    "Charts", "Dotted: too few reports for the interval to be relied on"
)
HOLLOW = QT_TRANSLATE_NOOP("Charts", "Hollow: being coded")
FILTERED_BY = QT_TRANSLATE_NOOP("Charts", "Only {filters}")


def say(source: str) -> str:
    """The word in the language the window speaks."""
    return translate("Charts", source)


def in_language(language: str) -> Say:
    """Words of "zh" or "en", whatever the window speaks."""
    translator = QTranslator()
    translator.load({"zh": "zhupi_zh_CN"}.get(language, "zhupi_en"), str(resource("translations")))
    return lambda source: translator.translate("Charts", source) or source
