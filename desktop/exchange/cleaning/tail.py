"""What stands after the body: signature, date, notes, annexes, and the site's own end."""

import re
from collections.abc import Sequence
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.chrome import chrome_at_edge, ends_page, opens_tail
from desktop.exchange.cleaning.glossary import (
    closes,
    heads_glossary,
    heads_honours,
    is_term,
    opens_terms,
)
from desktop.exchange.cleaning.labels import is_label_line, on_one_line
from desktop.exchange.cleaning.parts import PageParagraph
from desktop.text.dates import is_date_line
from desktop.text.headings import MARKER, headings

_HAN: Final = re.compile(f"[{frame.HAN}]")
# What a site says of itself in whole sentences.
_OF_A_SITE: Final = re.compile(
    r"本[站网]|网站|网友|网民|小编|浏览器|版权|转载|下载|作者|读者|会员|公众号|侵权|免责|客户端|APP"
)
_GLUED: Final = re.compile(
    r"(?<=[。！？”])(?:\s{2,}[^。！？\s][^。！？]{1,15}|\s*(?:百度|搜狗|必应|360)搜索|\s*[（(]?(?:责任编辑|责编|编辑|审核|校对|供稿|作者|记者)\s*[:：][^。！？]{1,16}|\s*返回搜狐.{0,10}|\s*查看更多.{0,6})$"
)
_STATED: Final = re.compile(r"[。！][”’」』）)]*$")
_ANNEX_NUMBER: Final = re.compile(
    r"附\s?[件表]\s?(?:[0-9一二三四五六七八九十]{1,2}\s?[:：]?|[:：])"
)
# 附件1 青屏县2022年十大工程 序号 项目名称: at most a title before the first column's head.
_TABLE_HEAD: Final = re.compile(r"(?:[^。，,！]{0,60}\s)?序\s?号\s\S")
PROSE_LENGTH: Final = 40
"""Code points from which on a paragraph without a full stop counts as running text."""
MOST_AFTER_CHROME: Final = 0.35
"""Share of the prose that may follow a site's line if that line is to be the end."""
MOST_AFTER_END: Final = 0.7
"""The same for a line after which nothing of a report can come, under the last heading."""
LEAST_BEFORE_ANNEX: Final = 0.3
"""Share of the prose that must precede an annex."""
SHORT: Final = 30
"""Code points; a shorter last line without a full stop is no paragraph of a report."""
NEAR: Final = 6
"""Lines of a site that may stand together in the middle of a report."""
LONGEST_CELL: Final = 20
"""Code points of a cell of a table that was printed as lines."""


def body_end(paragraphs: Sequence[str], start: int) -> int:
    """Index after the body's last paragraph."""
    end = _cut(paragraphs, start)
    while end > start + 1 and not _ends_body(paragraphs[end - 1]):
        end -= 1
    return end


def _cut(paragraphs: Sequence[str], start: int) -> int:
    """Index of the first paragraph that says that the body is over."""
    page = _Page(paragraphs, start)
    lengths = [_prose_length(text) for text in paragraphs[start:]]
    total = sum(lengths) or 1
    before = 0
    for index, length in enumerate(lengths, start):
        if before and page.is_over(index, (total - before) / total):
            return index
        if before / total >= LEAST_BEFORE_ANNEX and page.opens_annex(index):
            return index
        before += length
    return len(paragraphs)


class _Page:
    """What the paragraphs after the body's beginning say of its end."""

    def __init__(self, paragraphs: Sequence[str], start: int) -> None:
        self._paragraphs = paragraphs
        self._start = start
        self._last_heading = _last_heading(paragraphs, start)
        self._last_signature = _last_signature(paragraphs, start)

    def is_over(self, index: int, following: float) -> bool:
        """Whether the body is over before a paragraph with this share of the prose after it."""
        if index < self._last_heading or following > MOST_AFTER_END or self._goes_on(index):
            return False
        text = self._paragraphs[index]
        late = following <= MOST_AFTER_CHROME or self._last_heading > self._start
        if ends_page(text) or _is_signed(self._paragraphs, index):
            return late
        few = following <= MOST_AFTER_CHROME and index > self._last_signature
        return few and bool(opens_tail(text))

    def _goes_on(self, index: int) -> bool:
        """Whether the report's running text follows the site's line at once.

        Under 相关新闻 it is other pages'.
        """
        if _announces_others(self._paragraphs[index]):
            return False
        for text in self._paragraphs[index + 1 : index + 1 + NEAR]:
            if _STATED.search(text):
                return not _OF_A_SITE.search(text) and not frame.is_note(text)
            if not _is_of_a_site(text) or _announces_others(text):
                return False
        return False

    def opens_annex(self, index: int) -> bool:
        """Whether an annex or the page's footnotes begin here."""
        text = self._paragraphs[index]
        if frame.is_attachment(text) and index < self._last_heading:
            return False
        if heads_glossary(text) or heads_honours(text):
            return index >= self._last_heading and not _is_cell(self._paragraphs, index)
        if index > self._last_heading and opens_terms(self._paragraphs, index):
            return True
        if frame.is_numbered_annex(text):
            closed = index > self._last_heading and closes(self._paragraphs[index - 1])
            return closed or self._heads_table(index) or not self._goes_on(index)
        if frame.is_annex(text):
            return not _is_cell(self._paragraphs, index)
        return index > self._last_heading and _opens_notes(self._paragraphs, index)

    def _heads_table(self, index: int) -> bool:
        """Whether 附件1 after a whole sentence is above a table whose rows are run together.

        The sentences in its cells are not the report's.
        """
        before, text, *following = self._paragraphs[index - 1 : index + 2]
        numbered = _ANNEX_NUMBER.fullmatch(text) and _STATED.search(before)
        return bool(numbered) and any(map(_TABLE_HEAD.match, following))


