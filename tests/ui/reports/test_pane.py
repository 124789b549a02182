"""The corpus as a list: filtered, marked, stepped through, corrected."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.report import Facts, Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus, report_list
from desktop.services.project import coders, undo
from desktop.services.project.project import Project
from desktop.storage.lists import Lists
from desktop.ui.dialogs.facts_dialog import FactsDialog
from desktop.ui.kit import theme as look
from desktop.ui.reports.pane import FEW, ReportsPane
from desktop.ui.reports.report_list import ReportList
from desktop.ui.reports.report_model import ReportModel
from desktop.ui.reports.report_rows import PlaceLine
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child

MakePanel = Callable[[], ReportsPane]
AddReport = Callable[..., Report]
PLACES = (("甲县", "A市"), ("乙县", "A市"), ("丙县", "B市"))


@pytest.fixture
def three(add_report: AddReport) -> list[Report]:
    return [
        add_report(
            f"{county}报告。\n已完成工作。",
            county=county,
            prefecture=city,
            province="浙江省",
            year=2022,
        )
        for county, city in PLACES
    ]


@pytest.fixture
def make(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None], qtbot: QtBot
) -> MakePanel:
    def make() -> ReportsPane:
        panel = ReportsPane(session, holder)
        panel.report_chosen.connect(panel.mark)
        panel.resize(260, 500)
        shown(holder)
        qtbot.waitUntil(lambda: panel.is_fresh)
        return panel

    return make


def labels(panel: ReportsPane) -> list[str]:
    return [row.report.place for row in panel.listed.rows()]


def work_on(panel: ReportsPane, report: Report) -> tuple[str, int]:
    row = next(row for row in panel.listed.rows() if row.report.id == report.id)
    return row.state, row.codings


def test_every_report_is_listed_by_place(make: MakePanel, three: list[Report]) -> None:
    panel = make()
    assert sorted(labels(panel)) == sorted(county for county, _ in PLACES)
    headings = [line for line in panel.listed.lines.lines if isinstance(line, PlaceLine)]
    assert [line.place for line in headings] == ["浙江省 · A市", "浙江省 · B市"]


def test_typing_filters_and_says_when_nothing_is_left(make: MakePanel, three: list[Report]) -> None:
    panel = make()
    line = child(panel, QLineEdit, "reportFilter")
    line.setText("甲")
    assert labels(panel) == ["甲县"]
    QTest.keyClicks(line, "zz")
    assert child(panel, QLabel, "reportsEmpty").isVisible()
    assert not panel.listed.isVisible()
    panel.mark(three[1].id)
    assert line.text() == ""
    assert panel.present == three[1].id


def test_an_empty_corpus_offers_to_import(make: MakePanel, qtbot: QtBot) -> None:
    panel = make()
    assert child(panel, QLabel, "reportsEmpty").isVisible()
    with qtbot.waitSignal(panel.import_wanted):
        child(panel, QPushButton, "reportsImport").click()
    panel.step(1)
    assert panel.present == ""


def test_state_and_count_follow_the_work(
    make: MakePanel, three: list[Report], session: ProjectSession
) -> None:
    panel = make()
    project, first = session.project, three[0]
    theme = project.codebook.active()[0]
    coding.apply_theme(project, first.id, theme_id=theme.id, span=Span(0, 4))
    session.bus.flush()
    assert work_on(panel, first) == ("begun", 1)
    panel.toggle_done(first.id)
    session.bus.flush()
    assert work_on(panel, first) == ("done", 1)
    panel.toggle_done(first.id)
    session.bus.flush()
    assert work_on(panel, first) == ("begun", 1)


def test_state_is_the_present_coders_own(
    make: MakePanel, three: list[Report], session: ProjectSession, qtbot: QtBot
) -> None:
    panel = make()
    project, first = session.project, three[0]
    theme = project.codebook.active()[0]
    coding.apply_theme(project, first.id, theme_id=theme.id, span=Span(0, 4))
    coders.use_coder(project, coders.add_coder(project, "乙").id)
    session.bus.flush()
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert work_on(panel, first) == ("none", 1)


def test_work_on_a_report_that_is_filtered_out_is_no_harm(
    make: MakePanel, three: list[Report], session: ProjectSession
) -> None:
    panel = make()
    child(panel, QLineEdit, "reportFilter").setText("乙")
    panel.toggle_done(three[0].id)
    session.bus.flush()
    assert labels(panel) == ["乙县"]


def test_steps_go_through_what_is_listed_and_stop_at_the_ends(
    make: MakePanel, three: list[Report]
) -> None:
    panel = make()
    ids = [row.report.id for row in panel.listed.rows()]
    panel.step(1)
    assert panel.present == ids[0]
    panel.step(-1)
    assert panel.present == ids[0]
    panel.step(1)
    panel.step(1)
    panel.step(1)
    assert panel.present == ids[2]


def test_a_step_to_the_next_uncoded_leaves_out_what_is_begun(
    make: MakePanel, three: list[Report], session: ProjectSession
) -> None:
    panel = make()
    ids = [row.report.id for row in panel.listed.rows()]
    theme = session.project.codebook.active()[0]
    coding.apply_theme(session.project, ids[1], theme_id=theme.id, span=Span(0, 2))
    session.bus.flush()
    panel.step(1)
    panel.step_to_uncoded()
    assert panel.present == ids[2]


def test_a_report_is_chosen_by_click_and_by_enter(
    make: MakePanel, three: list[Report], qtbot: QtBot
) -> None:
    view = make().listed
    with qtbot.waitSignal(view.report_chosen):
        click(view, 1)
    with qtbot.waitSignal(view.report_chosen):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_a_place_is_folded_by_click_and_by_key_and_stays_so(
    make: MakePanel, three: list[Report], session: ProjectSession, qtbot: QtBot
) -> None:
    panel = make()
    view = panel.listed
    click(view, 0)
    assert view.lines.lines[0] == PlaceLine("浙江省 · A市", folded=True)
    assert view.lines.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "浙江省 · A市, folded"
    coders.use_coder(session.project, coders.add_coder(session.project, "乙").id)
    session.bus.flush()
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert view.lines.lines[0] == PlaceLine("浙江省 · A市", folded=True)
    assert len(panel.listed.rows()) == 3
    view.setCurrentIndex(view.lines.index(0))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.lines.lines[0] == PlaceLine("浙江省 · A市", folded=False)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.lines.lines[0] == PlaceLine("浙江省 · A市", folded=True)
    QTest.keyClick(view, Qt.Key.Key_Down)
    panel.step(1)
    assert view.lines.lines[0] == PlaceLine("浙江省 · A市", folded=False)


def test_a_changed_report_touches_its_own_line(
    make: MakePanel, three: list[Report], session: ProjectSession
) -> None:
    panel = make()
    told = Told(panel.listed.lines)
    first = panel.listed.rows()[0].report.id
    theme = session.project.codebook.active()[0]
    coding.apply_theme(session.project, first, theme_id=theme.id, span=Span(0, 4))
    session.bus.flush()
    assert told.lines == [(1, 1)]
    facts = corpus.report(session.project, first).facts
    corpus.correct_facts(session.project, first, facts=replace(facts, title="另一个题目"))
    session.bus.flush()
    assert told.lines[1:2] == [(1, 1)]
    assert told.others == []
    assert panel.listed.rows()[0].report.title == "另一个题目"


def test_a_report_that_goes_takes_only_its_line(
    make: MakePanel, three: list[Report], session: ProjectSession
) -> None:
    panel = make()
    panel.step(1)
    present = panel.present
    told = Told(panel.listed.lines)
    corpus.remove_report(session.project, panel.listed.rows()[1].report.id)
    session.bus.flush()
    assert told.others == [("removed", 2, 2)]
    undo.undo(session.project)
    session.bus.flush()
    assert told.others[1:] == [("inserted", 2, 2)]
    assert panel.listed.row_at(panel.listed.currentIndex()).report.id == present  # type: ignore[union-attr]


def test_many_changes_are_read_by_a_worker_and_the_window_asks_for_none_of_them(
    make: MakePanel, session: ProjectSession, add_report: AddReport, qtbot: QtBot
) -> None:
    panel = make()
    ids = [add_report(f"第{n}篇。", county="甲县", year=2000 + n).id for n in range(FEW + 1)]
    asked_by = []
    reports = Lists.reports

    def watched(lists: Lists, *given: object) -> object:
        asked_by.append(threading.current_thread())
        return reports(lists, *given)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Lists, "reports", watched)
        session.bus.flush()
        qtbot.waitUntil(lambda: panel.is_fresh)
    assert [row.report.id for row in panel.listed.rows()] == ids
    assert asked_by
    assert threading.main_thread() not in asked_by


def test_an_answer_that_is_out_of_date_is_dropped(
    make: MakePanel, three: list[Report], session: ProjectSession, qtbot: QtBot
) -> None:
    """What a worker has read before a change is never shown after it."""
    panel = make()
    went_on, read = threading.Event(), threading.Event()
    listing = report_list.listing

    def slow(project: Project) -> report_list.Listing:
        found = listing(project)
        read.set()
        went_on.wait()
        return found

    told = Told(panel.listed.lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report_list, "listing", slow)
        panel.mark_stale()
        qtbot.waitUntil(read.is_set)
        corpus.remove_report(session.project, three[0].id)
        session.bus.flush()
        went_on.set()
        qtbot.waitUntil(lambda: panel.is_fresh)
    assert len(panel.listed.rows()) == 2
    assert [kind for kind, *_ in told.others] == ["removed"]


def test_missing_facts_are_pointed_out_and_asked_for(
    make: MakePanel, add_report: AddReport, session: ProjectSession
) -> None:
    lacking = add_report("一篇没有信息的报告。", title="报告")
    panel = make()
    dialog = panel.edit_facts(lacking.id)
    asked = child(dialog, QLabel, "factsAsked").text()
    assert "County" in asked
    assert "Year" in asked
    assert dialog.focusWidget() is child(dialog, QLineEdit, "fact_county")
    child(dialog, QLineEdit, "fact_county").setText("青溪县")
    child(dialog, QLineEdit, "fact_year").setText("2021")
    child(dialog, QComboBox, "fact_kind").setCurrentIndex(1)
    dialog.accept()
    facts = corpus.report(session.project, lacking.id).facts
    assert (facts.county, facts.year, facts.kind) == ("青溪县", 2021, "law_report")
    assert facts.province is None
    session.bus.flush()
    assert labels(panel) == ["青溪县"]


def test_facts_that_were_guessed_are_marked(holder: QWidget) -> None:
    facts = Facts(title="t", county="甲县", province="浙江省", year=2022)
    dialog = FactsDialog(Report("x", "", "f.txt", 1, facts, frozenset({"year"}), (), ""), holder)
    marks = [label.text() for label in dialog.findChildren(QLabel)]
    assert marks.count("guessed") == 1
    assert "From f.txt" in marks
    assert dialog.facts() == facts
    assert not dialog.confirmed


def test_guesses_are_confirmed_as_they_stand(
    make: MakePanel, add_report: AddReport, session: ProjectSession
) -> None:
    news = add_report("一则新闻。", title="新闻", county="甲县", year=2022, kind="news")
    with session.project.change("import_reports"):
        session.project.store.reports.put(replace(news, guessed=frozenset({"kind"})))
    panel = make()
    dialog = panel.edit_facts(news.id)
    confirms = child(dialog, QCheckBox, "factsConfirmed")
    assert not confirms.isHidden()
    confirms.setChecked(True)
    dialog.accept()
    assert corpus.report(session.project, news.id) == news
    assert child(panel.edit_facts(news.id), QCheckBox, "factsConfirmed").isHidden()


def test_a_report_is_removed_with_a_notice(
    make: MakePanel, three: list[Report], session: ProjectSession, qtbot: QtBot
) -> None:
    panel = make()
    with qtbot.waitSignal(session.noticed) as noticed:
        panel.remove(three[2].id)
    assert "丙县" in noticed.args[0]
    session.bus.flush()
    assert "丙县" not in labels(panel)
    undo.undo(session.project)
    session.bus.flush()
    assert "丙县" in labels(panel)


def test_the_context_menu_offers_what_can_be_done(
    make: MakePanel, three: list[Report], session: ProjectSession, qtbot: QtBot
) -> None:
    panel = make()
    view = panel.listed
    first = view.lines.index(1)
    view.customContextMenuRequested.emit(view.visualRect(first).center())
    menu = child(panel, QMenu, "reportMenu")
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(panel.report_chosen):
        actions["Open"].trigger()
    with qtbot.waitSignal(panel.memo_wanted):
        actions["Write a memo…"].trigger()
    actions["Edit the facts…"].trigger()
    child(panel, FactsDialog, "factsDialog").reject()
    actions["Mark as done"].trigger()
    session.bus.flush()
    menu.close()
    row = view.row_at(view.lines.index(1))
    assert row is not None
    assert "Not done yet" in [action.text() for action in panel._menu(row).actions()]
    actions["Remove from the corpus"].trigger()
    session.bus.flush()
    assert len(panel.listed.rows()) == 2
    view.customContextMenuRequested.emit(QPoint(5, 2000))


def test_a_place_that_is_not_known_is_called_so(make: MakePanel, add_report: AddReport) -> None:
    add_report("无名。")
    panel = make()
    assert panel.listed.lines.index(0).data() == "Place not known"
    assert panel.listed.row_at(panel.listed.lines.index(0)) is None


def test_done_is_painted_in_the_accent(
    make: MakePanel, three: list[Report], session: ProjectSession
) -> None:
    panel = make()
    before = accents(panel)
    panel.toggle_done(three[0].id)
    theme = session.project.codebook.active()[0]
    coding.apply_theme(session.project, three[1].id, theme_id=theme.id, span=Span(0, 4))
    session.bus.flush()
    assert accents(panel) > before + 60


def click(view: ReportList, line: int) -> None:
    middle = view.visualRect(view.lines.index(line)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)


class Told:
    """What a model told its views."""

    def __init__(self, model: ReportModel) -> None:
        self.lines: list[tuple[int, int]] = []
        self.others: list[tuple[str, int, int]] = []
        model.dataChanged.connect(lambda a, b: self.lines.append((a.row(), b.row())))
        model.modelReset.connect(lambda: self.others.append(("reset", 0, 0)))
        model.rowsInserted.connect(lambda _, a, b: self.others.append(("inserted", a, b)))
        model.rowsRemoved.connect(lambda _, a, b: self.others.append(("removed", a, b)))


def accents(panel: ReportsPane) -> int:
    picture = panel.grab().toImage()
    wanted = QColor(look.LIGHT.accent)
    return sum(
        picture.pixelColor(x, y) == wanted
        for x in range(picture.width())
        for y in range(picture.height())
    )
