"""What differs between two versions of the codebook, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.codebook_difference import FieldDifference
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

WHAT = {
    "added": QT_TRANSLATE_NOOP("Codebook", "new"),
    "removed": QT_TRANSLATE_NOOP("Codebook", "removed"),
    "name": QT_TRANSLATE_NOOP("Codebook", "name"),
    "parent": QT_TRANSLATE_NOOP("Codebook", "place"),
    "definition": QT_TRANSLATE_NOOP("Codebook", "definition"),
    "include": QT_TRANSLATE_NOOP("Codebook", "include"),
    "exclude": QT_TRANSLATE_NOOP("Codebook", "exclude"),
    "example": QT_TRANSLATE_NOOP("Codebook", "example"),
    "counter_example": QT_TRANSLATE_NOOP("Codebook", "counter-example"),
    "keywords": QT_TRANSLATE_NOOP("Codebook", "keywords"),
    "key": QT_TRANSLATE_NOOP("Codebook", "key"),
    "colour": QT_TRANSLATE_NOOP("Codebook", "colour"),
    "retired": QT_TRANSLATE_NOOP("Codebook", "retired"),
    "merged_into": QT_TRANSLATE_NOOP("Codebook", "merged into"),
    "order": QT_TRANSLATE_NOOP("Codebook", "The themes are in another order."),
}
"""A word for each of WHAT_DIFFERS."""
_TRUTH = {"yes": QT_TRANSLATE_NOOP("Codebook", "yes"), "no": QT_TRANSLATE_NOOP("Codebook", "no")}


def heading(one: FieldDifference) -> str:
    """Which theme and what of it."""
    word = QCoreApplication.translate("Codebook", WHAT[one.what])
    return f"{one.path} · {word}" if one.path else word


def sides(one: FieldDifference) -> tuple[str, str]:
    """What it was and what it is; yes and no in the language of the window."""
    if one.what == "retired":
        return _truth(one.before), _truth(one.after)
    return one.before, one.after


def _truth(word: str) -> str:
    return QCoreApplication.translate("Codebook", _TRUTH[word])
