"""Who codes."""

import pytest

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.services.corpus import memos
from desktop.services.project import coders, undo
from desktop.services.project.project import Project
from tests.services.conftest import everything


def test_coders_have_colours_of_their_own(project: Project) -> None:
    added = [coders.add_coder(project, f" 编码员{n} ") for n in range(5)]
    assert [coder.name for coder in added] == [f"编码员{n}" for n in range(5)]
    assert coders.coders(project)[1:] == added
    assert len({coder.colour for coder in coders.coders(project)}) == 6
    assert coders.add_coder(project, "第七人").colour == coders.coders(project)[0].colour


@pytest.mark.parametrize(("name", "said"), [(" ", "needs a name"), ("甲 ", "甲 already")])
def test_a_name_is_given_and_free(project: Project, second: Coder, name: str, said: str) -> None:
    before = everything(project)
    with pytest.raises(InputError, match=said):
        coders.add_coder(project, name)
    with pytest.raises(InputError, match=said):
        coders.rename_coder(project, second.id, name)
    assert everything(project) == before


def test_a_coder_gets_another_name(project: Project, second: Coder, told: list[Changes]) -> None:
    renamed = coders.rename_coder(project, "乙", " 丙 ")
    assert (renamed.id, renamed.name) == (second.id, "丙")
    assert coders.rename_coder(project, project.coder.id, "丁") == project.coder
    assert project.coder.name == "丁"
    assert [changes.coders for changes in told] == [{second.id}, {project.coder.id}]
    undo.undo(project)
    assert project.coder.name == "甲"


def test_the_same_name_again_is_no_step(project: Project, second: Coder) -> None:
    before = everything(project)
    assert coders.rename_coder(project, second.id, " 乙 ") == second
    assert everything(project) == before


def test_a_coder_is_used_by_name_or_id(
    project: Project, second: Coder, told: list[Changes]
) -> None:
    coders.use_coder(project, "乙")
    assert project.coder == second
    assert told == [Changes(coders=frozenset({second.id}))]
    assert len(undo.history(project)) == 2


def test_nobody_by_that_name(project: Project, second: Coder) -> None:
    for job in (coders.find_coder, coders.use_coder, coders.chosen_coder):
        with pytest.raises(NotFoundError, match=r"no coder 丙\. The coders are: 甲, 乙\."):
            job(project, "丙")
    with pytest.raises(NotFoundError):
        coders.rename_coder(project, "丙", "丁")


def test_whoever_is_not_named_is_the_present_coder(project: Project, second: Coder) -> None:
    assert coders.chosen_coder(project, None) == project.coder
    assert coders.chosen_coder(project, second.id) == second


def test_a_coder_without_work_is_removed_and_undo_brings_them_back(
    project: Project, second: Coder
) -> None:
    assert coders.remove_coder(project, "乙") == second
    assert coders.coders(project) == [project.coder]
    undo.undo(project)
    assert coders.coders(project) == [project.coder, second]


def test_a_coder_with_work_or_at_work_stays(project: Project, second: Coder) -> None:
    coders.use_coder(project, "乙")
    memos.write(project, "乙 was here")
    coders.use_coder(project, "甲")
    for who in ("甲", "乙"):
        with pytest.raises(RuleError, match=f"{who} has work"):
            coders.remove_coder(project, who)
    assert len(coders.coders(project)) == 2
