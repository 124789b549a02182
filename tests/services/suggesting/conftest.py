"""A blind round over every report there is, begun and entered; reports that teach."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.coding import Coder, Coding
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from tests.conftest import AddReport


@pytest.fixture
def blind(project: Project, second: Coder) -> Callable[[], None]:
    """Makes and begins it, and enters it."""

    def begin() -> None:
        everyone = [project.coder.id, second.id]
        sample = [report.id for report in project.store.reports.all()]
        made = rounds.create(project, "盲", coder_ids=everyone, report_ids=sample)
        rounds.begin(project, made.id)
        rounds.enter(project, made.id)

    return begin


@pytest.fixture
def taught(project: Project, add_report: AddReport) -> list[Report]:
    """Six reports that 甲 has coded to the end: of ten sentences one on 复议, one on 营商环境."""
    reports = [add_report(taught_text(n), county=f"{n}县", year=2022) for n in range(6)]
    for report in reports:
        code_sentence(project, report, "复议案件", "复议体制改革")
        code_sentence(project, report, "企业开办", "营商环境")
        corpus.mark_done(project, report.id, done=True)
    return reports


def taught_text(number: int) -> str:
    """A made-up report; its number makes it differ from the others."""
    others = "道路建设完成。财政收入增长。教育稳步发展。农业丰收。文化活动多。医疗改善。"
    return (
        f"第{number}份报告。复议案件审结{number + 3}件。企业开办时限压缩至{number + 1}天。{others}"
    )


def code_sentence(project: Project, report: Report, words: str, theme: str) -> Coding:
    """The sentence with those words coded with that theme."""
    text = corpus.text(project, report.id)
    start = text.index(words)
    span = Span(start, text.index("。", start) + 1)
    theme_id = find_theme(project, theme).id
    return coding.apply_theme(project, report.id, theme_id=theme_id, span=span)
