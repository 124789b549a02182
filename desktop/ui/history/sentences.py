"""A journal entry as a sentence: one for each verb of the services."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.journal import Entry
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate

SENTENCES = {
    "create_project": QT_TRANSLATE_NOOP("History", "Project created"),
    "import_reports": QT_TRANSLATE_NOOP("History", "Import of {files} files, the first {first}"),
    "import_project": QT_TRANSLATE_NOOP("History", "Project of another tool taken in: {file}"),
    "correct_facts": QT_TRANSLATE_NOOP("History", "Facts of {report} corrected"),
    "confirm_facts": QT_TRANSLATE_NOOP("History", "Facts of {report} confirmed"),
    "clean_again": QT_TRANSLATE_NOOP(
        "History",
        "{report} has a new text: {moved} codings moved, {changed} changed, {lost} not placed",
    ),
    "remove_report": QT_TRANSLATE_NOOP("History", "{report} removed from the corpus"),
    "take_in_facts": QT_TRANSLATE_NOOP("History", "Own columns taken in from {file}: {columns}"),
    "remove_facts": QT_TRANSLATE_NOOP("History", "Own columns taken out: {columns}"),
    "mark_done": QT_TRANSLATE_NOOP("History", "{report} marked as done"),
    "mark_open": QT_TRANSLATE_NOOP("History", "{report} marked as not done"),
    "apply_theme": QT_TRANSLATE_NOOP("History", "{report}: “{excerpt}” coded as {theme}"),
    "remove_coding": QT_TRANSLATE_NOOP("History", "{report}: {theme} removed from “{excerpt}”"),
    "retheme": QT_TRANSLATE_NOOP("History", "{report}: “{excerpt}” is now {theme}"),
    "resize": QT_TRANSLATE_NOOP("History", "{report}: {theme} now covers “{excerpt}”"),
    "split_coding": QT_TRANSLATE_NOOP("History", "{report}: {theme} split on “{excerpt}”"),
    "merge_codings": QT_TRANSLATE_NOOP(
        "History", "{report}: codings of {theme} merged into “{excerpt}”"
    ),
    "write_coding_memo": QT_TRANSLATE_NOOP("History", "{report}: memo on {theme}: {text}"),
    "code_matches": QT_TRANSLATE_NOOP(
        "History", "{codings} matches of “{pattern}” coded as {theme}"
    ),
    "apply_many": QT_TRANSLATE_NOOP("History", "{codings} passages coded as {theme}"),
    "retheme_many": QT_TRANSLATE_NOOP("History", "{codings} codings are now {theme}"),
    "note_many": QT_TRANSLATE_NOOP("History", "Memo on {codings} codings: {text}"),
    "flag_many": QT_TRANSLATE_NOOP("History", "{codings} codings marked for the adjudicator"),
    "unflag_many": QT_TRANSLATE_NOOP(
        "History", "{codings} codings no longer marked for the adjudicator"
    ),
    "flag_memo": QT_TRANSLATE_NOOP("History", "Memo marked for the adjudicator"),
    "unflag_memo": QT_TRANSLATE_NOOP("History", "Memo no longer marked for the adjudicator"),
    "load_codings": QT_TRANSLATE_NOOP("History", "Codings loaded from {file}"),
    "add_theme": QT_TRANSLATE_NOOP("History", "Theme {theme} added"),
    "edit_theme": QT_TRANSLATE_NOOP("History", "Theme {theme} edited"),
    "move_theme": QT_TRANSLATE_NOOP("History", "Theme {theme} moved"),
    "retire_theme": QT_TRANSLATE_NOOP("History", "Theme {theme} retired"),
    "restore_theme": QT_TRANSLATE_NOOP("History", "Theme {theme} restored"),
    "merge_themes": QT_TRANSLATE_NOOP("History", "Theme {theme} merged into {into}"),
    "split_theme": QT_TRANSLATE_NOOP(
        "History", "Theme {theme} split: {codings} codings went to {into}"
    ),
    "keep_codings": QT_TRANSLATE_NOOP("History", "{codings} codings rechecked, and they hold"),
    "explain_version": QT_TRANSLATE_NOOP(
        "History", "Version {version} of the codebook explained: {reason}"
    ),
    "hand_over": QT_TRANSLATE_NOOP(
        "History", "The work of {coder} handed over to {to}: {codings} codings"
    ),
    "import_codebook": QT_TRANSLATE_NOOP("History", "{themes} themes loaded from a codebook"),
    "add_coder": QT_TRANSLATE_NOOP("History", "Coder {coder} added"),
    "remove_coder": QT_TRANSLATE_NOOP("History", "Coder {coder} removed"),
    "rename_coder": QT_TRANSLATE_NOOP("History", "Coder {coder} is now called {name}"),
    "write_memo": QT_TRANSLATE_NOOP("History", "Memo written: {text}"),
    "edit_memo": QT_TRANSLATE_NOOP("History", "Memo changed: {text}"),
    "remove_memo": QT_TRANSLATE_NOOP("History", "Memo removed"),
    "confirm_figure": QT_TRANSLATE_NOOP(
        "History", "{report}: “{excerpt}” confirmed as {indicator} {value}"
    ),
    "reject_figure": QT_TRANSLATE_NOOP("History", "{report}: “{excerpt}” is no figure"),
    "withdraw_figure": QT_TRANSLATE_NOOP(
        "History", "{report}: the verdict on “{excerpt}” taken back"
    ),
    "show_suggestions": QT_TRANSLATE_NOOP("History", "{report}: {suggestions} suggestions shown"),
    "reject_suggestion": QT_TRANSLATE_NOOP(
        "History", "{report}: the suggestion of {theme} for “{excerpt}” rejected"
    ),
    "put_indicators": QT_TRANSLATE_NOOP(
        "History", "{indicators} indicators written, {first} first"
    ),
    "remove_indicator": QT_TRANSLATE_NOOP("History", "Indicator {indicator} removed"),
    "create_round": QT_TRANSLATE_NOOP("History", "Round {round} made, of {reports} reports"),
    "describe_round": QT_TRANSLATE_NOOP("History", "Round {round} described for its report"),
    "begin_round": QT_TRANSLATE_NOOP("History", "Round {round} begun"),
    "lock_round": QT_TRANSLATE_NOOP("History", "Round {round} locked"),
    "reveal_round": QT_TRANSLATE_NOOP("History", "Round {round} revealed"),
    "create_package": QT_TRANSLATE_NOOP("History", "Coding package made"),
    "rescue": QT_TRANSLATE_NOOP("History", "Put right when the project was rescued"),
    "unpack": QT_TRANSLATE_NOOP(
        "History", "Round {round}: {codings} codings of {coder} taken in from a package"
    ),
    "merge": QT_TRANSLATE_NOOP("History", "Project {project} merged: {codings} codings taken in"),
    "decide": QT_TRANSLATE_NOOP("History", "Round {round}: a disagreement in {report} decided"),
    "decide_from": QT_TRANSLATE_NOOP("History", "Round {round}: decisions taken from {file}"),
    "withdraw_decision": QT_TRANSLATE_NOOP("History", "Round {round}: a decision taken back"),
    "finish_adjudication": QT_TRANSLATE_NOOP("History", "Round {round}: adjudication finished"),
}


def sentence(entry: Entry, target: Entry | None = None) -> str:
    """What the entry did, in the user's language; an unknown verb stands for itself.

    An undo or a redo says what its `target` did.
    """
    template = SENTENCES.get(entry.verb, entry.verb)
    detail = target.detail if target else entry.detail
    shown = defaultdict(lambda: "…", {key: str(value) for key, value in detail.items()})
    text = QCoreApplication.translate("History", template).format_map(shown)
    if entry.kind == "undo":
        return translate("History", "Undone: {what}").format(what=text)
    if entry.kind == "redo":
        return translate("History", "Redone: {what}").format(what=text)
    return text


def moment(entry: Entry) -> str:
    """When it was, to the minute, by this machine's clock."""
    return datetime.fromisoformat(entry.at).astimezone().strftime("%Y-%m-%d %H:%M")
