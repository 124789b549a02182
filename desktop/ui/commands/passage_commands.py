"""Commands for the table of passages: walked with keys, and what is done to the ticked."""

from __future__ import annotations

from desktop.ui.commands.command import Command
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP


def _row(command_id: str, text: str, keys: str, description: str = "") -> Command:
    return Command(command_id, "passages", text, keys, description, menu=False, needs="project")


PASSAGES = (
    _row("next_passage", QT_TRANSLATE_NOOP("Commands", "Next passage of the table"), "J, Down"),
    _row(
        "previous_passage",
        QT_TRANSLATE_NOOP("Commands", "Previous passage of the table"),
        "K, Up",
    ),
    _row("tick_passage", QT_TRANSLATE_NOOP("Commands", "Tick the passage"), "Space"),
    _row("tick_passages", QT_TRANSLATE_NOOP("Commands", "Tick all passages, or none"), "A"),
    _row(
        "open_passage",
        QT_TRANSLATE_NOOP("Commands", "To the passage in its report"),
        "Return, Enter",
    ),
    _row("leave_passages", QT_TRANSLATE_NOOP("Commands", "Back from the table to the text"), "Esc"),
    _row(
        "apply_to_passages",
        QT_TRANSLATE_NOOP("Commands", "Apply the theme to the ticked passages"),
        ".",
        QT_TRANSLATE_NOOP(
            "Commands", "The one used last there; a digit applies the theme that has it as its key."
        ),
    ),
    _row(
        "pick_for_passages",
        QT_TRANSLATE_NOOP("Commands", "Apply another theme to the ticked passages…"),
        "/",
    ),
    _row(
        "retheme_passages",
        QT_TRANSLATE_NOOP("Commands", "Change the theme of the ticked codings…"),
        "C",
    ),
    _row("remove_passages", QT_TRANSLATE_NOOP("Commands", "Remove the ticked codings"), "Del"),
    _row("note_passages", QT_TRANSLATE_NOOP("Commands", "Memo on the ticked codings…"), "M"),
    _row(
        "flag_passages",
        QT_TRANSLATE_NOOP("Commands", "Mark the ticked codings for the adjudicator, or no longer"),
        "X",
    ),
)
