"""A passage: something in a report that can be read here and gone to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.services.coding.excerpts import Excerpt
from desktop.services.corpus.search import Hit


@dataclass(frozen=True, slots=True)
class ListedPassage:
    """The characters [start, end) of a report with their context; `theme` is empty for a find."""

    report_id: str
    label: str
    start: int
    end: int
    before: str
    text: str
    after: str
    place: str = ""
    theme: str = ""
    colour: str = ""
    coder: str = ""
    memo: str = ""


def of_excerpt(excerpt: Excerpt) -> ListedPassage:
    """A coding as a passage."""
    return ListedPassage(
        report_id=excerpt.report.id,
        label=excerpt.report.label,
        start=excerpt.coding.start,
        end=excerpt.coding.end,
        before=_on_one_line(excerpt.before),
        text=_on_one_line(excerpt.text),
        after=_on_one_line(excerpt.after),
        place=excerpt.report.place,
        theme=excerpt.theme_path,
        colour=excerpt.theme.colour,
        coder=excerpt.coder.name,
        memo=excerpt.coding.memo,
    )


def of_hit(hit: Hit) -> ListedPassage:
    """A place that was found, as a passage."""
    return ListedPassage(
        report_id=hit.report.id,
        label=hit.report.label,
        start=hit.start,
        end=hit.end,
        before=_on_one_line(hit.before),
        text=_on_one_line(hit.text),
        after=_on_one_line(hit.after),
        place=hit.report.place,
    )


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")


def by_place(passages: Iterable[ListedPassage]) -> list[tuple[str, int]]:
    """How many lie in each county's reports, most first."""
    return Counter(passage.place for passage in passages).most_common()
