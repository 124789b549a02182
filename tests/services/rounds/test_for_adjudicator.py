"""What coders marked for the adjudicator is told once the round is revealed."""

from desktop.domain.coding import Coder
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.many import flag_many
from desktop.services.corpus import memos
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.for_adjudicator import MarkedNote, marked_notes
from tests.services.conftest import Code


def test_marks_are_hidden_until_the_round_is_revealed(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    me = project.coder.id
    made = rounds.create(project, "一", report_ids=[report.id], coder_ids=[me, second.id])
    one = code(7, 10, round_id=made.id, memo="难定")
    code(15, 18, round_id=made.id, memo="不提")
    flag_many(project, [one.id], flagged=True)
    memos.write(project, "两可", report_id=report.id, flagged=True)
    memos.write(project, "不提")
    third = coders.add_coder(project, "丙")
    coders.use_coder(project, third.id)
    memos.write(project, "局外", flagged=True)
    coders.use_coder(project, me)
    assert marked_notes(project, made.id) == []
    for coder in (me, second.id):
        rounds.mark_done(project, made.id, report.id, done=True, coder=coder)
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    first, note = marked_notes(project, made.id)
    assert first == MarkedNote(me, "难定", report.id, one.theme_id, Span(7, 10))
    assert note == MarkedNote(me, "两可", report.id)
    assert first.concerns(report.id, one.theme_id, Span(9, 12))
    assert not first.concerns(report.id, one.theme_id, Span(10, 12))
    assert not first.concerns(report.id, "other", Span(7, 10))
    assert note.concerns(report.id, "other", Span(0, 1))
    assert not note.concerns("other", one.theme_id, Span(7, 10))


def test_marks_go_with_a_coding_and_are_taken_back(
    project: Project, report: Report, code: Code
) -> None:
    one = code(7, 10)
    assert flag_many(project, [one.id], flagged=True) == 1
    assert coding.known_coding(project, one.id).flagged is True
    coding.write_memo(project, one.id, "看")
    assert coding.known_coding(project, one.id).flagged is True
    coding.write_memo(project, one.id, "看", flagged=False)
    assert coding.known_coding(project, one.id).flagged is False
