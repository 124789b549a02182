"""Merging and splitting: what is shown before is what is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.codebook_note import ChangeReason
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, RuleError
from desktop.domain.report import Report
from desktop.services.coding import coding
from desktop.services.project import checking, codebook, undo
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.themes.previews import preview_theme_merge, theme_excerpts
from desktop.services.themes.versions import versions
from tests.services.conftest import Code, everything

ONE, OTHER = "营商环境", "大综合一体化"
By = Callable[[str], str]
Spans = list[tuple[int, int, str]]


def spans(project: Project, report: Report, theme_id: str) -> Spans:
    found = coding.codings_in(project, report.id)
    return [(c.start, c.end, c.memo) for c in found if c.theme_id == theme_id]


@pytest.fixture
def coded(code: Code, second: Coder) -> None:
    """Of ONE: a double, two that overlap OTHER, one alone; of 乙 one over all."""
    code(0, 4, ONE, memo="甲")
    code(0, 4, OTHER, memo="乙")
    code(6, 10, ONE)
    code(9, 14, OTHER)
    code(12, 18, ONE, memo="丙")
    code(20, 22, ONE)
    code(0, 24, ONE, coder=second.id)


@pytest.mark.usefixtures("coded")
@pytest.mark.parametrize("overlaps", ["unite", "keep"])
def test_the_preview_says_what_the_merge_does(
    project: Project, report: Report, theme: By, overlaps: str
) -> None:
    before = everything(project)
    told = preview_theme_merge(project, theme(ONE), theme(OTHER))
    assert everything(project) == before
    assert (told.codings, told.doubles, told.heaps, told.in_heaps) == (5, 1, 1, 3)
    assert len(told.excerpts) == 5
    assert len(told.overlapping & {one.coding.id for one in told.excerpts}) == 2
    codebook.merge_themes(
        project, theme(ONE), theme(OTHER), overlaps=overlaps, reason=ChangeReason("合")
    )
    assert spans(project, report, theme(ONE)) == []
    apart: Spans = [(6, 10, ""), (9, 14, ""), (12, 18, "丙")]
    middle = [(6, 18, "丙")] if overlaps == "unite" else apart
    expected = [(0, 24, ""), (0, 4, "乙\n甲"), *middle, (20, 22, "")]
    assert spans(project, report, theme(OTHER)) == expected
    assert versions(project)[0].reason == "合"
    assert checking.check(project) == []
    undo.undo(project)
    assert preview_theme_merge(project, theme(ONE), theme(OTHER)) == told


def test_what_stands_keeps_its_id(project: Project, code: Code, theme: By) -> None:
    code(0, 4, ONE)
    stays = code(2, 8, OTHER)
    codebook.merge_themes(project, theme(ONE), theme(OTHER), overlaps="unite")
    kept = coding.known_coding(project, stays.id)
    assert (kept.start, kept.end) == (0, 8)


def test_what_overlapped_before_the_merge_is_left_alone(
    project: Project, report: Report, code: Code, theme: By
) -> None:
    code(0, 4, OTHER)
    code(2, 8, OTHER)
    code(10, 12, ONE)
    codebook.merge_themes(project, theme(ONE), theme(OTHER), overlaps="unite")
    assert spans(project, report, theme(OTHER)) == [(0, 4, ""), (2, 8, ""), (10, 12, "")]


def test_a_theme_is_not_merged_into_itself_or_below(project: Project, theme: By) -> None:
    below = project.codebook.children(theme(ONE))[0]
    for target in (theme(ONE), below.id):
        with pytest.raises(RuleError, match="into itself"):
            preview_theme_merge(project, theme(ONE), target)


def test_a_split_gives_the_ticked_to_a_theme_beside(
    project: Project, report: Report, code: Code, theme: By
) -> None:
    gone, stays = code(0, 4), code(6, 10)
    names = [one.name for one in project.codebook.children(None)]
    before = project.store.codings.counts_by_theme()
    made = codebook.split_theme(
        project,
        theme(ONE),
        name=" 营商 环境二\u200b ",
        coding_ids=[gone.id, gone.id],
        reason=ChangeReason("两个意思"),
    )
    assert (made.name, made.parent_id) == ("营商 环境二", None)
    place = names.index(ONE) + 1
    after = [one.name for one in project.codebook.children(None)]
    assert after == [*names[:place], made.name, *names[place:]]
    assert spans(project, report, made.id) == [(0, 4, "")]
    assert spans(project, report, theme(ONE)) == [(stays.start, stays.end, "")]
    assert versions(project)[0].reason == "两个意思"
    assert checking.check(project) == []
    undo.undo(project)
    assert project.store.codings.counts_by_theme() == before
    assert [one.name for one in project.codebook.children(None)] == names


def test_what_cannot_be_split_off(project: Project, code: Code, theme: By) -> None:
    one, other = code(0, 4), code(0, 4, OTHER)
    before = everything(project)
    refused = (
        ([], "新", InputError, "No coding is chosen"),
        ([other.id], "新", RuleError, "is not of this theme"),
        ([one.id], OTHER, InputError, "There is a theme"),
        ([one.id], " ", InputError, "cannot be called"),
    )
    for ids, name, kind, said in refused:
        with pytest.raises(kind, match=said):
            codebook.split_theme(project, theme(ONE), name=name, coding_ids=ids)
    assert everything(project) == before


def test_in_a_blind_round_nothing_of_others_is_shown_or_moved(
    project: Project, report: Report, code: Code, second: Coder, theme: By
) -> None:
    one = code(0, 4)
    everyone = [project.coder.id, second.id]
    made = rounds.create(project, "一轮", coder_ids=everyone, report_ids=[report.id])
    project.enter(made)
    jobs: tuple[Callable[[], object], ...] = (
        lambda: preview_theme_merge(project, theme(ONE), theme(OTHER)),
        lambda: theme_excerpts(project, theme(ONE)),
        lambda: codebook.merge_themes(project, theme(ONE), theme(OTHER)),
        lambda: codebook.split_theme(project, theme(ONE), name="新", coding_ids=[one.id]),
    )
    for job in jobs:
        with pytest.raises(RuleError, match="blind round 一轮"):
            job()
    project.enter(None)
    assert [found.coding.id for found in theme_excerpts(project, theme(ONE))] == [one.id]
