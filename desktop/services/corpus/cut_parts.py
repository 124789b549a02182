"""What cleaning cut off around a report's text."""

from __future__ import annotations

from desktop.domain.report import Report
from desktop.services.project.project import Project


def cut_parts(project: Project, report: Report) -> list[dict[str, object]]:
    """The parts in file order: role, text, reason, position."""
    original = project.store.reports.original_of(report.id)
    return project.store.texts.parts(original, report.text_sha256) if original else []


def cut_characters(project: Project, report: Report) -> int:
    """How many characters of the site around the report were cut off."""
    parts = cut_parts(project, report)
    return sum(len(str(part["text"])) for part in parts if part["role"] == "chrome")
