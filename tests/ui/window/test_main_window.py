"""The window as a whole: opening and leaving, commands, notices, what is remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from desktop.domain.errors import EnvironmentProblem, RuleError
from desktop.domain.span import Span
from desktop.resources import resource
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.project import codebook, coders, undo
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import create_project, default_codebook, open_project
from desktop.ui.commands.actions import COMMANDS
from desktop.ui.commands.needs import There
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.dialogs.facts_dialog import FactsDialog
from desktop.ui.dialogs.new_project_dialog import NewProjectDialog
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child

Opened = Callable[..., MainWindow]
CTRL = Qt.KeyboardModifier.ControlModifier


def bench(window: MainWindow) -> Workbench:
    assert window.bench is not None
    return window.bench


def give(window: MainWindow, command: str) -> None:
    window.actions_[command].trigger()


def open_dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def test_it_starts_on_the_start_page_with_nothing_to_do_to_a_project(opened: Opened) -> None:
    window = opened()
    assert window.start_page.isVisible()
    assert window.windowTitle() == "Zhupi"
    assert not window.actions_["export"].isEnabled()
    assert not window.actions_["next_sentence"].isEnabled()
    assert window.actions_["open_project"].isEnabled()
    assert window.project is None


def test_an_open_project_is_named_and_said_to_be_saved(window: MainWindow, qtbot: QtBot) -> None:
    assert window.windowTitle() == "sample — Zhupi (saved automatically)"
    assert child(window.header, QLabel, "projectName").text() == "sample"
    assert child(window.status, QLabel, "savedState").text() == "Saved"
    counts = child(window.status, QLabel, "counts")
    qtbot.waitUntil(lambda: counts.text().startswith("8 reports · "))
    assert bench(window).reading.report_id == corpus.reports(bench(window).session.project)[0].id


def test_keys_of_the_table_code_the_text(window: MainWindow, qtbot: QtBot) -> None:
    view = bench(window).reader.view
    project = bench(window).session.project
    report_id = bench(window).reading.report_id
    before = len(coding.codings_in(project, report_id))
    for key in "j2":
        QTest.keyClick(view, key)
    assert len(coding.codings_in(project, report_id)) == before + 1
    QTest.keyClick(view, "2")
    assert len(coding.codings_in(project, report_id)) == before
    give(window, "undo")
    assert len(coding.codings_in(project, report_id)) == before + 1
    assert window.notice.text.startswith("Undone: ")
    window.bus.flush()
    give(window, "redo")
    assert window.notice.text.startswith("Redone: ")


def allowed(window: MainWindow, *, besides: tuple[str, ...] = ("undo", "redo")) -> set[str]:
    """What the commands need that can be given now; the others of the same need cannot."""
    by_need: dict[str, set[bool]] = {}
    for command in COMMANDS:
        by_need.setdefault(command.needs, set()).add(window.actions_[command.id].isEnabled())
    assert all(len(states) == 1 for states in by_need.values())
    return {need for need, states in by_need.items() if states == {True}} - set(besides)


def test_the_commands_can_be_given_that_need_no_more_than_there_is(
    opened: Opened, tmp_path: Path, sample: Path
) -> None:
    path = tmp_path / "empty.zhupi"
    create_project(path, coder="甲", codebook=default_codebook()).close()
    window = opened()
    assert allowed(window) == {"nothing"}
    window.open(path)
    assert allowed(window) == {"nothing", "project"}
    window.open(sample)
    assert allowed(window) - {"coding"} == {"nothing", "project", "report"}
    window.show_start()
    assert allowed(window, besides=()) == {"nothing"}


def test_a_coding_of_ones_own_under_the_cursor_can_be_removed_and_noted_on(
    window: MainWindow,
) -> None:
    reader, project = bench(window).reader, bench(window).session.project
    report_id = bench(window).reading.report_id
    coding.remove_codings(project, [one.id for one in coding.codings_in(project, report_id)])
    window.bus.flush()
    assert allowed(window) == {"nothing", "project", "report"}
    QTest.keyClick(reader.view, "2")
    window.bus.flush()
    assert allowed(window) == {"nothing", "project", "report", "coding"}
    QTest.keyClick(reader.view, "j")
    assert "coding" not in allowed(window)
    QTest.keyClick(reader.view, "k")
    assert "coding" in allowed(window)
    coders.use_coder(project, coders.add_coder(project, "丙").id)
    window.bus.flush()
    assert "coding" not in allowed(window)


def test_with_the_report_its_commands_go(window: MainWindow) -> None:
    bench(window).reading.opened.emit("")
    assert allowed(window) == {"nothing", "project"}


def test_undo_and_redo_are_there_when_there_is_something(window: MainWindow) -> None:
    project = bench(window).session.project
    coders.use_coder(project, coders.find_coder(project, "乙").id)
    window.bus.flush()
    assert not window.actions_["redo"].isEnabled()
    memos.write(project, "x")
    window.bus.flush()
    assert window.actions_["undo"].isEnabled()
    give(window, "undo")
    window.bus.flush()
    assert window.actions_["redo"].isEnabled()


def test_a_notice_takes_back_just_what_it_names(window: MainWindow) -> None:
    project = bench(window).session.project
    memo = memos.write(project, "first")
    window.notice_with_undo("Memo written.")
    memos.write(project, "second")
    window.notice.press()
    assert len(memos.memos(project)) == 2
    window.notice_with_undo("Memo written.")
    window.notice.press()
    assert [one.id for one in memos.memos(project)] == [memo.id]


def test_a_rule_is_told_quietly_and_a_problem_in_a_dialog(window: MainWindow) -> None:
    window.tell(RuleError("{theme} is retired.", "Choose another theme.", theme="甲"), "apply")
    assert window.notice.text == "甲 is retired. Choose another theme."
    window.tell(EnvironmentProblem("The disk is full.", "Free some space."), "apply")
    open_dialog(window, ErrorDialog).close()


def test_a_worker_that_breaks_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.jobs.submit("broken", lambda _: 1 // 0, done=lambda _: None)
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)))
    open_dialog(window, ErrorDialog).close()


def test_another_project_takes_the_place_of_the_first(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    first = bench(window).session.project.path
    window.project_files.ask_for_new()
    dialog = open_dialog(window, NewProjectDialog)
    child(dialog, QLineEdit, "projectPath").setText(str(tmp_path / "second"))
    dialog.accept()
    assert window.project is not None
    assert window.project.path == tmp_path / "second.zhupi"
    with open_project(first) as again:
        assert not again.read_only
    assert window.preferences.recent[:2] == (str(tmp_path / "second.zhupi"), str(first))


def test_the_same_project_is_not_opened_twice(window: MainWindow) -> None:
    before = window.bench
    assert window.open(bench(window).session.project.path)
    assert window.bench is before


def test_what_cannot_be_opened_is_told_and_nothing_changes(
    window: MainWindow, tmp_path: Path
) -> None:
    before = window.bench
    assert not window.open(tmp_path / "none.zhupi")
    open_dialog(window, ErrorDialog).close()
    assert window.bench is before


@pytest.mark.parametrize("agreed", [True, False])
def test_a_project_that_another_holds_can_be_read(
    opened: Opened, sample: Path, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    window = opened()
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(
        QMessageBox, "clickedButton", lambda box: box.buttons()[0] if agreed else None
    )
    with open_project(sample):
        assert window.open(sample) is agreed
        if agreed:
            assert "for reading only" in window.windowTitle()
            assert child(window.status, QLabel, "savedState").text() == "For reading only"
            QTest.keyClick(bench(window).reader.view, "1")
            open_dialog(window, ErrorDialog).close()


def test_leaving_and_forgetting(window: MainWindow, sample: Path) -> None:
    give(window, "close_project")
    assert window.start_page.isVisible()
    with open_project(sample):
        pass
    window.start_page.project_forgotten.emit(str(sample))
    assert window.preferences.recent == ()
    window.start_page.project_chosen.emit(str(sample))
    assert window.project is not None


def test_the_sample_is_made_once_and_then_opened(opened: Opened, tmp_path: Path) -> None:
    window = opened(preferences=Preferences(last_folder=str(tmp_path)))
    give(window, "open_sample")
    path = bench(window).session.project.path
    assert path == tmp_path / "Zhupi sample.zhupi"
    memos.write(bench(window).session.project, "mine")
    give(window, "close_project")
    give(window, "open_sample")
    assert [memo.text for memo in memos.memos(bench(window).session.project)] == ["mine"]


def test_the_folder_is_the_last_one_or_the_documents(opened: Opened, tmp_path: Path) -> None:
    window = opened(preferences=Preferences(last_folder=str(tmp_path / "gone")))
    assert window.project_files.last.folder.is_dir()


def test_dropped_reports_want_a_project_first(opened: Opened, tmp_path: Path) -> None:
    window = opened()
    drop(window, resource("sample", "reports"))
    dialog = open_dialog(window, NewProjectDialog)
    child(dialog, QLineEdit, "projectPath").setText(str(tmp_path / "new.zhupi"))
    dialog.accept()
    imports = open_dialog(window, ImportDialog)
    assert isinstance(imports, ImportDialog)
    imports.done(0)


def test_a_dropped_project_is_opened(opened: Opened, sample: Path) -> None:
    window = opened()
    drop(window, sample)
    assert bench(window).session.project.path == sample


def test_facts_that_an_import_did_not_find_are_asked_for_one_after_the_other(
    window: MainWindow, tmp_path: Path
) -> None:
    drop(window, tmp_path)
    dialog = open_dialog(window, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    reports = corpus.reports(bench(window).session.project)
    dialog.facts_wanted.emit([reports[0].id, reports[1].id])
    for county in ("甲县", "乙县"):
        facts = open_dialog(window, FactsDialog)
        child(facts, QLineEdit, "fact_county").setText(county)
        facts.accept()
    places = {report.place for report in corpus.reports(bench(window).session.project)}
    assert {"甲县", "乙县"} <= places
    dialog.reject()


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(), copy, data, left, none)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(), copy, data, left, none))


def test_nothing_is_taken_from_a_drag_without_files(window: MainWindow) -> None:
    nothing = QMimeData()
    event = QDragEnterEvent(
        QPoint(),
        Qt.DropAction.CopyAction,
        nothing,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dragEnterEvent(event)
    assert not event.isAccepted()
    window.project_files.take([])


@pytest.mark.parametrize(
    "command",
    [
        "new_project",
        "import_reports",
        "export",
        "preferences",
        "help",
        "about",
        "edit_facts",
    ],
)
def test_every_dialog_opens_from_its_command(window: MainWindow, command: str) -> None:
    give(window, command)
    dialog = open_dialog(window, QDialog)
    assert dialog.windowTitle()
    dialog.reject()
    assert not dialog.isVisible()


def test_every_command_that_can_be_given_does_something(window: MainWindow) -> None:
    signal = "2triggered(bool)"
    for command in COMMANDS:
        assert window.actions_[command.id].receivers(signal) >= 2, command.id


def test_projects_and_codebooks_are_chosen_in_the_systems_dialog(
    opened: Opened, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened()
    answers = iter(["", str(sample)])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(answers), ""))
    give(window, "open_project")
    assert window.project is None
    give(window, "open_project")
    project = bench(window).session.project
    out = tmp_path / "codebook.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    give(window, "export_codebook")
    assert out.is_file()
    codebook.retire_theme(project, project.codebook.active()[0].id)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(out), ""))
    give(window, "import_codebook")
    assert not any(theme.retired for theme in project.codebook.themes)
    assert "loaded" in window.notice.text


def test_choosing_nothing_changes_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    before = undo.can_undo(bench(window).session.project)
    give(window, "export_codebook")
    give(window, "import_codebook")
    assert undo.can_undo(bench(window).session.project) == before


def test_coders_are_changed_and_added_in_the_header(window: MainWindow, qtbot: QtBot) -> None:
    button = child(window.header, QToolButton, "coderButton")
    choices = {action.text(): action for action in button.menu().actions()}
    choices["乙"].trigger()
    window.bus.flush()
    assert button.text() == "乙"
    {action.text(): action for action in button.menu().actions()}["Add a coder…"].trigger()
    dialog = open_dialog(window, QDialog)
    child(dialog, QLineEdit, "nameText").setText("丙")
    dialog.accept()
    window.bus.flush()
    assert button.text() == "丙"
    assert bench(window).session.project.coder.name == "丙"
    counts = child(window.status, QLabel, "counts")
    qtbot.waitUntil(lambda: counts.text().endswith("3 coders"))


def test_a_coder_without_a_name_is_refused(window: MainWindow) -> None:
    window.header.coder_wanted.emit()
    open_dialog(window, QDialog).accept()
    open_dialog(window, ErrorDialog).close()
    assert len(coders.coders(bench(window).session.project)) == 2


def test_workspaces(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    assert not bench(window).reader.isVisible()
    assert bench(window).analyse.isVisible()
    assert window.actions_["workspace_analyse"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    assert bench(window).reader.isVisible()
    assert not bench(window).analyse.isVisible()
    assert not window.actions_["workspace_analyse"].isChecked()


def test_the_drawer_and_the_screen(window: MainWindow) -> None:
    give(window, "toggle_drawer")
    assert not bench(window).drawer.isVisible()
    give(window, "toggle_drawer")
    assert bench(window).drawer.isVisible()
    window.show_workspace("analyse")
    give(window, "toggle_drawer")
    assert bench(window).analyse.page.isVisible()
    assert not bench(window).analyse.behind.isVisible()
    give(window, "toggle_drawer")
    assert bench(window).analyse.behind.isVisible()
    give(window, "full_screen")
    assert window.isFullScreen()
    give(window, "full_screen")
    assert not window.isFullScreen()


def test_the_layout_is_there_again(opened: Opened, sample: Path, qtbot: QtBot) -> None:
    window = opened(sample)
    bench(window).drawer.turn_to("memos")
    give(window, "toggle_drawer")
    bench(window)._floors._panes.setSizes([300, 600, 380])
    sizes = bench(window)._floors._panes.sizes()
    kept: list[Preferences] = []
    window.preferences_changed.connect(kept.append)
    window.close()
    assert kept[-1].geometry
    # The screen of a test is smaller than the window: Qt would make it fit.
    again = opened(sample, replace(kept[-1], geometry=""))
    assert bench(again).drawer.shown == "memos"
    assert not bench(again).drawer.isVisible()
    qtbot.waitUntil(lambda: bench(again)._floors._panes.sizes() == sizes)


def test_a_layout_that_cannot_be_read_is_the_usual_one(opened: Opened, sample: Path) -> None:
    window = opened(sample, Preferences(geometry="?", panes="?"))
    assert window.width() == 1280


def test_the_size_of_the_text_is_remembered(window: MainWindow) -> None:
    before = window.preferences.font_size
    give(window, "larger")
    assert window.preferences.font_size == before + 1
    give(window, "smaller")
    assert window.preferences.font_size == before


def test_preferences_reach_the_keys_and_the_text(window: MainWindow) -> None:
    wanted = replace(window.preferences, font_size=20, keys=(("next_sentence", "W"),))
    window._on_preferences(wanted)
    assert bench(window).reader.view.reading_size == 20
    assert "W/K sentence" in child(window.status, QLabel, "keyHints").text()
    number = bench(window).reader.sentence_number()[0]
    QTest.keyClick(bench(window).reader.view, "w")
    assert bench(window).reader.sentence_number()[0] == number + 1


def test_preferences_without_a_project(opened: Opened) -> None:
    window = opened()
    window._on_preferences(replace(window.preferences, font_size=20))
    assert window.preferences.font_size == 20


def test_commands_for_a_project_do_nothing_without_one(opened: Opened) -> None:
    window = opened()
    window.actions_.allow(There(project=True, report=True, coding=True, undo=True, redo=True))
    for command in COMMANDS:
        if command.group in ("edit", "reading", "coding", "reports"):
            give(window, command.id)
    for command_id in ("import_reports", "export", "export_codebook", "toggle_drawer"):
        give(window, command_id)
    window.header.coder_chosen.emit("x")
    window.show_workspace("analyse")
    assert window.project is None


def test_the_text_can_be_coded_by_dropping_a_theme(window: MainWindow) -> None:
    project, reader = bench(window).session.project, bench(window).reader
    theme = project.codebook.active()[0]
    report_id = bench(window).reading.report_id
    before = {one.id for one in coding.codings_in(project, report_id)}
    reader.theme_dropped.emit(theme.id, Span(1, 5))
    added = [one for one in coding.codings_in(project, report_id) if one.id not in before]
    assert [(one.theme_id, one.start, one.end) for one in added] == [(theme.id, 1, 5)]


def test_every_control_has_a_name_for_a_screen_reader(window: MainWindow) -> None:
    for kind in (QLineEdit, QToolButton):
        for control in window.findChildren(kind):
            if control.isVisible():
                assert control.accessibleName() or text_of(control), control.objectName()


def text_of(control: object) -> str:
    return control.text() if isinstance(control, QToolButton) else ""
