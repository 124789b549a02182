"""Paragraphs of a page: its lines, and where there are none the places that open one."""

import re
from collections.abc import Iterator
from typing import Final

from desktop.exchange.cleaning import closed_up, frame, run_in
from desktop.exchange.cleaning.chrome import chrome_at_edge
from desktop.exchange.cleaning.labels import (
    LABELS,
    begins_with_label,
    compact_labels,
    holds_label,
    is_label_line,
)

HEAD: Final = 80
"""Paragraphs among which a speech addresses those who hear it."""
FULL: Final = 80
"""Code points from which on one of a page's few lines can hold a whole closed-up report."""
FEW: Final = 5
"""Lines of a page that can be one report on one line."""
LONG: Final = 200
"""Code points; a line longer than this may hold several paragraphs."""

_GLUED_DATE: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:\s\d{2}:\d{2}(?::\d{2})?)?(?=\d{1,2}月\d{1,2}日|[12]\d{3}年)"
)
_DATE_AFTER_TITLE: Final = re.compile(
    r"(?P<title>[^。，：:]{8,60}(?:报告|总结|公报|年报))(?P<date>\d{4}-\d{1,2}-\d{1,2}(?:\s\d{1,2}:\d{2}(?::\d{2})?)?)"
)
_GREETING: Final = re.compile(
    r"(?:各位(?:代表|委员|同志)|同志们)(?:、(?:同志们|各位委员))?\s*[:：]\s*"
)
_NUMBER_ALONE: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]"
)
_WIDE_GAP: Final = re.compile(r"\t+| {3,}")
_CELL_END: Final = re.compile(r"(?<=[|｜])\s*(?=[^|｜\s])")
# A title before the pipes of an empty row is a title.
_EMPTY_CELLS: Final = re.compile(r"(?<=[^|｜\s])\s*(?=[|｜][|｜\s]*$)")


def paragraphs(text: str) -> list[str]:
    """The paragraphs, trimmed, empty ones left out."""
    lines = [part for line in text.split("\n") if line.strip() for part in _apart(line.strip())]
    full = FULL if len(lines) <= FEW else LONG
    pieces = [piece for line in lines for piece in _of_line(line, full) if piece]
    return list(_with_their_numbers(_addressed(pieces)))


def _apart(line: str) -> list[str]:
    """A date that a page's head lost its line's end behind: 2023-01-161月10日,……"""
    date = _GLUED_DATE.match(line)
    if date:
        return [date[0], line[date.end() :]]
    titled = _DATE_AFTER_TITLE.fullmatch(line) if line[-1:].isdigit() else None
    return [titled["title"], titled["date"]] if titled else [line]


def _addressed(pieces: list[str]) -> list[str]:
    """The first 各位代表： in a paragraph of its own."""
    for index, piece in enumerate(pieces[:HEAD]):
        greeting = _GREETING.match(piece)
        if greeting:
            own, rest = piece[: greeting.end()].strip(), piece[greeting.end() :]
            return [*pieces[:index], *filter(None, (own, rest)), *pieces[index + 1 :]]
    return pieces


def _with_their_numbers(pieces: list[str]) -> Iterator[str]:
    """一、 alone on its line belongs to the title on the next."""
    number = ""
    for piece in pieces:
        if not number and _NUMBER_ALONE.fullmatch(piece):
            number = piece
        elif number and _is_around_a_report(piece):
            yield from (number, piece)
            number = ""
        else:
            yield number + piece
            number = ""
    if number:
        yield number


def _is_around_a_report(piece: str) -> bool:
    return bool(chrome_at_edge(piece)) or is_label_line(piece) or frame.is_signature(piece)


def _of_line(line: str, full: int) -> Iterator[str]:
    """The paragraphs of a line; ``full`` is how long one must be to hold several."""
    if len(line) <= LONG and not (len(line) > full and closed_up.is_closed_up(line)):
        yield from _of_short_line(line)
    elif run_in.holds_paragraphs(line):
        yield from run_in.split(line)
    elif closed_up.is_closed_up(line):
        yield from run_in.split(closed_up.opened_up(line))
    else:
        yield from _EMPTY_CELLS.split(line, maxsplit=1)


def _of_short_line(line: str) -> Iterator[str]:
    if begins_with_label(line) and ("。" in line or "如下" in line):
        yield from run_in.split(line)
    elif len(cells := _cells(line)) > 1:
        yield from cells
    else:
        yield from _EMPTY_CELLS.split(line, maxsplit=1)


def _cells(line: str) -> list[str]:
    """The cells of a head line in which a table's cells stand side by side."""
    line = compact_labels(line)
    cells = [cell.strip() for cell in _WIDE_GAP.split(line)]
    if _is_labelled(line, cells):
        return [piece for cell in cells for piece in _piped(cell)]
    return _piped(line)


def _piped(line: str) -> list[str]:
    """The cells between pipes, where one of them is a label; each keeps the pipe after it."""
    cells = [cell.strip() for cell in _CELL_END.split(line)]
    labels = ("".join(cell.strip("|｜ ").split()) for cell in cells)
    return cells if len(cells) > 2 and not LABELS.keys().isdisjoint(labels) else [line]


def _is_labelled(line: str, cells: list[str]) -> bool:
    return holds_label(line) or not LABELS.keys().isdisjoint(cells)
