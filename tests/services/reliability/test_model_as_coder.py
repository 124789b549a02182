"""The model as one more coder: only what it says of reports that it did not learn from."""

from __future__ import annotations

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import How, Reliability
from desktop.services.reliability.model_as_coder import reliability_with_model
from tests.conftest import AddReport

PLAIN = How(bootstrap=0)


@pytest.fixture
def done(project: Project, add_report: AddReport) -> list[Report]:
    """Six reports coded to the end by 甲; in the first, 复议 is called by another name."""
    reports = []
    for number in range(6):
        what = "仲裁委挂牌" if number == 0 else f"复议案件审结{number + 3}件"
        text = f"第{number}份。{what}。道路建设完成。教育稳步发展。\n"
        reports.append(add_report(text, county=f"{number}县", year=2022))
        start = text.index(what)
        span = Span(start, text.index("。", start) + 1)
        theme_id = find_theme(project, "复议机制与受理便民").id
        coding.apply_theme(project, reports[-1].id, theme_id=theme_id, span=span)
        corpus.mark_done(project, reports[-1].id, done=True)
    return reports


def of(found: Reliability | None, name: str) -> dict[str, object]:
    assert found is not None
    [theme] = [row for row in found.document()["themes"] if row["theme"] == name]
    return theme


def test_it_stands_beside_the_coder_and_has_not_seen_the_report(
    project: Project, done: list[Report]
) -> None:
    found = reliability_with_model(project, how=PLAIN)
    assert found is not None
    assert [coder.name for coder in found.chosen.coders] == ["甲", "model"]
    row = of(found, "复议机制与受理便民")
    assert (row["both"], row["only"]) == (5, {"甲": 1, "model": 0})
    assert of(found, "复议体制改革")["both"] == 0  # It says the lowest theme.
    assert found.found.reports_both == 6


def test_top_themes_take_in_those_below(project: Project, done: list[Report]) -> None:
    top = How(themes="top", bootstrap=0)
    row = of(reliability_with_model(project, how=top), "复议体制改革")
    assert (row["both"], row["only"]) == (5, {"甲": 1, "model": 0})


def test_one_coder_is_enough_and_is_who_it_learns_from(
    project: Project, done: list[Report], second: Coder
) -> None:
    found = reliability_with_model(project, coder_ids=[project.coder.id], how=PLAIN)
    assert of(found, "复议机制与受理便民")["both"] == 5
    with pytest.raises(RuleError, match="there are 0"):
        reliability_with_model(project, coder_ids=[second.id], how=PLAIN)
