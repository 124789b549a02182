"""What the workspace says, marked for translation."""

from __future__ import annotations

from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate

SHORT_NAMES = {
    "portraits": QT_TRANSLATE_NOOP("Analyse", "Where themes lie"),
    "parts": QT_TRANSLATE_NOOP("Analyse", "Sections compared"),
}
"""What views are called in the list, where their titles are too long for it."""
NOT_TO_BE_READ = QT_TRANSLATE_NOOP(
    "Analyse",
    "{first} and {second} differ in {themes} by less than the coders do: not to be read as a "
    "difference.",
)
CHOOSE_TWO = QT_TRANSLATE_NOOP(
    "Analyse",
    "Choose two groups at the left: places, years, values of your own columns, or counties that "
    "are chosen with Space in another view.",
)
TITLE_BY = QT_TRANSLATE_NOOP("Analyse", "Theme frequency by {column}")
FIRST_OF = QT_TRANSLATE_NOOP("Analyse", "The first {shown} of {total} reports")
NOT_CODED = QT_TRANSLATE_NOOP("Analyse", "Not coded, {number}: no value, not 0")
NO_REPORT = QT_TRANSLATE_NOOP("Analyse", "No report, {number}")
LEFT_OUT = QT_TRANSLATE_NOOP(
    "Analyse",
    "Being coded and left out: {number} report(s). Whoever has finished one says so with Ctrl+D "
    "in the report.",
)
UNDECLARED = QT_TRANSLATE_NOOP(
    "Analyse",
    "Nobody has declared a report done, so those being coded are shown, marked. Ctrl+D in a "
    "report declares it done.",
)
NO_REPORTS = QT_TRANSLATE_NOOP("Analyse", "Taken for no reports, and left out: {number} text(s).")
UNDECIDED = QT_TRANSLATE_NOOP("Analyse", "Undecided disagreements left out: {number}.")
CORPUS = QT_TRANSLATE_NOOP(
    "Analyse",
    "{groups} rows · {reports} reports: coded {coded}, being coded {unfinished}, not coded "
    "{not_coded}",
)
CORPUS_GAPS = QT_TRANSLATE_NOOP("Analyse", "{corpus} · without a report {gaps}")
CODED_OF = QT_TRANSLATE_NOOP("Analyse", "Coded / reports")
BEING_CODED = QT_TRANSLATE_NOOP("Analyse", "{count}, being coded")
NO_MARK = QT_TRANSLATE_NOOP(
    "Analyse", "Walk to a point with J and K, ← and →; Enter shows its passages here."
)
NOTHING_BEHIND = QT_TRANSLATE_NOOP("Analyse", "No passage stands behind this point.")
SEPARATOR = QT_TRANSLATE_NOOP("Analyse", ", ")
RESOLVED = QT_TRANSLATE_NOOP("Analyse", "resolution")
ALL_THEMES = QT_TRANSLATE_NOOP("Analyse", "all themes")
BEHIND = QT_TRANSLATE_NOOP("Analyse", "{passages} passages · {reports} reports")
MORE_BEHIND = QT_TRANSLATE_NOOP("Analyse", "The first {passages} passages")


def say(source: str) -> str:
    """It in the language the window speaks."""
    return translate("Analyse", source)
