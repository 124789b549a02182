"""A theme where the coder stands: no coder has one theme twice on a place."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.coding import Coder, Coding
from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.applying import ThemeApplied, apply_here
from desktop.services.project import codebook, coders, undo
from desktop.services.project.project import Project
from tests.services.conftest import Code

ThemeId = Callable[[str], str]
Apply = Callable[[int, int], ThemeApplied]


@pytest.fixture
def apply(project: Project, report: Report, theme: ThemeId) -> Apply:
    """营商环境 on a span, by the present coder."""

    def do(start: int, end: int) -> ThemeApplied:
        span = Span(start, end)
        return apply_here(project, report.id, theme_id=theme("营商环境"), span=span)

    return do


def there(project: Project, report: Report) -> list[tuple[int, int]]:
    return [(c.start, c.end) for c in coding.codings_in(project, report.id)]


def test_it_is_put_on_and_taken_off(project: Project, report: Report, apply: Apply) -> None:
    made = apply(7, 10)
    assert made.how == "added"
    assert coding.codings_in(project, report.id) == [made.coding]
    assert apply(7, 10) == ThemeApplied("removed", made.coding)
    assert there(project, report) == []


@pytest.mark.parametrize(
    ("spans", "how"),
    [
        (((9, 12), (9, 12)), "shorter"),
        (((7, 12), (7, 12)), "shorter"),
        (((5, 20), (5, 20)), "longer"),
        (((5, 8), (5, 15)), "longer"),
        (((14, 20), (7, 20)), "longer"),
    ],
)
def test_one_that_overlaps_is_made_to_fit(
    project: Project,
    report: Report,
    apply: Apply,
    spans: tuple[tuple[int, int], tuple[int, int]],
    how: str,
) -> None:
    span, left = spans
    first = apply(7, 15).coding
    applied = apply(*span)
    assert (applied.how, applied.coding.id) == (how, first.id)
    assert there(project, report) == [left]
    undo.undo(project)
    assert there(project, report) == [(7, 15)]


def test_one_beside_it_is_another(project: Project, report: Report, apply: Apply) -> None:
    apply(7, 10)
    assert apply(10, 12).how == "added"
    assert there(project, report) == [(7, 10), (10, 12)]


def test_what_it_meets_goes_in_with_its_memos_in_one_step(
    project: Project, report: Report, code: Code, apply: Apply
) -> None:
    for start, memo in ((0, "一"), (6, ""), (12, "二")):
        code(start, start + 4, memo=memo)
    applied = apply(2, 14)
    assert (applied.how, applied.coding.memo) == ("longer", "一\n二")
    assert there(project, report) == [(0, 16)]
    undo.undo(project)
    assert there(project, report) == [(0, 4), (6, 10), (12, 16)]


def test_doubles_of_before_are_one_again(
    project: Project, report: Report, code: Code, apply: Apply
) -> None:
    code(0, 10)
    inner = code(2, 8)
    assert apply(4, 6).how == "shorter"
    assert there(project, report) == [(4, 6)]
    undo.undo(project)
    assert apply(2, 8) == ThemeApplied("removed", inner)


def test_of_nobody_else_and_no_other_theme(
    project: Project, report: Report, second: Coder, code: Code, apply: Apply
) -> None:
    code(0, 10, "政务服务便利化")
    coders.use_coder(project, second.id)
    code(0, 10)
    coders.use_coder(project, "甲")
    assert apply(2, 6).how == "added"
    assert sorted(there(project, report)) == [(0, 10), (0, 10), (2, 6)]


def test_a_retired_theme_is_taken_off_and_not_moved(
    project: Project, code: Code, theme: ThemeId, apply: Apply
) -> None:
    code(7, 10)
    codebook.retire_theme(project, theme("营商环境"))
    with pytest.raises(RuleError, match="retired"):
        apply(7, 9)
    assert apply(7, 10).how == "removed"
    with pytest.raises(RuleError, match="retired"):
        apply(7, 10)


SPANS = st.tuples(st.integers(0, 20), st.integers(1, 12)).map(lambda p: Span(p[0], p[0] + p[1]))


@settings(max_examples=30)
@given(spans=st.lists(SPANS, max_size=8))
def test_nobody_ever_has_a_theme_twice_on_one_place(
    project: Project, report: Report, theme: ThemeId, spans: list[Span]
) -> None:
    steps = 0
    for span in spans:
        before = {c.span for c in coding.codings_in(project, report.id)}
        applied = apply_here(project, report.id, theme_id=theme("营商环境"), span=span)
        steps += 1
        left = coding.codings_in(project, report.id)
        assert_fits(left, span, applied=applied, exact=span in before)
    for _ in range(steps):
        undo.undo(project)
    assert coding.codings_in(project, report.id) == []


def assert_fits(left: list[Coding], span: Span, *, applied: ThemeApplied, exact: bool) -> None:
    apart = sorted(coding.span for coding in left)
    assert all(not a.overlaps(b) for a, b in pairwise(apart))
    assert (applied.how == "removed") == exact
    assert any(c.start <= span.start and span.end <= c.end for c in left) != exact
