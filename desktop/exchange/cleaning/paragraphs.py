"""Paragraphs of a page: its lines, and where there are none the places that open one."""

import re
from collections.abc import Iterator
from typing import Final

from desktop.exchange.cleaning.labels import LABELS
from desktop.text.headings import LONGEST_TITLE, MARKER

LONG: Final = 200
"""Code points; a line longer than this may hold several paragraphs."""

_GAP: Final = re.compile(r"[ \t]+")
_WIDE_GAP: Final = re.compile(r"\t+| {3,}")
_LABEL: Final = re.compile(
    "(?:" + "|".join(sorted(LABELS, key=lambda label: (-len(label), label))) + r")\s*[:：]"
)
_SENTENCE_END: Final = tuple("。！？!?；;：:”’」』…")
_DAY: Final = re.compile(
    r"(?:\d{4}|[二〇一三四五六七八九○零]{4})年\d{0,2}[一二三四五六七八九十]{0,2}月"
)
_LAST_DAY: Final = re.compile(r"日$")
_ATTACHED: Final = re.compile(r"\.(?:pdf|docx?|wps|ofd)$", re.IGNORECASE)
_TAIL: Final = 300
"""Code points at a line's end where signature, date and attachments can stand."""


def paragraphs(text: str) -> list[str]:
    """The paragraphs, trimmed, empty ones left out."""
    return [
        piece
        for line in text.split("\n")
        for part in _at_wide_gaps(line.strip())
        for piece in _run_in(part)
        if piece
    ]


def _at_wide_gaps(line: str) -> list[str]:
    """A head line in which a table's cells stand side by side."""
    if len(line) > LONG:
        return [line]
    cells = [cell.strip() for cell in _WIDE_GAP.split(line)]
    labelled = _LABEL.search(line) or not LABELS.keys().isdisjoint(cells)
    return cells if labelled else [line]


def _run_in(line: str) -> Iterator[str]:
    """A long line with headings after spaces: each heading opens a paragraph."""
    if len(line) <= LONG or not _holds_headings(line):
        yield line
        return
    start = 0
    for gap in _GAP.finditer(line):
        if _opens_paragraph(line, start, gap):
            yield line[start : gap.start()].strip()
            start = gap.end()
    yield line[start:].strip()


def _holds_headings(line: str) -> bool:
    gaps = list(_GAP.finditer(line))
    wide = sum(_is_wide(gap) and line[gap.start() - 1] in _SENTENCE_END for gap in gaps)
    return wide > 2 or any(_marker(line, gap.end(), levels=("one", "two")) for gap in gaps)


def _is_wide(gap: re.Match[str]) -> bool:
    return gap.end() - gap.start() > 1


def _marker(line: str, at: int, *, levels: tuple[str, ...]) -> bool:
    match = MARKER.match(line, at)
    return bool(match and match.lastgroup in levels)


def _opens_paragraph(line: str, start: int, gap: re.Match[str]) -> bool:
    before, at = line[gap.start() - 1], gap.end()
    if _opens_heading(line, gap) or (_is_wide(gap) and not before.isascii()):
        return True
    if _marker(line, start, levels=("one",)) and _ends_title(line, start, gap):
        return True
    if before in "：:":
        return _colon_ends(line, start, gap.start())
    if before in _SENTENCE_END or _LABEL.match(line, at):
        return True
    return at > len(line) - _TAIL and _at_a_date(line, gap.start(), at)


def _opens_heading(line: str, gap: re.Match[str]) -> bool:
    before = line[gap.start() - 1]
    if _marker(line, gap.end(), levels=("one", "two")):
        return True
    counted = before.isascii() and before.isalnum()
    return not counted and _marker(line, gap.end(), levels=("three",))


def _ends_title(line: str, start: int, gap: re.Match[str]) -> bool:
    """Whether running text follows the gap, and only a title without a full stop precedes it."""
    if gap.start() - start > LONGEST_TITLE:
        return False
    title = line[start : gap.start()]
    following = _GAP.search(line, gap.end())
    end = following.start() if following else len(line)
    return len(title) > 4 and "。" not in title and line.find("。", gap.end(), end) >= 0


def _colon_ends(line: str, start: int, end: int) -> bool:
    """Whether the colon ends a paragraph: an address or a lead-in, not a label with its value."""
    label = _LABEL.search(line, max(start, end - 12), end)
    return not (label and label.end() == end) or not line[end : end + 8].lstrip()[:1].isdigit()


def _at_a_date(line: str, end: int, at: int) -> bool:
    before = line[max(0, end - 10) : end]
    return bool(_DAY.match(line, at) or _LAST_DAY.search(before) or _ATTACHED.search(before))
