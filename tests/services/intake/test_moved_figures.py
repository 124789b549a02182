"""Judged figures follow their words into another text, or become memos."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.exchange.report.reading import read_bytes
from desktop.services.corpus import corpus, memos
from desktop.services.corpus.judged_figures import confirm_figure, listed_figures
from desktop.services.intake import recleaning
from desktop.services.intake.importing import import_reports
from desktop.services.intake.moved_figures import keep_moved, moved_figures
from desktop.services.project import checking, undo
from desktop.services.project.project import Project

TEXT = "甲县2022年法治政府建设年度报告\n\n受理复议案件391件，结案350件。\n"


@pytest.fixture
def imported(project: Project, tmp_path: Path) -> Report:
    (tmp_path / "r.txt").write_text(TEXT, encoding="utf-8")
    (outcome,) = import_reports(project, [tmp_path / "r.txt"])
    assert outcome.report
    return outcome.report


def test_a_report_without_verdicts_has_nothing_to_move(project: Project, imported: Report) -> None:
    assert moved_figures(project, imported, "另一文本") == []


def test_figures_follow_their_words_and_what_is_gone_is_a_memo(
    project: Project, imported: Report
) -> None:
    for row in listed_figures(project, imported.id):
        confirm_figure(project, imported.id, span=Span(row.start, row.end), reading=row.reading)
    old = corpus.text(project, imported.id)
    new = "全县" + old.replace("350件", "三百件")
    moved = moved_figures(project, imported, new)
    assert [None if one.span is None else one.span.excerpt(new) for one in moved] == ["391件", None]
    with project.change("clean_again"):
        keep_moved(project, moved)
    (kept,) = project.store.figures.in_report(imported.id)
    assert kept.start == moved[0].figure.start + 2
    (memo,) = memos.memos(project)
    assert "350件" in memo.text


def test_what_stays_where_it_was_is_not_written(project: Project, imported: Report) -> None:
    row = listed_figures(project, imported.id)[0]
    confirm_figure(project, imported.id, span=Span(row.start, row.end), reading=row.reading)
    moved = moved_figures(project, imported, corpus.text(project, imported.id) + "完。")
    with project.change("clean_again"):
        keep_moved(project, moved)
    assert project.store.journal.entries(limit=1)[0].verb == "confirm_figure"


def test_cleaning_again_takes_verdicts_along_in_one_step(
    project: Project, imported: Report
) -> None:
    row = listed_figures(project, imported.id)[0]
    confirm_figure(project, imported.id, span=Span(row.start, row.end), reading=row.reading)
    found = recleaning.read_again(project, imported.id)
    longer = read_bytes(imported.source_name, TEXT.replace("受理", "全年共受理").encode())
    longer = replace(longer, original=found.original)
    wanted = recleaning.prepare(project, imported.id, found=longer, back=frozenset())
    recleaning.apply(project, wanted)
    after = listed_figures(project, imported.id)[0]
    assert (after.state, after.printed, after.start) == ("confirmed", "391件", row.start + 3)
    assert checking.check(project) == []
    undo.undo(project)
    assert listed_figures(project, imported.id)[0].start == row.start
