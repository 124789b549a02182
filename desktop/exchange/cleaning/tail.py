"""What stands after the body: signature, date, notes, annexes, and the site's own end."""

from collections.abc import Sequence
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.chrome import chrome_at_edge, opens_tail
from desktop.exchange.cleaning.labels import is_label_line, on_one_line
from desktop.exchange.cleaning.parts import Line
from desktop.exchange.dates import is_date_line
from desktop.text.headings import MARKER, headings

PROSE_LENGTH: Final = 40
"""Code points from which on a paragraph counts as running text of the report."""
MOST_AFTER_CHROME: Final = 0.35
"""Share of the prose that may follow a site's line if that line is to be the end."""
LEAST_BEFORE_ANNEX: Final = 0.3
"""Share of the prose that must precede an annex."""
SHORT: Final = 30
"""Code points; a shorter last line without a full stop is no paragraph of a report."""


def body_end(paragraphs: Sequence[str], start: int) -> int:
    """Index after the body's last paragraph."""
    end = _cut(paragraphs, start)
    while end > start + 1 and not _ends_body(paragraphs[end - 1]):
        end -= 1
    return end


def _cut(paragraphs: Sequence[str], start: int) -> int:
    """Index of the first paragraph that says that the body is over."""
    lengths = [_prose_length(text) for text in paragraphs[start:]]
    total = sum(lengths) or 1
    last = _last_heading(paragraphs, start)
    before = 0
    for index, length in enumerate(lengths, start):
        text = paragraphs[index]
        if before and opens_tail(text) and (total - before) / total <= MOST_AFTER_CHROME:
            return index
        annex = frame.is_annex(text) or (index > last and _opens_notes(paragraphs, index))
        if annex and before / total >= LEAST_BEFORE_ANNEX:
            return index
        before += length
    return len(paragraphs)


def _last_heading(paragraphs: Sequence[str], start: int) -> int:
    """Index of the last paragraph that opens a section of level 1 or 2."""
    for index in range(len(paragraphs) - 1, start, -1):
        if any(heading.level < 3 for heading in headings(paragraphs[index])):
            return index
    return start


def _opens_notes(paragraphs: Sequence[str], index: int) -> bool:
    """The first of the footnotes that end the page."""
    following = paragraphs[index + 1 : index + 2]
    return frame.is_footnote(paragraphs[index]) and (
        not following or frame.is_footnote(following[0]) or bool(opens_tail(following[0]))
    )


def _prose_length(text: str) -> int:
    return len(text) if len(text) >= PROSE_LENGTH else 0


def _ends_body(text: str) -> bool:
    """Whether the paragraph can be the body's last."""
    if frame.is_signature(text) or frame.is_note(text) or frame.is_attachment(text):
        return False
    if is_label_line(text) or chrome_at_edge(text):
        return False
    return len(text) > SHORT or frame.has_sentence(text) or bool(MARKER.match(text))


def tail_lines(paragraphs: Sequence[str]) -> tuple[list[Line], dict[str, str]]:
    """The paragraphs after the body with their roles, and the labels among them."""
    lines: list[Line] = []
    labels: dict[str, str] = {}
    over = annex = False
    for text in paragraphs:
        over = over or bool(opens_tail(text))
        annex = not over and (annex or frame.is_annex(text) or frame.is_footnote(text))
        lines.append(_tail_line(text, annex=annex, over=over))
        if is_label_line(text):
            labels.update(on_one_line(text))
    return lines, labels


def _tail_line(text: str, *, annex: bool, over: bool) -> Line:
    if annex:
        return Line(text, "annex", "annex")
    if frame.is_note(text) or frame.is_attachment(text):
        return Line(text, "note", "note")
    reason = chrome_at_edge(text)
    if over or reason:
        return Line(text, "chrome", reason or "related_links")
    if frame.is_signature(text) or frame.is_speaker(text):
        return Line(text, "date" if is_date_line(text) else "signature", "signature")
    if is_label_line(text):
        return Line(text, "chrome", "index_table")
    return Line(text, "chrome", "after_the_body")
