"""Queries over words and themes in the corpus."""

from collections.abc import Callable

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError
from desktop.domain.report import Report
from desktop.services.corpus import search
from desktop.services.project.project import Project
from desktop.services.results import word_query
from desktop.services.results.word_query import Within, query_hits, within
from desktop.services.rounds import rounds
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code


def found(project: Project, query: str, near: str = "sentence") -> list[str]:
    return [hit.before[-2:] + "|" + hit.text for hit in query_hits(project, query, near=near)]


def test_words_near_each_other(project: Project, report: Report) -> None:
    assert found(project, "改革 AND 服务") == ["优化|服务", "推进|改革"]
    assert found(project, "改革 AND NOT 服务") == ["题 |改革", "推进|改革"]
    assert found(project, "试点 AND 服务") == []
    assert found(project, "试点 AND 服务", "2 sentences") == ["优化|服务", "事处|试点"]
    assert found(project, "试点 AND 服务", "paragraph") == ["优化|服务", "事处|试点"]
    assert found(project, "深入 AND 服务", "paragraph") == []
    assert found(project, "深入 AND 试点", "3 paragraphs") == ["事处|试点", "不够|深入"]
    assert found(project, "深入 AND 问题", "section") == ["在的|问题", "不够|深入"]
    assert found(project, "深入 AND 服务", "section") == []
    assert found(project, "深入 AND 服务", "report") == ["优化|服务", "不够|深入"]
    assert found(project, "优化 AND 推进", "2") == []
    assert found(project, "优化 AND 推进", "3 characters") == ["岚县|优化", "务，|推进"]


def test_themes_with_those_under_them(project: Project, report: Report, code: Code) -> None:
    at = TEXT.index("改革还不够")
    code(at, at + 2, "营商环境/政务服务便利化")
    assert found(project, "#营商环境 AND 深入") == ["题 |改革", "不够|深入"]
    assert found(project, "改革 AND NOT #营商环境") == ["推进|改革", "推进|改革"]
    with pytest.raises(NotFoundError):
        found(project, "#无")


def test_of_a_blind_round_only_the_own_codings_are_found(
    project: Project, report: Report, code: Code, second: Coder
) -> None:
    made = rounds.create(
        project, "一", report_ids=[report.id], coder_ids=[project.coder.id, second.id]
    )
    code(7, 10, coder=second.id, round_id=made.id)
    rounds.enter(project, made.id)
    assert found(project, "#营商环境") == []
    code(7, 10, round_id=made.id)
    assert len(found(project, "#营商环境")) == 1


def test_reports_are_those_that_hold_what_is_wanted(
    project: Project, report: Report, add_report: AddReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = add_report("改革。")
    hits = list(query_hits(project, "改革 AND NOT 服务", near="report"))
    assert [hit.report.id for hit in hits] == [other.id]
    assert next(query_hits(project, "改革", report_id=report.id)).report.id == report.id
    monkeypatch.setattr(word_query, "COMMON", 1)
    assert len(list(query_hits(project, "改革"))) == len(list(search.find(project, "改革")))
    assert list(query_hits(project, "无处 OR 没有")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sentence", Within("sentence")),
        ("2 sentences", Within("sentence", 2)),
        ("20", Within("character", 20)),
        ("1 character", Within("character", 1)),
        ("report", Within("report")),
    ],
)
def test_what_is_near(text: str, said: Within) -> None:
    assert within(text) == said


@pytest.mark.parametrize("text", ["", "page", "character", "-3", "two sentences"])
def test_what_is_no_stretch_is_refused(project: Project, text: str) -> None:
    with pytest.raises(InputError, match="says nothing"):
        within(text)
    with pytest.raises(InputError):
        query_hits(project, "(").__next__()


def test_a_name_that_is_a_mark_alone_is_a_word(
    project: Project, add_report: Callable[..., Report]
) -> None:
    add_report("编号#一。")
    assert found(project, "#") == ["编号|#"]


def test_of_many_reports_only_those_that_are_asked_for_are_read(
    project: Project, report: Report, add_report: AddReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = add_report("一、总体情况\n改革在路上。", county="白水县", year=2021)
    assert [hit.report.id for hit in query_hits(project, "改革", report_id=other.id)] == [other.id]
    monkeypatch.setattr(word_query, "COMMON", 0)
    assert {hit.report.id for hit in query_hits(project, "试点")} == {report.id}
