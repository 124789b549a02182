"""The passages that a filter means."""

import pytest

from desktop.domain.coding import Coder
from desktop.domain.listed_report import ListedReport
from desktop.domain.report import Report
from desktop.services.coding.coding import remove_coding
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results.passage_filter import PassageFilter
from desktop.services.results.passage_rows import FOUND
from desktop.services.results.passages import fits, key_of, passages
from desktop.services.rounds import rounds
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code


def texts(project: Project, **wanted: object) -> list[str]:
    return [row.text for row in passages(project, PassageFilter(**wanted))]  # type: ignore[arg-type]


def test_codings_by_theme_coder_place_and_year(
    project: Project, report: Report, add_report: AddReport, code: Code, second: Coder
) -> None:
    add_report("别处。", county="别县", year=2020)
    under = code(7, 10, "营商环境/政务服务便利化", memo="看")
    code(15, 18, "复议体制改革", coder=second.id)
    first, other = passages(project, PassageFilter())
    assert (first.key, first.coding_id, first.memo) == (under.id, under.id, "看")
    assert (first.theme, first.county, first.year) == ("营商环境/政务服务便利化", "青岚县", 2022)
    assert (first.origin, first.part) == ("hand", "other")
    assert other.coder == "乙"
    above = find_theme(project, "营商环境").id
    assert texts(project, theme_id=above) == [TEXT[7:10]]
    assert texts(project, coder_id=second.id) == [TEXT[15:18]]
    assert texts(project, place="county:990101", years=(2022, 2022)) == [TEXT[7:10], TEXT[15:18]]
    assert texts(project, years=(2010, 2012)) == []


def test_places_of_words_and_answers_of_queries(
    project: Project, report: Report, add_report: AddReport
) -> None:
    other = add_report("改革。", county="别县", year=2020)
    rows = list(passages(project, PassageFilter(words="改革", place=f"report:{report.id}")))
    assert {row.origin for row in rows} == {FOUND}
    assert [row.part for row in rows] == ["other", "shortcomings", "plan"]
    assert rows[0].key == f"{report.id}:{rows[0].start}:{rows[0].end}"
    assert rows[1].before.endswith("问题 ")
    assert len(texts(project, words="改革")) == 4
    assert texts(project, words="改.。?", how="regex", place=f"report:{other.id}") == ["改革。"]
    assert texts(project, words="改革 AND 深入", how="query") == ["改革", "深入"]
    near = texts(
        project, words="服务 AND 试点", how="query", within="paragraph", years=(2022, 2022)
    )
    assert near == ["服务", "试点"]


def test_codings_that_are_named_as_long_as_they_may_be_seen(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    one, two = code(15, 18), code(7, 10, coder=second.id)
    assert texts(project, coding_ids=(one.id, two.id)) == [TEXT[15:18], TEXT[7:10]]
    made = rounds.create(
        project, "一", report_ids=[report.id], coder_ids=[project.coder.id, second.id]
    )
    hidden = code(7, 10, coder=second.id, round_id=made.id)
    assert texts(project, coding_ids=(hidden.id,)) == []
    rounds.enter(project, made.id)
    assert texts(project, coding_ids=(hidden.id, one.id)) == []
    rounds.enter(project, None)
    remove_coding(project, one.id)
    assert texts(project, coding_ids=(one.id, two.id)) == [TEXT[7:10]]


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("county", "330421"),
        ("prefecture", "嘉兴市"),
        ("province", "?"),
        ("year", "2022"),
        ("report", "r"),
        ("section", "?"),
    ],
)
def test_keys_are_those_of_the_charts_groups(kind: str, key: str) -> None:
    report = ListedReport("r", None, "嘉兴市", "330421", "嘉善县", 2022, "f", None, None)
    assert key_of(kind, report) == key


def test_a_section_is_part_of_every_report() -> None:
    report = ListedReport("r", None, None, None, None, None, "f", None, None)
    assert fits(report, PassageFilter(place="section:done"))
    assert not fits(report, PassageFilter(years=(2000, 2030)))
