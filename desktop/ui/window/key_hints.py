"""Which keys count where one is, for the line of state."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.ui.window.workbench import Workbench


class Hint(NamedTuple):
    """Commands whose keys are shown together, what stands between them, and what they do.

    A command that is no command is a key as it is written.
    """

    commands: tuple[str, ...]
    between: str
    text: str


_HELP = Hint(("help",), "", QT_TRANSLATE_NOOP("KeyHints", "all keys"))
_UNDO = Hint(("undo",), "", QT_TRANSLATE_NOOP("KeyHints", "undo"))
_TO_TEXT = Hint(("Esc",), "", QT_TRANSLATE_NOOP("KeyHints", "text"))
_OPEN = Hint(("Return",), "", QT_TRANSLATE_NOOP("KeyHints", "open"))
_LISTED = ("Up", "Down")

READING = (
    Hint(("next_sentence", "previous_sentence"), "/", QT_TRANSLATE_NOOP("KeyHints", "sentence")),
    Hint(("next_likely",), "", QT_TRANSLATE_NOOP("KeyHints", "next likely")),
    Hint(("theme_1", "theme_9"), "–", QT_TRANSLATE_NOOP("KeyHints", "theme")),
    Hint(("repeat_theme",), "", QT_TRANSLATE_NOOP("KeyHints", "repeat")),
    _UNDO,
    _HELP,
)
CHANGING = (
    Hint(("shrink_end", "grow_end"), "/", QT_TRANSLATE_NOOP("KeyHints", "end by a word")),
    Hint(("grow_start", "shrink_start"), "/", QT_TRANSLATE_NOOP("KeyHints", "start by a word")),
    Hint(("Left", "Right"), "/", QT_TRANSLATE_NOOP("KeyHints", "by a character")),
    Hint(("theme_1", "theme_9"), "–", QT_TRANSLATE_NOOP("KeyHints", "other theme")),
    Hint(("split_coding",), "", QT_TRANSLATE_NOOP("KeyHints", "split")),
    Hint(("open_coding",), "", QT_TRANSLATE_NOOP("KeyHints", "keep")),
    Hint(("drop_selection",), "", QT_TRANSLATE_NOOP("KeyHints", "leave")),
)
PROPOSED = (
    Hint(("accept_proposal",), "", QT_TRANSLATE_NOOP("KeyHints", "accept")),
    Hint(("theme_1", "theme_9"), "–", QT_TRANSLATE_NOOP("KeyHints", "other theme")),
    Hint(("reject_proposal",), "", QT_TRANSLATE_NOOP("KeyHints", "not it")),
    Hint(("next_likely",), "", QT_TRANSLATE_NOOP("KeyHints", "next likely")),
    _UNDO,
    _HELP,
)
_BACK_TO_PANES = Hint(("focus_mode",), "", QT_TRANSLATE_NOOP("KeyHints", "all panes"))
FILTER = (
    Hint(("Down",), "", QT_TRANSLATE_NOOP("KeyHints", "list")),
    _OPEN,
    _TO_TEXT,
    _HELP,
)
REPORTS = (
    Hint(_LISTED, "/", QT_TRANSLATE_NOOP("KeyHints", "report")),
    _OPEN,
    Hint(("to_filter",), "", QT_TRANSLATE_NOOP("KeyHints", "filter")),
    _TO_TEXT,
    _HELP,
)
CODEBOOK = (
    Hint(_LISTED, "/", QT_TRANSLATE_NOOP("KeyHints", "theme")),
    Hint(("Return",), "", QT_TRANSLATE_NOOP("KeyHints", "apply")),
    _TO_TEXT,
    _HELP,
)
DRAWER = (Hint(_LISTED, "/", QT_TRANSLATE_NOOP("KeyHints", "row")), _OPEN, _TO_TEXT, _HELP)
RECHECK = (
    Hint(("J", "K"), "/", QT_TRANSLATE_NOOP("KeyHints", "coding")),
    Hint(("Return",), "", QT_TRANSLATE_NOOP("KeyHints", "keep")),
    Hint(("1", "9"), "–", QT_TRANSLATE_NOOP("KeyHints", "other theme")),
    Hint(("Del",), "", QT_TRANSLATE_NOOP("KeyHints", "remove")),
    _TO_TEXT,
    _UNDO,
    _HELP,
)
PICTURE = (
    Hint(("next_row", "previous_row"), "/", QT_TRANSLATE_NOOP("KeyHints", "row")),
    Hint(("previous_mark", "next_mark"), "/", QT_TRANSLATE_NOOP("KeyHints", "theme")),
    Hint(("go_deeper",), "", QT_TRANSLATE_NOOP("KeyHints", "passages")),
    Hint(("choose_present",), "", QT_TRANSLATE_NOOP("KeyHints", "choose")),
    Hint(("come_back",), "", QT_TRANSLATE_NOOP("KeyHints", "back")),
    _HELP,
)
BEHIND = (
    Hint(("next_row", "previous_row"), "/", QT_TRANSLATE_NOOP("KeyHints", "passage")),
    Hint(("previous_mark", "next_mark"), "/", QT_TRANSLATE_NOOP("KeyHints", "theme")),
    Hint(("go_deeper",), "", QT_TRANSLATE_NOOP("KeyHints", "report")),
    Hint(("choose_present",), "", QT_TRANSLATE_NOOP("KeyHints", "tick")),
    Hint(("come_back",), "", QT_TRANSLATE_NOOP("KeyHints", "back")),
    _HELP,
)
DECIDING = (
    Hint(
        ("next_disagreement", "previous_disagreement"),
        "/",
        QT_TRANSLATE_NOOP("KeyHints", "disagreement"),
    ),
    Hint(("take_1", "take_5"), "–", QT_TRANSLATE_NOOP("KeyHints", "take")),
    Hint(("decide_union",), "", QT_TRANSLATE_NOOP("KeyHints", "union")),
    Hint(("decide_none",), "", QT_TRANSLATE_NOOP("KeyHints", "no coding here")),
    Hint(("reason_1", "reason_4"), "–", QT_TRANSLATE_NOOP("KeyHints", "reason")),
    _UNDO,
    _HELP,
)
ELSEWHERE = (Hint(("Tab",), "", QT_TRANSLATE_NOOP("KeyHints", "next control")), _UNDO, _HELP)


def hints_for(bench: Workbench, focus: QWidget | None) -> tuple[Hint, ...]:
    """The keys that count where the keyboard is."""
    if focus is None:
        return (_HELP,)
    places: tuple[tuple[QWidget, tuple[Hint, ...]], ...] = (
        (bench.reader.view, _in_text(bench)),
        (bench.comparison.adjudication, DECIDING),
        (bench.analyse.behind.list, BEHIND),
        (bench.analyse.page.faces, PICTURE),
        (bench.reports, FILTER if isinstance(focus, QLineEdit) else REPORTS),
        (bench.codebook.tree, CODEBOOK),
        (bench.recheck, RECHECK),
        (bench.drawer.page, DRAWER),
    )
    return next((hints for place, hints in places if _is_in(focus, place)), ELSEWHERE)


def _in_text(bench: Workbench) -> tuple[Hint, ...]:
    if bench.coding.changing.opened:
        return CHANGING
    if bench.likely.present:
        return PROPOSED
    held = bench.flow.held_name
    kept = (Hint(("accept_proposal",), "", held),) if held else ()
    return (*kept, *([_BACK_TO_PANES] if bench.focus.on else []), *READING)


def hint_text(hint: Hint) -> str:
    """What its keys do, in the user's language."""
    return QCoreApplication.translate("KeyHints", hint.text)


def _is_in(focus: QWidget, place: QWidget) -> bool:
    return focus is place or place.isAncestorOf(focus)
