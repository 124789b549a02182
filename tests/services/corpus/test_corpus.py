"""Reports found, described, finished and removed."""

from dataclasses import replace

import pytest

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder
from desktop.domain.errors import AmbiguousError, NotFoundError, RuleError
from desktop.domain.report import Facts, Report, Segment
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.project import checking, undo
from desktop.services.project.project import Project
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code, everything


@pytest.fixture
def several(report: Report, add_report: AddReport) -> list[Report]:
    """Two years of one county, and one that says nothing of itself."""
    other = add_report("青岚县又一年。", county="青岚县", year=2023, title="又一份 报告")
    return [report, other, add_report("无名。")]


def test_a_report_gives_its_text_segments_and_sections(project: Project, report: Report) -> None:
    assert corpus.report(project, report.id) == report
    assert corpus.text(project, report.id) == TEXT
    segments = corpus.segments(project, report.id)
    assert segments[0] == Segment(0, 6, 1)
    sections = corpus.sections(project, report.id)
    assert [s.start for s in segments if s.kind == "heading"] == [s.start for s in sections]
    assert [s.role for s in sections][1:] == ["shortcomings", "plan"]
    assert corpus.removed_parts(project, report.id) == []


def test_a_report_that_is_not_there(project: Project) -> None:
    for asked in (corpus.report, corpus.text, corpus.segments, corpus.sections):
        with pytest.raises(NotFoundError, match="There is no report absent"):
            asked(project, "absent")


@pytest.mark.parametrize(
    ("reference", "number"),
    [
        ("青岚县2022", 0),
        ("青岚县 2022", 0),
        ("青岚县2023", 1),
        ("又一份报告", 1),
        ("又一份 报告", 1),
    ],
)
def test_a_report_is_found_by_what_it_is_called(
    project: Project, several: list[Report], reference: str, number: int
) -> None:
    assert corpus.find_report(project, reference) == several[number]
    assert corpus.find_report(project, several[number].id) == several[number]


def test_an_ambiguous_name_tells_whom_it_means(project: Project, several: list[Report]) -> None:
    with pytest.raises(AmbiguousError, match="青岚县 names 2 reports") as caught:
        corpus.find_report(project, "青岚县")
    for report in several[:2]:
        assert f"{report.id} ({report.label})" in caught.value.remedy
    with pytest.raises(AmbiguousError, match=r"report\.txt names 3"):
        corpus.find_report(project, "report.txt")
    with pytest.raises(NotFoundError, match="no report 青岚县1999"):
        corpus.find_report(project, "青岚县1999")


def test_facts_that_the_user_gives_are_no_guesses(
    project: Project, report: Report, told: list[Changes]
) -> None:
    with project.change("import_reports"):
        project.store.reports.put(replace(report, guessed=frozenset({"county", "year"})))
    told.clear()
    facts = replace(report.facts, year=2021, title="报告")
    corrected = corpus.correct_facts(project, report.id, facts=facts)
    assert corpus.report(project, report.id) == corrected
    assert (corrected.facts, corrected.guessed) == (facts, {"county"})
    assert undo.history(project)[0].detail == {"report": "青岚县 2021", "facts": ["title", "year"]}
    assert corpus.confirm_facts(project, report.id).guessed == frozenset()
    assert [changes.reports for changes in told] == [{report.id}] * 2
    before = everything(project)
    corpus.correct_facts(project, report.id, facts=facts)
    corpus.confirm_facts(project, report.id)
    assert everything(project) == before
    undo.undo(project)
    undo.undo(project)
    assert corpus.report(project, report.id).facts == report.facts


def test_facts_may_be_taken_away(project: Project, report: Report) -> None:
    assert corpus.correct_facts(project, report.id, facts=Facts()).label == "report.txt"


def test_a_report_that_carries_codings_stays(project: Project, report: Report, code: Code) -> None:
    made = code(7, 10)
    before = everything(project)
    with pytest.raises(RuleError, match="青岚县 2022 carries 1 codings"):
        corpus.remove_report(project, report.id)
    assert everything(project) == before
    coding.remove_coding(project, made.id)
    corpus.remove_report(project, report.id)
    assert corpus.reports(project) == []


def test_a_removed_report_comes_back_with_all_that_was_on_it(
    project: Project, report: Report
) -> None:
    memo = memos.write(project, "重读", report_id=report.id)
    corpus.mark_done(project, report.id, done=True)
    corpus.remove_report(project, report.id)
    assert (corpus.reports(project), memos.memos(project)) == ([], [])
    assert checking.check(project) == []
    undo.undo(project)
    assert corpus.reports(project) == [report]
    assert memos.memos(project) == [memo]
    assert corpus.progress(project, project.coder.id) == {report.id: "done"}


def test_each_coder_s_progress_is_the_coder_s_own(
    project: Project, several: list[Report], code: Code, second: Coder, told: list[Changes]
) -> None:
    first, other, third = (report.id for report in several)
    code(7, 10)
    corpus.mark_done(project, other, done=True)
    corpus.mark_done(project, first, done=True, coder=second.id)
    assert corpus.progress(project, project.coder.id) == {
        first: "begun",
        other: "done",
        third: "none",
    }
    assert corpus.progress(project, second.id) == {first: "done", other: "none", third: "none"}
    assert corpus.coding_counts(project) == {first: {project.coder.id: 1}}
    assert corpus.work_in(project, first, coder_id=project.coder.id) == ("begun", 1)
    assert corpus.work_in(project, first, coder_id=second.id) == ("done", 1)
    assert corpus.work_in(project, third, coder_id=second.id) == ("none", 0)
    assert sum(bool(changes.progress) for changes in told) == 2
    corpus.mark_done(project, other, done=False)
    assert corpus.progress(project, project.coder.id)[other] == "none"
    verbs = [entry.verb for entry in undo.history(project, limit=3)]
    assert verbs == ["mark_open", "mark_done", "mark_done"]
    assert undo.history(project, limit=2)[1].coder_id == second.id


def test_done_is_done_once(project: Project, report: Report, second: Coder) -> None:
    corpus.mark_done(project, report.id, done=True)
    before = everything(project)
    corpus.mark_done(project, report.id, done=True)
    corpus.mark_done(project, report.id, done=False, coder=second.id)
    with pytest.raises(NotFoundError, match="no coder 丙"):
        corpus.mark_done(project, report.id, done=True, coder="丙")
    assert everything(project) == before
