"""Originals that the corpus has already: a file with such bytes need not be read again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.report import Report
from desktop.services.intake.file_reading import (
    FileReading,
    StandingOriginals,
    original_key,
    read_after_all,
)
from desktop.services.project.project import Project

if TYPE_CHECKING:
    from desktop.exchange.report.imported_report import ImportedReport


def standing_originals(project: Project) -> StandingOriginals:
    """Which report came from which bytes, the one that was imported first; for `read_files`.

    What a report was cleaned to does not matter here: to have it cleaned as it would be today
    is the business of `recleaning`.
    """
    found: dict[str, str] = {}
    for sha256, source_name, report_id in project.store.reports.by_original():
        found.setdefault(original_key(source_name, sha256), report_id)
    return found


def as_stored(project: Project, reading: FileReading) -> FileReading:
    """What the corpus has of a file or row that was not read because it has it.

    It is read after all where the report has been taken out since.
    """
    report = project.store.reports.get(reading.standing or "")
    if report is None:
        return read_after_all(reading)
    return replace(reading, found=_stored(project, report))


def _stored(project: Project, report: Report) -> ImportedReport:
    # Cleaning is for imports alone; the window starts without it.
    from desktop.exchange.cleaning.parts import CutPart  # noqa: PLC0415
    from desktop.exchange.report.imported_report import ImportedReport  # noqa: PLC0415

    texts, key = project.store.texts, report.text_sha256
    original = project.store.reports.original_of(report.id) or ""
    parts = (CutPart(**part) for part in texts.parts(original, key))  # type: ignore[arg-type]
    return ImportedReport(
        source_name=report.source_name,
        original=texts.original(original),
        encoding=texts.encoding(original, key),
        text=texts.get(key),
        segments=tuple(texts.segments(key)),
        sections=tuple(texts.sections(key)),
        parts=tuple(parts),
        facts=report.facts,
        guessed=report.guessed,
        asked=frozenset(report.missing),
        warnings=report.warnings,
    )
