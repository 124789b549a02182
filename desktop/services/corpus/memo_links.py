"""Passages that a memo points at: [嘉善县2022:120-140] anywhere in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from desktop.domain.errors import ZhupiError
from desktop.domain.span import Span
from desktop.services.corpus.report_names import ReportNames
from desktop.services.project.project import Project

_LINK = re.compile(r"\[([^\[\]:\n]{1,200}):(\d{1,9})-(\d{1,9})\]")


@dataclass(frozen=True, slots=True)
class MemoLink:
    """[start, end) of a report, and how the memo writes it."""

    written: str
    report_id: str
    start: int
    end: int


def links_in(project: Project, text: str) -> tuple[MemoLink, ...]:
    """What the text points at, in order; what means no report, or lies outside it, is no link."""
    found = list(_LINK.finditer(text))
    if not found:
        return ()
    names = ReportNames(project)
    links = (_link(names, one[0], one[1], int(one[2]), int(one[3])) for one in found)
    return tuple(link for link in links if link)


def written_links(project: Project, places: Iterable[tuple[str, Span]]) -> list[str]:
    """What points at each of those passages, to be put into a memo.

    By county and year where that means one report alone, else by the report's id.
    """
    names = ReportNames(project)
    called = cache(lambda report_id: _called(names, report_id))
    return [f"[{called(known)}:{span.start}-{span.end}]" for known, span in places]


def _called(names: ReportNames, report_id: str) -> str:
    short = "".join(names.find(report_id).label.split())
    try:
        alone = names.find(short).id == report_id and _LINK.fullmatch(f"[{short}:0-1]")
    except ZhupiError:
        alone = None
    return short if alone else report_id


def _link(names: ReportNames, written: str, name: str, start: int, end: int) -> MemoLink | None:
    try:
        report = names.find(name)
    except ZhupiError:
        return None
    inside = start < end <= report.characters
    return MemoLink(written, report.id, start, end) if inside else None
