"""The corpus as a list: its order, how far the work is, and what menus offer of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus, report_list
from desktop.services.corpus.report_list import NO_WORK, Totals, WorkDone
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.rounds import rounds

AddReport = Callable[..., Report]


@pytest.fixture
def three(add_report: AddReport) -> list[Report]:
    """In the corpus's order."""
    facts = (
        {"county": "嘉善县", "county_code": "330421", "prefecture": "嘉兴市", "year": 2021},
        {"county": "嘉善县", "county_code": "330421", "prefecture": "嘉兴市", "year": 2022},
    )
    known = [add_report(f"第{n}篇。", province="浙江省", **f) for n, f in enumerate(facts)]
    return [*known, add_report("无名的一篇。")]


def code(project: Project, report: Report, start: int = 0) -> None:
    theme = project.codebook.active()[0]
    coding.apply_theme(project, report.id, theme_id=theme.id, span=Span(start, start + 2))


def test_the_list_is_the_corpus_in_its_order(project: Project, three: list[Report]) -> None:
    listing = report_list.listing(project)
    everything = corpus.reports(project)
    assert [one.id for one in listing.reports] == [one.id for one in everything]
    assert [one.label for one in listing.reports] == [one.label for one in everything]
    assert [one.place for one in listing.reports] == [one.place for one in everything]
    assert [one.lacks_facts for one in listing.reports] == [bool(r.missing) for r in everything]
    assert listing.searched[0] == "浙江省 · 嘉兴市 嘉善县 2021  report.txt"
    assert listing.reports[2].heading == ""
    assert report_list.everything(project) == list(listing.reports)
    assert report_list.first_report(project) == listing.reports[0].id
    assert report_list.listed(project, [three[1].id, "gone"]) == [listing.reports[1]]


def test_an_empty_corpus_has_no_first_report(project: Project) -> None:
    assert report_list.first_report(project) is None
    assert report_list.listing(project).reports == []
    assert report_list.totals(project) == Totals(reports=0, codings=0, coders=1)


def test_work_is_the_present_coders_and_codings_are_everybodys(
    project: Project, three: list[Report]
) -> None:
    first, second, third = three
    code(project, first)
    corpus.mark_done(project, second.id, done=True)
    assert report_list.listing(project).work == {
        first.id: WorkDone("begun", 1),
        second.id: ("done", 0),
    }
    coders.use_coder(project, coders.add_coder(project, "乙").id)
    code(project, first, 1)
    corpus.mark_done(project, first.id, done=True)
    code(project, third)
    found = report_list.work_in(project, [one.id for one in three])
    assert found == {first.id: ("done", 2), second.id: NO_WORK, third.id: ("begun", 1)}
    assert report_list.totals(project) == Totals(reports=3, codings=3, coders=2)
    everything = corpus.progress(project, project.coder.id)
    assert {key: work.state for key, work in found.items()} == everything


def test_in_a_round_there_are_its_reports_and_its_work(
    project: Project, three: list[Report]
) -> None:
    first, second, third = three
    code(project, first)
    other = coders.add_coder(project, "乙")
    made = rounds.create(
        project, "一", coder_ids=[project.coder.id, other.id], report_ids=[second.id, third.id]
    )
    rounds.enter(project, made.id)
    code(project, third)
    corpus.mark_done(project, second.id, done=True)
    listing = report_list.listing(project)
    assert [one.id for one in listing.reports] == [second.id, third.id]
    assert listing.work == {second.id: ("done", 0), third.id: ("begun", 1)}
    assert report_list.first_report(project) == second.id
    assert report_list.listed(project, [first.id, third.id]) == [listing.reports[1]]
    assert len(report_list.everything(project)) == 3
    coders.use_coder(project, other.id)
    # Blind: what the first coder has in the round is not there for the second.
    assert report_list.listing(project).work == {}
    status = rounds.status(project, made.id)
    assert [(one.done, one.begun, one.codings) for one in status.coders] == [
        (1, None, None),
        (0, 0, 0),
    ]


def test_menus_offer_what_the_corpus_has(project: Project, three: list[Report]) -> None:
    assert report_list.places(project) == [("330421", "嘉善县"), ("report.txt", "report.txt")]
    assert report_list.counties(project) == ["嘉善县"]
    assert report_list.provinces(project) == ["浙江省"]
    assert report_list.years(project) == [2021, 2022]
    assert report_list.number(project) == 3
