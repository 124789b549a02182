"""Coding: its rules, and that each verb does what it says."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder
from desktop.domain.errors import AmbiguousError, NotFoundError, RuleError, ZhupiError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import codebook, undo
from desktop.services.project.project import Project
from tests.services.conftest import TEXT, Code, everything

ThemeId = Callable[[str], str]


def test_a_coding_says_all_of_itself(project: Project, report: Report, code: Code) -> None:
    made = code(7, 10, memo=" 存疑\n", origin="match")
    assert (made.report_id, made.span, made.coder_id) == (report.id, Span(7, 10), project.coder.id)
    assert (made.memo, made.origin, made.round_id) == ("存疑", "match", None)
    assert made.codebook_version == project.codebook.version
    assert made.created_at.endswith("Z")
    assert coding.codings_in(project, report.id) == [made]


def test_the_journal_says_it_in_words(project: Project, code: Code) -> None:
    code(7, 40, "政务服务便利化")
    entry = undo.history(project)[0]
    assert (entry.verb, entry.coder_id) == ("apply_theme", project.coder.id)
    assert entry.detail == {
        "report": "青岚县 2022",
        "theme": "营商环境/政务服务便利化",
        "excerpt": TEXT[7:31],
    }


def test_an_excerpt_in_the_journal_ends_with_the_coding(project: Project, code: Code) -> None:
    code(16, 19)
    assert undo.history(project)[0].detail["excerpt"] == TEXT[16:19]


def test_another_coder_may_be_named(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    own, other = code(7, 10), code(7, 10, coder=second.id)
    assert other.coder_id == second.id
    assert undo.history(project)[0].coder_id == second.id
    listed = coding.codings_in
    assert listed(project, report.id, coder_ids={second.id}) == [other]
    assert {c.id for c in listed(project, report.id)} == {own.id, other.id}
    assert listed(project, report.id, coder_ids=set()) == []


def refused(project: Project, kind: type[ZhupiError], said: str, job: Callable[[], object]) -> None:
    """The job raises that, and leaves all as it was."""
    before = everything(project)
    with pytest.raises(kind, match=said) as caught:
        job()
    assert type(caught.value) is kind
    assert caught.value.remedy
    assert everything(project) == before


def test_the_rules_of_applying(
    project: Project, report: Report, code: Code, theme: ThemeId
) -> None:
    code(7, 10)
    codebook.retire_theme(project, theme("检查统筹"))
    codebook.add_theme(project, "检查统筹", parent_id=theme("营商环境"))
    whole = len(TEXT)
    for kind, said, job in (
        (RuleError, "already on exactly this passage", lambda: code(7, 10)),
        (RuleError, "检查统筹 is retired", lambda: code(1, 2, "大综合一体化/检查统筹")),
        (RuleError, "reaches outside 青岚县 2022", lambda: code(0, whole + 1)),
        (RuleError, "holds no text", lambda: code(5, 5)),
        (NotFoundError, "no theme 无此主题", lambda: code(1, 2, "无此主题")),
        (NotFoundError, "no coder 丙", lambda: code(1, 2, coder="丙")),
        (AmbiguousError, "检查统筹 names several", lambda: code(1, 2, "检查统筹")),
        (
            NotFoundError,
            "no report absent",
            lambda: coding.apply_theme(
                project, "absent", theme_id=theme("营商环境"), span=Span(1, 2)
            ),
        ),
    ):
        refused(project, kind, said, job)
    assert code(0, whole).span == Span(0, whole)


def test_a_coding_that_is_not_there(project: Project, theme: ThemeId) -> None:
    for job in (
        lambda: coding.remove_coding(project, "absent"),
        lambda: coding.retheme(project, "absent", theme("营商环境")),
        lambda: coding.resize(project, "absent", Span(1, 2)),
        lambda: coding.write_memo(project, "absent", "x"),
    ):
        refused(project, NotFoundError, "There is no coding absent", job)


def test_removing_one_and_several(
    project: Project, report: Report, code: Code, told: list[Changes]
) -> None:
    made = [code(start, start + 2) for start in range(4)]
    told.clear()
    coding.remove_coding(project, made[0].id)
    assert coding.codings_in(project, report.id) == made[1:]
    coding.remove_codings(project, [c.id for c in made[1:3]])
    assert coding.codings_in(project, report.id) == made[3:]
    assert [changes.codings for changes in told] == [{made[0].id}, {made[1].id, made[2].id}]
    assert undo.history(project)[0].detail["codings"] == 2
    undo.undo(project)
    assert coding.codings_in(project, report.id) == made[1:]


def test_what_was_taken_off_is_not_standing(project: Project, code: Code) -> None:
    made = [code(start, start + 2) for start in range(3)]
    coding.remove_coding(project, made[1].id)
    assert coding.standing(project, [c.id for c in made]) == [made[0], made[2]]


def test_removing_none_is_no_step(project: Project, code: Code) -> None:
    code(7, 10)
    before = everything(project)
    coding.remove_codings(project, [])
    assert everything(project) == before


def test_one_that_is_not_there_stops_all(project: Project, code: Code) -> None:
    made = code(7, 10)
    job = lambda: coding.remove_codings(project, [made.id, "absent"])  # noqa: E731
    refused(project, NotFoundError, "absent", job)


def test_another_theme_span_and_memo(
    project: Project, report: Report, code: Code, theme: ThemeId
) -> None:
    made = code(7, 10)
    codebook.add_theme(project, "应急管理")
    moved = coding.retheme(project, made.id, theme("应急管理"))
    assert (moved.theme_id, moved.id) == (theme("应急管理"), made.id)
    assert moved.codebook_version == project.codebook.version == made.codebook_version + 1
    wider = coding.resize(project, made.id, Span(7, 12))
    noted = coding.write_memo(project, made.id, " 边界不清 ")
    assert (noted.span, noted.memo, wider.span) == (Span(7, 12), "边界不清", Span(7, 12))
    assert coding.codings_in(project, report.id) == [noted]
    assert coding.write_memo(project, made.id, "").memo == ""
    verbs = [entry.verb for entry in undo.history(project, limit=4)]
    assert verbs == ["write_coding_memo", "write_coding_memo", "resize", "retheme"]


def test_the_rules_hold_for_changes_too(project: Project, code: Code, theme: ThemeId) -> None:
    made, other = code(7, 10), code(7, 10, "复议体制改革")
    code(7, 12)
    codebook.retire_theme(project, theme("检查统筹"))
    for said, job in (
        ("already", lambda: coding.retheme(project, other.id, theme("营商环境"))),
        ("already", lambda: coding.resize(project, made.id, Span(7, 12))),
        ("outside", lambda: coding.resize(project, made.id, Span(7, 999))),
        ("retired", lambda: coding.retheme(project, made.id, theme("检查统筹"))),
    ):
        refused(project, RuleError, said, job)


def test_the_same_again_is_no_step(project: Project, code: Code, theme: ThemeId) -> None:
    made = code(7, 10, memo="m")
    before = everything(project)
    coding.retheme(project, made.id, theme("营商环境"))
    coding.resize(project, made.id, Span(7, 10))
    coding.write_memo(project, made.id, "m")
    assert everything(project) == before


@settings(max_examples=30)
@given(bounds=st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=2, unique=True))
def test_a_coding_s_text_is_what_stands_there(
    project: Project, report: Report, code: Code, bounds: list[int]
) -> None:
    start, end = sorted(bounds)
    made = code(start, end)
    stored = project.store.texts.get(report.text_sha256)
    assert coding.known_coding(project, made.id).span.excerpt(stored) == TEXT[start:end]
    undo.undo(project)
