"""Themes that meet, portraits and parts compared, of a project."""

from __future__ import annotations

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.services.corpus.corpus import mark_done
from desktop.services.counting.counts import read_counts
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results.analysis import Question, frequency
from desktop.services.results.views import cooccurrence, parts_compared, portraits
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code

FIRST = TEXT.index("青岚县优化")
PLAN = TEXT.index("继续推进")


@pytest.fixture
def coded(project: Project, report: Report, add_report: AddReport, code: Code) -> Report:
    """A report with two themes that meet in a sentence, and one that nobody has begun."""
    add_report(TEXT + "丙", county="云汀县", year=2022)
    code(FIRST, FIRST + 8, "营商环境")
    code(FIRST + 2, FIRST + 4, "复议体制改革")
    code(PLAN, PLAN + 6, "复议体制改革")
    return report


def pair(project: Project) -> tuple[str, str]:
    return find_theme(project, "营商环境").id, find_theme(project, "复议体制改革").id


def test_themes_meet_in_units_of_reports_that_count(project: Project, coded: Report) -> None:
    business, review = pair(project)
    table = cooccurrence(project)
    assert table.counts == {
        (business, review): 1, (review, business): 1, (business, business): 1, (review, review): 2,
    }  # fmt: skip
    assert table.jaccard[business, review] == 0.5
    assert (table.reports, table.not_coded, table.undeclared) == (1, 1, True)
    assert table.lift[business, review] == table.units / 2
    row = next(row for row in table.rows() if row["together"])
    assert (row["theme"], row["other_theme"], row["lift_low"]) == ("营商环境", "复议体制改革", None)
    named = table.rows({theme.id: f"/{theme.name}" for theme in table.themes})
    assert named[0]["theme"] == f"/{table.themes[0].name}"
    by_section = cooccurrence(project, unit="section", counts=read_counts(project))
    assert by_section.counts[business, review] == 1
    assert cooccurrence(project, Question(parts=("plan",)), unit="report").counts == {
        (review, review): 1
    }
    with pytest.raises(InputError, match="no chapter here"):
        cooccurrence(project, unit="chapter")


def test_a_lift_has_an_interval_over_reports(
    project: Project, coded: Report, add_report: AddReport
) -> None:
    mark_done(project, coded.id, done=True)
    for listed in read_counts(project).reports:
        mark_done(project, listed.id, done=True)
    table = cooccurrence(project, unit="sentence")
    assert table.reports == 2
    assert (pair(project) in table.lift_intervals) == (pair(project) in table.lift)


def test_portraits_are_pages_of_reports(project: Project, coded: Report) -> None:
    table = portraits(project)
    assert (table.total, len(table.reports), table.first) == (2, 2, 0)
    assert {known.state for known in table.reports} == {"being_coded", "not_coded"}
    spans = {
        (s.theme_id, round(s.start * len(TEXT)), round(s.end * len(TEXT))) for s in table.spans
    }
    business, review = pair(project)
    assert spans == {
        (business, FIRST, FIRST + 8), (review, FIRST + 2, FIRST + 4), (review, PLAN, PLAN + 6),
    }  # fmt: skip
    rows = table.rows()
    assert [row["theme"] for row in rows].count(None) == 1
    assert {row["coders"] for row in rows} == {None, 1.0}
    kept = read_counts(project)
    assert portraits(project, counts=kept) == portraits(project, counts=kept) == table
    second = portraits(project, first=1, most=1)
    assert [known.id for known in second.reports] == [table.reports[1].id]


def test_a_portrait_shows_the_share_of_the_coders(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    code(0, 4, "营商环境")
    for coder in (project.coder.id, second.id):
        mark_done(project, report.id, done=True, coder=coder)
    assert [span.coders for span in portraits(project).spans] == [0.5]


def test_parts_are_compared_by_the_share_of_their_text(project: Project, coded: Report) -> None:
    table = parts_compared(project, Question(intervals=True))
    shares = frequency(project, Question(by="section", measure="share"))
    for part in table.parts:
        for theme in table.themes:
            assert table.value(part, theme) == shares.value(part.key, theme.id)
    assert [part.key for part in table.parts] == ["shortcomings", "plan"]
    assert {row["section"] for row in table.rows()} == {"shortcomings", "plan"}
    assert table.rows()[0]["characters"] == table.parts[0].characters
    assert [p.key for p in parts_compared(project, Question(parts=("other",))).parts] == ["other"]


def test_what_nobody_coded_has_no_share(project: Project, report: Report) -> None:
    table = parts_compared(project)
    assert table.value(table.parts[0], table.themes[0]) is None
