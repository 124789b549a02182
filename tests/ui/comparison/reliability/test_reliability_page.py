"""The reliability table: what it says, and that it never says 0 where it knows nothing."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.services.rounds import rounds
from desktop.ui.comparison.coefficients.coefficients import (
    Figures,
    PairFigures,
    ShownCoefficient,
    ThemeFigures,
    pair_words,
    sentence,
)
from desktop.ui.comparison.coefficients.table_columns import columns
from desktop.ui.comparison.reliability.reliability_page import ReliabilityPage
from desktop.ui.session.project_session import ProjectSession
from tests.ui.comparison.conftest import RoundWork
from tests.ui.conftest import child


@pytest.fixture
def page(
    disputed: RoundWork,
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    qtbot: QtBot,
) -> ReliabilityPage:
    page = ReliabilityPage(session, holder)
    shown(holder)
    page.resize(1200, 700)
    page.show()
    page.show_round(disputed.round.id, unit="sentence")
    qtbot.waitUntil(lambda: page.figures is not None, timeout=20_000)
    return page


def made(
    *,
    theme: str = "营商环境",
    alpha: ShownCoefficient,
    low: ShownCoefficient,
    high: ShownCoefficient,
    verdict: str = "",
) -> ThemeFigures:
    return ThemeFigures(
        theme_id=theme,
        theme=theme,
        uses={"甲": 1, "乙": 2},
        both=1,
        only={"甲": 0, "乙": 1},
        numbers={"alpha": alpha},
        low=low,
        high=high,
        verdict=verdict,
        verdict_reason="too_rare",
    )


def figures(*themes: ThemeFigures, coders: tuple[str, ...] = ("甲", "乙")) -> Figures:
    pairs = [
        PairFigures(theme.theme_id, first, second, 34, ShownCoefficient(0.5 + number / 10))
        for theme in themes
        for number, (first, second) in enumerate(
            [(a, b) for at, a in enumerate(coders) for b in coders[at + 1 :]]
        )
    ]
    return Figures("sentence", coders, 34, 1211.0, themes, pairs, {})


def choose(page: ReliabilityPage, name: str, value: str) -> None:
    combo = child(page, QComboBox, name)
    combo.setCurrentIndex(combo.findData(value))


def test_the_worst_theme_comes_first_and_the_undefined_last(page: ReliabilityPage) -> None:
    values = [theme.alpha.value for theme in page.table.themes]
    defined = [value for value in values if value is not None]
    assert defined == sorted(defined)
    assert None in values
    assert values.index(None) == len(defined)


def test_counts_stand_beside_alpha(page: ReliabilityPage) -> None:
    assert page.table.titles == [
        "Theme", "甲", "乙", "Both", "Only 甲", "Only 乙", "Per cent", "Positive", "Prevalence",
        "α", "95 % interval", "Verdict",
    ]  # fmt: skip
    row = [theme.uses for theme in page.table.themes].index({"甲": 0, "乙": 3})
    assert page.table.text(row, "Only 乙") == "3"
    assert page.table.text(row, "Both") == "0"


def test_what_is_undefined_is_a_word_with_its_reason(page: ReliabilityPage) -> None:
    row = len(page.table.themes) - 1
    assert page.table.text(row, "α") == "—"
    assert "nobody used this theme" in page.table.text(row, "95 % interval")
    assert page.table.text(row, "Verdict") == "No verdict"
    cell = page.table.model().index(row, page.table.titles.index("α"))
    spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "α: undefined, no variation: nobody used this theme"
    page.table.setCurrentIndex(cell)
    assert "undefined" in child(page, QLabel, "reliabilitySentence").text()


def test_few_reports_give_no_interval_and_no_verdict(page: ReliabilityPage) -> None:
    assert page.table.text(0, "95 % interval") == "too few reports for an interval"
    verdict = page.table.model().index(0, page.table.titles.index("Verdict"))
    assert "too rare" in verdict.data(Qt.ItemDataRole.ToolTipRole)


def test_a_pair_is_told_with_its_interval_or_why_there_is_none() -> None:
    alpha = ShownCoefficient(0.714)
    known = PairFigures("t", "甲", "乙", 34, alpha, ShownCoefficient(0.62), ShownCoefficient(0.78))
    assert pair_words(known) == "0.71 (0.62–0.78)"
    few = ShownCoefficient(None, "too_few_reports")
    assert pair_words(PairFigures("t", "甲", "乙", 4, alpha, few, few)) == (
        "0.71 (too few reports for an interval)"
    )
    assert pair_words(PairFigures("t", "甲", "乙", 34, alpha)) == "0.71"
    none = PairFigures("t", "甲", "乙", 34, ShownCoefficient(None, "nobody_used_it"), few, few)
    assert pair_words(none) == "no variation: nobody used this theme"


def test_the_pairs_have_their_reasons_from_the_comparison(page: ReliabilityPage) -> None:
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    assert "too few reports for an interval" in page.matrix.toolTip()


def test_the_sentence_says_alpha_interval_and_reports() -> None:
    known = made(
        alpha=ShownCoefficient(0.714), low=ShownCoefficient(0.62), high=ShownCoefficient(0.78)
    )
    said = "营商环境: alpha 0.71 (95 % CI 0.62–0.78; 34 reports coded by both)."
    assert sentence(figures(known), known) == said
    three = ("甲", "乙", "丙")
    assert "by two or more" in sentence(figures(known, coders=three), known)
    few = made(
        alpha=ShownCoefficient(0.7),
        low=ShownCoefficient(None, "too_few_reports"),
        high=ShownCoefficient(),
    )
    assert "0.70 (too few reports" in sentence(figures(few), few)
    assert "by two or more" in sentence(figures(few, coders=three), few)


def test_the_unit_the_columns_and_the_themes_can_be_chosen(
    page: ReliabilityPage, qtbot: QtBot
) -> None:
    choose(page, "reliabilityColumns", "boundaries")
    assert "Same span: F1" in page.table.titles
    choose(page, "reliabilityColumns", "coefficients")
    assert "Gwet AC1" in page.table.titles
    choose(page, "reliabilityUnit", "report")
    qtbot.waitUntil(lambda: page.figures is not None and page.figures.unit == "report")
    assert "whether a report carries" in child(page, QLabel, "reliabilityExplained").text()
    number = len(page.table.themes)
    choose(page, "reliabilityThemes", "top")
    qtbot.waitUntil(lambda: len(page.table.themes) < number)


def test_gamma_is_computed_when_it_is_wanted(page: ReliabilityPage, qtbot: QtBot) -> None:
    gamma = child(page, QCheckBox, "reliabilityGamma")
    assert not gamma.isVisible()
    choose(page, "reliabilityColumns", "coefficients")
    assert page.table.themes[0].figure("gamma").value is None
    gamma.setChecked(True)
    qtbot.waitUntil(lambda: page.table.themes[0].figure("gamma").value is not None, timeout=20_000)


def test_a_row_leads_to_its_disagreements(page: ReliabilityPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    with qtbot.waitSignal(page.disagreements_wanted) as wanted:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [page.table.themes[0].theme_id]


def test_the_pair_that_quarrels_most_is_named(page: ReliabilityPage) -> None:
    three = figures(
        made(
            alpha=ShownCoefficient(0.6),
            low=ShownCoefficient(0.5),
            high=ShownCoefficient(0.7),
            verdict="do_not_rely",
        ),
        coders=("甲", "乙", "丙"),
    )
    page.show_figures(three)
    assert page.matrix.worst == ("甲", "乙")
    assert (
        child(page, QLabel, "reliabilityQuarrel").text() == "甲 and 乙 agree least on this theme."
    )
    assert "甲 – 丙: 0.60" in page.matrix.accessibleName()
    assert page.table.titles[4:6] == ["All", "Only one"]
    assert page.table.text(0, "Only one") == "1"
    one = page.table.model().index(0, 5)
    assert one.data(Qt.ItemDataRole.ToolTipRole) == "甲: 0\n乙: 1\n丙: 0"


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_every_verdict_and_interval_can_be_painted(
    page: ReliabilityPage, appearance: str, qapp: object
) -> None:
    shown = [
        made(
            theme=name,
            alpha=ShownCoefficient(low),
            low=ShownCoefficient(low),
            high=ShownCoefficient(low + 0.1),
            verdict=name,
        )
        for name, low in (("rely", 0.85), ("tentative", 0.7), ("do_not_rely", -0.2), ("", 0.1))
    ]
    undefined = made(
        theme="x",
        alpha=ShownCoefficient(None, "no_variation"),
        low=ShownCoefficient(None, "not_asked"),
        high=ShownCoefficient(),
    )
    page.show_figures(figures(*shown, undefined, coders=("甲", "乙", "丙", "丁", "戊")))
    picture = page.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1200, 2) for y in range(0, 500, 2)}
    assert len(colours) > 50
    assert page.table.text(4, "95 % interval") == "no variation: all ratings are the same"


def test_the_table_is_saved_with_every_number_and_reason(
    page: ReliabilityPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    out = tmp_path / "table"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    with qtbot.waitSignal(page.noticed) as said:
        menu_entry(page, "This table")
    assert "table.csv" in said.args[0]
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(page.table.themes)
    assert rows[0]["uses_甲"] == str(page.table.themes[0].uses["甲"])
    assert rows[-1]["alpha"] == ""
    assert rows[-1]["alpha_reason"] == "nobody_used_it"


def test_nothing_is_saved_where_the_user_cancels(
    page: ReliabilityPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    menu_entry(page, "This table")
    assert [one for one in tmp_path.iterdir() if one.suffix == ".csv"] == []


def menu_entry(page: ReliabilityPage, text: str) -> None:
    menu = child(page, QToolButton, "reliabilitySave").menu()
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()


def test_cancelling_says_how_to_begin_again(page: ReliabilityPage, qtbot: QtBot) -> None:
    page.show_reason_why_empty("This round is blind.")
    assert child(page, QLabel, "reliabilityEmpty").text() == "This round is blind."
    assert page.figures is None
    page.compute()
    assert page.figures is None


def test_a_computation_that_is_cancelled_leaves_what_stood(
    page: ReliabilityPage, session: ProjectSession, qtbot: QtBot
) -> None:
    before = page.figures
    page.compute()
    page.cancel()
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert page.figures is before


def test_a_round_that_may_not_be_compared_is_explained(
    work: RoundWork,
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    qtbot: QtBot,
) -> None:
    page = ReliabilityPage(session, holder)
    shown(holder)
    page.show()
    page.show_round(work.round.id, unit="sentence")
    empty = child(page, QLabel, "reliabilityEmpty")
    qtbot.waitUntil(lambda: "not revealed yet" in empty.text(), timeout=20_000)


def test_the_report_is_written_in_the_background(
    page: ReliabilityPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    out = tmp_path / "out" / "report.html"
    out.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    with qtbot.waitSignal(page.noticed, timeout=30_000) as said:
        menu_entry(page, "Report (HTML)")
    assert said.args[0].startswith("Written: report.html")
    assert "95" in out.read_text(encoding="utf-8")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "gone" / "r.docx"), "")
    )
    with qtbot.waitSignal(page.noticed, timeout=30_000) as refused:
        menu_entry(page, "Report (Word)")
    assert "Written" not in refused.args[0]


def test_the_report_counts_themes_as_the_table_does(
    page: ReliabilityPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    themes = child(page, QComboBox, "reliabilityThemes")
    themes.setCurrentIndex(themes.findData("top"))
    out = tmp_path / "report.tex"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    with qtbot.waitSignal(page.noticed, timeout=30_000):
        menu_entry(page, "Report (LaTeX)")
    text = out.read_text(encoding="utf-8")
    assert "子主题并入一级主题" in text
    assert r"\begin{tabular}" in text


def test_holsti_stands_among_all_coefficients(page: ReliabilityPage) -> None:
    chosen = child(page, QComboBox, "reliabilityColumns")
    chosen.setCurrentIndex(chosen.findData("coefficients"))
    assert page.figures is not None
    titles = [column.title for column in columns(page.figures, "coefficients")]
    assert {"Holsti R", "Composite (Holsti)"} <= set(titles)
    assert "Positive" in [column.title for column in columns(page.figures, "agreement")]


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
def test_what_stands_beside_the_report_is_asked_about_too(
    page: ReliabilityPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    answer: QMessageBox.StandardButton,
) -> None:
    beside = tmp_path / "report.counts.csv"
    beside.write_text("edited", encoding="utf-8")
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()) or answer)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "report.html"), "")
    )
    menu_entry(page, "Report (HTML)")
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    assert "report.counts.csv" in asked[0]
    if answer == QMessageBox.StandardButton.Yes:
        qtbot.waitUntil((tmp_path / "report.html").exists, timeout=30_000)
        assert beside.read_text("utf-8") != "edited"
    else:
        assert not (tmp_path / "report.html").exists()
        assert beside.read_text("utf-8") == "edited"


def test_what_was_left_out_is_said(
    work: RoundWork,
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    qtbot: QtBot,
) -> None:
    report, other, _ = work.reports
    for coder in (work.first, work.second):
        rounds.mark_done(work.project, work.round.id, report.id, done=True, coder=coder.id)
    work.code(work.first, other, theme=0, span=work.sentences(other)[0])
    rounds.lock(work.project, work.round.id)
    rounds.reveal(work.project, work.round.id)
    page = ReliabilityPage(session, holder)
    shown(holder)
    page.show()
    page.show_round(work.round.id, unit="sentence")
    notes = child(page, QLabel, "reliabilityNotes")
    qtbot.waitUntil(lambda: "2 of 3 reports" in notes.text(), timeout=20_000)
    assert "甲 has codings in 1 reports that are not declared done" in notes.text()


def test_an_open_round_nobody_finished_shares_no_report(
    work: RoundWork,
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    qtbot: QtBot,
) -> None:
    people = [work.first.id, work.second.id]
    made = rounds.create(work.project, "open", coder_ids=people, sample=2, blind=False)
    page = ReliabilityPage(session, holder)
    shown(holder)
    page.show()
    page.show_round(made.id, unit="sentence")
    notes = child(page, QLabel, "reliabilityNotes")
    qtbot.waitUntil(lambda: "share no report" in notes.text(), timeout=20_000)
    assert "not locked" in notes.text()
    assert {theme.alpha.value for theme in page.table.themes} == {None}
    page.take_keys()
    assert page.table.hasFocus()
