"""The units of a report that agreement is computed over."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop.domain.report import Report
from desktop.services.project.project import Project
from desktop.storage.stored_json import stored_bounds
from desktop.text.paragraphs import paragraphs

UnitBounds = Sequence[Sequence[int]]


def units_of(project: Project, report: Report, unit: str) -> UnitBounds:
    """(start, end, ...) of each unit, in order and disjoint, in code points.

    A sentence is one as stored, a heading too; a paragraph is a line that is not empty; a
    section is what stands between a heading and the next one of whatever level. Characters
    and whole reports need no bounds: () for them.
    """
    key, texts = report.text_sha256, project.store.texts
    if unit == "sentence":
        bounds: UnitBounds = stored_bounds(texts.bounds_of(key))
        return bounds
    if unit == "paragraph":
        return list(paragraphs(texts.get(key)))
    if unit == "section":
        starts = {section.start for section in texts.sections(key)}
        return _between(sorted({0, *starts, report.characters}))
    return ()


def number_of_units(project: Project, report: Report, unit: str) -> int:
    """How many units the report has."""
    if unit == "report":
        return 1
    return report.characters if unit == "character" else len(units_of(project, report, unit))


def _between(ends: list[int]) -> list[tuple[int, int]]:
    return list(pairwise(ends))
