"""How much reports differ, taken from the codings that may be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.analysis.reliability.clustering import intraclass
from desktop.domain.coding import Coder
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.reliability.report_variation import (
    USUAL_AGREEMENT,
    USUAL_PREVALENCE,
    Correlation,
    report_variation,
)
from desktop.services.rounds import rounds
from tests.conftest import AddReport

TOP, OTHER = "营商环境", "大综合一体化"
MANY = 24


@pytest.fixture
def many(add_report: AddReport) -> list[Report]:
    """Reports of ten sentences each."""
    return [
        add_report("".join(f"第{number}篇的第{at}句。" for at in range(10)), county=f"县{number}")
        for number in range(MANY)
    ]


@pytest.fixture
def mark(project: Project) -> Callable[..., None]:
    """Codes so many of the report's first sentences."""

    def work(report: Report, many: int, *, coder: Coder, name: str = TOP, **more: str) -> None:
        for segment in corpus.segments(project, report.id)[:many]:
            coding.apply_theme(
                project, report.id, theme_id=find_theme(project, name).id,
                span=Span(segment.start, segment.end), coder=coder.id, **more,
            )  # fmt: skip

    return work


def test_without_codings_there_is_the_default(project: Project, many: list[Report]) -> None:
    found = report_variation(project, unit="sentence")
    assert found.prevalence == Correlation(USUAL_PREVALENCE, "usual")
    assert found.agreement == Correlation(USUAL_AGREEMENT, "usual")
    assert report_variation(project, unit="report").prevalence == Correlation(0.0, "whole")


def test_it_is_the_themes_own_where_enough_is_coded(
    project: Project, many: list[Report], mark: Callable[..., None]
) -> None:
    shares = [8 if number % 2 else 1 for number in range(MANY)]
    for report, share in zip(many, shares, strict=True):
        mark(report, share, coder=project.coder)
    theme = find_theme(project, TOP).id
    found = report_variation(project, unit="sentence", theme_id=theme)
    expected = intraclass(shares, [10] * MANY)
    assert found.prevalence == Correlation(pytest.approx(expected), "theme", MANY)
    other = find_theme(project, OTHER).id
    assert report_variation(project, unit="sentence", theme_id=other).prevalence == Correlation(
        pytest.approx(expected), "themes", MANY
    )
    characters = report_variation(project, unit="character", theme_id=theme).prevalence
    assert characters.source == "theme"
    assert characters.value == pytest.approx(expected, abs=0.1)


def test_a_report_declared_done_without_a_coding_counts(
    project: Project, many: list[Report], mark: Callable[..., None]
) -> None:
    for report in many[:12]:
        mark(report, 5, coder=project.coder)
    before = report_variation(project, unit="sentence").prevalence
    assert (before.source, before.reports) == ("few", 12)
    corpus.mark_all_done(project, [report.id for report in many], done=True)
    after = report_variation(project, unit="sentence").prevalence
    assert after == Correlation(
        pytest.approx(intraclass([5] * 12 + [0] * 12, [10] * 24)), "themes", 24
    )


def test_agreement_is_of_what_two_finished_in_a_revealed_round(
    project: Project, many: list[Report], second: Coder, mark: Callable[..., None]
) -> None:
    made = _round(project, many, second)
    for number, report in enumerate(many):
        mark(report, 6, coder=project.coder, round_id=made.id)
        mark(report, 6 if number % 2 else 1, coder=second, round_id=made.id)
    assert report_variation(project, unit="sentence").agreement.source == "usual"
    for coder in (project.coder, second):
        ids = [report.id for report in many]
        rounds.mark_all_done(project, made.id, ids, done=True, coder=coder.id)
    assert report_variation(project, unit="sentence").agreement.source == "usual"
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    found = report_variation(project, unit="sentence").agreement
    both = [6 if number % 2 else 1 for number in range(MANY)]
    assert found == Correlation(pytest.approx(intraclass(both, [6] * MANY)), "themes", MANY)


def _round(project: Project, many: list[Report], second: Coder) -> Round:
    people = [project.coder.id, second.id]
    return rounds.create(project, "r", coder_ids=people, report_ids=[r.id for r in many])
