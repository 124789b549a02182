"""Undo and redo: per coder, after a restart, and never over another's work."""

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import ConflictError, NotFoundError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.project import Project, open_project
from desktop.services.project.undo import can_redo, can_undo, history
from tests.conftest import AddReport
from tests.services.conftest import Code, everything


def starts(project: Project, report: Report) -> list[int]:
    return [c.start for c in coding.codings_in(project, report.id)]


def undone(project: Project) -> list[int]:
    """The entries that are taken back, newest first."""
    return [entry.id for entry in history(project) if entry.undone]


def test_steps_are_taken_back_and_brought_back_in_order(
    project: Project, report: Report, code: Code
) -> None:
    for start in range(3):
        code(start, start + 2)
    third, second, first = history(project, limit=3)
    assert can_undo(project) == third
    assert can_redo(project) is None
    assert [undo.undo(project), undo.undo(project)] == [third, second]
    assert starts(project, report) == [0]
    assert undone(project) == [third.id, second.id]
    brought_back = undo.redo(project)
    assert brought_back
    assert brought_back.id == second.id
    assert starts(project, report) == [0, 1]
    last, next_one = can_undo(project), can_redo(project)
    assert last
    assert next_one
    assert (last.id, next_one.id) == (second.id, third.id)
    assert undone(project) == [third.id]
    assert [e.kind for e in history(project, limit=3)] == ["redo", "undo", "undo"]
    assert [e.target for e in history(project, limit=3)] == [second.id, second.id, third.id]
    assert first.id < second.id


