"""Codings made before a change of meaning are looked at again, each once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.codebook_note import ChangeReason
from desktop.domain.coding import Coder
from desktop.domain.errors import NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.project import Project, open_project
from desktop.services.rounds import rounds
from desktop.services.sharing import merging
from desktop.services.themes.rechecking import keep_codings, number_to_recheck, to_recheck
from tests.services.conftest import Code

TOP = "营商环境"
OTHER = "大综合一体化"
By = Callable[[str], str]


def changed(project: Project, name: str = TOP, *, meaning: bool = True, said: str = "新") -> None:
    theme = codebook.find_theme(project, name)
    why = ChangeReason(said, meaning_changed=meaning)
    codebook.edit_theme(project, theme.id, reason=why, definition=theme.definition + said)


def listed(project: Project, **chosen: str) -> list[str]:
    return [one.excerpt.coding.id for one in to_recheck(project, **chosen)]  # type: ignore[arg-type]


def test_what_was_coded_before_is_listed_and_what_is_coded_after_is_not(
    project: Project, code: Code
) -> None:
    late, early = code(9, 12), code(0, 4)
    code(0, 4, OTHER)
    changed(project, meaning=False)
    assert listed(project) == []
    changed(project, said="收窄")
    code(14, 16)
    assert listed(project) == [early.id, late.id]
    (note,) = to_recheck(project)[0].notes
    assert (note.reason, note.codebook_version) == ("收窄", project.codebook.version)


def test_a_coding_that_is_changed_or_said_to_hold_leaves_the_list(
    project: Project, code: Code, theme: By
) -> None:
    kept, resized, moved, removed = code(0, 2), code(3, 5), code(6, 8), code(9, 11)
    changed(project)
    assert keep_codings(project, [kept.id, kept.id]) == 1
    coding.resize(project, resized.id, Span(3, 6))
    coding.retheme(project, moved.id, theme(OTHER))
    coding.remove_coding(project, removed.id)
    assert listed(project) == []
    for _ in range(4):
        undo.undo(project)
    assert listed(project) == [kept.id, resized.id, moved.id, removed.id]
    assert checking.check(project) == []


def test_a_second_change_of_meaning_asks_once_more(project: Project, code: Code) -> None:
    one = code(0, 2)
    changed(project, said="一")
    keep_codings(project, [one.id])
    changed(project, said="二")
    (again,) = to_recheck(project)
    assert [note.reason for note in again.notes] == ["二"]
    undo.undo(project)
    assert listed(project) == []


def test_whose_and_of_which_theme(project: Project, code: Code, second: Coder, theme: By) -> None:
    own, others = code(0, 2), code(0, 2, coder=second.id)
    third = code(4, 6, OTHER)
    changed(project)
    changed(project, OTHER)
    assert listed(project, coder_id=second.id) == [others.id]
    assert listed(project, theme_id=theme(OTHER)) == [third.id]
    assert set(listed(project)) == {own.id, others.id, third.id}
    assert number_to_recheck(project, coder_id=project.coder.id) == 2
    keep_codings(project, [others.id])
    assert number_to_recheck(project, coder_id=second.id) == 0


def test_codings_of_rounds_are_none_of_them_and_blind_is_blind(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    own, others = code(0, 2), code(0, 2, coder=second.id)
    everyone = [project.coder.id, second.id]
    made = rounds.create(project, "一轮", coder_ids=everyone, report_ids=[report.id])
    rounds.begin(project, made.id)
    inside = code(4, 6, round_id=made.id)
    changed(project)
    assert set(listed(project)) == {own.id, others.id}
    with pytest.raises(RuleError, match="is a round's"):
        keep_codings(project, [inside.id])
    project.enter(rounds.find_round(project, made.id))
    assert listed(project) == [own.id]
    assert listed(project, coder_id=second.id) == [own.id]
    with pytest.raises(RuleError, match="codings of others are not shown"):
        keep_codings(project, [others.id])
    assert keep_codings(project, [own.id]) == 1


def test_there_must_be_such_a_coding(project: Project) -> None:
    with pytest.raises(NotFoundError, match="no coding x"):
        keep_codings(project, ["x"])


def test_a_change_of_meaning_comes_with_a_merge(project: Project, code: Code) -> None:
    """In a copy of the project somebody changes the meaning; here it is rechecked."""
    one = code(0, 2)
    path = project.path.with_name("copy.zhupi")
    checking.backup(project, path)
    with open_project(path) as copy:
        coders.use_coder(copy, coders.add_coder(copy, "丙").id)
        changed(copy, said="收窄")
    merging.merge(project, path)
    (found,) = to_recheck(project)
    assert (found.excerpt.coding.id, found.notes[0].reason) == (one.id, "收窄")
    assert not merging.merge(project, path).changes_anything
    assert checking.check(project) == []
    undo.undo(project)
    assert to_recheck(project) == []
