"""Commands for reading, for coding, and for the report that is read."""

from __future__ import annotations

from desktop.ui.commands.command import Command
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

READING = (
    Command(
        "next_sentence",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Next sentence"),
        "J, Down",
        needs="report",
    ),
    Command(
        "previous_sentence",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Previous sentence"),
        "K, Up",
        needs="report",
    ),
    Command(
        "extend_next",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Extend the selection by the next sentence"),
        "Shift+J, Shift+Down",
        menu=False,
        needs="report",
    ),
    Command(
        "extend_previous",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Extend the selection by the previous sentence"),
        "Shift+K, Shift+Up",
        menu=False,
        needs="report",
    ),
    Command(
        "shrink_end",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Selection ends a word earlier"),
        "H, Left",
        menu=False,
        needs="report",
    ),
    Command(
        "grow_end",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Selection ends a word later"),
        "L, Right",
        menu=False,
        needs="report",
    ),
    Command(
        "grow_start",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Selection starts a word earlier"),
        "Shift+H, Shift+Left",
        menu=False,
        needs="report",
    ),
    Command(
        "shrink_start",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Selection starts a word later"),
        "Shift+L, Shift+Right",
        menu=False,
        needs="report",
    ),
)
LEAVE = Command(
    "drop_selection",
    "reading",
    QT_TRANSLATE_NOOP("Commands", "Leave the selection"),
    "Esc",
    menu=False,
    needs="report",
)
FLOW = (
    Command(
        "next_uncoded_sentence",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Next sentence without a coding of mine"),
        "U",
        needs="report",
    ),
    Command(
        "previous_uncoded_sentence",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Previous sentence without a coding of mine"),
        "Shift+U",
        menu=False,
        needs="report",
    ),
    Command(
        "next_likely",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Next likely sentence"),
        "G",
        QT_TRANSLATE_NOOP(
            "Commands", "Its theme is suggested, never applied; in a blind round nothing is."
        ),
        needs="report",
    ),
    Command(
        "previous_likely",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Previous likely sentence"),
        "Shift+G",
        menu=False,
        needs="report",
    ),
    Command(
        "reject_proposal",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Reject the suggestion"),
        "0",
        QT_TRANSLATE_NOOP("Commands", "It is not suggested again; undo brings it back."),
        menu=False,
        needs="report",
    ),
    Command(
        "accept_proposal",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Accept the suggestion, or apply the held theme"),
        "Space",
        QT_TRANSLATE_NOOP(
            "Commands", "The theme's own key accepts too, another theme's corrects it."
        ),
        menu=False,
        needs="report",
    ),
    Command(
        "hold_theme",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Hold the last theme, or let go of it"),
        "T",
        QT_TRANSLATE_NOOP("Commands", "Each selection with the mouse is coded with it at once."),
        needs="report",
    ),
)
CODING = (
    *(
        Command(
            f"theme_{digit}",
            "coding",
            QT_TRANSLATE_NOOP("Commands", "Apply the theme with key %1"),
            str(digit),
            QT_TRANSLATE_NOOP(
                "Commands", "To the selection or the sentence; a second time takes it off."
            ),
            menu=False,
            needs="report",
        )
        for digit in range(1, 10)
    ),
    Command(
        "begin_chord",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Apply the theme with a key of two: ; and a letter"),
        ";",
        QT_TRANSLATE_NOOP("Commands", "It waits for the letter; Esc leaves."),
        menu=False,
        needs="report",
    ),
    Command(
        "pick_theme",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Apply a theme by name…"),
        "/, Ctrl+K",
        QT_TRANSLATE_NOOP("Commands", "Type a part of its name or its pinyin, then Enter."),
        needs="report",
    ),
    Command(
        "repeat_theme",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Repeat the last theme"),
        ".",
        needs="report",
    ),
    Command(
        "open_coding",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Change my coding here"),
        "Return, Enter",
        QT_TRANSLATE_NOOP(
            "Commands",
            "Opens its ends for the keys that move a selection; a theme's key then changes its"
            " theme. Again keeps it, or unmoved goes on to the next coding here.",
        ),
        needs="report",
    ),
    Command(
        "split_coding",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Split my coding here"),
        "S",
        QT_TRANSLATE_NOOP("Commands", "Where the selection, or an opened end, stands inside it."),
        needs="coding",
    ),
    Command(
        "merge_coding",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Merge my coding with its neighbour"),
        "Shift+S",
        QT_TRANSLATE_NOOP("Commands", "With the nearest other coding of its theme."),
        needs="coding",
    ),
    Command(
        "remove_coding",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Remove my coding here"),
        "Del",
        needs="coding",
    ),
    Command(
        "write_memo",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Memo on the coding…"),
        "M",
        needs="coding",
    ),
    Command(
        "add_example",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "The selection is an example of the theme"),
        "E",
        QT_TRANSLATE_NOOP("Commands", "Of the theme whose definition is shown below the tree."),
        needs="report",
    ),
    Command(
        "add_figure",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "The selection is a figure…"),
        "F",
        QT_TRANSLATE_NOOP("Commands", "For a number of the report that was not found."),
        needs="report",
    ),
    Command(
        "code_matches",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Code all matches of a word…"),
        "Ctrl+Shift+K",
        needs="project",
    ),
    Command(
        "suggestions",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Suggestions…"),
        "Ctrl+Shift+G",
        QT_TRANSLATE_NOOP("Commands", "Where they come from, and how right the model is."),
        needs="project",
    ),
)
REPORTS = (
    Command(
        "next_report", "reports", QT_TRANSLATE_NOOP("Commands", "Next report"), "N", needs="project"
    ),
    Command(
        "previous_report",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Previous report"),
        "P",
        needs="project",
    ),
    Command(
        "next_uncoded",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Next report without codings"),
        "Shift+N",
        needs="project",
    ),
    Command(
        "mark_done",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Mark the report as done"),
        "Ctrl+D",
        needs="report",
    ),
    Command(
        "work_calendar",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Calendar of my work…"),
        "Ctrl+Shift+D",
        QT_TRANSLATE_NOOP("Commands", "Codings and minutes by day, and the time of each report."),
        needs="project",
    ),
    Command(
        "edit_facts",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Edit the facts…"),
        "F4",
        needs="report",
    ),
    Command(
        "clean_again",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Clean the text again…"),
        "",
        QT_TRANSLATE_NOOP(
            "Commands", "Put cut parts back, or cut them; the codings move along with their words."
        ),
        needs="report",
    ),
    Command(
        "remove_report",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Remove the report"),
        needs="report",
    ),
)
