"""A passage as a row of the one table of passages, whatever it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.report import Report
from desktop.services.coding.excerpts import CONTEXT, Excerpt
from desktop.services.corpus.search import Hit

FOUND = "found"
"""The origin of what is no coding: a place that a search found."""


@dataclass(frozen=True, slots=True)
class ListedPassage:
    """The characters [start, end) of a report, with up to CONTEXT on either side on one line.

    `part` is one of counting.parts.PARTS; `origin` is that of the coding, or FOUND, where
    `coding_id`, `theme_id` and `coder_id` are empty. `key` is its own, as long as it stands there.
    """

    key: str
    report_id: str
    report: str
    county: str
    year: int | None
    part: str
    start: int
    end: int
    before: str
    text: str
    after: str
    origin: str = FOUND
    coding_id: str = ""
    theme_id: str = ""
    theme: str = ""
    colour: str = ""
    coder_id: str = ""
    coder: str = ""
    memo: str = ""
    flagged: bool = False


def of_excerpt(excerpt: Excerpt, part: str) -> ListedPassage:
    """A coding as a row."""
    coding, report = excerpt.coding, excerpt.report
    return ListedPassage(
        key=coding.id,
        report_id=report.id,
        report=report.label,
        county=report.place,
        year=report.facts.year,
        part=part,
        start=coding.start,
        end=coding.end,
        before=_on_one_line(excerpt.before),
        text=_on_one_line(excerpt.text),
        after=_on_one_line(excerpt.after),
        origin=coding.origin,
        coding_id=coding.id,
        theme_id=coding.theme_id,
        theme=excerpt.theme_path,
        colour=excerpt.theme.colour,
        coder_id=excerpt.coder.id,
        coder=excerpt.coder.name,
        memo=coding.memo,
        flagged=coding.flagged,
    )


def of_hit(hit: Hit, part: str) -> ListedPassage:
    """A place that was found, as a row."""
    return _found(hit.report, hit.start, hit.end, part, (hit.before, hit.text, hit.after))


def of_place(report: Report, text: str, start: int, end: int, part: str) -> ListedPassage:
    """[start, end) of the report's text, as a row."""
    words = text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT]
    return _found(report, start, end, part, words)


def _found(
    report: Report, start: int, end: int, part: str, words: tuple[str, str, str]
) -> ListedPassage:
    before, text, after = (_on_one_line(one) for one in words)
    return ListedPassage(
        key=f"{report.id}:{start}:{end}",
        report_id=report.id,
        report=report.label,
        county=report.place,
        year=report.facts.year,
        part=part,
        start=start,
        end=end,
        before=before,
        text=text,
        after=after,
    )


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
