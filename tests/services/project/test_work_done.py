"""What a coder did, by days and by reports."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.domain.report import Report
from desktop.services.coding import coding
from desktop.services.project import coders, work_done
from desktop.services.project.project import Project
from desktop.services.project.work_done import ReportWork, WorkDay
from desktop.services.project.work_time import Stretch
from tests.services.conftest import Code

STRETCHES = [
    Stretch("2026-05-04", "甲", "r1", 40, "c1"),
    Stretch("2026-05-04", "甲", "r1", 20, "c2"),
    Stretch("2026-05-06", "甲", "r1", 15),
    Stretch("2026-05-06", "甲", "r2", 5),
]


def test_a_report_has_its_time_and_what_a_coding_took() -> None:
    assert work_done.by_report(STRETCHES) == {
        "r1": ReportWork(75, 60, 2),
        "r2": ReportWork(5, 0, 0),
    }
    assert work_done.by_report(STRETCHES)["r1"].per_coding == 30
    assert work_done.by_report(STRETCHES)["r2"].per_coding is None
    assert work_done.in_all(STRETCHES) == ReportWork(80, 60, 2)


def test_days_have_time_and_the_codings_made_on_them(
    project: Project, report: Report, code: Code
) -> None:
    first = code(0, 3)
    code(4, 6)
    other = coders.add_coder(project, "另一人")
    coders.use_coder(project, other.id)
    code(0, 3)
    coders.use_coder(project, first.coder_id)
    made = datetime.fromisoformat(first.created_at).astimezone().date()
    assert work_done.days(project, STRETCHES) == [
        WorkDay(date(2026, 5, 4), 0, 60),
        WorkDay(date(2026, 5, 6), 0, 20),
        WorkDay(made, 2, 0),
    ]
    coding.remove_coding(project, first.id)
    assert work_done.days(project, [])[-1].codings == 1


def test_a_day_is_the_machines_own(
    project: Project, code: Code, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = "2026-05-04T23"
    monkeypatch.setattr(
        type(project.store.codings), "made_by_hour", lambda self, coder_id: [(late, 3)]
    )
    here = datetime(2026, 5, 4, 23, tzinfo=UTC).astimezone().date()
    assert work_done.days(project, []) == [WorkDay(here, 3, 0)]
