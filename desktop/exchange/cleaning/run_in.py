"""A page that is one line: paragraphs where a heading, a label or a sentence follows a space."""

import re
from collections.abc import Iterator
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.chrome import chrome_at_edge, opens_tail
from desktop.exchange.cleaning.labels import LABELS, is_label_line
from desktop.text.headings import LONGEST_TITLE, MARKER

SHORT: Final = 45
"""Code points; around the body a shorter piece without a comma is a line of its own."""
BODY: Final = 30
"""Code points from which on a piece with a full stop says that the body has begun."""
TAIL: Final = 300
"""Code points at a line's end where signature, date and attachments can stand."""

_GAP: Final = re.compile(r"[ \t]+")
_LETTERS: Final = re.compile(
    r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff] ){3,}[\u4e00-\u9fff](?![\u4e00-\u9fff])"
)
_LABEL: Final = re.compile(
    "(?:" + "|".join(sorted(LABELS, key=lambda label: (-len(label), label))) + r")\s*[:：]"
)
# 12:40 after its date, and a number with a space before what it counts: 2012 年.
_UNBROKEN: Final = re.compile(
    r"\S[ \t]+\d{1,2}[:：]\d{2}|\d[ \t]+[年月日个家亿万元名件人次项条%％]"
)
# 2024年,某县坚持…… after an empty label is the report, 2024年1月18日 its value.
_TOLD_OF_A_YEAR: Final = re.compile(r"[12]\d{3}\s?年[^\s,，。:：]{0,40}[,，]")
_SENTENCE_END: Final = tuple("。！？!?；;：:”’」』…")
_DAY: Final = re.compile(
    r"(?:\d{4}|[二〇一三四五六七八九○零]{4})年\d{0,2}[一二三四五六七八九十]{0,2}月"
)
_LAST_DAY: Final = re.compile(r"日$")
_ATTACHED: Final = re.compile(r"\.(?:pdf|docx?|wps|ofd)$", re.IGNORECASE)


def holds_paragraphs(line: str) -> bool:
    """Whether headings, or several new sentences after wide gaps, stand inside the line."""
    gaps = list(_GAP.finditer(line))
    wide = sum(_is_wide(gap) and line[gap.start() - 1] in _SENTENCE_END for gap in gaps)
    return wide > 2 or any(_marker(line, gap.end(), levels=("one", "two")) for gap in gaps)


def split(line: str) -> Iterator[str]:
    """The paragraphs of the line, in order."""
    line = _LETTERS.sub(lambda match: match[0].replace(" ", ""), line)
    yield from _Reader(line).paragraphs()


