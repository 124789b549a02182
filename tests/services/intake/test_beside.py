"""The same text under two counties' names, and a corrected file of one county and year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.coding import Coder
from desktop.domain.report import Facts, are_told_apart
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.intake.importing import ImportOutcome, import_reports
from desktop.services.project import undo
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.rounds import rounds

Bring = Callable[..., ImportOutcome]
FIGURES = "".join(f"第{number}项任务按期完成，群众满意率持续提升。" for number in range(30))


def page(
    county: str, *, year: int = 2023, cases: int = 41, kind: str = "法治政府建设年度报告"
) -> str:
    return (
        f"{county}{year}年{kind}\n\n一、主要工作\n（一）优化营商环境。受理案件{cases}件。\n"
        f"（二）推进改革。{FIGURES}\n{county}人民政府\n{year + 1}年1月12日\n"
    )


@pytest.fixture
def bring(project: Project, tmp_path: Path) -> Bring:
    def one(text: str, *, name: str = "r.txt", update: bool = False) -> ImportOutcome:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        (outcome,) = import_reports(project, [path], update=update)
        return outcome

    return one


def codes(outcome: ImportOutcome) -> list[str]:
    return [code for code in outcome.warnings if code.startswith(("same_", "new_text"))]


def test_one_text_of_two_counties_or_years_is_two_reports(project: Project, bring: Bring) -> None:
    first = bring(page("嘉善县"))
    other = bring(page("岳阳县"), name="b.txt")
    later = bring(page("嘉善县", year=2022), name="c.txt")
    assert [one.status for one in (first, other, later)] == ["imported"] * 3
    assert codes(other) == ["same_body:嘉善县 2023"]
    assert codes(first) == []
    stored = corpus.reports(project)
    assert {one.label for one in stored} == {"嘉善县 2023", "岳阳县 2023", "嘉善县 2022"}
    assert len({one.text_sha256 for one in stored}) == 1
    assert other.report
    assert codes(other)[0] in corpus.report(project, other.report.id).warnings


def test_the_same_text_of_the_same_county_is_taken_in_once(project: Project, bring: Bring) -> None:
    bring(page("嘉善县"))
    again = bring(page("嘉善县").replace("\n\n", "\n"), name="b.txt")
    assert (again.status, len(corpus.reports(project))) == ("duplicate", 1)


def test_a_corrected_file_beside_the_report_is_said(project: Project, bring: Bring) -> None:
    bring(page("嘉善县"))
    corrected = bring(page("嘉善县", cases=42))
    assert (corrected.status, codes(corrected)) == ("imported", ["new_text_of:嘉善县 2023"])
    other = bring(page("嘉善县").replace(FIGURES, "全年任务完成。" * 9), name="b.txt")
    assert codes(other) == ["same_year:嘉善县 2023"]
    speech = bring(page("嘉善县", cases=43, kind="政府工作报告"), name="c.txt")
    assert codes(speech) == []
    assert len(corpus.reports(project)) == 4


def test_an_update_gives_the_report_the_new_text_and_its_codings_move(
    project: Project,
    bring: Bring,
) -> None:
    report = bring(page("嘉善县")).report
    assert report
    text = corpus.text(project, report.id)
    at = text.index("推进改革")
    theme = find_theme(project, "营商环境").id
    coding.apply_theme(project, report.id, theme_id=theme, span=Span(at, at + 4))
    lost = text.index("受理案件")
    coding.apply_theme(project, report.id, theme_id=theme, span=Span(lost, lost + 8))
    corrected = page("嘉善县", cases=1234).replace("受理案件1234件。", "情况另报。")
    updated = bring(corrected, update=True)
    assert (updated.status, updated.report and updated.report.id) == ("updated", report.id)
    assert "codings_lost:1" in updated.warnings
    assert [one.id for one in corpus.reports(project)] == [report.id]
    after = corpus.text(project, report.id)
    assert [one.span.excerpt(after) for one in coding.codings_in(project, report.id)] == [
        "推进改革"
    ]
    original = project.store.reports.original_of(report.id)
    assert original
    assert project.store.texts.original(original) == corrected.encode()
    undo.undo(project)
    assert corpus.text(project, report.id) == text
    assert len(coding.codings_in(project, report.id)) == 2


def test_an_update_that_meets_no_report_is_an_import(project: Project, bring: Bring) -> None:
    assert bring(page("嘉善县"), update=True).status == "imported"
    assert bring(page("岳阳县", cases=42), name="b.txt", update=True).status == "imported"
    assert len(corpus.reports(project)) == 2


def test_a_report_in_a_round_s_sample_keeps_its_text(
    project: Project, bring: Bring, second: Coder
) -> None:
    report = bring(page("嘉善县")).report
    assert report
    people = [project.coder.id, second.id]
    rounds.create(project, "r", coder_ids=people, report_ids=[report.id], blind=False)
    refused = bring(page("嘉善县", cases=42), update=True)
    assert refused.status == "failed"
    assert "in the sample of the round" in refused.reason
    assert "受理案件41件" in corpus.text(project, report.id)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (Facts(county="甲县", year=2022), Facts(county="甲县", year=2023), True),
        (Facts(county="甲县", county_code="1"), Facts(county="甲县", county_code="2"), True),
        (Facts(county="甲县", county_code="1"), Facts(county="甲区", county_code="1"), False),
        (Facts(county="甲县"), Facts(county="乙县", county_code="2"), True),
        (Facts(county="甲县", year=2022), Facts(), False),
    ],
)
def test_facts_tell_reports_apart(one: Facts, other: Facts, apart: bool) -> None:
    assert are_told_apart(one, other) == apart


def test_without_a_place_nothing_stands_beside_a_report(project: Project) -> None:
    assert project.store.reports.of_year(Facts(county_code="1", province="某省")) == []
    assert project.store.reports.of_year(Facts(year=2022, province="某省")) == []
    assert project.store.reports.of_year(Facts(county_code="1", year=2022)) == []


def test_news_counts_once_its_kind_is_confirmed(project: Project, bring: Bring) -> None:
    news = "1月12日,嘉善县召开会议,县长主持会议。\n会议指出,要推进法治政府建设。\n" + FIGURES
    report = bring(news).report
    assert report
    assert (report.facts.kind, report.counts) == ("news", False)
    assert corpus.confirm_facts(project, report.id).counts
