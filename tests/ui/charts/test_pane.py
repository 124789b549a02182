"""The panel: stale, asked, drawn, saved."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.analysis.frequency import FrequencyTable
from desktop.domain.errors import EnvironmentProblem
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import codebook, coders
from desktop.ui.charts.pane import FrequencyPane
from desktop.ui.charts.query import FrequencyQuery
from desktop.ui.kit import theme
from desktop.ui.session.project_session import ProjectSession
from tests.conftest import ROOT, AddReport
from tests.ui.charts.conftest import MakeTable
from tests.ui.widgets_there import every_widget

Show = Callable[[FrequencyPane], FrequencyPane]


@pytest.fixture
def panel(qtbot: QtBot, session: ProjectSession) -> FrequencyPane:
    made = FrequencyPane(session)
    qtbot.addWidget(made)
    made.resize(1100, 300)
    return made


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    """What the reader types into the dialog that asks where to save."""

    def typed(path: object) -> None:
        answer = (str(path), "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)

    return typed


@pytest.fixture
def drawn(panel: FrequencyPane, show: Show, make_table: MakeTable) -> FrequencyPane:
    """The panel with three counties."""
    panel.set_source(lambda _query: make_table(3))
    return show(panel)


@pytest.fixture
def show(qtbot: QtBot, session: ProjectSession) -> Show:
    """Shows the panel and waits until every order is answered."""

    def shown(panel: FrequencyPane) -> FrequencyPane:
        with qtbot.waitExposed(panel):
            panel.show()
        settle(qtbot, session)
        return panel

    return shown


def settle(qtbot: QtBot, session: ProjectSession) -> None:
    session.bus.flush()
    shown = [w for w in every_widget() if isinstance(w, FrequencyPane)]
    qtbot.waitUntil(lambda: not any(panel.is_stale and panel.isVisible() for panel in shown))
    qtbot.waitUntil(lambda: not (session.later.waits or session.jobs.busy))


def message(panel: FrequencyPane) -> str:
    """What is told in place of a chart; empty when there is one."""
    shown = panel.findChild(object, "chartMessage")
    return shown.text() if shown.isVisible() else ""


def test_the_chart_library_is_not_loaded_before_a_chart_is_shown() -> None:
    code = (
        "import sys, desktop.ui.charts.pane;"
        "print([name for name in ('pyqtgraph', 'numpy') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert found.stdout.strip() == b"[]"


def test_hidden_it_asks_for_nothing_and_shown_it_does(
    qtbot: QtBot, session: ProjectSession, panel: FrequencyPane, show: Show, make_table: MakeTable
) -> None:
    asked: list[FrequencyQuery] = []

    def load(query: FrequencyQuery) -> FrequencyTable:
        asked.append(query)
        return make_table(3)

    panel.set_source(load)
    panel.mark_stale()
    settle(qtbot, session)
    assert asked == []
    show(panel)
    assert asked == [FrequencyQuery()]
    assert panel.table == make_table(3)
    panel.hide()
    panel.mark_stale()
    settle(qtbot, session)
    assert len(asked) == 1
    show(panel)
    assert len(asked) == 2


def test_it_follows_the_coding(
    qtbot: QtBot, session: ProjectSession, panel: FrequencyPane, show: Show, add_report: AddReport
) -> None:
    report = add_report("一、总体情况\n县政府深化复议改革。", county="嘉善县", year=2022)
    other = codebook.find_theme(session.project, "复议体制改革")
    show(panel)
    assert "Nothing is coded yet" in message(panel)
    coding.apply_theme(session.project, report.id, theme_id=other.id, span=Span(7, 12))
    settle(qtbot, session)
    assert message(panel) == ""
    assert panel.table is not None
    assert panel.table.value("嘉善县", other.id) == 1
    codebook.edit_theme(session.project, other.id, name="行政复议")
    settle(qtbot, session)
    assert "行政复议" in [theme.name for theme in panel.table.themes]


def test_without_reports_it_says_what_to_do(panel: FrequencyPane, show: Show) -> None:
    assert "Import some" in message(show(panel))


def test_reports_and_coders_become_filters(
    qtbot: QtBot, session: ProjectSession, panel: FrequencyPane, show: Show, add_report: AddReport
) -> None:
    show(panel)
    add_report("一、甲。", county="嘉善县", province="浙江省", year=2022)
    coders.add_coder(session.project, "乙")
    settle(qtbot, session)
    offered = panel.controls.filter
    assert [action.text() for action in offered.province.actions()] == ["All", "浙江省"]
    assert [action.text() for action in offered.coder.actions()] == ["All", "甲", "乙"]


def test_an_answer_to_an_older_question_is_dropped(
    qtbot: QtBot, session: ProjectSession, panel: FrequencyPane, show: Show, make_table: MakeTable
) -> None:
    go_on = threading.Event()

    def load(query: FrequencyQuery) -> FrequencyTable:
        if query.measure == "codings":
            go_on.wait(10)
        return make_table(2, measure=query.measure)

    drawn: list[str] = []
    panel.set_source(load)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.controls.redrawn.connect(lambda: drawn.append("again"))
    panel.controls.measure.choose("share")
    go_on.set()
    qtbot.waitUntil(lambda: panel.table is not None)
    settle(qtbot, session)
    assert panel.table == make_table(2, measure="share")


def test_the_order_is_the_readers(panel: FrequencyPane, show: Show, make_table: MakeTable) -> None:
    panel.set_source(lambda _query: make_table(3))
    show(panel).controls.order.choose("total")
    assert panel.table is not None
    assert [group.key for group in panel.table.groups] == ["g2", "g1", "g0"]
    assert panel.plot is not None
    assert panel.plot.canvas.marks.marks[0].value == 2


def test_a_click_leads_to_passages(
    qtbot: QtBot, panel: FrequencyPane, show: Show, make_table: MakeTable
) -> None:
    panel.set_source(lambda _query: make_table(3))
    show(panel)
    assert panel.plot is not None
    qtbot.keyClick(panel.plot.canvas, Qt.Key.Key_Home)
    with qtbot.waitSignal(panel.passages_wanted) as heard:
        qtbot.keyClick(panel.plot.canvas, Qt.Key.Key_Return)
    assert heard.args == ["g0", "a"]


@pytest.mark.parametrize("form", ["png", "svg", "csv"])
def test_what_is_drawn_can_be_saved(
    drawn: FrequencyPane, save_as: Callable[[object], None], tmp_path: Path, form: str
) -> None:
    save_as(tmp_path / "chart")
    drawn.controls.saved.emit(form)
    assert [path.name for path in tmp_path.glob("chart*")] == [f"chart.{form}"]
    assert (tmp_path / f"chart.{form}").stat().st_size > 100


def test_nothing_is_saved_when_the_dialog_is_left_or_nothing_is_drawn(
    panel: FrequencyPane, save_as: Callable[[object], None], tmp_path: Path
) -> None:
    save_as("")
    panel.controls.saved.emit("png")
    panel.save(tmp_path / "chart.png")
    assert not (tmp_path / "chart.png").exists()


def test_a_folder_that_is_gone_is_told(
    qtbot: QtBot, drawn: FrequencyPane, save_as: Callable[[object], None], tmp_path: Path
) -> None:
    save_as(tmp_path / "gone" / "c.csv")
    with qtbot.waitSignal(drawn.session.failed) as heard:
        drawn.controls.saved.emit("csv")
    assert isinstance(heard.args[0], EnvironmentProblem)


def test_a_heat_map_names_its_rows_and_needs_no_legend(drawn: FrequencyPane) -> None:
    assert drawn.legend.heightForWidth(500) > 10
    assert drawn.legend.accessibleDescription() == "营商环境, 大综合一体化, 复议体制改革"
    drawn.controls.kind.choose("heat")
    assert drawn.legend.heightForWidth(500) == 0


def test_it_changes_with_the_appearance(
    qapp: QApplication, panel: FrequencyPane, show: Show, make_table: MakeTable
) -> None:
    panel.set_source(lambda _query: make_table(3))
    try:
        theme.apply(qapp, "light")
        show(panel)
        theme.apply(qapp, "dark")
        qapp.processEvents()
        assert panel.plot is not None
        assert panel.plot.grab().toImage().pixelColor(3, 3).name() == theme.DARK.paper
        assert panel.legend.look.worn is theme.DARK
    finally:
        theme.apply(qapp, "light")


def test_letters_that_no_font_has_are_noticed(
    qtbot: QtBot, drawn: FrequencyPane, tmp_path: Path
) -> None:
    table = drawn.table
    assert table is not None
    # A letter of a private area is in no font.
    odd = replace(table, groups=(replace(table.groups[0], label="\U0010fffd县"), *table.groups[1:]))
    drawn.set_source(lambda _query: odd)
    qtbot.waitUntil(lambda: drawn.table is not None and drawn.table.groups[0].label[1:] == "县")
    with qtbot.waitSignal(drawn.session.noticed) as heard:
        drawn.save(tmp_path / "c.svg")
    assert "\U0010fffd" in heard.args[0]
