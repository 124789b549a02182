"""A report by its id, or that there is none."""

from __future__ import annotations

from desktop.domain.errors import NotFoundError
from desktop.domain.report import Report
from desktop.services.project.project import Project


def known_report(project: Project, report_id: str) -> Report:
    """The report of that id; NotFoundError where there is none."""
    report = project.store.reports.get(report_id)
    if report is None:
        raise NotFoundError(
            "There is no report {report}.",
            "`reports PROJECT` lists the reports.",
            report=report_id,
        )
    return report
