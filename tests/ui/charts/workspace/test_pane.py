"""The workspace: asked at the left, drawn in the middle, read at the right."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.analysis.uncertainty.group_differences import GroupDifferences
from desktop.domain.errors import PresentError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import own_facts
from desktop.services.corpus.corpus import mark_done
from desktop.services.project import codebook, coders
from desktop.services.results import saved_views
from desktop.services.results.question import Question
from desktop.services.results.saved_views import SavedView
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.workspace.behind_line import BehindLine
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.kept_inquiry import taken_up
from desktop.ui.charts.workspace.pane import AnalysePane
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.session.project_session import ProjectSession
from tests.conftest import ROOT, AddReport
from tests.ui.conftest import child

TEXT = "一、主要做法和成效\n优化营商环境，推进改革。\n二、存在的问题\n改革还不够深入。"
Settle = Callable[[], None]


@pytest.fixture
def corpus(session: ProjectSession, add_report: AddReport) -> list[Report]:
    """Two counties coded and declared done, one being coded, one that nobody has begun."""
    made = [
        add_report(TEXT + county, county=county, province=province, year=year)
        for county, province, year in (
            ("乙县", "浙江省", 2021),
            ("甲县", "浙江省", 2023),
            ("丙县", "江西省", 2022),
            ("丁县", "江西省", 2022),
        )
    ]
    first, second, third = (t.id for t in session.project.codebook.children(None))
    for number, (report, theme) in enumerate(
        [(made[0], first), (made[0], second), (made[1], first), (made[2], third)]
    ):
        span = Span(10 + number, 14 + number)
        coding.apply_theme(session.project, report.id, theme_id=theme, span=span)
    for report in made[:2]:
        mark_done(session.project, report.id, done=True)
    return made


@pytest.fixture
def settle(qtbot: QtBot, session: ProjectSession) -> Settle:
    """Waits until nothing is put off and no worker runs."""

    def settled() -> None:
        session.bus.flush()
        qtbot.waitUntil(lambda: not (session.later.waits or session.jobs.busy), timeout=20_000)

    return settled


@pytest.fixture
def pane(
    corpus: list[Report],
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    settle: Settle,
) -> AnalysePane:
    made = AnalysePane(session, holder)
    made.resize(1200, 700)
    shown(holder)
    made.take_keys()
    settle()
    return made


def rows(pane: AnalysePane) -> list[str]:
    assert pane.page.shown is not None
    return [group.label for group in pane.page.shown.groups]


def said(pane: AnalysePane, name: str) -> str:
    return child(pane, QLabel, name).text()


def theme(session: ProjectSession, number: int = 0) -> str:
    return session.project.codebook.children(None)[number].id


def test_the_window_does_not_wait_for_the_libraries() -> None:
    code = (
        "import sys, desktop.ui.charts.workspace.pane;"
        "print([name for name in ('pyqtgraph', 'numpy') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert found.stdout.strip() == b"[]"


def test_only_coded_counties_have_a_value_and_the_others_are_told_of(
    pane: AnalysePane, settle: Settle
) -> None:
    assert rows(pane) == ["乙县", "甲县"]
    assert pane.page.below.not_coded.said == "Not coded, 2: no value, not 0"
    assert "left out: 1" in said(pane, "analyseRemarks")
    assert not pane.page.below.no_report.isVisible()
    pane.question.range.unfinished.click()
    settle()
    assert rows(pane) == ["丙县", "乙县", "甲县"]
    assert not child(pane, QLabel, "analyseRemarks").isVisible()


def test_the_lines_below_unfold_into_names(pane: AnalysePane) -> None:
    line = pane.page.below.not_coded
    names = line.findChild(QWidget, "notCodedNames")
    assert names is not None
    assert not names.isVisible()
    child(line, QToolButton, "notCodedHead").click()
    assert names.isVisible()
    assert names.toPlainText() == "丁县, 丙县"


def test_the_range_is_asked_for(pane: AnalysePane, settle: Settle) -> None:
    provinces = pane.question.range.provinces
    assert [a.text() for a in provinces.menu().actions() if a.isCheckable()] == ["江西省", "浙江省"]
    provinces.menu().actions()[-1].trigger()
    pane.question.range.first.choose(2022)
    settle()
    assert pane.inquiry.question.provinces == ("浙江省",)
    assert pane.inquiry.question.years == (2022, 9999)
    assert rows(pane) == ["甲县"]
    assert pane.page.below.no_report.said == "No report, 1"
    provinces.menu().actions()[0].trigger()
    assert pane.inquiry.question.provinces == ()


def test_whose_codings_are_asked_for(
    qtbot: QtBot, session: ProjectSession, pane: AnalysePane, settle: Settle
) -> None:
    other = coders.add_coder(session.project, "乙")
    settle()
    assert pane.question.whose.words[2:] == (
        f"coder:{session.project.coder.id}",
        f"coder:{other.id}",
        "sum",
    )
    child(pane, QRadioButton, f"whose_coder:{other.id}").click()
    settle()
    assert rows(pane) == []
    assert "Nothing is coded yet" in said(pane, "analyseMessage")


def test_themes_are_ticked_and_the_last_tick_stays(
    session: ProjectSession, pane: AnalysePane, settle: Settle
) -> None:
    ticks = pane.question.themes
    for row in range(3):
        ticks.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert ticks.ticked == (theme(session, 2),)
    settle()
    assert pane.page.shown is not None
    assert [one.id for one in pane.page.shown.themes] == [theme(session, 2)]
    pane.question.alone.click()
    settle()
    assert ticks.count() == len(session.project.codebook.themes)
    assert pane.inquiry.question.theme_ids == ()


def test_another_view_is_drawn_and_lines_are_by_year(pane: AnalysePane, settle: Settle) -> None:
    pane.question.views.button("line").click()
    settle()
    assert rows(pane) == ["2021", "2022", "2023"]
    assert not pane.question.by.isEnabled()
    pane.question.views.button("heat").click()
    settle()
    assert rows(pane) == ["乙县", "甲县"]
    assert pane.question.by.isEnabled()


def test_measure_and_order_are_the_readers(pane: AnalysePane, settle: Settle) -> None:
    pane.page.heading.measure.choose("share")
    pane.page.heading.order.choose("total")
    settle()
    assert pane.inquiry.question.measure == "share"
    assert said(pane, "analyseTold").startswith("Share of text")
    assert rows(pane) == ["乙县", "甲县"]


def test_a_point_has_its_passages_behind_it(
    qtbot: QtBot, session: ProjectSession, pane: AnalysePane, settle: Settle, corpus: list[Report]
) -> None:
    assert "Walk to a point" in said(pane, "behindSaid")
    pane.walk(1)
    settle()
    assert said(pane, "behindTitle") == "乙县 · 营商环境"
    assert said(pane, "behindNumber") == "1 passages · 1 reports"
    assert [(one.head, one.whose) for one in pane.behind.list.lines.lines] == [
        ("2021 · What was done", "甲")
    ]
    pane.walk(0, 1)
    pane.walk(1)
    settle()
    assert pane.page.spot == Spot("甲县", theme(session, 1))
    assert "No passage" in said(pane, "behindSaid")
    pane.come_back()
    assert pane.page.spot == Spot()


def test_deeper_and_back_again(
    qtbot: QtBot, pane: AnalysePane, settle: Settle, corpus: list[Report]
) -> None:
    pane.walk(1)
    pane.go_deeper()
    settle()
    assert pane.among_passages
    with qtbot.waitSignal(pane.place_wanted) as heard:
        pane.go_deeper()
    assert heard.args == [corpus[0].id, 10, 14]
    pane.page.take_keys()
    pane.take_keys()
    assert pane.among_passages
    pane.come_back()
    assert not pane.among_passages
    assert pane.page.spot.group == "乙县"


def test_what_is_ticked_is_copied_or_listed_in_the_table(
    session: ProjectSession,
    pane: AnalysePane,
    settle: Settle,
    corpus: list[Report],
    qtbot: QtBot,
) -> None:
    pane.walk(1)
    pane.go_deeper()
    settle()
    assert pane.behind.tabling.isEnabled()
    pane.mark_present()
    child(pane, QPushButton, "behindCopy").click()
    assert QGuiApplication.clipboard().text().split("\t")[1:] == [
        "营商环境",
        "乙县 2021 What was done",
        "甲",
    ]
    with qtbot.waitSignal(pane.behind.table_wanted) as wanted:
        child(pane, QPushButton, "behindTable").click()
    (coding_id,) = wanted.args[0]
    assert coding.known_coding(session.project, coding_id).report_id == corpus[0].id
    pane.behind.clear()
    assert not pane.behind.tabling.isEnabled()


def test_counties_chosen_in_one_view_are_asked_for_in_all(
    pane: AnalysePane, settle: Settle
) -> None:
    pane.walk(1)
    pane.walk(1)
    pane.mark_present()
    assert pane.linked.keys == ("甲县",)
    only = pane.question.range.chosen
    assert only.text() == "Only the 1 chosen"
    only.click()
    settle()
    assert rows(pane) == ["甲县"]
    pane.linked.choose(["乙县", "甲县"])
    settle()
    assert rows(pane) == ["乙县", "甲县"]
    pane.page.chosen_wanted.emit("乙县")
    assert "乙县" not in pane.linked


def test_the_table_is_the_other_face(qtbot: QtBot, pane: AnalysePane, settle: Settle) -> None:
    pane.turn_face()
    assert pane.page.table.isVisible()
    pane.walk(1)
    pane.walk(1)
    assert pane.page.table.currentIndex().row() == 1
    pane.turn_face()
    assert pane.page.plot is not None
    assert pane.page.plot.isVisible()
    assert pane.page.spot.group == "甲县"


def test_it_follows_the_coding(
    session: ProjectSession, pane: AnalysePane, settle: Settle, corpus: list[Report]
) -> None:
    told: list[str] = []
    pane.corpus_told.connect(told.append)
    mark_done(session.project, corpus[2].id, done=True)
    codebook.edit_theme(session.project, theme(session), name="环境")
    settle()
    assert rows(pane) == ["丙县", "乙县", "甲县"]
    assert told[-1] == "4 rows · 4 reports: coded 3, being coded 0, not coded 1"
    assert pane.question.themes.item(0).text() == "环境"


@pytest.mark.parametrize("form", ["png", "svg", "csv"])
def test_what_is_shown_can_be_saved(
    pane: AnalysePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    answer = (str(tmp_path / "chart"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)
    pane.page.heading.saved.emit(form)
    assert (tmp_path / f"chart.{form}").stat().st_size > 100
    if form == "csv":
        assert "丁县" in (tmp_path / "chart.csv").read_text(encoding="utf-8-sig")


def test_a_dialog_that_is_left_saves_nothing(
    pane: AnalysePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    pane.page.heading.saved.emit("png")
    assert list(tmp_path.glob("*.png")) == []


@pytest.mark.parametrize(
    "view", ["cooccurrence", "portraits", "parts", "diverging", "panels", "trends"]
)
def test_every_view_is_drawn_walked_saved_and_has_its_table(
    pane: AnalysePane, settle: Settle, tmp_path: Path, view: str
) -> None:
    pane.walk(1)
    pane.question.views.button(view).click()
    settle()
    assert said(pane, "analyseTitle")
    pane.walk(1)
    settle()
    assert pane.page.spot != Spot()
    assert said(pane, "behindTitle") == pane.page.told(pane.page.spot)
    assert pane.page.heading.measure.isVisible() == (view in ("diverging", "panels", "trends"))
    for ending in ("png", "csv"):
        pane.save(tmp_path / f"{view}.{ending}")
        assert (tmp_path / f"{view}.{ending}").stat().st_size > 50
    pane.turn_face()
    assert pane.page.table.isVisible()
    assert pane.page.table.pivot.rows
    pane.walk(1)


def test_behind_a_pair_of_themes_is_what_each_of_them_has(
    session: ProjectSession, pane: AnalysePane, settle: Settle
) -> None:
    pane.question.views.button("cooccurrence").click()
    settle()
    pane.page.heading.unit.choose("report")
    pane.page.heading.statistic.choose("lift")
    settle()
    assert (pane.inquiry.unit, pane.inquiry.statistic) == ("report", "lift")
    pane.walk(1)
    pane.walk(0, 1)
    settle()
    assert said(pane, "behindTitle") == "营商环境 · 大综合一体化"
    assert {one.theme for one in pane.behind.list.lines.lines} == {"营商环境", "大综合一体化"}


def test_behind_a_part_is_what_begins_there(
    session: ProjectSession, pane: AnalysePane, settle: Settle
) -> None:
    pane.question.views.button("parts").click()
    settle()
    pane.walk(1)
    settle()
    assert said(pane, "behindTitle") == "What was done · 营商环境"
    assert {one.head for one in pane.behind.list.lines.lines} == {
        "乙县 2021 · What was done",
        "甲县 2023 · What was done",
    }


def test_a_view_is_kept_asked_again_and_removed(
    session: ProjectSession, pane: AnalysePane, settle: Settle, corpus: list[Report]
) -> None:
    pane.question.views.button("heat").click()
    pane.page.heading.measure.choose("share")
    child(pane, QPushButton, "saveView").click()
    dialog = child(pane, NameDialog, "nameDialog")
    child(dialog, QLineEdit, "nameText").setText("表 3")
    dialog.accept()
    kept = pane.inquiry
    pane.question.views.button("line").click()
    pane.page.heading.measure.choose("codings")
    pane.saved.views["表 3"].click()
    settle()
    assert pane.inquiry == kept
    assert saved_views.find_view(session.project, "表 3").question == kept.question
    pane.saved.menu("表 3").actions()[0].trigger()
    naming = pane.findChildren(NameDialog)[-1]
    assert naming.name() == "表 3"
    child(naming, QLineEdit, "nameText").setText("表 4")
    naming.accept()
    assert list(pane.saved.views) == ["表 4"]
    assert saved_views.find_view(session.project, "表 4").question == kept.question
    pane.saved.menu("表 4").actions()[1].trigger()
    assert pane.saved.views == {}
    assert saved_views.saved_views(session.project) == []


def test_a_view_that_a_command_kept_says_less() -> None:
    assert taken_up(SavedView("a", Question(), "portraits")).view == "portraits"
    other = taken_up(SavedView("a", Question(measure="share"), "gone", {"order": 3}))
    assert other == Inquiry(Question(measure="share"))


def test_a_picture_comes_with_its_table_and_its_command(pane: AnalysePane, tmp_path: Path) -> None:
    pane.save(tmp_path / "c.svg")
    assert "frequency" in (tmp_path / "c.svg.txt").read_text(encoding="utf-8")
    assert "丁县" in (tmp_path / "c.svg.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "c.svg").unlink()
    with pytest.raises(PresentError):
        pane.save(tmp_path / "c.svg")
    assert not (tmp_path / "c.svg").exists()


def test_a_difference_smaller_than_the_coders_is_not_to_be_read(
    session: ProjectSession, pane: AnalysePane, settle: Settle, corpus: list[Report]
) -> None:
    other = coders.add_coder(session.project, "乙")
    for report in corpus[:2]:
        for start in (20, 24, 28):
            span = Span(start, start + 2)
            coding.apply_theme(
                session.project, report.id, theme_id=theme(session), span=span, coder=other.id
            )
        mark_done(session.project, report.id, done=True, coder=other.id)
    settle()
    warning = pane.page.below.warning
    pane.linked.choose(["乙县"])
    settle()
    assert not warning.isVisible()
    pane.linked.choose(["乙县", "甲县"])
    settle()
    assert warning.text().startswith("乙县 and 甲县 differ in 营商环境")
    pane.linked.choose(["乙县", "丁县"])
    settle()
    assert not warning.isVisible()


def test_an_own_column_is_asked_for_and_grouped_by(
    session: ProjectSession, pane: AnalysePane, settle: Settle, tmp_path: Path
) -> None:
    own = tmp_path / "own.csv"
    own.write_text("county,year,pilot\n乙县,2021,yes\n甲县,2023,no\n", encoding="utf-8")
    own_facts.take_in(session.project, own)
    settle()
    pilot = pane.question.range.columns["pilot"]
    pilot.menu().actions()[-1].trigger()
    settle()
    assert pane.inquiry.question.where == (("pilot", ("yes",)),)
    assert rows(pane) == ["乙县"]
    pilot.menu().actions()[0].trigger()
    pane.question.by.choose("pilot")
    settle()
    assert rows(pane) == ["no", "yes"]
    assert said(pane, "analyseTitle") == "Theme frequency by pilot"
    own_facts.remove(session.project, ["pilot"])


def test_lines_over_the_years_are_of_the_whole_or_of_what_is_asked_for(
    session: ProjectSession, pane: AnalysePane, settle: Settle
) -> None:
    pane.question.views.button("trends").click()
    settle()
    pane.walk(1)
    settle()
    assert said(pane, "behindTitle") == "营商环境 · 2021"
    assert [one.head for one in pane.behind.list.lines.lines] == ["2021 · What was done"]
    pane.question.by.choose("province")
    settle()
    pane.walk(1)
    settle()
    assert "江西省" in said(pane, "behindTitle")
    assert Inquiry(Question(counties=("甲县",))).over_years == "county"
    assert Inquiry(Question(by="section")).over_years == "all"


def test_one_whose_project_was_left_is_dressed_anew_without_it(
    pane: AnalysePane, session: ProjectSession, qtbot: QtBot
) -> None:
    session.leave()
    with qtbot.captureExceptions() as failures:
        QApplication.sendEvent(pane, QEvent(QEvent.Type.PaletteChange))
    assert failures == []


def compare(pane: AnalysePane, first: str, second: str, settle: Settle) -> None:
    """Two groups, as the user ticks them."""
    pane.question.views.button("differences").click()
    for button, wanted in zip(pane.question.groups.sides, (first, second), strict=True):
        next(one for one in button.menu().actions() if one.text() == wanted).trigger()
    settle()


def test_two_groups_are_chosen_in_words_and_compared(pane: AnalysePane, settle: Settle) -> None:
    pane.question.views.button("differences").click()
    settle()
    assert "Choose two groups at the left" in said(pane, "analyseMessage")
    assert pane.question.groups.isVisible()
    assert not pane.question.by.isVisible()
    compare(pane, "2021", "2023", settle)
    found = pane.page.answer
    assert isinstance(found, GroupDifferences)
    assert (found.first.name, found.second.name) == ("2021", "2023")
    assert found.first.counted == found.second.counted == 1
    assert "2021" in pane.page.heading.told.text()
    pane.page.heading.measure.choose("presence")
    settle()
    assert isinstance(pane.page.answer, GroupDifferences)
    assert pane.page.answer.measure == "presence"
    pane.question.views.button("dots").click()
    settle()
    assert rows(pane) == ["乙县", "甲县"]
    assert not pane.question.groups.isVisible()


def test_counties_that_are_chosen_can_be_a_group(
    session: ProjectSession, pane: AnalysePane, settle: Settle
) -> None:
    for _ in range(2):
        pane.walk(1)
        pane.mark_present()
    compare(pane, "乙县", "甲县", settle)
    found = pane.page.answer
    assert isinstance(found, GroupDifferences)
    assert (found.first.name, found.second.name) == ("乙县", "甲县")
    kept = pane.inquiry
    pane.linked.choose(())
    settle()
    assert pane.question.groups.applied(kept) == kept
    pane.saved.keep("对比", kept)
    pane.question.views.button("dots").click()
    pane.saved.views["对比"].click()
    settle()
    assert pane.inquiry == kept


@pytest.mark.parametrize(("second", "why"), [("浙江省", "in both groups"), ("2022", "counts")])
def test_groups_that_cannot_be_compared_say_why(
    pane: AnalysePane, settle: Settle, second: str, why: str
) -> None:
    compare(pane, "2021", second, settle)
    assert why in said(pane, "analyseMessage")
    assert pane.page.answer is None


def test_passages_of_both_groups_stand_behind_a_theme(pane: AnalysePane, settle: Settle) -> None:
    compare(pane, "2021", "2023", settle)
    pane.walk(1)
    settle()
    assert pane.page.spot == Spot(theme=theme(pane._session))
    assert [one.head for one in pane.behind.list.lines.lines] == [
        "乙县 2021 · What was done",
        "甲县 2023 · What was done",
    ]


@pytest.mark.parametrize("view", ["cooccurrence", "portraits", "parts", "trends", "differences"])
def test_every_table_is_walked_and_has_passages_behind_its_rows(
    pane: AnalysePane, settle: Settle, view: str
) -> None:
    if view == "differences":
        compare(pane, "2021", "2023", settle)
    pane.question.views.button(view).click()
    settle()
    pane.turn_face()
    table = pane.page.table
    assert pane.page.faces.currentWidget() is table
    seen: list[int] = []
    behind: list[BehindLine] = []
    for step in (-1, *[1] * (len(table.pivot.rows) - 1)):
        pane.walk(step)
        settle()
        assert table.at is not None
        assert table.pivot.spots[table.at[0]] == pane.page.spot
        seen.append(table.at[0])
        behind += pane.behind.list.lines.lines
    assert seen == list(range(len(table.pivot.rows)))
    assert len(set(table.pivot.spots)) > 1
    assert behind
