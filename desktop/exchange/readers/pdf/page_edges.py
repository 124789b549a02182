"""Lines at the edges of printed pages that are not the text: running heads, numbers, notes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import Final

from desktop.exchange.cleaning.chrome import chrome_anywhere
from desktop.exchange.cleaning.parts import PartRole
from desktop.exchange.readers.lines.printed_lines import PrintedLine, glued
from desktop.exchange.readers.source import Cut

EDGE_LINES: Final = 2
"""Lines from the top and from the bottom of a page among which heads and numbers are."""
SAME_PLACE: Final = 6.0
"""Points by which a running head may be higher or lower on another page."""
FEWEST_PAGES: Final = 2
SMALL: Final = 0.9
"""Times the usual size; notes at the foot of a page are printed smaller."""
_MARKS: Final = r"[\s\-—–―－_·•・.．~～|]*"
_NUMBER: Final = re.compile(
    rf"{_MARKS}(?:第\s*)?(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}}(?=\s*页))\s*页?"
    rf"(?:\s*(?:[,，/／|]\s*共?|共)\s*\d{{1,3}}\s*页?)?{_MARKS}"
    r"|(?i:page|p)\.?\s*\d{1,3}(?:\s*(?:of|/)\s*\d+)?"
)
_OWN_NUMBER: Final = re.compile(r"^\W*\d+(?=\s)|\d+\W*$|第\s*\d+\s*页")
_NOTE: Final = re.compile(
    r"(?:[①-⑳*＊]|[\[［〔【]\s*\d{1,3}\s*[\]］〕】]|注\s*\d{0,2}\s*[:：]|\d{1,2}\s)"
)

Page = Sequence[PrintedLine]


def without_edges(pages: Sequence[Page]) -> tuple[list[PrintedLine], list[Cut]]:
    """The text's lines, and what stands around them on the pages as parts at their places."""
    size = _usual_size(pages)
    repeated = _repeated(pages)
    lines: list[PrintedLine] = []
    cuts: list[Cut] = []
    for page in pages:
        for line, what in zip(page, _found(page, repeated, size), strict=True):
            if what is None:
                lines.append(line)
            else:
                _set_apart(line, what, cuts, lines[-1].text if lines else "")
    return lines, cuts


def _set_apart(line: PrintedLine, what: tuple[PartRole, str], cuts: list[Cut], after: str) -> None:
    """Adds a part; a note goes on in its next line."""
    role, reason = what
    if reason == "footnote" and cuts and not _NOTE.match(line.text):
        cuts[-1] = replace(cuts[-1], text=glued(cuts[-1].text, line.text))
    else:
        cuts.append(Cut(line.text, role, reason, after))


What = tuple[PartRole, str] | None
Places = dict[str, list[float]]
"""Texts without their numbers, with the heights at which they come again."""


def _found(page: Page, repeated: Places, size: float) -> Iterator[What]:
    """What each line of a page is; None for the text."""
    edges, notes = _edge_reasons(page, repeated), _first_note(page, size)
    for index in range(len(page)):
        if index in edges:
            yield "chrome", edges[index]
        else:
            yield ("annex", "footnote") if index >= notes else None


def _edge_reasons(page: Page, repeated: Places) -> dict[int, str]:
    """Why lines at the edges are not the text; a second line comes again only below a first."""
    reasons: dict[int, str] = {}
    for edge in _edges(page):
        for outermost, index in zip((True, False), edge, strict=False):
            heads = repeated if outermost or edge[0] in reasons else {}
            reason = None if page[index].cells else _reason(page[index], heads)
            if reason is not None:
                reasons[index] = reason
    return reasons


def _reason(line: PrintedLine, repeated: Places) -> str | None:
    if _NUMBER.fullmatch(line.text) and not line.text.strip().isdigit():
        return "page_number"
    text = _numberless(line.text)
    if any(abs(line.top - top) <= SAME_PLACE for top in repeated.get(text, ())):
        return "running_head" if text else "page_number"
    return chrome_anywhere(line.text)


def _repeated(pages: Sequence[Page]) -> Places:
    """What stands at the same edge of several pages at one height."""
    tops: Places = defaultdict(list)
    for page in pages:
        if len(page) > EDGE_LINES:
            for index in {index for edge in _edges(page) for index in edge}:
                tops[_numberless(page[index].text)].append(page[index].top)
    return {text: again for text, held in tops.items() if (again := _coming_again(held))}


def _coming_again(tops: Sequence[float]) -> list[float]:
    return [
        top for top in tops if sum(abs(top - other) <= SAME_PLACE for other in tops) >= FEWEST_PAGES
    ]


def _edges(page: Page) -> tuple[list[int], list[int]]:
    """Indexes of the highest lines of a page and of the lowest, the outermost first."""
    order = sorted(range(len(page)), key=lambda index: -page[index].top)
    return order[:EDGE_LINES], order[::-1][:EDGE_LINES]


def _first_note(page: Page, size: float) -> int:
    """Index of the first note at the foot of a page; the page's length without any."""
    start = len(page)
    while start and (_is_small(page[start - 1], size) or _NUMBER.fullmatch(page[start - 1].text)):
        start -= 1
    notes = (at for at in range(start, len(page)) if _opens_note(page[at], size))
    return next(notes, len(page))


def _opens_note(line: PrintedLine, size: float) -> bool:
    return _is_small(line, size) and bool(_NOTE.match(line.text))


def _is_small(line: PrintedLine, size: float) -> bool:
    return 0 < line.size < SMALL * size


def _usual_size(pages: Sequence[Page]) -> float:
    sizes = [line.size for page in pages for line in page]
    return median(sizes) if sizes else 0.0


def _numberless(text: str) -> str:
    """The text without what can be the number of its page: at either end, or as 第2页."""
    return re.sub(r"\s+", "", _OWN_NUMBER.sub("", text))
