"""What is said of a round for its report, when it is made and later."""

from __future__ import annotations

import pytest

from desktop.domain.beforehand import Beforehand, beforehand, with_beforehand
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.services.project import undo
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.describing import describe

SAID = Beforehand("两名研究生", "两次编码培训", "2024年3月", 0.8)


@pytest.fixture
def planned(project: Project, report: Report, second: Coder) -> Round:
    people = [project.coder.id, second.id]
    return rounds.create(project, "r", coder_ids=people, report_ids=[report.id], said=SAID)


def test_it_is_kept_with_the_round(project: Project, planned: Round) -> None:
    assert beforehand(rounds.find_round(project, "r")) == SAID
    assert planned.design["drawn"] == "named"
    assert (planned.design["of"], planned.design["corpus"]) == (1, 1)


def test_it_can_be_said_later_and_undone(project: Project, planned: Round) -> None:
    made = describe(project, "r", Beforehand(" 三名研究生 ", minimum=0.7))
    assert beforehand(made) == Beforehand("三名研究生", minimum=0.7)
    assert beforehand(rounds.find_round(project, "r")) == beforehand(made)
    assert describe(project, "r", beforehand(made)) == made
    undo.undo(project)
    assert beforehand(rounds.find_round(project, "r")) == SAID
    assert "beforehand" not in describe(project, "r", Beforehand()).design


def test_the_least_alpha_is_fixed_beforehand_or_not_at_all(
    project: Project, planned: Round
) -> None:
    rounds.begin(project, planned.id)
    with pytest.raises(RuleError, match="not fixed beforehand any more"):
        describe(project, "r", Beforehand(minimum=0.7))
    later = describe(project, "r", Beforehand(dates="2024年4月", minimum=0.8))
    assert beforehand(later).dates == "2024年4月"


@pytest.mark.parametrize("minimum", [0, -0.5, 1.01])
def test_a_least_alpha_that_is_none(minimum: float) -> None:
    with pytest.raises(InputError, match="cannot be reached or missed"):
        Beforehand(minimum=minimum)


def test_what_a_file_says_wrongly_is_left_out(planned: Round) -> None:
    assert beforehand(Round("i", "n", "now", design={"beforehand": 5})) == Beforehand()
    odd = Round("i", "n", "now", design={"beforehand": {"people": "甲", "minimum": 7}})
    assert beforehand(odd) == Beforehand("甲")
    assert with_beforehand({"drawn": "named"}, Beforehand()) == {"drawn": "named"}