def _announces_others(text: str) -> bool:
    return opens_tail(text) == "related_links" and not ends_page(text)


def _is_of_a_site(text: str) -> bool:
    return bool(chrome_at_edge(text)) or is_label_line(text) or frame.is_attachment(text)


def _is_cell(paragraphs: Sequence[str], index: int) -> bool:
    """Whether a line stands among others that are as short: 备注 is a table's last column too."""
    around = (*paragraphs[index - 1 : index], *paragraphs[index + 1 : index + 2])
    return len(around) > 1 and all(
        len(text) <= LONGEST_CELL and not frame.has_sentence(text) and not frame.is_signature(text)
        for text in around
    )


def _is_signed(paragraphs: Sequence[str], index: int) -> bool:
    """The issuing body with the date on the same line or on the next."""
    text, following = paragraphs[index], paragraphs[index + 1 : index + 2]
    if frame.is_signed_and_dated(text):
        return True
    return bool(following) and is_date_line(following[0]) and frame.is_body_name(text)


def _last_signature(paragraphs: Sequence[str], start: int) -> int:
    """Index of the last signature; before the body where there is none."""
    for index in range(len(paragraphs) - 1, start, -1):
        if _is_signed(paragraphs, index):
            return index
    return start


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
    return len(text) if len(text) >= PROSE_LENGTH or text.endswith("。") else 0


def _ends_body(text: str) -> bool:
    """Whether the paragraph can be the body's last."""
    if frame.is_signature(text) or frame.is_note(text) or frame.is_attachment(text):
        return False
    if is_label_line(text) or chrome_at_edge(text):
        return False
    return _is_long(text) or frame.has_sentence(text) or bool(MARKER.match(text))


def _is_long(text: str) -> bool:
    return len(text) > SHORT and len(_HAN.findall(text)) > len(text) / 2


def last_apart(text: str) -> list[str]:
    """The body's last paragraph, and what a site or a scraper wrote behind its last sentence."""
    glued = _GLUED.search(text)
    return [text[: glued.start()], glued[0].strip()] if glued else [text]


def tail_lines(paragraphs: Sequence[str]) -> tuple[list[PageParagraph], dict[str, str]]:
    """The paragraphs after the body with their roles, and the labels among them."""
    lines: list[PageParagraph] = []
    labels: dict[str, str] = {}
    over, annex = False, ""
    for text in paragraphs:
        over = over or bool(opens_tail(text))
        annex = "" if over else _annex(text, annex)
        lines.append(_tail_line(text, annex=annex, over=over))
        if is_label_line(text):
            labels.update(on_one_line(text))
    return lines, labels


def _annex(text: str, before: str) -> str:
    """Which annex a paragraph belongs to, after what it was ``before``; empty where to none."""
    if heads_glossary(text):
        return "glossary"
    if heads_honours(text):
        return "honours"
    if before:
        return before
    if frame.is_annex(text) or frame.is_footnote(text):
        return "annex"
    return "glossary" if is_term(text) else ""


def _tail_line(text: str, *, annex: str, over: bool) -> PageParagraph:
    if annex:
        return PageParagraph(text, "annex", annex)
    if frame.is_note(text) or frame.is_attachment(text):
        return PageParagraph(text, "note", "note")
    reason = chrome_at_edge(text)
    if over or reason:
        return PageParagraph(text, "chrome", reason or "related_links")
    if frame.is_signature(text) or frame.is_speaker(text):
        return PageParagraph(text, "date" if is_date_line(text) else "signature", "signature")
    if is_label_line(text):
        return PageParagraph(text, "chrome", "index_table")
    return PageParagraph(text, "chrome", "after_the_body")
