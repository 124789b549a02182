"""Which command does what: each id of the table joined to the thing that does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.services.project import coders, undo
from desktop.ui.commands.actions import COMMANDS
from desktop.ui.dialogs.coders_dialog import CodersDialog
from desktop.ui.dialogs.help_page import HelpPage
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.history.sentences import sentence
from desktop.ui.kit.translation import translate
from desktop.ui.session.undoing import Step, turn
from desktop.ui.window.example_command import add_example
from desktop.ui.window.passage_slots import slots_of_passages
from desktop.ui.window.suggestions_dialog import SuggestionsDialog
from desktop.ui.window.undo_border import UndoBorder
from desktop.ui.window.workbench import Workbench

_HELD = {
    command.id for command in COMMANDS if command.group in ("edit", "reading", "coding", "reports")
} - {"begin_chord", "drop_selection"}
"""Commands about the place in the text: while that is still to come, they wait. The first key of a
chord takes the second one at once, and what both say waits; Esc can end the waiting."""

if TYPE_CHECKING:
    from desktop.domain.journal import Entry
    from desktop.ui.window.project_files import ProjectFiles
    from desktop.ui.window.window_frame import WindowFrame


def connect_commands(
    window: WindowFrame, project_files: ProjectFiles, *, own: dict[str, Callable[[], object]]
) -> None:
    """Let every command of the table, and every way of the start page, do its work.

    `own` are the commands that the window does itself.
    """
    for table in (own, _of_window(window, project_files), _of_bench(window, project_files)):
        for command_id, slot in table.items():
            window.actions_.on(command_id, slot)
    for workspace in ("code", "analyse", "compare"):
        window.actions_[f"workspace_{workspace}"].setCheckable(True)
    window.header.coder_chosen.connect(partial(_use_coder, window))
    window.header.coder_wanted.connect(partial(_ask_for_coder, window))
    window.header.coders_wanted.connect(window.actions_["coders"].trigger)
    page = window.start_page
    page.new_wanted.connect(project_files.ask_for_new)
    page.open_wanted.connect(project_files.ask_for_project)
    page.sample_wanted.connect(project_files.open_sample)
    page.project_chosen.connect(partial(_open_chosen, project_files))
    page.project_forgotten.connect(partial(_forget, window))
    page.backups.restore_wanted.connect(project_files.bringing_back.ask_to_restore)
    page.backups.failed.connect(lambda error: window.tell(error, "look for backups"))


def _of_window(window: WindowFrame, project_files: ProjectFiles) -> dict[str, Callable[[], object]]:
    return {
        "new_project": project_files.ask_for_new,
        "open_project": project_files.ask_for_project,
        "open_sample": project_files.open_sample,
        "import_reports": project_files.transfers.ask_for_reports,
        "export": project_files.transfers.ask_for_export,
        "merge_project": project_files.ask_for_merge,
        "import_codebook": project_files.transfers.ask_for_codebook,
        "export_codebook": project_files.transfers.save_codebook,
        "undo": partial(
            _at_bench, window, partial(_undo, window, UndoBorder(window.actions_)), held=True
        ),
        "redo": partial(_at_bench, window, lambda _bench: _turn(window, undo.redo), held=True),
        "full_screen": partial(_toggle_full_screen, window),
        "help": lambda: HelpPage(window.preferences.key_overrides(), window).open(),
    }


def _of_bench(window: WindowFrame, project_files: ProjectFiles) -> dict[str, Callable[[], object]]:
    """Commands for the open project; without one they are disabled."""
    slots: dict[str, Callable[[Workbench], object]] = {
        "find": lambda b: b.reader.show_find(),
        "find_in_corpus": lambda b: b.search(),
        "next_sentence": lambda b: b.reader.next_sentence(),
        "previous_sentence": lambda b: b.reader.previous_sentence(),
        "extend_next": lambda b: b.reader.next_sentence(extend=True),
        "extend_previous": lambda b: b.reader.previous_sentence(extend=True),
        "shrink_end": lambda b: b.reader.shrink_end(),
        "grow_end": lambda b: b.reader.grow_end(),
        "grow_start": lambda b: b.reader.grow_start(),
        "shrink_start": lambda b: b.reader.shrink_start(),
        "drop_selection": lambda b: b.drop_selection(),
        "next_report": lambda b: b.reports.step(1),
        "previous_report": lambda b: b.reports.step(-1),
        "next_uncoded": lambda b: b.reports.step_to_uncoded(),
        "mark_done": lambda b: b.reports.toggle_done(b.reading.report_id),
        "edit_facts": lambda b: b.reports.edit_facts(b.reading.report_id),
        "clean_again": lambda b: project_files.transfers.clean_again(b.reading.report_id),
        "remove_report": lambda b: b.reports.remove(b.reading.report_id),
        "add_figure": lambda b: b.add_figure(),
    }
    slots |= (
        _of_coding()
        | _of_flow()
        | _of_codebook()
        | _of_sight()
        | _of_view()
        | _of_adjudication()
        | _of_analyse()
        | slots_of_passages()
    )
    return {
        command_id: partial(_at_bench, window, slot, held=command_id in _HELD)
        for command_id, slot in slots.items()
    }


def _of_flow() -> dict[str, Callable[[Workbench], object]]:
    """Commands that lead from coding to coding."""
    return {
        "next_uncoded_sentence": lambda b: b.flow.next_uncoded(1),
        "previous_uncoded_sentence": lambda b: b.flow.next_uncoded(-1),
        "next_likely": lambda b: b.likely.step(1),
        "previous_likely": lambda b: b.likely.step(-1),
        "reject_proposal": lambda b: b.flow.reject(),
        "accept_proposal": lambda b: b.flow.accept(),
        "hold_theme": lambda b: b.flow.hold(),
    }


def _of_view() -> dict[str, Callable[[Workbench], object]]:
    """Commands for what is seen, and for where the keyboard is."""
    return {
        "choose_shown": lambda b: b.shown.choose(),
        "show_all_codings": lambda b: b.shown.show_all(),
        "focus_mode": lambda b: b.toggle_focus(),
        "toggle_drawer": lambda b: b.toggle_drawer(),
        "to_filter": partial(_to, "filter"),
        "to_list": partial(_to, "list"),
        "to_drawer": partial(_to, "drawer"),
        "figures": lambda b: b.show_figures(),
        "larger": lambda b: b.reader.zoom(1),
        "smaller": lambda b: b.reader.zoom(-1),
    }


def _of_coding() -> dict[str, Callable[[Workbench], object]]:
    """Commands for a passage and the codings on it."""
    return {
        **{f"theme_{n}": partial(_apply_key, str(n)) for n in range(1, 10)},
        "pick_theme": lambda b: b.coding.pick(),
        "repeat_theme": lambda b: b.coding.repeat(),
        "remove_coding": lambda b: b.coding.remove_here(),
        "write_memo": lambda b: b.coding.write_memo_here(),
        "open_coding": lambda b: b.coding.open_here(),
        "split_coding": lambda b: b.coding.changing.split(),
        "merge_coding": lambda b: b.coding.changing.merge(),
        "code_matches": lambda b: b.code_matches(),
        "suggestions": lambda b: SuggestionsDialog(b.session, b.window()).open(),
    }


def _of_sight() -> dict[str, Callable[[Workbench], object]]:
    """Commands for keys of two, for examples, and for what is shown beside the codings."""
    return {
        "begin_chord": lambda b: b.chords.begin(b.session.project.codebook),
        "add_example": add_example,
        "choose_shown": lambda b: b.shown.choose(),
        "show_all_codings": lambda b: b.shown.show_all(),
        "focus_mode": lambda b: b.toggle_focus(),
        "work_calendar": lambda b: b.show_calendar(),
    }


def _of_codebook() -> dict[str, Callable[[Workbench], object]]:
    """Commands for the codebook and for those who code by it."""
    return {
        "codebook_versions": lambda b: b.codebook.show_versions(),
        "coders": lambda b: CodersDialog(b.session, b.window()).open(),
        "recheck": lambda b: b.show_recheck(),
    }


def _of_adjudication() -> dict[str, Callable[[Workbench], object]]:
    """Commands for the disagreement that is stood on."""
    return {
        "next_disagreement": lambda b: b.comparison.adjudication.step(1),
        "previous_disagreement": lambda b: b.comparison.adjudication.step(-1),
        "next_undecided": lambda b: b.comparison.adjudication.step(1, undecided=True),
        **{f"take_{n}": partial(_take, n - 1) for n in range(1, 6)},
        **{f"decide_{k}": partial(_decide, k) for k in ("union", "intersection", "none", "edit")},
        **{f"reason_{n}": partial(_reason, n - 1) for n in range(1, 5)},
        "withdraw_decision": lambda b: b.comparison.adjudication.withdraw(),
        "flag_codebook": lambda b: b.comparison.adjudication.flag(),
        "decision_note": lambda b: b.comparison.adjudication.bar.write_note(),
        "toggle_names": lambda b: b.comparison.adjudication.toggle_names(),
        "show_disagreement": lambda b: b.comparison.adjudication.open_place(),
    }


def _of_analyse() -> dict[str, Callable[[Workbench], object]]:
    """Commands for the point of the picture that is stood on, and for what is behind it."""
    return {
        "next_row": lambda b: b.analyse.walk(1),
        "previous_row": lambda b: b.analyse.walk(-1),
        "next_mark": lambda b: b.analyse.walk(0, 1),
        "previous_mark": lambda b: b.analyse.walk(0, -1),
        "go_deeper": lambda b: b.analyse.go_deeper(),
        "choose_present": lambda b: b.analyse.mark_present(),
        "come_back": lambda b: b.analyse.come_back(),
        "turn_face": lambda b: b.analyse.turn_face(),
        "back_to_picture": lambda b: b.go_back(),
    }


def _to(place: str, bench: Workbench) -> None:
    bench.workspace_wanted.emit("code")
    bench.focus.leave()
    go = {"filter": bench.ways.to_filter, "list": bench.ways.to_list}
    go.get(place, bench.ways.to_drawer)()


def _take(number: int, bench: Workbench) -> None:
    bench.comparison.adjudication.take(number)


def _decide(kind: str, bench: Workbench) -> None:
    bench.comparison.adjudication.decide(kind)


def _reason(number: int, bench: Workbench) -> None:
    bench.comparison.adjudication.reason(number)


def _at_bench(window: WindowFrame, slot: Callable[[Workbench], object], *, held: bool) -> None:
    bench = window.bench
    if bench is not None and held:
        bench.held.do(lambda: slot(bench))
    elif bench is not None:
        slot(bench)


def _apply_key(digit: str, bench: Workbench) -> None:
    bench.coding.apply_key(digit)


def _turn(window: WindowFrame, step: Step) -> None:
    """Undo or redo, and say what that was."""
    if window.bench is not None:
        turn(window.bench.session, step, parent=window, done=partial(_tell_turned, window, step))


def _undo(window: WindowFrame, border: UndoBorder, bench: Workbench) -> None:
    """The last step; where that brought much in, first say what the next press takes back."""
    entry = border.stops(bench.session.project)
    if entry is None:
        _turn(window, undo.undo)
        return
    stopped = translate("History", "Undo stops here. Once more takes back: {what}")
    window.notice.tell(stopped.format(what=sentence(entry)))


def _tell_turned(window: WindowFrame, step: Step, entry: Entry) -> None:
    undone = translate("History", "Undone: {what}")
    redone = translate("History", "Redone: {what}")
    template = undone if step is undo.undo else redone
    window.notice.tell(template.format(what=sentence(entry)))


def _use_coder(window: WindowFrame, coder_id: str) -> None:
    if window.bench is not None:
        session = window.bench.session
        session.attempt("change the coder", lambda: coders.use_coder(session.project, coder_id))


def _ask_for_coder(window: WindowFrame) -> None:
    title = translate("Commands", "Add a coder")
    said = translate(
        "Commands", "Each coder's codings are the coder's own; nobody else alters them."
    )
    dialog = NameDialog(title, said, parent=window)
    dialog.accepted.connect(lambda: _add_coder(window, dialog.name()))
    dialog.open()


def _add_coder(window: WindowFrame, name: str) -> None:
    if window.bench is not None:
        session = window.bench.session
        coder = session.attempt("add a coder", lambda: coders.add_coder(session.project, name))
        if coder is not None:
            _use_coder(window, coder.id)


def _toggle_full_screen(window: WindowFrame) -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def _open_chosen(project_files: ProjectFiles, path: str) -> None:
    project_files.open(Path(path))


def _forget(window: WindowFrame, path: str) -> None:
    window.keep(window.preferences.without_recent(path))
    window.show_recent()
