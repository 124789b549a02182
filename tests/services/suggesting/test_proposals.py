"""What is proposed by keywords, to whom, and where nothing is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import NotFoundError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import codebook, undo
from desktop.services.project.project import Project
from desktop.services.suggesting.outcomes import refuse
from desktop.services.suggesting.proposals import Proposal, proposals_in
from tests.conftest import AddReport

TEXT = "一、优化营商环境\n推行告知承诺和跨省通办。深化改革。\n二、行政复议\n复议案件审结。\n"
ThemeId = Callable[[str], str]


@pytest.fixture
def report(add_report: AddReport) -> Report:
    """青岚县 2022, in which keywords of the default codebook occur."""
    return add_report(TEXT, county="青岚县", year=2022)


def told(project: Project, report: Report) -> list[tuple[str, str, float]]:
    """(sentence, theme, score) of each proposal."""
    book = project.codebook
    return [
        (TEXT[one.span.start : one.span.end], book.theme(one.theme_id).name, one.score)
        for one in proposals_in(project, report.id)
    ]


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_sentences_and_headings_with_keywords_by_place(project: Project, report: Report) -> None:
    found = told(project, report)
    assert ("一、优化营商环境", "营商环境", 0.5) in found
    assert ("推行告知承诺和跨省通办。", "政务服务便利化", 0.75) in found
    assert "深化改革。" not in {sentence for sentence, _, _ in found}
    places = [one.span for one in proposals_in(project, report.id)]
    assert places == sorted(places)
    assert {one.origin for one in proposals_in(project, report.id)} == {"keywords"}


def test_the_likeliest_of_a_place_comes_first(
    project: Project, report: Report, theme: ThemeId
) -> None:
    codebook.edit_theme(project, theme("营商环境"), keywords=("告知承诺", "跨省通办", "推行"))
    here = [one for one in told(project, report) if one[0] == "推行告知承诺和跨省通办。"]
    assert [name for _, name, _ in here] == ["营商环境", "政务服务便利化"]
    # Shared by two themes: 1 - (1 - 1/4)^2 = 0.4375, and one more of its own.
    assert [score for _, _, score in here] == [round(1 - 0.75 * 0.75 * 0.5, 3), 0.438]


def test_not_what_the_coder_has_coded_so_nor_above_it(
    project: Project, report: Report, theme: ThemeId, second: Coder
) -> None:
    served = span_of("推行告知承诺和跨省通办。")
    codebook.edit_theme(project, theme("营商环境"), keywords=("告知承诺", "营商环境"))
    part = Span(served.start + 2, served.end - 3)
    coding.apply_theme(
        project, report.id, theme_id=theme("政务服务便利化"), span=part, coder=second.id
    )
    names = {name for sentence, name, _ in told(project, report) if sentence.startswith("推行")}
    assert names == {"营商环境", "政务服务便利化"}
    coding.apply_theme(project, report.id, theme_id=theme("政务服务便利化"), span=part)
    assert not [one for one in told(project, report) if one[0].startswith("推行")]
    assert ("一、优化营商环境", "营商环境", 0.5) in told(project, report)


def test_what_is_coded_above_may_still_be_said_closer(
    project: Project, report: Report, theme: ThemeId
) -> None:
    served = span_of("推行告知承诺和跨省通办。")
    coding.apply_theme(project, report.id, theme_id=theme("营商环境"), span=served)
    assert ("推行告知承诺和跨省通办。", "政务服务便利化", 0.75) in told(project, report)


def test_not_what_was_refused_until_that_is_undone(
    project: Project, report: Report, theme: ThemeId
) -> None:
    before = proposals_in(project, report.id)
    refuse(project, report.id, before[0])
    assert proposals_in(project, report.id) == before[1:]
    undo.undo(project)
    assert proposals_in(project, report.id) == before


def test_no_retired_theme(project: Project, report: Report, theme: ThemeId) -> None:
    codebook.retire_theme(project, theme("营商环境"))
    assert "营商环境" not in {name for _, name, _ in told(project, report)}


def test_another_width_and_form_are_alike(project: Project, add_report: AddReport) -> None:
    report = add_report("優化營商環境。ＡＢ 通办。\n", county="青岚县", year=2023)
    [found] = proposals_in(project, report.id)
    assert found == Proposal(Span(0, 7), found.theme_id, 0.5)
    assert project.codebook.theme(found.theme_id).name == "营商环境"


def test_there_is_no_such_report(project: Project) -> None:
    with pytest.raises(NotFoundError):
        proposals_in(project, "nowhere")
