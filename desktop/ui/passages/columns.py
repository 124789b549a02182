"""The columns of the table of passages: what each is called, shows and sorts by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.services.results.passage_rows import ListedPassage
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate

_CONTEXT = "PassageTable"
PARTS = {
    "opening": QT_TRANSLATE_NOOP("PassageTable", "opening"),
    "done": QT_TRANSLATE_NOOP("PassageTable", "done"),
    "shortcomings": QT_TRANSLATE_NOOP("PassageTable", "shortcomings"),
    "plan": QT_TRANSLATE_NOOP("PassageTable", "plans"),
    "other": QT_TRANSLATE_NOOP("PassageTable", "other"),
    "unheaded": QT_TRANSLATE_NOOP("PassageTable", "no chapter"),
}
ORIGINS = {
    "hand": QT_TRANSLATE_NOOP("PassageTable", "by hand"),
    "match": QT_TRANSLATE_NOOP("PassageTable", "all matches"),
    "load": QT_TRANSLATE_NOOP("PassageTable", "from a file"),
    "found": QT_TRANSLATE_NOOP("PassageTable", "found"),
}


MARK = "⚑ "
"""Stands before the memo of what is marked for the adjudicator."""


@dataclass(frozen=True, slots=True)
class PassageColumn:
    """`text` is what a cell says; `width` in pixels, 0 takes what is left over.

    `shown` tells whether it is there before anybody chooses; `of_codings` that it says nothing
    of what is no coding; `grouped` that rows can stand in groups by it.
    """

    id: str
    title: str
    text: Callable[[ListedPassage], str]
    width: int
    shown: bool = True
    of_codings: bool = False
    grouped: bool = True


def _part(row: ListedPassage) -> str:
    return translate(_CONTEXT, PARTS[row.part])


def _origin(row: ListedPassage) -> str:
    return translate(_CONTEXT, ORIGINS[row.origin])


COLUMNS = (
    PassageColumn("tick", "", lambda row: "", 32, grouped=False),
    PassageColumn(
        "report", QT_TRANSLATE_NOOP("PassageTable", "Report"), lambda row: row.report, 132
    ),
    PassageColumn(
        "county",
        QT_TRANSLATE_NOOP("PassageTable", "County"),
        lambda row: row.county,
        96,
        shown=False,
    ),
    PassageColumn(
        "year",
        QT_TRANSLATE_NOOP("PassageTable", "Year"),
        lambda row: str(row.year or ""),
        56,
        shown=False,
    ),
    PassageColumn("section", QT_TRANSLATE_NOOP("PassageTable", "Section"), _part, 104),
    PassageColumn(
        "theme",
        QT_TRANSLATE_NOOP("PassageTable", "Theme"),
        lambda row: row.theme,
        150,
        of_codings=True,
    ),
    PassageColumn(
        "coder",
        QT_TRANSLATE_NOOP("PassageTable", "Coder"),
        lambda row: row.coder,
        64,
        of_codings=True,
    ),
    PassageColumn(
        "words",
        QT_TRANSLATE_NOOP("PassageTable", "Words in their context"),
        lambda row: row.text,
        0,
        grouped=False,
    ),
    PassageColumn(
        "memo",
        QT_TRANSLATE_NOOP("PassageTable", "Memo"),
        lambda row: (MARK if row.flagged else "") + row.memo.replace("\n", " "),
        120,
        of_codings=True,
        grouped=False,
    ),
    PassageColumn(
        "origin",
        QT_TRANSLATE_NOOP("PassageTable", "Origin"),
        _origin,
        88,
        shown=False,
        of_codings=True,
    ),
)
TICK, WORDS = 0, 7
GROUPED = tuple(n for n, column in enumerate(COLUMNS) if column.grouped)


def title_of(column: PassageColumn) -> str:
    """What stands at the head of the column."""
    return translate(_CONTEXT, column.title) if column.title else ""


def sorted_by(rows: list[ListedPassage], number: int, *, descending: bool) -> list[ListedPassage]:
    """The rows by what that column says; those that say the same keep their order."""
    text = COLUMNS[number].text
    if COLUMNS[number].id == "words":
        return sorted(rows, key=lambda row: row.text + row.after, reverse=descending)
    return sorted(rows, key=text, reverse=descending)
