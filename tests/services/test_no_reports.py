"""A text that is taken for no report is in no figure, until somebody says that it is one."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.counting.kept_counts import kept
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.reliability.round_plan import plan
from desktop.services.results.analysis import Question, frequency
from desktop.services.results.export import export_dataset
from desktop.services.rounds import rounds
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code


@pytest.fixture
def news(project: Project, report: Report, add_report: AddReport, code: Code) -> Report:
    """Guessed to be news, of the county that the report is of; both are coded and done."""
    found = add_report(TEXT + "甲", county="青岚县", county_code="990101", year=2023, kind="news")
    with project.change("import_reports"):
        project.store.reports.put(replace(found, guessed=frozenset({"kind", "year"})))
    theme = find_theme(project, "营商环境").id
    coding.apply_theme(project, found.id, theme_id=theme, span=Span(0, 3))
    code(0, 4)
    corpus.mark_all_done(project, [report.id, found.id], done=True)
    return found


def _reports(project: Project) -> tuple[int, float | None, int]:
    table = frequency(project)
    (group,) = table.groups
    theme = find_theme(project, "营商环境").id
    return group.reports, table.value(group.key, theme), table.no_reports


def test_it_is_told_and_not_counted_until_its_kind_is_confirmed(
    project: Project, news: Report
) -> None:
    with kept(project).current(project) as (reader, counts):
        assert frequency(reader, counts=counts).no_reports == 1
    assert _reports(project) == (1, 1, 1)
    assert frequency(project, Question(years=(2022, 2022))).no_reports == 0
    corpus.correct_facts(project, news.id, facts=news.facts, confirmed=True)
    assert corpus.report(project, news.id).guessed == frozenset()
    assert _reports(project) == (2, 2, 0)
    with kept(project).current(project) as (reader, counts):
        assert frequency(reader, counts=counts) == frequency(reader)


def test_correcting_its_kind_makes_it_count(project: Project, news: Report) -> None:
    facts = replace(news.facts, kind="law_report")
    assert corpus.correct_facts(project, news.id, facts=facts).guessed == {"year"}
    assert _reports(project) == (2, 2, 0)


def test_the_export_has_it_without_figures(project: Project, news: Report, tmp_path: Path) -> None:
    export_dataset(project, tmp_path / "out", format="csv")
    reports, panel, notes = (
        _read(tmp_path / "out" / f"{name}.csv")
        for name in ("reports", "county_year_matrix", "notes")
    )
    assert {row["report"]: row["counted"] for row in reports}[news.id] == "no"
    assert [row["counted"] for row in reports].count("yes") == 1
    assert [row["year"] for row in panel] == ["2022"]
    told = {row["note"]: row["value"] for row in notes}
    assert told["no_reports"].startswith("1 texts that are taken for no reports")


@pytest.mark.usefixtures("news")
def test_no_round_is_planned_or_drawn_with_it(project: Project, second: Coder) -> None:
    assert plan(project, prevalence=0.2, alpha=0.8, width=0.9).available == 1
    people = [project.coder.id, second.id]
    with pytest.raises(InputError, match="2"):
        rounds.create(project, "R", coder_ids=people, sample=2)
    made = rounds.create(project, "R", coder_ids=people, sample=1)
    assert made.design["of"] == 1


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
