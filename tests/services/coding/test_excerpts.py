"""Codings with their text and what stands around it."""

import pytest

from desktop.domain.coding import Coder
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import code_matches, coding
from desktop.services.coding.excerpts import (
    CONTEXT,
    Excerpt,
    each_excerpt,
    excerpts,
    excerpts_of,
    noted_excerpts,
)
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code


@pytest.fixture
def several(project: Project, report: Report, add_report: AddReport, code: Code) -> list[str]:
    """Codings of one county in two years and of another, by one coder; their ids."""
    made = [code(20, 23, "复议体制改革"), code(7, 10)]
    for text, facts in (
        ("青岚县又一年。", {"county": "青岚县", "county_code": "990101", "year": 2023}),
        ("云汀县的报告。", {"county": "云汀县", "province": "他省", "year": 2022}),
    ):
        other = add_report(text, **facts)
        theme_id = find_theme(project, "营商环境").id
        made.append(coding.apply_theme(project, other.id, theme_id=theme_id, span=Span(0, 3)))
    return [c.id for c in made]


def places(found: list[Excerpt]) -> list[tuple[str, int]]:
    return [(excerpt.report.label, excerpt.coding.start) for excerpt in found]


def test_an_excerpt_is_sliced_out_of_the_text(project: Project, code: Code) -> None:
    made = code(20, 26, "政务服务便利化")
    (excerpt,) = excerpts(project)
    assert excerpt.coding == made
    assert (excerpt.before, excerpt.text, excerpt.after) == (
        TEXT[:20],
        TEXT[20:26],
        TEXT[26 : 26 + CONTEXT],
    )
    assert excerpt.theme_path == "营商环境/政务服务便利化"
    assert (excerpt.theme.name, excerpt.coder) == ("政务服务便利化", project.coder)


def test_context_is_at_most_so_long(project: Project, code: Code) -> None:
    code(40, 42)
    (excerpt,) = excerpts(project)
    assert excerpt.before == TEXT[40 - CONTEXT : 40]


def test_excerpts_stand_as_the_corpus_does(project: Project, several: list[str]) -> None:
    assert places(excerpts(project)) == [
        ("云汀县 2022", 0),
        ("青岚县 2022", 7),
        ("青岚县 2022", 20),
        ("青岚县 2023", 0),
    ]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"county": "青岚县"}, {0, 1, 2}),
        ({"county": "990101", "year": 2023}, {2}),
        ({"year": 2022}, {0, 1, 3}),
        ({"county": "无"}, set()),
        ({"year": 1999}, set()),
    ],
)
def test_excerpts_of_some_places_and_years(
    project: Project, several: list[str], filters: dict[str, object], found: set[int]
) -> None:
    ids = {excerpt.coding.id for excerpt in excerpts(project, **filters)}  # type: ignore[arg-type]
    assert ids == {several[n] for n in found}


def test_excerpts_of_reports_themes_and_coders(
    project: Project, report: Report, several: list[str], second: Coder, code: Code
) -> None:
    own = code(7, 10, coder=second.id)
    theme_id = find_theme(project, "复议体制改革").id
    assert [e.coding for e in excerpts(project, coder_ids=[second.id])] == [own]
    assert [e.coding.id for e in excerpts(project, theme_ids=[theme_id])] == several[:1]
    assert len(excerpts(project, report_id=report.id)) == 3
    assert excerpts(project, report_id=report.id, year=2023) == []
    assert excerpts(project, report_id="absent") == []
    assert excerpts(project, theme_ids=[]) == []


def test_a_limit_ends_the_list(project: Project, several: list[str]) -> None:
    assert excerpts(project, limit=2) == excerpts(project)[:2]
    assert excerpts(project, limit=0) == []


def test_what_a_dry_run_would_code_can_be_shown(project: Project, several: list[str]) -> None:
    would = code_matches.code_matches(project, "营商环境", "报告|改革", regex=True, dry_run=True)
    shown = excerpts_of(project, would[::-1])
    assert [excerpt.coding for excerpt in shown] == would[::-1]
    assert all("报告" in e.text or "改革" in e.text for e in shown)
    assert excerpts_of(project, []) == []


def test_each_one_after_the_other_is_the_same(
    project: Project, several: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many reports are read at a time, also with filters."""
    monkeypatch.setattr("desktop.services.coding.excerpts._PORTION", 1)
    ids = [report.id for report in project.store.lists.reports()]
    assert list(each_excerpt(project, ids)) == excerpts(project)
    theme = {find_theme(project, "复议体制改革").id}
    assert list(each_excerpt(project, ids, theme_ids=theme)) == excerpts(project, theme_ids=theme)
    assert list(each_excerpt(project, ids, coder_ids={"nobody"})) == []
    assert list(each_excerpt(project, ids[:1])) == excerpts(project)[:1]


def test_who_wants_the_first_does_not_wait_for_the_rest(
    project: Project, several: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.coding.excerpts._PORTION", 1)
    read: list[str] = []
    get = project.store.texts.get
    monkeypatch.setattr(project.store.texts, "get", lambda key: read.append(key) or get(key))
    ids = [report.id for report in project.store.lists.reports()]
    assert next(each_excerpt(project, ids)).report.label == "云汀县 2022"
    assert len(read) == 1


def test_those_with_a_memo(project: Project, several: list[str]) -> None:
    assert noted_excerpts(project) == []
    for coding_id in several[1:3]:
        coding.write_memo(project, coding_id, "记一笔")
    noted = [one for one in excerpts(project) if one.coding.memo]
    assert len(noted) == 2
    assert noted_excerpts(project) == noted
