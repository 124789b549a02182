"""A blind round hears nothing, inside it and outside, until it is revealed."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.coding import Coder
from desktop.domain.report import Report
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.suggesting.proposals import proposals_in
from desktop.services.suggesting.silence import hidden_reports, is_silent
from tests.conftest import AddReport

TEXT = "推行告知承诺和跨省通办。\n"


def test_in_a_blind_round_and_on_its_reports_until_it_is_revealed(
    project: Project, report: Report, add_report: AddReport, blind: Callable[[], None]
) -> None:
    served = add_report(TEXT, county="青岚县", year=2023)
    assert proposals_in(project, served.id)
    blind()
    later = add_report(TEXT + "继续。\n", county="青岚县", year=2024)
    assert is_silent(project)
    assert proposals_in(project, served.id) == proposals_in(project, later.id) == []
    [known] = rounds.rounds(project)
    rounds.enter(project, None)
    assert not is_silent(project)
    assert hidden_reports(project) == {report.id, served.id}
    assert proposals_in(project, served.id) == []
    assert proposals_in(project, later.id)
    rounds.lock(project, known.id)
    assert proposals_in(project, served.id) == []
    rounds.reveal(project, known.id)
    assert proposals_in(project, served.id)


def test_an_open_round_is_suggested_for_by_its_own_codebook(
    project: Project, add_report: AddReport, second: Coder
) -> None:
    served = add_report(TEXT, county="青岚县", year=2023)
    everyone = [project.coder.id, second.id]
    made = rounds.create(project, "开", coder_ids=everyone, report_ids=[served.id], blind=False)
    rounds.begin(project, made.id)
    rounds.enter(project, made.id)
    assert proposals_in(project, served.id)
