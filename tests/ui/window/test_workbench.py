"""Panes meet: what is chosen in one is shown in the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.project import codebook, coders, undo
from desktop.ui.codebook.tree_model import HERE
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.memos.editor import MemoEditor
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import child

AddReport = Callable[..., Report]


@pytest.fixture
def two(add_report: AddReport) -> list[Report]:
    return [
        add_report(
            f"{county}报告。\n{county}已完成全部工作。\n还有问题。",
            county=county,
            province="浙江省",
            year=2020 + n,
        )
        for n, county in enumerate(("甲县", "乙县"))
    ]


@pytest.fixture
def bench(
    two: list[Report], session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> Workbench:
    bench = Workbench(session, actions=ActionSet(holder, {}), parent=holder)
    bench.resize(1000, 700)
    shown(holder)
    bench.open_first_report()
    return bench


def theme(bench: Workbench, number: int = 0) -> str:
    return bench.session.project.codebook.children(None)[number].id


def other(bench: Workbench) -> str:
    return next(
        report.id
        for report in corpus.reports(bench.session.project)
        if report.id != bench.reading.report_id
    )


def test_a_report_that_is_chosen_is_read_marked_and_counted(bench: Workbench) -> None:
    there = other(bench)
    coding.apply_theme(bench.session.project, there, theme_id=theme(bench), span=Span(0, 3))
    bench.reports.report_chosen.emit(there)
    assert bench.reader.report_id == there
    assert bench.reports.present == there
    assert bench.codebook.tree.themes.index_of(theme(bench)).data(HERE) == 1
    assert bench.reader.view.hasFocus()


def test_the_sentence_is_told(bench: Workbench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.sentence_changed) as told:
        bench.reader.next_sentence()
    assert told.args == list(bench.reader.sentence_number())


def test_codings_appear_in_the_reader_and_beside_it(bench: Workbench) -> None:
    here = bench.reader.selection()
    assert here is not None
    coding.apply_theme(
        bench.session.project, bench.reading.report_id, theme_id=theme(bench), span=here
    )
    bench.session.bus.flush()
    assert [one.span for one in bench.reader.codings_at_cursor()] == [here]
    assert [one.theme for one in bench.codebook.here.shown] == ["营商环境"]
    undo.undo(bench.session.project)
    bench.session.bus.flush()
    assert bench.reader.codings_at_cursor() == []
    assert bench.codebook.here.shown == ()


def test_many_codings_at_once_appear_too(bench: Workbench) -> None:
    project, report_id = bench.session.project, bench.reading.report_id
    text = corpus.text(project, report_id)
    spans = [Span(start, start + 1) for start in range(len(text) - 1)]
    for span in spans[:6]:
        for under in project.codebook.active():
            coding.apply_theme(project, report_id, theme_id=under.id, span=span)
    bench.session.bus.flush()
    bench.reader.go_to(Span(0, 1))
    assert len(bench.reader.codings_at_cursor()) == len(project.codebook.active())


def test_codings_elsewhere_leave_the_reader_alone(bench: Workbench) -> None:
    coding.apply_theme(bench.session.project, other(bench), theme_id=theme(bench), span=Span(0, 3))
    bench.session.bus.flush()
    bench.reader.go_to(Span(0, 3))
    assert bench.reader.codings_at_cursor() == []


def test_a_merged_theme_shows_what_it_became(bench: Workbench) -> None:
    project = bench.session.project
    coding.apply_theme(project, bench.reading.report_id, theme_id=theme(bench), span=Span(0, 3))
    bench.session.bus.flush()
    target = theme(bench, 1)
    codebook.merge_themes(project, theme(bench), target)
    bench.session.bus.flush()
    bench.reader.go_to(Span(0, 3))
    assert [one.theme_id for one in bench.reader.codings_at_cursor()] == [target]


def test_another_coder_sees_whose_codings_they_are(bench: Workbench) -> None:
    project = bench.session.project
    coding.apply_theme(project, bench.reading.report_id, theme_id=theme(bench), span=Span(0, 3))
    coders.use_coder(project, coders.add_coder(project, "乙").id)
    bench.session.bus.flush()
    bench.reader.go_to(Span(0, 3))
    assert [(one.coder, one.own) for one in bench.codebook.here.shown] == [("甲", False)]


def test_corrected_facts_are_shown_over_the_text(bench: Workbench) -> None:
    project, report_id = bench.session.project, bench.reading.report_id
    facts = replace(corpus.report(project, report_id).facts, title="新标题")
    corpus.correct_facts(project, report_id, facts=facts)
    bench.session.bus.flush()
    assert any("新标题" in shown.text() for shown in bench.reader.findChildren(QLabel))


def test_a_removed_report_gives_way_to_the_first(bench: Workbench, qtbot: QtBot) -> None:
    gone = bench.reading.report_id
    qtbot.waitUntil(lambda: bench.reports.is_fresh)
    corpus.remove_report(bench.session.project, gone)
    bench.session.bus.flush()
    qtbot.waitUntil(lambda: bench.reading.report_id not in ("", gone))
    assert bench.reports.present == bench.reading.report_id
    corpus.remove_report(bench.session.project, bench.reading.report_id)
    bench.session.bus.flush()
    assert bench.reading.report_id == ""


def test_a_passage_leads_to_its_place(bench: Workbench) -> None:
    there = other(bench)
    bench.passages.passage_chosen.emit(there, 1, 3)
    assert bench.reader.report_id == there
    assert bench.reader.selection() == Span(1, 3)


def test_a_report_that_is_gone_is_told(bench: Workbench, qtbot: QtBot) -> None:
    before = bench.reading.report_id
    with qtbot.waitSignal(bench.session.failed):
        bench.passages.passage_chosen.emit("gone", 1, 3)
    assert bench.reading.report_id == before


def test_a_bar_lists_its_passages(bench: Workbench, qtbot: QtBot) -> None:
    project = bench.session.project
    for report in corpus.reports(project):
        coding.apply_theme(project, report.id, theme_id=theme(bench), span=Span(0, 3))
    bench.session.bus.flush()
    qtbot.waitUntil(lambda: bench.frequency.table is not None, timeout=20_000)
    bench.frequency.passages_wanted.emit("甲县", theme(bench))
    assert bench.drawer.shown == "passages"
    qtbot.waitUntil(lambda: [p.report for p in bench.passages.passages] == ["甲县 2020"])
    # The counties come from a worker; until then the place is called as in the chart.
    places = child(bench.drawer, QComboBox, "passagePlace")
    qtbot.waitUntil(lambda: places.currentText() == "甲县")


def test_a_themes_passages_are_listed(bench: Workbench, qtbot: QtBot) -> None:
    coding.apply_theme(
        bench.session.project, bench.reading.report_id, theme_id=theme(bench), span=Span(0, 3)
    )
    bench.codebook.passages_wanted.emit(theme(bench))
    qtbot.waitUntil(lambda: len(bench.passages.passages) == 1)


@pytest.mark.parametrize("on", ["report", "theme"])
def test_memos_are_written_from_where_their_subject_is(bench: Workbench, on: str) -> None:
    if on == "report":
        bench.reports.memo_wanted.emit(bench.reading.report_id)
    else:
        bench.codebook.theme_memo_wanted.emit(theme(bench))
    editor = child(bench.memos, MemoEditor, "memoEditor")
    child(editor, QPlainTextEdit, "memoText").setPlainText("备忘")
    editor.accept()
    memo = memos.memos(bench.session.project)[0]
    assert bool(memo.report_id) == (on == "report")
    assert bool(memo.theme_id) == (on == "theme")
    assert bench.drawer.shown == "memos"


def test_here_a_coding_is_removed(bench: Workbench) -> None:
    mine = coding.apply_theme(
        bench.session.project, bench.reading.report_id, theme_id=theme(bench), span=Span(0, 3)
    )
    bench.codebook.removal_wanted.emit(mine.id)
    assert coding.codings_in(bench.session.project, bench.reading.report_id) == []


def test_words_are_the_segmenters_once_they_are_asked_for(bench: Workbench, qtbot: QtBot) -> None:
    said: list[str] = []
    bench.coding.hint.connect(said.append)
    bench.reader.go_to(Span(0, 1))
    bench.reader.words_wanted.emit()
    assert said == ["Loading the dictionary of words…"]
    qtbot.waitUntil(lambda: not bench.session.jobs.busy, timeout=30_000)
    bench.reader.grow_end()
    span = bench.reader.selection()
    assert span is not None
    assert span.end >= 2


def test_an_unknown_pane_turns_nothing(bench: Workbench) -> None:
    bench.drawer.turn_to("nowhere")
    assert bench.drawer.shown == "frequency"


def test_what_is_behind_a_point_is_listed_in_the_table(bench: Workbench, qtbot: QtBot) -> None:
    made = coding.apply_theme(
        bench.session.project, other(bench), theme_id=theme(bench), span=Span(0, 3)
    )
    bench.analyse.behind.table_wanted.emit([made.id])
    assert bench.drawer.shown == "passages"
    qtbot.waitUntil(lambda: [p.key for p in bench.passages.passages] == [made.id])
    with qtbot.waitSignal(bench.workspace_wanted) as back:
        bench.drop_selection()
    assert back.args == ["analyse"]
