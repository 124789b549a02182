"""Figures of the corpus, each with its report, section and sentence."""

from dataclasses import replace

import pytest

from desktop.services.corpus.reported_figures import figures
from desktop.services.project.project import Project
from tests.conftest import AddReport, add_text

FIRST = (
    "一、主要成效\n受理行政复议案件391件，审结３５０件。出庭应诉率１００％。\n"
    "二、存在的问题\n1.有2件未结。\n三、下一步工作\n建成站点3至5个。"
)
SECOND = "办理PPP项目1.165亿元。"


@pytest.fixture
def corpus(project: Project, add_report: AddReport) -> Project:
    add_report(FIRST, county="甲县", year=2022)
    add_report(SECOND, county="乙县", year=2021)
    return project


def printed(project: Project, **chosen: str) -> list[str]:
    return [one.figure.printed for one in figures(project, **chosen)]


def test_every_report_is_read(corpus: Project) -> None:
    assert sorted(printed(corpus)) == sorted(
        ["391件", "３５０件", "１００％", "2件", "3至5个", "1.165亿元"]
    )


def test_each_has_its_section_and_sentence(corpus: Project) -> None:
    found = {one.figure.printed: (one.role, one.sentence) for one in figures(corpus)}
    assert found["391件"] == ("done", "受理行政复议案件391件，审结３５０件。")
    assert found["2件"] == ("shortcomings", "1.有2件未结。")
    assert found["3至5个"] == ("plan", "建成站点3至5个。")
    assert found["1.165亿元"] == (None, SECOND)


def test_a_figure_is_chosen_by_what_it_counts_and_by_its_unit(corpus: Project) -> None:
    assert printed(corpus, indicator="複議") == ["391件", "３５０件"]
    assert printed(corpus, indicator="审结行政复议") == ["３５０件"]
    assert printed(corpus, indicator="ppp") == ["1.165亿元"]
    assert printed(corpus, unit="％") == ["１００％"]
    assert printed(corpus, unit="次") == []


def test_one_report_may_be_named(corpus: Project) -> None:
    second = next(one.report.id for one in figures(corpus, unit="元"))
    assert printed(corpus, report_id=second) == ["1.165亿元"]
    assert printed(corpus, report_id="nobody's") == []


def test_a_text_without_sentences_has_figures_too(project: Project) -> None:
    report = add_text(project, "\n", county="甲县")
    with project.change("import_reports"):
        key = project.store.texts.add("5件。", segments=[], sections=[])
        project.store.reports.put(replace(report, text_sha256=key))
    (found,) = figures(project)
    assert (found.sentence, found.role, found.figure.value) == ("", None, 5)
