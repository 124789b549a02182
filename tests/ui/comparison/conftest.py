"""A round of two coders on three reports, coded so that they agree here and differ there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from desktop.domain.coding import Coder
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.rounds import rounds

TEXT = """{place}{year}年度法治政府建设情况报告
{year}年,{place}全面推进依法行政。现将情况报告如下。
一、主要做法和成效
以打造营商环境最优县为目标,印发行动方案。建立“容错清单”,取消证明事项208项。
二、存在的问题
执法力量不足。执法人员能力有待提升。"""


@dataclass(frozen=True, slots=True)
class RoundWork:
    """A round with what its coders have coded in it."""

    project: Project
    round: Round
    first: Coder
    second: Coder
    reports: tuple[Report, ...]

    def sentences(self, report: Report) -> list[Span]:
        segments = corpus.segments(self.project, report.id)
        return [Span(s.start, s.end) for s in segments if not s.level]

    def code(self, coder: Coder, report: Report, *, theme: int, span: Span) -> None:
        """One coding of that coder in the round."""
        theme_id = self.project.codebook.active()[theme].id
        rounds.enter(self.project, self.round.id)
        coding.apply_theme(self.project, report.id, theme_id=theme_id, span=span, coder=coder.id)
        rounds.enter(self.project, None)

    def finish(self) -> None:
        """All is declared done, locked and revealed."""
        for coder in (self.first, self.second):
            rounds.mark_all_done(
                self.project,
                self.round.id,
                [report.id for report in self.reports],
                done=True,
                coder=coder.id,
            )
        rounds.lock(self.project, self.round.id)
        rounds.reveal(self.project, self.round.id)


@pytest.fixture
def reports(add_report: Callable[..., Report]) -> tuple[Report, ...]:
    places = ("青溪县", "云汀县", "松渚区")
    return tuple(
        add_report(
            TEXT.format(place=place, year=2021 + number),
            title=f"{place}报告",
            county=place,
            province="浙江省",
            prefecture="湖城市",
            year=2021 + number,
        )
        for number, place in enumerate(places)
    )


@pytest.fixture
def work(project: Project, reports: tuple[Report, ...]) -> RoundWork:
    """Nothing is coded yet."""
    second = coders.add_coder(project, "乙")
    made = rounds.create(
        project,
        "第1轮",
        coder_ids=[project.coder.id, second.id],
        report_ids=[report.id for report in reports],
    )
    return RoundWork(project, made, project.coder, second, reports)


@pytest.fixture
def disputed(work: RoundWork) -> RoundWork:
    """Revealed, with an agreement, a boundary, and a coding that only one coder has, in each."""
    for report in work.reports:
        one, two, three = work.sentences(report)[:3]
        for coder in (work.first, work.second):
            work.code(coder, report, theme=0, span=one)
        work.code(work.first, report, theme=1, span=two)
        work.code(work.second, report, theme=1, span=Span(two.start + 2, two.end))
        work.code(work.second, report, theme=2, span=three)
    work.finish()
    return work
