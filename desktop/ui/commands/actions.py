"""The one table of commands: menus, tooltips, the help page and key bindings are made from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from desktop.ui.commands.key_sequences import is_plain
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Commands"


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can do. `keys` are portable sequences, as in "J, Down".

    A key without Ctrl or Alt works where the text has the focus (in the group "adjudication"
    where the disagreements have it), all others anywhere in the window. A command with `menu`
    false has keys and a line of help, but no menu entry.
    """

    id: str
    group: str
    text: str
    keys: str = ""
    description: str = ""
    menu: bool = True


GROUPS = (
    ("project", QT_TRANSLATE_NOOP("Commands", "Project")),
    ("edit", QT_TRANSLATE_NOOP("Commands", "Edit")),
    ("reading", QT_TRANSLATE_NOOP("Commands", "Reading")),
    ("coding", QT_TRANSLATE_NOOP("Commands", "Coding")),
    ("reports", QT_TRANSLATE_NOOP("Commands", "Reports")),
    ("adjudication", QT_TRANSLATE_NOOP("Commands", "Adjudication")),
    ("view", QT_TRANSLATE_NOOP("Commands", "View")),
    ("help", QT_TRANSLATE_NOOP("Commands", "Help")),
)

_PROJECT = (
    Command("new_project", "project", QT_TRANSLATE_NOOP("Commands", "New project…"), "Ctrl+N"),
    Command("open_project", "project", QT_TRANSLATE_NOOP("Commands", "Open project…"), "Ctrl+O"),
    Command("open_sample", "project", QT_TRANSLATE_NOOP("Commands", "Open the sample project")),
    Command("close_project", "project", QT_TRANSLATE_NOOP("Commands", "Close project"), "Ctrl+W"),
    Command(
        "import_reports",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Import reports…"),
        "Ctrl+I",
        QT_TRANSLATE_NOOP("Commands", "Files and folders can also be dropped on the window."),
    ),
    Command(
        "export",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Export the data…"),
        "Ctrl+E",
        QT_TRANSLATE_NOOP("Commands", "Codings, matrices and codebook as CSV, XLSX or JSONL."),
    ),
    Command(
        "import_codebook", "project", QT_TRANSLATE_NOOP("Commands", "Load themes from a codebook…")
    ),
    Command("export_codebook", "project", QT_TRANSLATE_NOOP("Commands", "Save the codebook as…")),
    Command(
        "merge_project",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Merge another project…"),
        "",
        QT_TRANSLATE_NOOP("Commands", "What would change is shown first; it is one step of undo."),
    ),
    Command("preferences", "project", QT_TRANSLATE_NOOP("Commands", "Preferences…"), "Ctrl+,"),
    Command("quit", "project", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q"),
)
_EDIT = (
    Command(
        "undo",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Undo"),
        "Ctrl+Z",
        QT_TRANSLATE_NOOP("Commands", "As many steps as the project has, also after a restart."),
    ),
    Command("redo", "edit", QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Shift+Z, Ctrl+Y"),
    Command("find", "edit", QT_TRANSLATE_NOOP("Commands", "Find in this report"), "Ctrl+F"),
    Command(
        "find_in_corpus",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Find in the corpus"),
        "Ctrl+Shift+F",
        QT_TRANSLATE_NOOP("Commands", "Every place in all reports, with its context."),
    ),
)
_READING = (
    Command("next_sentence", "reading", QT_TRANSLATE_NOOP("Commands", "Next sentence"), "J, Down"),
    Command(
        "previous_sentence", "reading", QT_TRANSLATE_NOOP("Commands", "Previous sentence"), "K, Up"
    ),
    Command(
        "extend_next",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Extend the selection by the next sentence"),
        "Shift+J, Shift+Down",
        menu=False,
    ),
    Command(
        "extend_previous",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Extend the selection by the previous sentence"),
        "Shift+K, Shift+Up",
        menu=False,
    ),
    Command(
        "shrink_end",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Selection ends a word earlier"),
        "H, Left",
        menu=False,
    ),
    Command(
        "grow_end",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Selection ends a word later"),
        "L, Right",
        menu=False,
    ),
    Command(
        "grow_start",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Selection starts a word earlier"),
        "Shift+H, Shift+Left",
        menu=False,
    ),
    Command(
        "shrink_start",
        "reading",
        QT_TRANSLATE_NOOP("Commands", "Selection starts a word later"),
        "Shift+L, Shift+Right",
        menu=False,
    ),
)
_LEAVE = Command(
    "drop_selection",
    "reading",
    QT_TRANSLATE_NOOP("Commands", "Leave the selection"),
    "Esc",
    menu=False,
)
_CODING = (
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
        )
        for digit in range(1, 10)
    ),
    Command(
        "pick_theme",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Apply a theme by name…"),
        "/, Ctrl+K",
        QT_TRANSLATE_NOOP("Commands", "Type a part of its name, then Enter."),
    ),
    Command("repeat_theme", "coding", QT_TRANSLATE_NOOP("Commands", "Repeat the last theme"), "."),
    Command(
        "remove_coding",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Remove my coding here"),
        "Del",
    ),
    Command("write_memo", "coding", QT_TRANSLATE_NOOP("Commands", "Memo on the coding…"), "M"),
    Command(
        "code_matches",
        "coding",
        QT_TRANSLATE_NOOP("Commands", "Code all matches of a word…"),
        "Ctrl+Shift+K",
    ),
)
_REPORTS = (
    Command("next_report", "reports", QT_TRANSLATE_NOOP("Commands", "Next report"), "N"),
    Command("previous_report", "reports", QT_TRANSLATE_NOOP("Commands", "Previous report"), "P"),
    Command(
        "next_uncoded",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Next report without codings"),
        "Shift+N",
    ),
    Command(
        "mark_done", "reports", QT_TRANSLATE_NOOP("Commands", "Mark the report as done"), "Ctrl+D"
    ),
    Command("edit_facts", "reports", QT_TRANSLATE_NOOP("Commands", "Edit the facts…"), "F4"),
    Command(
        "clean_again",
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Clean the text again…"),
        "",
        QT_TRANSLATE_NOOP(
            "Commands", "Put cut parts back, or cut them; the codings move along with their words."
        ),
    ),
    Command("remove_report", "reports", QT_TRANSLATE_NOOP("Commands", "Remove the report")),
)
_TAKEN = "ABCDE"
_ADJUDICATION = (
    Command(
        "next_disagreement",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Next disagreement"),
        "J, Down",
        menu=False,
    ),
    Command(
        "previous_disagreement",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Previous disagreement"),
        "K, Up",
        menu=False,
    ),
    Command(
        "next_undecided",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Next undecided disagreement"),
        "Shift+J",
        menu=False,
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
        )
        for number, key in enumerate(_TAKEN, start=1)
    ),
    Command(
        "decide_union",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Take the union"),
        "U",
        menu=False,
    ),
    Command(
        "decide_intersection",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Take the intersection"),
        "I",
        menu=False,
    ),
    Command(
        "decide_edit",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Edit the span"),
        "Return, Enter",
        QT_TRANSLATE_NOOP("Commands", "Arrows move its end, with Shift its start."),
        menu=False,
    ),
    Command(
        "decide_none",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "No coding here"),
        "0, X",
        menu=False,
    ),
    Command(
        "withdraw_decision",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Take the decision back"),
        "Del, Backspace",
        menu=False,
    ),
    Command(
        "reason_1",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Reason: ambiguous text"),
        "1",
        menu=False,
    ),
    Command(
        "reason_2",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Reason: gap in the codebook"),
        "2",
        menu=False,
    ),
    Command(
        "reason_3",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Reason: coder's error"),
        "3",
        menu=False,
    ),
    Command(
        "reason_4",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Reason: edge case"),
        "4",
        menu=False,
    ),
    Command(
        "flag_codebook",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "The codebook must change"),
        "Shift+C",
        menu=False,
    ),
    Command(
        "decision_note",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Note on the decision"),
        "M",
        menu=False,
    ),
    Command(
        "toggle_names",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Show or hide the coders' names"),
        "H",
        menu=False,
    ),
    Command(
        "show_disagreement",
        "adjudication",
        QT_TRANSLATE_NOOP("Commands", "Show the place in its report"),
        "G",
        menu=False,
    ),
)
_VIEW = (
    Command("workspace_code", "view", QT_TRANSLATE_NOOP("Commands", "Code"), "Ctrl+1"),
    Command("workspace_analyse", "view", QT_TRANSLATE_NOOP("Commands", "Analyse"), "Ctrl+2"),
    Command("workspace_compare", "view", QT_TRANSLATE_NOOP("Commands", "Compare"), "Ctrl+3"),
    Command("toggle_drawer", "view", QT_TRANSLATE_NOOP("Commands", "Show the drawer"), "F9"),
    Command("larger", "view", QT_TRANSLATE_NOOP("Commands", "Larger text"), "Ctrl++, Ctrl+="),
    Command("smaller", "view", QT_TRANSLATE_NOOP("Commands", "Smaller text"), "Ctrl+-"),
    Command("full_screen", "view", QT_TRANSLATE_NOOP("Commands", "Full screen"), "F11"),
)
_HELP = (
    Command("help", "help", QT_TRANSLATE_NOOP("Commands", "Every key on one page"), "F1"),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "About Zhupi")),
)

COMMANDS: tuple[Command, ...] = (
    *_PROJECT,
    *_EDIT,
    *_READING,
    _LEAVE,
    *_CODING,
    *_REPORTS,
    *_ADJUDICATION,
    *_VIEW,
    *_HELP,
)


def command_text(command: Command) -> str:
    """The command's name in the user's language."""
    text = QCoreApplication.translate(_CONTEXT, command.text)
    number = command.id.rpartition("_")[2]
    is_taken = command.id.startswith("take_")
    return text.replace("%1", _TAKEN[int(number) - 1] if is_taken else number)


def command_description(command: Command) -> str:
    """One sentence more about it in the user's language, or nothing."""
    return QCoreApplication.translate(_CONTEXT, command.description) if command.description else ""


def group_text(group: str) -> str:
    """The group's name in the user's language."""
    return QCoreApplication.translate(_CONTEXT, dict(GROUPS)[group])


def place(command: Command, sequence: QKeySequence) -> str:
    """Where that key gives the command: "window" for anywhere, "text", or "adjudication"."""
    if not is_plain(sequence):
        return "window"
    return "adjudication" if command.group == "adjudication" else "text"
