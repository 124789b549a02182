"""Commands for the disagreement that is stood on."""

from __future__ import annotations

from desktop.ui.commands.command import Command
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

TAKEN = "ABCDE"
ADJUDICATION = (
    Command(
        "next_disagreement",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Next disagreement"),
        "J, Down",
        menu=False,
        needs="project",
    ),
    Command(
        "previous_disagreement",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Previous disagreement"),
        "K, Up",
        menu=False,
        needs="project",
    ),
    Command(
        "next_undecided",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Next undecided disagreement"),
        "Shift+J",
        menu=False,
        needs="project",
    ),
    *(
        Command(
            f"take_{number}",
            "adjudication",
            QT_TRANSLATE_NOOP("Commands", "Take the coding of coder %1"),
            key,
            QT_TRANSLATE_NOOP(
                "Commands", "Without such a coder, C flags the codebook and E edits."
            ),
            menu=False,
            needs="project",
        )
        for number, key in enumerate(TAKEN, start=1)
    ),
    Command(
        "decide_union",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Take the union"),
        "U",
        menu=False,
        needs="project",
    ),
    Command(
        "decide_intersection",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Take the intersection"),
        "I",
        menu=False,
        needs="project",
    ),
    Command(
        "decide_edit",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Edit the span"),
        "Return, Enter",
        QT_TRANSLATE_NOOP("Commands", "Arrows move its end, with Shift its start."),
        menu=False,
        needs="project",
    ),
    Command(
        "decide_none",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "No coding here"),
        "0, X",
        menu=False,
        needs="project",
    ),
    Command(
        "withdraw_decision",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Take the decision back"),
        "Del, Backspace",
        menu=False,
        needs="project",
    ),
    Command(
        "reason_1",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Reason: ambiguous text"),
        "1",
        menu=False,
        needs="project",
    ),
    Command(
        "reason_2",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Reason: gap in the codebook"),
        "2",
        menu=False,
        needs="project",
    ),
    Command(
        "reason_3",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Reason: coder's error"),
        "3",
        menu=False,
        needs="project",
    ),
    Command(
        "reason_4",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Reason: edge case"),
        "4",
        menu=False,
        needs="project",
    ),
    Command(
        "flag_codebook",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "The codebook must change"),
        "Shift+C",
        menu=False,
        needs="project",
    ),
    Command(
        "decision_note",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Note on the decision"),
        "M",
        menu=False,
        needs="project",
    ),
    Command(
        "toggle_names",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Show or hide the coders' names"),
        "H",
        menu=False,
        needs="project",
    ),
    Command(
        "show_disagreement",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Show the place in its report"),
        "G",
        menu=False,
        needs="project",
    ),
)
