"""Commands for the project, its steps, and how the window looks."""

from __future__ import annotations

from desktop.ui.commands.command import Command
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP

PROJECT = (
    Command("new_project", "project", QT_TRANSLATE_NOOP("Commands", "New project…"), "Ctrl+N"),
    Command("open_project", "project", QT_TRANSLATE_NOOP("Commands", "Open project…"), "Ctrl+O"),
    Command("open_sample", "project", QT_TRANSLATE_NOOP("Commands", "Open the sample project")),
    Command(
        "close_project",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Close project"),
        "Ctrl+W",
        needs="project",
    ),
    Command(
        "import_reports",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Import reports…"),
        "Ctrl+I",
        QT_TRANSLATE_NOOP("Commands", "Files and folders can also be dropped on the window."),
        needs="project",
    ),
    Command(
        "export",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Export the data…"),
        "Ctrl+E",
        QT_TRANSLATE_NOOP("Commands", "Codings, matrices and codebook as CSV, XLSX or JSONL."),
        needs="project",
    ),
    Command(
        "import_codebook",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Load themes from a codebook…"),
        needs="project",
    ),
    Command(
        "export_codebook",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Save the codebook as…"),
        "",
        QT_TRANSLATE_NOOP("Commands", "To be loaded again (JSON, CSV, XLSX), or printed (DOCX)."),
        needs="project",
    ),
    Command(
        "codebook_versions",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Versions of the codebook…"),
        "",
        QT_TRANSLATE_NOOP("Commands", "Who changed the themes, when and why, and what differs."),
        needs="project",
    ),
    Command(
        "coders",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Coders…"),
        "",
        QT_TRANSLATE_NOOP("Commands", "Rename, remove, or hand one's work to another."),
        needs="project",
    ),
    Command(
        "merge_project",
        "project",
        QT_TRANSLATE_NOOP("Commands", "Merge another project…"),
        "",
        QT_TRANSLATE_NOOP("Commands", "What would change is shown first; it is one step of undo."),
        needs="project",
    ),
    Command("preferences", "project", QT_TRANSLATE_NOOP("Commands", "Preferences…"), "Ctrl+,"),
    Command("quit", "project", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q"),
)
EDIT = (
    Command(
        "undo",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Undo"),
        "Ctrl+Z",
        QT_TRANSLATE_NOOP("Commands", "As many steps as the project has, also after a restart."),
        needs="undo",
    ),
    Command(
        "redo", "edit", QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Shift+Z, Ctrl+Y", needs="redo"
    ),
    Command(
        "find",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Find in this report"),
        "Ctrl+F",
        needs="report",
    ),
    Command(
        "find_in_corpus",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Find in the corpus"),
        "Ctrl+Shift+F",
        QT_TRANSLATE_NOOP("Commands", "Every place in all reports, with its context."),
        needs="project",
    ),
)
VIEW = (
    Command(
        "workspace_code", "view", QT_TRANSLATE_NOOP("Commands", "Code"), "Ctrl+1", needs="project"
    ),
    Command(
        "workspace_analyse",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Analyse"),
        "Ctrl+2",
        needs="project",
    ),
    Command(
        "workspace_compare",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Compare"),
        "Ctrl+3",
        needs="project",
    ),
    Command(
        "toggle_drawer",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Show the drawer"),
        "F9",
        needs="project",
    ),
    Command(
        "focus_mode",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Text and codebook only"),
        "F8",
        QT_TRANSLATE_NOOP("Commands", "The same key brings the rest back."),
        needs="project",
    ),
    Command(
        "choose_shown",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Choose what the text shows…"),
        "V",
        QT_TRANSLATE_NOOP("Commands", "Codings of some themes, coders or rounds only."),
        needs="report",
    ),
    Command(
        "show_all_codings",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Show all codings again"),
        "Shift+V",
        needs="report",
    ),
    Command(
        "to_filter",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Filter the reports"),
        "F3",
        QT_TRANSLATE_NOOP("Commands", "Esc comes back to the text."),
        needs="project",
    ),
    Command(
        "to_list",
        "view",
        QT_TRANSLATE_NOOP("Commands", "To the list of reports"),
        "F6",
        QT_TRANSLATE_NOOP("Commands", "Esc comes back to the text."),
        needs="project",
    ),
    Command(
        "to_drawer",
        "view",
        QT_TRANSLATE_NOOP("Commands", "To the drawer"),
        "F7",
        QT_TRANSLATE_NOOP("Commands", "Esc comes back to the text."),
        needs="project",
    ),
    Command(
        "figures",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Figures in this report"),
        "Ctrl+4",
        QT_TRANSLATE_NOOP("Commands", "Numbers that the report prints, confirmed with Enter."),
        needs="report",
    ),
    Command(
        "recheck",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Codings to be rechecked"),
        "Ctrl+Shift+R",
        QT_TRANSLATE_NOOP("Commands", "Made before the meaning of their theme changed."),
        needs="project",
    ),
    Command(
        "larger",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        "Ctrl++, Ctrl+=",
        needs="project",
    ),
    Command(
        "smaller", "view", QT_TRANSLATE_NOOP("Commands", "Smaller text"), "Ctrl+-", needs="project"
    ),
    Command("full_screen", "view", QT_TRANSLATE_NOOP("Commands", "Full screen"), "F11"),
)
HELP = (
    Command("help", "help", QT_TRANSLATE_NOOP("Commands", "Every key on one page"), "F1"),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "About Zhupi")),
)
