"""Commands for the point of a picture that is stood on, and for the passages behind it."""

from __future__ import annotations

from desktop.ui.commands.command import Command
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

ANALYSE = (
    Command(
        "next_row",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "Next row of the picture, or next passage"),
        "J, Down",
        menu=False,
        needs="project",
    ),
    Command(
        "previous_row",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "Previous row of the picture, or previous passage"),
        "K, Up",
        menu=False,
        needs="project",
    ),
    Command(
        "next_mark",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "Next theme of the row"),
        "L, Right",
        menu=False,
        needs="project",
    ),
    Command(
        "previous_mark",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "Previous theme of the row"),
        "H, Left",
        menu=False,
        needs="project",
    ),
    Command(
        "go_deeper",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "To the passages, and on to the report"),
        "Return, Enter",
        menu=False,
        needs="project",
    ),
    Command(
        "choose_present",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "Choose the county, or tick the passage"),
        "Space",
        QT_TRANSLATE_NOOP("Commands", "What is chosen in one view is chosen in all others."),
        menu=False,
        needs="project",
    ),
    Command(
        "come_back",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "Back from the passages to the picture"),
        "Esc",
        menu=False,
        needs="project",
    ),
    Command(
        "turn_face",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "Picture or table"),
        "T",
        menu=False,
        needs="project",
    ),
    Command(
        "back_to_picture",
        "analyse",
        QT_TRANSLATE_NOOP("Commands", "Back to the picture that one came from"),
        "Alt+Left",
        QT_TRANSLATE_NOOP(
            "Commands",
            "To the passage that was opened there, or to the bars in the drawer; Esc does it too.",
        ),
        menu=False,
        needs="project",
    ),
)
