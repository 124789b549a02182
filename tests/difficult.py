"""A project in which everything is that formats are known to get wrong."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.span import Span
from desktop.services.coding.coding import apply_theme
from desktop.services.corpus import memos
from desktop.services.project import codebook, coders
from desktop.services.project.project import Project, create_project
from tests.conftest import add_text

TEXT = (
    "𠮷野家😀进驻县城，营商环境向好。\n"
    "\u3000\u3000全年新增企业120家；“放管服”改革继续推进。\n"
    "=SUM(A1)不是公式，\t<b>也不是</b>标签 & 实体。\n"
    "最后一句话没有句号"
)
OTHER = "第二份报告。\n只有两行😀"
CODERS = ("甲", "乙", '=丙"引号"')


def difficult_project(path: Path) -> Project:
    """The project, open; close it."""
    project = create_project(path, coder=CODERS[0])
    for name in CODERS[1:]:
        coders.add_coder(project, name)
    report = add_text(
        project, TEXT, title="青澜县2021年报告", county="青澜县", county_code="990101",
        province="某省", year=2021, issued_on="2022-01-31", kind="law_report",
    )  # fmt: skip
    other = add_text(project, OTHER, county="云汀县", year=2022)
    _themes(project)
    _code(project, report.id)
    _code_other(project, other.id)
    memos.write(project, "报告备忘\n第二行\n\n=第四行", report_id=report.id)
    memos.write(project, "主题备忘 <&>", theme_id=codebook.find_theme(project, "=等号").id)
    memos.write(project, "项目备忘")
    columns = [(report.id, "人口", 12.5), (report.id, "批次", "007"), (other.id, "批次", "=8")]
    with project.change("take_in_facts"):
        project.store.own_facts.put(columns)
        project.store.own_facts.put([(other.id, "企业数", 30)])
    return project


def _themes(project: Project) -> None:
    top = codebook.add_theme(
        project,
        "营商环境",
        definition="定义\n第二行",
        include="写明对象",
        keywords=["惠企", "放管服"],
    )
    child = codebook.add_theme(project, '子主题"引号"', parent_id=top.id, example="例<句>")
    codebook.add_theme(project, "&孙主题", parent_id=child.id)
    codebook.add_theme(project, "=等号", key="3", exclude="不编")


def _code(project: Project, report_id: str) -> None:
    end = len(TEXT)
    first = TEXT.index("营商")
    for span, theme, coder, memo in (
        (Span(0, 3), "营商环境", 0, ""),
        (Span(0, 4), "营商环境", 1, "盖住😀\n两行备忘"),
        (Span(2, 8), '营商环境/子主题"引号"', 2, "=备忘"),
        (Span(first, TEXT.index("推进")), "=等号", 0, "跨段"),
        (Span(first + 1, end), '营商环境/子主题"引号"/&孙主题', 1, ""),
        (Span(end - 1, end), "=等号", 2, ""),
        (Span(TEXT.index("\u3000"), TEXT.index("\u3000") + 2), "=等号", 1, " "),
    ):
        _apply(project, report_id, span, theme=theme, coder=CODERS[coder], memo=memo)


def _code_other(project: Project, report_id: str) -> None:
    _apply(
        project,
        report_id,
        Span(len(OTHER) - 1, len(OTHER)),
        theme="=等号",
        coder=CODERS[2],
        memo="",
    )


def _apply(
    project: Project, report_id: str, span: Span, *, theme: str, coder: str, memo: str
) -> None:
    apply_theme(
        project,
        report_id,
        theme_id=codebook.find_theme(project, theme).id,
        span=span,
        coder=coders.find_coder(project, coder).id,
        memo=memo,
    )
