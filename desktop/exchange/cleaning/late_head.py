"""Running text before the report: a banner, a headline, a summary, with the page's head after it.

A page that has its title, its date or its index table still to come has not begun its report.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.chrome import chrome_at_edge
from desktop.exchange.cleaning.labels import LABELS, is_label_line, lone_label, on_one_line
from desktop.text.headings import headings

FARTHEST: Final = 80
"""Paragraphs after the first running text in which the head can go on."""
LONGEST_NEWS: Final = 120
"""Code points of a paragraph that can be a headline; a report's first paragraph is longer."""
MOST_SKIPPED: Final = 0.2
"""Share of the page's running text that may stand before the head's end."""
SKIPPED_ANYWAY: Final = 300
"""Code points that may in a short text, one that was itself cut off for instance."""

_MARKS: Final = frozenset({"published_on", "issued_on", "document_number", "counter", "title"})
_LEADS_IN: Final = re.compile(r"如下|[现特]将|报告工作|我代表")


def skippable(paragraphs: Sequence[str]) -> float:
    """Code points of running text that may stand before the head's end."""
    told = sum(len(text) for text in paragraphs if frame.is_prose(text))
    return max(MOST_SKIPPED * told, SKIPPED_ANYWAY)


def head_goes_on(
    paragraphs: Sequence[str], start: int, titles: Collection[str], *, left: float
) -> int | None:
    """Index of the last line of the head behind the running text at ``start``.

    None where the report begins there. ``titles`` are the page's titles so far, ``left`` is how
    much running text may still be skipped.
    """
    found = None
    for index in range(start, min(start + FARTHEST, len(paragraphs))):
        text = paragraphs[index]
        if index > start and _is_mark(text, titles):
            found = index
        elif frame.is_prose(text) or headings(text):
            left -= len(text)
            if left < 0 or _belongs_to_a_report(text):
                break
    return found


def _belongs_to_a_report(text: str) -> bool:
    return len(text) > LONGEST_NEWS or bool(headings(text)) or bool(_LEADS_IN.search(text))


def _is_mark(text: str, titles: Collection[str]) -> bool:
    """A line that a page prints above its text."""
    if frame.is_title(text):
        return text in titles or frame.is_report_of_a_place(text)
    if chrome_at_edge(text) in ("breadcrumb", "font_size") or frame.is_occasion(text):
        return True
    return is_label_line(text) and _is_labelled(text)


def _is_labelled(text: str) -> bool:
    lone = lone_label(text)
    found = [lone] if lone else list(on_one_line(text))
    return not frame.has_sentence(text) and any(LABELS[label] in _MARKS for label in found)
