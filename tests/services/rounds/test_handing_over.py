"""A coder's work goes to another name, in one step, and what is a round's stays."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.domain.figure import FigureReading
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.corpus.judged_figures import confirm_figure, reject_figure
from desktop.services.project import checking, coders, undo
from desktop.services.project.project import Project, open_project
from desktop.services.rounds import rounds
from desktop.services.rounds.handing_over import hand_over, preview_hand_over
from desktop.services.sharing import packages
from tests.services.conftest import Code, everything


def judge(project: Project, report: Report, start: int, give: Callable[..., object]) -> None:
    reading = FigureReading(Fraction(1), "件", "办件量")
    give(project, report.id, span=Span(start, start + 2), reading=reading)


@pytest.fixture
def worked(project: Project, report: Report, code: Code, second: Coder) -> None:
    """乙 has two codings, one of them 甲's too, a memo, two verdicts and a finished report."""
    code(0, 4, memo="甲的")
    judge(project, report, 6, confirm_figure)
    code(0, 4, coder=second.id, memo="乙的")
    code(6, 9, coder=second.id)
    coders.use_coder(project, second.id)
    judge(project, report, 6, reject_figure)
    judge(project, report, 9, reject_figure)
    memos.write(project, "想法")
    corpus.mark_done(project, report.id, done=True)
    coders.use_coder(project, coders.coders(project)[0].id)


@pytest.mark.usefixtures("worked")
def test_all_that_was_done_outside_rounds_goes(
    project: Project, report: Report, second: Coder
) -> None:
    before = everything(project)
    told = preview_hand_over(project, "乙", "甲")
    assert everything(project) == before
    assert (told.codings, told.doubles, told.memos, told.finished) == (2, 1, 1, 1)
    assert (told.figures, told.double_figures, told.rounds) == (2, 1, ())
    assert hand_over(project, second.id, "甲") == told
    found = coding.codings_in(project, report.id)
    assert [(c.start, c.memo, c.coder_id) for c in found] == [
        (0, "甲的\n乙的", project.coder.id),
        (6, "", project.coder.id),
    ]
    assert [memo.coder_id for memo in memos.memos(project)] == [project.coder.id]
    assert project.store.finished.by_coder(second.id) == set()
    assert project.store.finished.by_coder(project.coder.id) == {report.id}
    kept = {f.start: f.verdict for f in project.store.figures.of_coder(project.coder.id)}
    assert kept == {6: "confirmed", 9: "rejected"}
    assert checking.check(project) == []
    undo.undo(project)
    assert preview_hand_over(project, "乙", "甲") == told
    undo.redo(project)
    with pytest.raises(RuleError, match="乙 has no work"):
        hand_over(project, "乙", "甲")


def test_the_work_in_rounds_stays_and_it_is_said_why(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    code(0, 4, coder=second.id)
    everyone = [project.coder.id, second.id]
    third = coders.add_coder(project, "丙").id

    def a_round(name: str, *, blind: bool) -> str:
        made = rounds.create(project, name, coder_ids=everyone, report_ids=[report.id], blind=blind)
        rounds.begin(project, made.id)
        code(6, 9, coder=second.id, round_id=made.id)
        return made.id

    a_round("盲", blind=True)
    a_round("开", blind=False)
    rounds.lock(project, a_round("锁", blind=False))
    rounds.create(project, "别人", coder_ids=[everyone[0], third], report_ids=[report.id])
    told = hand_over(project, "乙", "甲")
    assert {one.name: one.why for one in told.rounds} == {
        "盲": "blind",
        "开": "running",
        "锁": "closed",
    }
    assert told.codings == 1
    stays = [c for r in rounds.rounds(project) for c in project.store.codings.in_round(r.id)]
    assert [c.coder_id for c in stays] == [second.id] * 3


def test_who_cannot_hand_over(project: Project, report: Report, code: Code, second: Coder) -> None:
    code(0, 4)
    with pytest.raises(InputError, match="has that work already"):
        preview_hand_over(project, "甲", "甲")
    with pytest.raises(NotFoundError, match="no coder 丙"):
        preview_hand_over(project, "甲", "丙")
    everyone = [project.coder.id, second.id]
    made = rounds.create(project, "一轮", coder_ids=everyone, report_ids=[report.id])
    project.enter(made)
    with pytest.raises(RuleError, match="blind round 一轮"):
        preview_hand_over(project, "甲", "乙")
    project.enter(None)
    pack = project.path.with_name("a.zhupipack")
    packages.pack(project, made.id, coder_id=second.id, out=pack)
    with open_project(pack) as opened, pytest.raises(RuleError, match="blind round"):
        preview_hand_over(opened, "乙", "甲")


def test_in_an_open_package_it_is_refused_too(
    project: Project, report: Report, second: Coder
) -> None:
    everyone = [project.coder.id, second.id]
    made = rounds.create(project, "开", coder_ids=everyone, report_ids=[report.id], blind=False)
    pack = project.path.with_name("b.zhupipack")
    packages.pack(project, made.id, coder_id=second.id, out=pack)
    with open_project(pack) as opened, pytest.raises(RuleError, match="one coder's own"):
        preview_hand_over(opened, "乙", "甲")
