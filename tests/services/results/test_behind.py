"""The passages behind a figure are those that were counted for it."""

from __future__ import annotations

import pytest

from desktop.domain.coding import Coder
from desktop.domain.report import Report
from desktop.services.corpus.corpus import mark_done
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.results.analysis import Question, frequency
from desktop.services.results.behind import behind
from desktop.services.results.behind_figure import BehindFigure
from desktop.services.rounds import adjudication, rounds
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code

FIRST, PLAN = TEXT.index("青岚县优化"), TEXT.index("继续推进")


@pytest.fixture
def others(add_report: AddReport) -> list[Report]:
    """A later report of the county, one of another, one that says nothing of itself."""
    facts = (
        {"county": "青岚县", "county_code": "990101", "province": "某省", "year": 2024},
        {"county": "云汀县", "province": "他省", "year": 2022},
        {},
    )
    return [add_report(TEXT + str(n), **one) for n, one in enumerate(facts)]


def told(found: BehindFigure) -> list[tuple[str, str, str]]:
    """Words, coder and part of each passage."""
    return [(p.excerpt.text, p.excerpt.coder.name, p.part) for p in found.passages]


def test_a_group_and_a_theme_have_their_passages(
    project: Project, report: Report, others: list[Report], code: Code
) -> None:
    code(FIRST, FIRST + 3)
    code(PLAN, PLAN + 4, "政务服务便利化")
    code(PLAN, PLAN + 2, "复议体制改革")
    top = project.codebook.children(None)[0].id
    found = behind(project, Question(), group="990101", theme_id=top)
    assert told(found) == [("青岚县", "甲", "other"), ("继续推进", "甲", "plan")]
    assert (found.reports, found.more) == (1, False)
    alone = behind(project, Question(themes="all"), group="990101", theme_id=top)
    assert [text for text, _, _ in told(alone)] == ["青岚县"]
    assert len(behind(project, Question()).passages) == 3
    assert behind(project, Question(), group="nowhere").passages == ()
    assert behind(project, Question(), group="云汀县").passages == ()


def test_only_what_counts_is_behind_it(
    project: Project, report: Report, second: Coder, code: Code
) -> None:
    code(FIRST, FIRST + 3)
    code(PLAN, PLAN + 4, coder=second.id)
    assert len(behind(project, Question()).passages) == 2
    mark_done(project, report.id, done=True)
    assert [who for _, who, _ in told(behind(project, Question()))] == ["甲"]
    only = behind(project, Question(coder_ids=(second.id,), unfinished=True))
    assert [who for _, who, _ in told(only)] == ["乙"]
    assert behind(project, Question(coder_ids=(coders.add_coder(project, "丙").id,))).reports == 0


def test_a_part_has_what_begins_in_it(project: Project, report: Report, code: Code) -> None:
    code(FIRST, FIRST + 3)
    code(PLAN, PLAN + 4)
    assert [p for _, _, p in told(behind(project, Question(by="section"), group="plan"))] == [
        "plan"
    ]
    assert [p for _, _, p in told(behind(project, Question(parts=("plan",))))] == ["plan"]
    assert len(behind(project, Question(by="section")).passages) == 2


def test_more_than_are_wanted_is_told(project: Project, report: Report, code: Code) -> None:
    for start in range(5):
        code(FIRST + start, FIRST + start + 1)
    found = behind(project, Question(), most=3)
    assert (len(found.passages), found.more) == (3, True)


def test_where_a_round_was_decided_its_resolution_is_behind_it(
    project: Project, report: Report, second: Coder, code: Code
) -> None:
    made = rounds.create(
        project, "一", coder_ids=[project.coder.id, second.id], report_ids=[report.id]
    )
    rounds.enter(project, made.id)
    for coder in (project.coder.id, second.id):
        code(FIRST, FIRST + 3, coder=coder)
        rounds.mark_all_done(project, made.id, [report.id], done=True, coder=coder)
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    adjudication.finish(project, made.id)
    rounds.enter(project, None)
    found = behind(project, Question(), group="990101")
    assert [(text, who) for text, who, _ in told(found)] == [("青岚县", "resolution")]
    assert found.passages[0].excerpt.coding.id == ""
    assert frequency(project).groups[0].counted == 1
    assert len(behind(project, Question(resolution=made.id)).passages) == 1
