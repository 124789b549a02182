"""What is left of a round before it is locked."""

from __future__ import annotations

from desktop.domain.coding import Coder
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.unfinished import unfinished
from tests.conftest import AddReport


def test_each_coder_is_named_with_what_is_not_done(
    project: Project, add_report: AddReport, second: Coder
) -> None:
    made_of = [
        add_report(f"正文{number}。", county=f"{number}县", year=2021) for number in "一二三"
    ]
    people = [project.coder.id, second.id]
    ids = [report.id for report in made_of]
    made = rounds.create(project, "r", coder_ids=people, report_ids=ids)
    nothing = unfinished(project, made.id)
    assert (nothing.reports, nothing.compared) == (3, 0)
    assert [[r.id for r in one.reports] for one in nothing.coders] == [ids, ids]
    rounds.mark_all_done(project, made.id, ids, done=True)
    rounds.mark_all_done(project, made.id, ids[1:2], done=True, coder=second.id)
    half = unfinished(project, "r")
    assert half.compared == 1
    assert [(one.coder, [r.id for r in one.reports]) for one in half.coders] == [
        (second, [ids[0], ids[2]])
    ]
    rounds.mark_all_done(project, made.id, ids, done=True, coder=second.id)
    assert unfinished(project, made.id).coders == ()