def test_progress_is_told_in_rows_and_can_give_up(
    project: Project, report: Report, code: Code
) -> None:
    code(0, 2)
    told: list[tuple[int, int]] = []
    undo.undo(project, progress=lambda done, of: told.append((done, of)))
    undo.redo(project, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 1), (0, 1)]

    def give_up(_done: int, _of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        undo.undo(project, progress=give_up)
    assert starts(project, report) == [0]


def test_a_new_change_clears_what_could_be_redone(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    code(0, 2)
    undo.undo(project)
    memos.write(project, "x")
    assert can_redo(project) is None
    before = everything(project)
    assert undo.redo(project) is None
    assert everything(project) == before


def test_another_coder_s_change_clears_nothing(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    code(0, 2)
    undo.undo(project)
    code(5, 7, coder=second.id)
    assert can_redo(project) is not None
    undo.redo(project)
    assert starts(project, report) == [0, 5]


def test_when_nothing_is_left_nothing_happens(project: Project) -> None:
    before = everything(project)
    assert undo.undo(project) is None
    assert undo.redo(project) is None
    assert undo.undo(project, coder_id="nobody") is None
    assert everything(project) == before


def test_each_coder_has_steps_of_the_coder_s_own(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    code(0, 2)
    code(5, 7, coder=second.id)
    code(10, 12)
    undo.undo(project, coder_id=second.id)
    assert starts(project, report) == [0, 10]
    coders.use_coder(project, second.id)
    assert can_undo(project) is None
    assert can_redo(project) is not None
    undo.redo(project)
    assert starts(project, report) == [0, 5, 10]


def test_steps_outlive_a_restart(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    for start in (0, 2):
        code(start, start + 1)
        code(start, start + 1, coder=second.id)
    undo.undo(project)
    undo.undo(project, coder_id=second.id)
    first = project.coder
    project.close()
    with open_project(project.path) as again:
        for coder in (first, second):
            coders.use_coder(again, coder.id)
            assert undo.redo(again) is not None
            assert undo.redo(again) is None
        assert starts(again, report) == [0, 0, 2, 2]
        while undo.undo(again):
            pass
        assert starts(again, report) == [0, 2]
        assert checking.check(again) == []


def conflict(project: Project, job: str) -> None:
    """Undo (or redo) runs into another's work, says so, and leaves all as it was."""
    before = everything(project)
    with pytest.raises(ConflictError, match="Later changes were built on this one") as caught:
        getattr(undo, job)(project)
    assert caught.value.remedy == "Undo those first; nothing was changed."
    assert everything(project) == before


def test_what_another_coder_changed_since_stands(
    project: Project, code: Code, second: Coder
) -> None:
    made = code(0, 2)
    first = project.coder
    coders.use_coder(project, second.id)
    coding.write_memo(project, made.id, "不同意")
    coders.use_coder(project, first.id)
    conflict(project, "undo")
    undo.undo(project, coder_id=second.id)
    assert undo.undo(project) is not None


def test_what_another_coder_built_on_stands(
    project: Project, add_report: AddReport, second: Coder
) -> None:
    report = add_report("改革。")
    theme = codebook.add_theme(project, "应急管理")
    span = Span(0, 2)
    coding.apply_theme(project, report.id, theme_id=theme.id, span=span, coder=second.id)
    conflict(project, "undo")
    undo.undo(project, coder_id=second.id)
    assert undo.undo(project) is not None
    assert undo.undo(project) is not None
    assert corpus.reports(project) == []


def test_what_another_coder_put_in_its_place_stands(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    memos.write(project, "x", report_id=report.id)
    corpus.mark_done(project, report.id, done=True)
    undo.undo(project)
    first = project.coder
    corpus.mark_done(project, report.id, done=True, coder=second.id)
    undo.redo(project)
    assert corpus.progress(project, first.id)[report.id] == "done"
    code(0, 2)
    undo.undo(project)
    coders.use_coder(project, second.id)
    code(0, 2, coder=first.id)
    coders.use_coder(project, first.id)
    assert undo.redo(project) is None


def test_a_removed_passage_that_was_coded_anew_cannot_come_back(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    made = code(0, 2, coder=second.id)
    coding.remove_coding(project, made.id)
    again = code(0, 2, coder=second.id)
    conflict(project, "undo")
    assert coding.codings_in(project, report.id) == [again]


def test_undo_to_an_entry_leaves_it_standing(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    code(0, 2)
    target = history(project)[0]
    for start in range(1, 4):
        code(start, start + 2)
        code(start, start + 2, coder=second.id)
    assert undo.undo_to(project, target.id) == 3
    assert can_undo(project) == target
    assert starts(project, report) == [0, 1, 2, 3]
    assert undo.undo_to(project, target.id) == 0
    with pytest.raises(NotFoundError, match="no entry 999"):
        undo.undo_to(project, 999)


def test_undo_to_stops_at_a_conflict(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    target = history(project)[0]
    made = code(0, 2)
    code(3, 5)
    first = project.coder
    coders.use_coder(project, second.id)
    coding.resize(project, made.id, Span(0, 3))
    coders.use_coder(project, first.id)
    with pytest.raises(ConflictError):
        undo.undo_to(project, target.id)
    assert starts(project, report) == [0]
    assert checking.check(project) == []


def test_as_many_steps_as_there_are(project: Project, report: Report, code: Code) -> None:
    for start in range(45):
        code(start, start + 1)
    before = unjournaled(project)
    steps = 0
    while undo.undo(project):
        steps += 1
    assert steps == 46
    assert (starts(project, report), corpus.reports(project)) == ([], [])
    while undo.redo(project):
        steps -= 1
    assert steps == 0
    assert starts(project, report) == list(range(45))
    assert unjournaled(project) == before


def unjournaled(project: Project) -> list[str]:
    """Everything but the journal and its seals."""
    return [line for line in everything(project) if "journal" not in line and "'entry'" not in line]


def journal(project: Project) -> set[str]:
    rows = ('INSERT INTO "journal_entries"', 'INSERT INTO "journal_changes"')
    return {line for line in everything(project) if line.startswith(rows)}


def test_the_journal_is_only_ever_added_to(project: Project, code: Code) -> None:
    code(0, 2)
    for job in (undo.undo, undo.redo, undo.undo):
        before = journal(project)
        job(project)
        assert journal(project) > before
    assert [e.id for e in history(project)] == list(range(len(history(project)), 0, -1))
