"""The outline of a report: the sections above a place, and what to call them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.report import Section


def path_at(sections: Sequence[Section], position: int) -> list[Section]:
    """The headed sections that a code point position lies in, outermost first."""
    return [one for one in sections if one.headed and one.start <= position < one.end]


def heading_of(section: Section, text: str, *, longest: int = 24) -> str:
    """The heading as the report has it, cut after `longest` characters."""
    heading = text[section.start : section.body_start].strip().rstrip("。.")
    return heading if len(heading) <= longest else heading[: longest - 1] + "…"