class _Reader:
    def __init__(self, line: str) -> None:
        self._line = line
        self._start = 0
        self._begun = False
        self._alone = False
        self._last_stop = max(line.rfind(mark) for mark in "。！？!?")
        self._last_label = _last_label_of_head(line)

    def paragraphs(self) -> Iterator[str]:
        gaps = [gap for gap in _GAP.finditer(self._line) if not self._inside_a_word(gap)]
        ends = [*(gap.start() for gap in gaps[1:]), len(self._line)][: len(gaps)]
        for gap, end in zip(gaps, ends, strict=True):
            if self._alone or self._opens(gap, end):
                yield self._taken(gap)
                self._alone = _stands_alone(self._line[gap.end() : end])
        yield self._line[self._start :].strip()

    def _inside_a_word(self, gap: re.Match[str]) -> bool:
        return bool(_UNBROKEN.match(self._line, gap.start() - 1))

    def _taken(self, gap: re.Match[str]) -> str:
        piece = self._line[self._start : gap.start()].strip()
        told = len(piece) >= BODY and "。" in piece and not piece.endswith(("...", "…"))
        self._begun = self._begun or (told and gap.start() > self._last_label)
        self._start = gap.end()
        return piece

    def _around(self, gap: re.Match[str]) -> bool:
        """Whether the gap stands before the report's first sentence or after its last."""
        return not self._begun or gap.start() > self._last_stop

    def _opens(self, gap: re.Match[str], end: int) -> bool:
        line, at = self._line, gap.end()
        before = line[gap.start() - 1]
        if _opens_heading(line, gap) or _stands_alone(line[at:end]):
            return True
        if self._around(gap) and _heads_page(line[at:end]):
            return True
        if _is_wide(gap) and not before.isascii():
            return True
        if before in "：:":
            return _colon_ends(line, self._start, gap.start())
        if (
            before in _SENTENCE_END
            or _LABEL.match(line, at)
            or line.endswith("...", 0, gap.start())
        ):
            return True
        return self._ends_line(gap, end)

    def _ends_line(self, gap: re.Match[str], end: int) -> bool:
        """Whether what precedes the gap is a line of its own: a title, a date, a signature."""
        line, at = self._line, gap.end()
        if _marker(line, self._start, levels=("one",)):
            return _ends_title(line, self._start, gap, end)
        if at > len(line) - TAIL and _at_a_date(line, gap.start(), at):
            return True
        return self._around(gap) and self._is_line(line[self._start : gap.start()])

    def _is_line(self, piece: str) -> bool:
        if _marker(piece, 0, levels=_ALL) or any(mark in piece for mark in "，,。；"):
            return False
        if _OPEN.search(piece):
            return False
        return len(piece) <= SHORT or is_label_line(piece) or _heads_page(piece)


_SECTION: Final = re.compile(r"[ \t][一二三四五]、|[ \t][（(][一二三四五][)）]")
_OPEN: Final = re.compile(r"[（(《“][^）)》”]*$")
_ALL: Final = ("one", "two", "three")


def _last_label_of_head(line: str) -> int:
    """Where the last label stands that has only the page's head before it; -1 where none does."""
    section = _SECTION.search(line)
    end = min(len(line) // 3, section.start() if section else len(line))
    return max((match.start() for match in _LABEL.finditer(line, 0, end)), default=-1)


def _is_wide(gap: re.Match[str]) -> bool:
    return gap.end() - gap.start() > 1


def _marker(line: str, at: int, *, levels: tuple[str, ...]) -> bool:
    match = MARKER.match(line, at)
    return bool(match and match.lastgroup in levels)


def _opens_heading(line: str, gap: re.Match[str]) -> bool:
    before = line[gap.start() - 1]
    if _marker(line, gap.end(), levels=("one", "two")):
        return True
    counted = before.isascii() and before.isalnum()
    return not counted and _marker(line, gap.end(), levels=("three",))


def _stands_alone(piece: str) -> bool:
    """Whether the piece heads an annex, or what a site puts under a report."""
    return len(piece) <= SHORT and bool(frame.is_annex(piece) or opens_tail(piece))


def _heads_page(piece: str) -> bool:
    """Whether the piece is a report's title or says where on the site the page is."""
    return len(piece) <= LONGEST_TITLE and (
        frame.is_report_of_a_place(piece) or chrome_at_edge(piece) == "breadcrumb"
    )


def _ends_title(line: str, start: int, gap: re.Match[str], end: int) -> bool:
    """Whether running text follows the gap, and only a title without a full stop precedes it."""
    if gap.start() - start > LONGEST_TITLE:
        return False
    title = line[start : gap.start()]
    return len(title) > 4 and "。" not in title and line.find("。", gap.end(), end) >= 0


def _colon_ends(line: str, start: int, end: int) -> bool:
    """Whether the colon ends a paragraph: an address or a lead-in, not a label with its value."""
    label = _LABEL.search(line, max(start, end - 12), end)
    if not (label and label.end() == end):
        return True
    following = line[end:].lstrip()
    return not following[:1].isdigit() or bool(_TOLD_OF_A_YEAR.match(following))


def _at_a_date(line: str, end: int, at: int) -> bool:
    before = line[max(0, end - 10) : end]
    return bool(_DAY.match(line, at) or _LAST_DAY.search(before) or _ATTACHED.search(before))
