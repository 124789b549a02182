"""Figures of a report beside what coders made of them."""

from dataclasses import replace
from fractions import Fraction

import pytest

from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.domain.figure import FigureReading, Indicator
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.corpus import corpus
from desktop.services.corpus.indicators import put_indicators
from desktop.services.corpus.judged_figures import (
    ListedFigure,
    confirm_figure,
    figure_at,
    listed_figures,
    reject_figure,
    withdraw_figure,
)
from desktop.services.project import coders, undo
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from tests.conftest import AddReport

TEXT = "一、主要成效\n受理行政复议案件391件，𠮷，检查总量下降39%。"


@pytest.fixture
def report(project: Project, add_report: AddReport) -> Report:
    return add_report(TEXT, county="甲县", year=2022)


def listed(project: Project, report: Report) -> list[ListedFigure]:
    return listed_figures(project, report.id)


def place(row: ListedFigure) -> Span:
    return Span(row.start, row.end)


def confirm(project: Project, report: Report, row: ListedFigure, **other: object) -> None:
    reading = replace(row.reading, **other)  # type: ignore[arg-type]
    confirm_figure(project, report.id, span=place(row), reading=reading)


def test_what_is_found_is_proposed_in_order(project: Project, report: Report) -> None:
    rows = listed(project, report)
    assert [(row.printed, row.state, row.section) for row in rows] == [
        ("391件", "proposed", "done"),
        ("39%", "proposed", "done"),
    ]
    assert [row.reading.indicator for row in rows] == ["受理行政复议案件", "检查总量"]
    assert rows[1].reading.value == -39
    assert all(TEXT[row.start : row.end] == row.printed for row in rows)


def test_a_noun_goes_by_the_name_that_the_codebook_has(project: Project, report: Report) -> None:
    put_indicators(project, [Indicator("", "复议受理数", synonyms=("受理行政复议案件",))])
    assert listed(project, report)[0].reading.indicator == "复议受理数"


def test_confirmed_corrected_rejected_and_taken_back(project: Project, report: Report) -> None:
    first, second = listed(project, report)
    confirm(project, report, first)
    confirm(project, report, second, value=Fraction(-40), indicator="检查次数")
    first, second = listed(project, report)
    assert (first.state, first.corrected) == ("confirmed", False)
    assert (second.state, second.corrected, second.reading.value) == ("confirmed", True, -40)
    reject_figure(project, report.id, span=place(second), reading=second.reading)
    assert listed(project, report)[1].state == "rejected"
    assert second.own is not None
    withdraw_figure(project, second.own.id)
    assert listed(project, report)[1].state == "proposed"
    with pytest.raises(NotFoundError):
        withdraw_figure(project, second.own.id)


def test_each_verdict_can_be_undone_and_redone(project: Project, report: Report) -> None:
    first = listed(project, report)[0]
    confirm(project, report, first)
    confirm(project, report, first, unit="宗")
    undo.undo(project)
    assert listed(project, report)[0].reading.unit == "件"
    undo.undo(project)
    assert listed(project, report)[0].state == "proposed"
    undo.redo(project)
    assert listed(project, report)[0].state == "confirmed"


def test_the_same_verdict_again_leaves_no_trace(project: Project, report: Report) -> None:
    first = listed(project, report)[0]
    confirm(project, report, first)
    last = undo.history(project, limit=1)[0].id
    confirm(project, report, first)
    assert undo.history(project, limit=1)[0].id == last


def test_a_figure_that_a_person_found_stands_among_them(project: Project, report: Report) -> None:
    span = Span(TEXT.index("检查"), TEXT.index("检查") + 2)
    found = confirm_figure(project, report.id, span=span, reading=FigureReading(Fraction(7), "个"))
    assert found.span == span
    row = listed(project, report)[1]
    assert (row.printed, row.sentence, row.proposal) == ("检查", TEXT[7:], None)
    assert row.corrected


def test_what_stands_at_a_place_is_read_to_be_written(project: Project, report: Report) -> None:
    first = listed(project, report)[0]
    assert figure_at(project, report.id, place(first)) == first
    start = TEXT.index("391")
    partly = figure_at(project, report.id, Span(start - 2, start + 4))
    assert (partly.printed, partly.reading.value) == ("案件391件", 391)
    assert figure_at(project, report.id, Span(0, 2)).reading.value == 0
    with pytest.raises(RuleError):
        figure_at(project, report.id, Span(0, 999))


@pytest.mark.parametrize("wrong", [{"kind": "rate"}, {"status": "planned"}])
def test_a_kind_that_there_is_not_is_refused(
    project: Project, report: Report, wrong: dict[str, str]
) -> None:
    with pytest.raises(InputError):
        confirm(project, report, listed(project, report)[0], **wrong)


def test_a_place_outside_the_text_is_refused(project: Project, report: Report) -> None:
    with pytest.raises(RuleError):
        confirm_figure(project, report.id, span=Span(0, 999), reading=FigureReading(Fraction(1)))


def test_a_report_with_verdicts_is_not_removed(project: Project, report: Report) -> None:
    confirm(project, report, listed(project, report)[0])
    with pytest.raises(RuleError):
        corpus.remove_report(project, report.id)


def test_coders_have_verdicts_of_their_own(project: Project, report: Report) -> None:
    confirm(project, report, listed(project, report)[0])
    other = coders.add_coder(project, "乙")
    coders.use_coder(project, other.id)
    row = listed(project, report)[0]
    assert (row.state, [one.verdict for one in row.others]) == ("proposed", ["confirmed"])
    with pytest.raises(RuleError):
        withdraw_figure(project, row.others[0].id)


def test_in_a_blind_round_nothing_of_others_is_shown(project: Project, report: Report) -> None:
    confirm(project, report, listed(project, report)[0])
    other = coders.add_coder(project, "乙")
    made = rounds.create(
        project, "一轮", report_ids=[report.id], coder_ids=[project.coder.id, other.id]
    )
    coders.use_coder(project, other.id)
    rounds.enter(project, made.id)
    assert [row.others for row in listed(project, report)] == [(), ()]
    told = next(e for e in undo.history(project) if e.verb == "confirm_figure")
    assert dict(told.detail) == {"report": report.label}
    rounds.enter(project, None)
    assert len(listed(project, report)[0].others) == 1
