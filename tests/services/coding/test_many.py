"""Many passages at once: one step of undo each."""

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.many import apply_to_places, note_many, retheme_many
from desktop.services.project import codebook, undo
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from tests.services.conftest import Code, everything


def theme_id(project: Project, name: str) -> str:
    return find_theme(project, name).id


def test_a_theme_on_many_places_is_one_step(project: Project, report: Report, code: Code) -> None:
    code(7, 10)
    code(15, 18)
    places = [(report.id, Span(*at)) for at in ((7, 10), (9, 12), (20, 22), (20, 22))]
    heard: list[tuple[int, int]] = []
    done = apply_to_places(
        project,
        theme_id(project, "营商环境"),
        places,
        told_as="改革",
        progress=lambda n, m: heard.append((n, m)),
    )
    assert (len(done.made), done.doubles, done.overlapping) == (2, 1, 1)
    assert heard == [(0, 2), (1, 2)]
    assert {(one.origin, one.span) for one in done.made} == {
        ("match", Span(9, 12)),
        ("match", Span(20, 22)),
    }
    assert undo.history(project)[0].verb == "code_matches"
    undo.undo(project)
    assert len(coding.codings_in(project, report.id)) == 2


def test_what_was_not_looked_for_is_told_otherwise(
    project: Project, report: Report, second: Coder
) -> None:
    theme, places = theme_id(project, "营商环境"), [(report.id, Span(7, 10))]
    made = apply_to_places(project, theme, places, coder=second.id, origin="hand").made
    assert (made[0].coder_id, made[0].origin) == (second.id, "hand")
    assert undo.history(project)[0].verb == "apply_many"
    before = everything(project)
    assert apply_to_places(project, theme, places, coder=second.id).doubles == 1
    assert apply_to_places(project, theme, []).made == ()
    assert everything(project) == before


def test_what_cannot_be_applied_leaves_all_as_it_was(project: Project, report: Report) -> None:
    codebook.retire_theme(project, "复议体制改革")
    before = everything(project)
    right, wrong = (report.id, Span(7, 10)), (report.id, Span(0, 10_000))
    with pytest.raises(RuleError, match="outside"):
        apply_to_places(project, theme_id(project, "营商环境"), [right, wrong])
    with pytest.raises(RuleError, match="retired"):
        apply_to_places(project, theme_id(project, "复议体制改革"), [right])
    with pytest.raises(NotFoundError):
        apply_to_places(project, theme_id(project, "营商环境"), [("none", Span(0, 1))])
    assert everything(project) == before


def test_another_theme_for_many_joins_what_stands_there(
    project: Project, report: Report, code: Code
) -> None:
    moved = code(7, 10, memo="一")
    joined = code(15, 18, memo="二")
    standing = code(15, 18, "复议体制改革", memo="三")
    before = coding.codings_in(project, report.id)
    into = theme_id(project, "复议体制改革")
    assert retheme_many(project, [moved.id, joined.id, standing.id], into) == 2
    found = coding.codings_in(project, report.id)
    assert [(one.id, one.theme_id, one.memo) for one in found] == [
        (moved.id, into, "一"),
        (standing.id, into, "三\n二"),
    ]
    undo.undo(project)
    assert coding.codings_in(project, report.id) == before
    codebook.retire_theme(project, "大综合一体化")
    with pytest.raises(RuleError, match="retired"):
        retheme_many(project, [moved.id], theme_id(project, "大综合一体化"))


def test_a_memo_on_many_stands_below_what_is_noted(
    project: Project, report: Report, code: Code
) -> None:
    one, two = code(7, 10, memo="旧"), code(15, 18)
    assert note_many(project, [one.id, two.id], " 再看 ") == 2
    assert [c.memo for c in coding.codings_in(project, report.id)] == ["旧\n再看", "再看"]
    undo.undo(project)
    assert [c.memo for c in coding.codings_in(project, report.id)] == ["旧", ""]
    with pytest.raises(RuleError, match="empty"):
        note_many(project, [one.id], " ")


def test_anothers_codings_are_left_alone(project: Project, code: Code, second: Coder) -> None:
    other = code(7, 10, coder=second.id)
    before = everything(project)
    with pytest.raises(RuleError, match="another coder"):
        retheme_many(project, [other.id], theme_id(project, "复议体制改革"))
    with pytest.raises(RuleError, match="another coder"):
        note_many(project, [other.id], "看")
    assert everything(project) == before


def test_in_a_round_its_own_rules_hold(project: Project, report: Report, second: Coder) -> None:
    made = rounds.create(
        project, "一", report_ids=[report.id], coder_ids=[project.coder.id, second.id]
    )
    rounds.enter(project, made.id)
    codebook.retire_theme(project, "复议体制改革")
    theme = theme_id(project, "营商环境")
    done = apply_to_places(project, theme, [(report.id, Span(7, 10))]).made
    assert done[0].round_id == made.id
    assert retheme_many(project, [done[0].id], theme_id(project, "复议体制改革")) == 1
