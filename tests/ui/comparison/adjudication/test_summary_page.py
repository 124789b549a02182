"""The summary: reasons by theme, the codebook's to-do list, for whom it was decided, sheets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import EnvironmentProblem
from desktop.services.rounds import adjudication
from desktop.ui.comparison.adjudication.summary_data import SummaryData, summary_data
from desktop.ui.comparison.adjudication.summary_page import AdjudicationSummaryPage
from desktop.ui.session.project_session import ProjectSession
from tests.ui.comparison.conftest import RoundWork
from tests.ui.conftest import child


@pytest.fixture
def page(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> AdjudicationSummaryPage:
    page = AdjudicationSummaryPage(session, holder)
    shown(holder)
    page.resize(1000, 800)
    page.show()
    return page


def data(work: RoundWork) -> SummaryData:
    found = summary_data(work.project, work.round.id)
    assert found is not None
    return found


@pytest.fixture
def decided(disputed: RoundWork) -> RoundWork:
    """The first boundary taken from 甲, because of a gap; the first coding by one is none."""
    boundary, missing, *_ = adjudication.disagreements(disputed.project, disputed.round.id)
    adjudication.decide(
        disputed.project,
        disputed.round.id,
        boundary.disagreement,
        kind="take",
        coder_id=disputed.first.id,
        reason="gap",
        codebook_must_change=True,
        note="say <where> it ends",
    )
    adjudication.decide(
        disputed.project, disputed.round.id, missing.disagreement, kind="none", reason="error"
    )
    return disputed


def test_before_anything_is_decided_it_says_what_to_do(
    disputed: RoundWork, page: AdjudicationSummaryPage
) -> None:
    page.show_summary(data(disputed))
    assert "Nothing is decided yet" in child(page, QLabel, "summaryEmpty").text()
    assert not page.reasons.isVisible()


def test_reasons_stand_by_theme_with_how_often_and_for_whom_it_was_decided(
    decided: RoundWork, page: AdjudicationSummaryPage
) -> None:
    page.show_summary(data(decided))
    head = child(page, QLabel, "summaryHead").text()
    assert head == "2 of 6 disagreements are decided.   Take 甲 1  ·  No coding here 1"
    titles = [page.reasons.horizontalHeaderItem(n).text() for n in range(6, 9)]
    assert titles == ["Decided", "As 甲", "As 乙"]
    found = {page.reasons.text(row, 0): row for row in range(page.reasons.rowCount())}
    names = [decided.project.codebook.path(t.id) for t in decided.project.codebook.active()]
    boundary, missing = found[names[1]], found[names[2]]
    assert [page.reasons.text(boundary, column) for column in range(1, 6)] == list("01000")
    assert [page.reasons.text(missing, column) for column in range(1, 6)] == list("00100")
    assert [page.reasons.text(boundary, column) for column in range(6, 9)] == ["1 / 3", "1", "0"]
    assert [page.reasons.text(missing, column) for column in range(6, 9)] == ["1 / 3", "1", "0"]
    assert page.reasons.item(boundary, 7).toolTip() == "Decided exactly as 甲 had it"


def test_what_the_codebook_needs_is_listed_and_leads_to_its_place(
    decided: RoundWork, page: AdjudicationSummaryPage, qtbot: QtBot
) -> None:
    page.show_summary(data(decided))
    assert page.todo.count() == 1
    assert "say <where> it ends" in page.todo.item(0).text()
    with qtbot.waitSignal(page.disagreement_wanted) as wanted:
        page.todo.itemActivated.emit(page.todo.item(0))
    first = adjudication.disagreements(decided.project, decided.round.id)[0]
    assert wanted.args == [first.disagreement.key]


def test_each_coder_has_a_sheet(decided: RoundWork, page: AdjudicationSummaryPage) -> None:
    page.show_summary(data(decided))
    counts = child(page, QLabel, "feedbackCounts")
    assert "3 passages coded as everybody did" in counts.text()
    assert "2 decided as this coder had it, 0 otherwise" in counts.text()
    coder = child(page, QComboBox, "feedbackCoder")
    coder.setCurrentIndex(1)
    assert "0 decided as this coder had it, 2 otherwise" in counts.text()
    assert child(page, QLabel, "feedbackReasons").text() in (
        "Gap in the codebook: 1, Coder's error: 1",
        "Coder's error: 1, Gap in the codebook: 1",
    )
    assert page.overruled.count() == 2
    page.show_summary(data(decided))
    assert coder.currentIndex() == 1


def test_a_sheet_is_saved_and_says_nothing_of_the_other_coder(
    decided: RoundWork,
    page: AdjudicationSummaryPage,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.show_summary(data(decided))
    child(page, QComboBox, "feedbackCoder").setCurrentIndex(1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sheet"), ""))
    with qtbot.waitSignal(page.noticed):
        child(page, QPushButton, "feedbackSave").click()
    sheet = (tmp_path / "sheet.html").read_text(encoding="utf-8")
    assert "乙 · 第1轮: feedback" in sheet
    assert sheet.count("<mark>") == 2
    assert "say &lt;where&gt; it ends" in sheet
    assert "甲" not in sheet
    assert "Decided: another coder&#x27;s coding." in sheet


def test_a_coder_without_a_coding_there_reads_that_too(
    disputed: RoundWork, page: AdjudicationSummaryPage, tmp_path: Path
) -> None:
    missing = adjudication.disagreements(disputed.project, disputed.round.id)[1]
    adjudication.decide(disputed.project, disputed.round.id, missing.disagreement, kind="union")
    page.show_summary(data(disputed))
    page.save_sheet(tmp_path / "a.html")
    sheet = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "You coded nothing here." in sheet
    assert "Decided: Union. No reason given" in sheet


def test_a_sheet_that_cannot_be_written_is_told(
    decided: RoundWork,
    page: AdjudicationSummaryPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.show_summary(data(decided))
    with pytest.raises(EnvironmentProblem):
        page.save_sheet(tmp_path / "gone" / "a.html")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    child(page, QPushButton, "feedbackSave").click()
    assert list(tmp_path.glob("*.html")) == []


def test_where_there_is_no_summary_it_says_why(page: AdjudicationSummaryPage) -> None:
    page.show_reason_why_empty("Reveal it first.")
    assert child(page, QLabel, "summaryEmpty").text() == "Reveal it first."
    child(page, QPushButton, "feedbackSave").click()
