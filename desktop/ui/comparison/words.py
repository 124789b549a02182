"""The words of the comparison, marked for translation; `say` turns one into the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

STATES = {
    "planned": QT_TRANSLATE_NOOP("Comparison", "Planned"),
    "coding": QT_TRANSLATE_NOOP("Comparison", "Coding"),
    "locked": QT_TRANSLATE_NOOP("Comparison", "Locked"),
    "revealed": QT_TRANSLATE_NOOP("Comparison", "Revealed"),
    "adjudicated": QT_TRANSLATE_NOOP("Comparison", "Adjudicated"),
}
UNITS = {
    "sentence": QT_TRANSLATE_NOOP("Comparison", "Sentence"),
    "paragraph": QT_TRANSLATE_NOOP("Comparison", "Paragraph"),
    "section": QT_TRANSLATE_NOOP("Comparison", "Section"),
    "report": QT_TRANSLATE_NOOP("Comparison", "Report"),
    "character": QT_TRANSLATE_NOOP("Comparison", "Character"),
}
A_UNIT = {
    "sentence": QT_TRANSLATE_NOOP("Comparison", "a sentence"),
    "paragraph": QT_TRANSLATE_NOOP("Comparison", "a paragraph"),
    "section": QT_TRANSLATE_NOOP("Comparison", "a section"),
    "report": QT_TRANSLATE_NOOP("Comparison", "a report"),
    "character": QT_TRANSLATE_NOOP("Comparison", "a character"),
}
STRATA = {
    "province": QT_TRANSLATE_NOOP("Comparison", "Province"),
    "prefecture": QT_TRANSLATE_NOOP("Comparison", "Prefecture"),
    "year": QT_TRANSLATE_NOOP("Comparison", "Year"),
}
DIFFERENCES = {
    "missing": QT_TRANSLATE_NOOP("Comparison", "Not coded by all"),
    "boundary": QT_TRANSLATE_NOOP("Comparison", "Other boundaries"),
    "theme": QT_TRANSLATE_NOOP("Comparison", "Other theme"),
}
KINDS = {
    "take": QT_TRANSLATE_NOOP("Comparison", "Take %1"),
    "union": QT_TRANSLATE_NOOP("Comparison", "Union"),
    "intersection": QT_TRANSLATE_NOOP("Comparison", "Intersection"),
    "edit": QT_TRANSLATE_NOOP("Comparison", "Edit"),
    "none": QT_TRANSLATE_NOOP("Comparison", "No coding here"),
}
REASONS = {
    "ambiguous": QT_TRANSLATE_NOOP("Comparison", "Ambiguous text"),
    "gap": QT_TRANSLATE_NOOP("Comparison", "Gap in the codebook"),
    "error": QT_TRANSLATE_NOOP("Comparison", "Coder's error"),
    "edge": QT_TRANSLATE_NOOP("Comparison", "Edge case"),
}
NO_REASON = QT_TRANSLATE_NOOP("Comparison", "No reason given")
VERDICTS = {
    "rely": QT_TRANSLATE_NOOP("Comparison", "Reliable"),
    "tentative": QT_TRANSLATE_NOOP("Comparison", "Tentative"),
    "do_not_rely": QT_TRANSLATE_NOOP("Comparison", "Do not rely on it"),
    "": QT_TRANSLATE_NOOP("Comparison", "No verdict"),
}
UNDEFINED = {
    "no_variation": QT_TRANSLATE_NOOP("Comparison", "no variation: all ratings are the same"),
    "nothing_to_compare": QT_TRANSLATE_NOOP(
        "Comparison", "nothing to compare: no unit was rated by two coders"
    ),
    "not_two_coders": QT_TRANSLATE_NOOP("Comparison", "defined for two coders only"),
    "nobody_used_it": QT_TRANSLATE_NOOP("Comparison", "no variation: nobody used this theme"),
    "too_few_reports": QT_TRANSLATE_NOOP("Comparison", "too few reports for an interval"),
    "not_asked": QT_TRANSLATE_NOOP("Comparison", "no interval was asked for"),
    "often_undefined": QT_TRANSLATE_NOOP(
        "Comparison", "undefined in too many of the resamples for an interval"
    ),
    "too_rare": QT_TRANSLATE_NOOP("Comparison", "too rare for a verdict"),
    "too_few_units": QT_TRANSLATE_NOOP("Comparison", "a standard error needs at least two units"),
    "overlapping_spans": QT_TRANSLATE_NOOP(
        "Comparison", "a coder's spans overlap: one character can have one value only"
    ),
    "not_alignable": QT_TRANSLATE_NOOP(
        "Comparison", "too entangled to find the best alignment for certain"
    ),
    "never_aligned": QT_TRANSLATE_NOOP(
        "Comparison", "no unit of one coder is aligned with a unit of another"
    ),
    "out_of_reach": QT_TRANSLATE_NOOP(
        "Comparison", "no number of units within reach gives an interval so narrow"
    ),
    "not_in_codebook": QT_TRANSLATE_NOOP(
        "Comparison", "the theme was not in the codebook each time"
    ),
    "hidden": QT_TRANSLATE_NOOP("Comparison", "the round is blind and not revealed"),
    "fewer_than_two_coders": QT_TRANSLATE_NOOP(
        "Comparison", "fewer than two of the coders are in the round"
    ),
}


def say(text: str) -> str:
    """One of these texts in the user's language; what is none of them stands for itself."""
    return QCoreApplication.translate("Comparison", text) if text else ""


def letter(number: int) -> str:
    """What a coder is called where names are hidden, and the key that takes the coder's codings:
    "A" for the first, number 0."""
    return chr(ord("A") + number)
