"""The queue: what the model is least sure of comes first."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.report import Report
from desktop.services.project.project import Project
from desktop.services.suggesting.doubtful import doubtful
from desktop.services.suggesting.model import learn
from desktop.services.suggesting.outcomes import refuse
from tests.conftest import AddReport
from tests.services.suggesting.conftest import taught_text


def test_the_most_doubtful_first_in_what_is_not_done(
    project: Project, taught: list[Report], add_report: AddReport
) -> None:
    new = add_report(taught_text(7), county="新县", year=2023)
    model = learn(project)
    found = doubtful(project, model)
    assert {one.report.id for one in found} == {new.id}
    assert len(found) == 9
    assert [one.distance for one in found] == sorted(one.distance for one in found)
    assert {one.proposed for one in found} == {True, False}
    assert doubtful(project, model, most=2) == found[:2]
    elsewhere = doubtful(project, model, report_ids=[taught[0].id])
    assert {one.report.id for one in elsewhere} == {taught[0].id}


def test_not_what_was_refused(
    project: Project, taught: list[Report], add_report: AddReport
) -> None:
    new = add_report(taught_text(7), county="新县", year=2023)
    model = learn(project)
    first = doubtful(project, model)[0].proposal
    refuse(project, new.id, first)
    found = doubtful(project, model)
    assert first not in [one.proposal for one in found]
    [other] = [one.proposal for one in found if one.proposal.span == first.span]
    refuse(project, new.id, other)
    left = doubtful(project, model)
    assert len(left) == 8
    assert first.span not in [one.proposal.span for one in left]


def test_none_in_a_blind_round_nor_on_its_reports(
    project: Project, taught: list[Report], add_report: AddReport, blind: Callable[[], None]
) -> None:
    add_report(taught_text(7), county="新县", year=2023)
    model = learn(project)
    blind()
    assert doubtful(project, model) == []
    project.enter(None)
    assert doubtful(project, model) == []
