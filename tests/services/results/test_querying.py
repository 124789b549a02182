"""Queries over themes, held to sets of code points in plain Python."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.coding import apply_theme
from desktop.services.coding.excerpts import CONTEXT
from desktop.services.counting.counts import read_counts
from desktop.services.project import codebook
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project, create_project
from desktop.services.results.querying import theme_query
from desktop.services.results.question import Question
from tests.conftest import AddReport, add_text
from tests.services.conftest import TEXT, Code

FIRST = TEXT.index("青岚县优化")
PLAN = TEXT.index("继续推进")


@pytest.fixture
def coded(project: Project, report: Report, add_report: AddReport, code: Code) -> Report:
    """Business beside review in one sentence; business alone in the plan."""
    add_report(TEXT + "丙", county="云汀县", year=2022)
    code(FIRST, FIRST + 8, "政务服务便利化")
    code(FIRST + 9, FIRST + 11, "复议体制改革")
    code(PLAN, PLAN + 6, "营商环境")
    return report


def found(project: Project, text: str, question: Question | None = None, **more: object):  # type: ignore[no-untyped-def]
    answer = theme_query(project, text, question, **more)  # type: ignore[arg-type]
    return [(one.start, one.end) for one in answer.passages]


def test_a_theme_with_and_without_another(project: Project, coded: Report) -> None:
    whole = theme_query(project, "营商环境")
    assert [(p.start, p.text) for p in whole.passages] == [
        (FIRST, TEXT[FIRST : FIRST + 8]), (PLAN, TEXT[PLAN : PLAN + 6]),
    ]  # fmt: skip
    first = whole.passages[0]
    assert (first.before, first.after) == (
        TEXT[max(0, FIRST - CONTEXT) : FIRST], TEXT[FIRST + 8 : FIRST + 8 + CONTEXT],
    )  # fmt: skip
    assert (first.label, first.coder) == ("青岚县 2022", "甲")
    counts = read_counts(project)
    assert found(project, "营商环境 AND NOT 复议体制改革", counts=counts) == [(PLAN, PLAN + 6)]
    assert found(project, "营商环境 AND 复议体制改革") == [
        (FIRST, FIRST + 8),
        (FIRST + 9, FIRST + 11),
    ]
    assert found(project, "营商环境 AND NOT 复议体制改革", unit="report") == []
    assert found(project, "复议体制改革 AND 营商环境", characters=1) == [
        (FIRST, FIRST + 8), (FIRST + 9, FIRST + 11),
    ]  # fmt: skip
    assert found(project, "复议体制改革 AND 营商环境", characters=0) == []
    assert found(project, "营商环境", Question(themes="all")) == [(PLAN, PLAN + 6)]
    assert found(project, "营商环境", Question(parts=("plan",)), unit="section") == [
        (PLAN, PLAN + 6)
    ]


def test_near_is_what_stands_in_the_same_paragraph(project: Project, add_report: AddReport) -> None:
    text = "标题\n\n一句。又一句。\n第二段。\n   \n末段"
    report = add_report(text, county="云汀县", year=2022)
    first, second, other = text.index("一句"), text.index("又一句"), text.index("第二段")

    def code(start: int, end: int, name: str) -> None:
        theme_id, span = find_theme(project, name).id, Span(start, end)
        apply_theme(project, report.id, theme_id=theme_id, span=span)

    for start, theme in ((first, "营商环境"), (second, "复议体制改革"), (other, "营商环境")):
        code(start, start + 2, theme)
    both = "营商环境 AND 复议体制改革"
    assert found(project, both) == []
    assert found(project, both, unit="paragraph") == [(first, first + 2), (second, second + 2)]
    assert found(project, "营商环境 AND NOT 复议体制改革", unit="paragraph") == [(other, other + 2)]
    # A passage over both paragraphs has all of either near it.
    code(second, other + 2, "大综合一体化")
    assert found(project, "大综合一体化 AND 营商环境", unit="paragraph") == [
        (first, first + 2), (second, other + 2), (other, other + 2),
    ]  # fmt: skip


def test_answers_are_counted_by_group(project: Project, coded: Report) -> None:
    answer = theme_query(project, "营商环境", most=1)
    assert (answer.found, len(answer.passages), answer.by) == (2, 1, "county")
    assert [(c.label, c.passages, c.reports_with, c.counted) for c in answer.groups] == [
        ("青岚县", 2, 1, 1), ("云汀县", 0, 0, 0),
    ]  # fmt: skip
    assert answer.counts()[0]["county"] == "青岚县"
    by_report = theme_query(project, "营商环境", Question(by="report"))
    assert {c.label for c in by_report.groups} == {"云汀县 2022", "青岚县 2022"}
    assert theme_query(project, "营商环境", Question(by="year")).groups[0].label == "2022"
    (row, _) = theme_query(project, "营商环境").rows(
        {theme.id: theme.name for theme in project.codebook.themes}
    )
    assert (row["theme"], row["text"]) == ("营商环境", TEXT[FIRST : FIRST + 8])


def test_by_coder_and_together(project: Project, report: Report, code: Code, second: Coder) -> None:
    code(0, 4, "营商环境")
    theme = codebook.find_theme(project, "复议体制改革").id
    coding.apply_theme(project, report.id, theme_id=theme, span=Span(0, 4), coder=second.id)
    assert found(project, "营商环境 AND 复议体制改革") == []
    together = theme_query(project, "营商环境 AND 复议体制改革", Question(whose="sum"))
    assert [(p.start, p.coder) for p in together.passages] == [(0, ""), (0, "")]
    assert [p.coder for p in theme_query(project, "复议体制改革").passages] == ["乙"]


def test_what_cannot_be_asked_is_told(project: Project, coded: Report) -> None:
    with pytest.raises(NotFoundError):
        theme_query(project, "火星")
    with pytest.raises(InputError, match="-1 characters near"):
        theme_query(project, "营商环境", characters=-1)
    for given_, value in (("unit", "chapter"), ("question", Question(by="section"))):
        with pytest.raises(InputError, match="There is no"):
            theme_query(project, "营商环境", **{given_: value})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    """A project with two reports and three themes."""
    path = tmp_path_factory.mktemp("small") / "s.zhupi"
    with create_project(path, coder="甲") as project:
        for name in "abc":
            codebook.add_theme(project, name)
        for end in ("甲", "乙"):
            add_text(project, f"一二三。四五六七。\n一、总体情况\n八九。十十{end}。", county=end)
        yield project


SPANS = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from("abc"), st.integers(0, 20), st.integers(1, 6)),
    max_size=10,
)


@given(
    SPANS,
    st.sampled_from(["a AND b", "a AND NOT b", "a OR (b AND NOT c)", "NOT (a OR b) AND c"]),
    st.sampled_from(["sentence", "section", "report", 0, 2, 30]),
)
def test_passages_are_those_that_sets_of_code_points_give(
    small: Project, spans: list[tuple[int, str, int, int]], text: str, near: str | int
) -> None:
    reports = small.store.reports.all()
    with small.change("forget"):
        for one in small.store.codings.chosen():
            small.store.codings.remove(one.id)
    points: dict[tuple[str, str], set[int]] = {}
    for n, name, start, length in spans:
        report = reports[n]
        end = min(start + length, report.characters)
        theme = codebook.find_theme(small, name).id
        span = Span(start, end)
        if not any(
            (c.theme_id, c.start, c.end) == (theme, start, end)
            for c in coding.codings_in(small, report.id)
        ):
            coding.apply_theme(small, report.id, theme_id=theme, span=span)
        points.setdefault((report.id, name), set()).update(range(start, end))
    more = {"characters": near} if isinstance(near, int) else {"unit": near}
    answer = theme_query(small, text, most=None, **more)  # type: ignore[arg-type]
    names = {codebook.find_theme(small, name).id: name for name in "abc"}
    found = {(p.report_id, names[p.theme_id], p.start, p.end) for p in answer.passages}
    expected = {
        (report.id, name, *passage)
        for report, name in product(reports, "abc")
        for passage in runs(points.get((report.id, name), set()))
        if name in {"a AND b": "ab", "a AND NOT b": "a", "a OR (b AND NOT c)": "ab"}.get(text, "c")
        and holds(text, around(small, report, passage, near), points, report.id)
    }
    assert found == expected


def runs(here: set[int]) -> list[tuple[int, int]]:
    starts = sorted(p for p in here if p - 1 not in here)
    ends = sorted(p + 1 for p in here if p + 1 not in here)
    return list(zip(starts, ends, strict=True))


def around(project: Project, report: Report, passage: tuple[int, int], near: str | int) -> set[int]:
    start, end = passage
    if near == "report":
        return set(range(report.characters))
    if isinstance(near, int):
        return set(range(start - near - 1, end + near + 1))
    segments = project.store.texts.segments(report.text_sha256)
    bounds = [(s.start, s.end) for s in segments]
    if near == "section":
        chapter = next(s.start for s in segments if s.level)
        bounds = [(0, chapter), (chapter, report.characters)]
    touched = [b for b in bounds if b[0] < end and start < b[1]]
    low = min([start, *(b[0] for b in touched)])
    return set(range(low, max([end, *(b[1] for b in touched)])))


def holds(
    text: str, window: set[int], points: dict[tuple[str, str], set[int]], report: str
) -> bool:
    a, b, c = (bool(points.get((report, name), set()) & window) for name in "abc")
    return {
        "a AND b": a and b,
        "a AND NOT b": a and not b,
        "a OR (b AND NOT c)": a or (b and not c),
        "NOT (a OR b) AND c": not (a or b) and c,
    }[text]
