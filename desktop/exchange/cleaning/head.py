"""What stands before the body, paragraph by paragraph."""

from collections.abc import Callable, Sequence
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.chrome import chrome_at_edge
from desktop.exchange.cleaning.labels import (
    LABELS,
    holds_label,
    is_label_line,
    is_value,
    lone_label,
    merge,
    on_one_line,
)
from desktop.exchange.cleaning.late_head import head_goes_on, skippable
from desktop.exchange.cleaning.parts import PageParagraph, PartRole
from desktop.text.dates import is_date_line
from desktop.text.headings import headings

_OWN_PARTS: Final[tuple[tuple[PartRole, Callable[[str], bool]], ...]] = (
    ("opening", frame.is_opening),
    ("occasion", frame.is_occasion),
    ("addressee", frame.is_addressee),
    ("title", frame.is_title),
    ("speaker", frame.is_speaker),
    ("note", frame.is_note),
    ("date", is_date_line),
    ("signature", frame.is_signature),
)

LONGEST_HEAD: Final = 4000
"""Paragraphs that are looked at for the beginning of the body."""


class Head:
    """Reads paragraphs until the body begins; keeps the index table's labels."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._paragraphs = paragraphs
        self._last = {text: index for index, text in enumerate(paragraphs)}
        self._left = skippable(paragraphs)
        self._open_label: str | None = None
        self._listed = 0
        self.lines: list[PageParagraph] = []
        self.labels: dict[str, str] = {}

    def read(self) -> int | None:
        """Index of the body's first paragraph; None where no paragraph looks like one."""
        start = self._read_from(0)
        while start is not None:
            after = head_goes_on(self._paragraphs, start, self._titles(), left=self._left)
            if after is None:
                return self._with_bare_heading(start)
            self.lines.extend(map(self._skipped, range(start, after)))
            self._left -= sum(map(len, self._paragraphs[start:after]))
            start = self._read_from(after)
        return None

    def _read_from(self, start: int) -> int | None:
        for index in range(start, min(len(self._paragraphs), LONGEST_HEAD)):
            line = self._classified(index)
            if line.role is None:
                return index
            self.lines.append(line)
        return None

    def _skipped(self, index: int) -> PageParagraph:
        """A line of the head; running text in it is the site's."""
        line = self._classified(index)
        return line if line.role else PageParagraph(line.text, "chrome", "site")

    def _titles(self) -> set[str]:
        return {line.text for line in self.lines if line.role == "title"}

    def _with_bare_heading(self, index: int) -> int:
        """The body's start, one earlier where an unnumbered heading stands right before it."""
        if self.lines and self.lines[-1].reason == "heading_without_number":
            self.lines.pop()
            return index - 1
        return index

    def _classified(self, index: int) -> PageParagraph:
        text = self._paragraphs[index]
        return self._table_line(text) or self._frame_line(index) or PageParagraph(text)

    def _table_line(self, text: str) -> PageParagraph | None:
        label, self._open_label = self._open_label, None
        if label and not is_label_line(text) and is_value(label, text) and not _is_body(text):
            merge(self.labels, {label: text.strip(" |｜")})
            return PageParagraph(text, "chrome", "index_table")
        if is_label_line(text):
            return self._label_line(text)
        return None

    def _label_line(self, text: str) -> PageParagraph:
        label = lone_label(text)
        found = {label: ""} if label else on_one_line(text)
        merge(self.labels, found)
        last = list(found)[-1]
        self._open_label = last if not found[last] else None
        return PageParagraph(text, "chrome", "index_table")

    def _frame_line(self, index: int) -> PageParagraph | None:
        text = self._paragraphs[index]
        reason = chrome_at_edge(text)
        if reason:
            return PageParagraph(text, "chrome", reason)
        if frame.is_caption(text):
            return PageParagraph(text, "chrome", "caption")
        if self._is_abstract(index):
            return PageParagraph(text, "repeat", "abstract")
        if self._is_contents(index):
            return PageParagraph(text, "chrome", "contents")
        if _is_body(text):
            return self._repeated(index)
        return self._own_part(text) or self._label_inside(text)

    def _label_inside(self, text: str) -> PageParagraph:
        """A line of the site; its labels are read, wherever they stand in it."""
        if not holds_label(text):
            return PageParagraph(text, "chrome", _why_no_body(text))
        merge(self.labels, on_one_line(text))
        return PageParagraph(text, "chrome", "index_table")

    def _repeated(self, index: int) -> PageParagraph | None:
        """A body paragraph that the next one says again: the first is dropped."""
        following = self._paragraphs[index + 1 : index + 2]
        if following and following[0] == self._paragraphs[index]:
            return PageParagraph(self._paragraphs[index], "repeat", "repeated_paragraph")
        return None

    def _own_part(self, text: str) -> PageParagraph | None:
        for role, fits in _OWN_PARTS:
            if fits(text):
                self._join_occasion(role)
                return PageParagraph(text, role, role)
        if self._after("speaker", "occasion") and frame.is_name(text):
            return PageParagraph(text, "speaker", "speaker")
        return None

    def _join_occasion(self, role: PartRole) -> None:
        """——2023年1月11日在某县第三届 is the occasion's first line, before the one that says so."""
        if (
            role == "occasion"
            and self._after("chrome")
            and frame.begins_occasion(self.lines[-1].text)
        ):
            self.lines[-1] = PageParagraph(self.lines[-1].text, role, role)

    def _after(self, *roles: str) -> bool:
        return bool(self.lines) and self.lines[-1].role in roles

    def _is_abstract(self, index: int) -> bool:
        """A summary that the page makes of the report's own first lines."""
        text = self._paragraphs[index]
        if not frame.is_prose(text):
            return False
        labelled = self._labelled_abstract()
        cut = text.endswith(("...", "……", "…"))
        return (labelled or cut) and _said_again(text, self._paragraphs[index + 1 : index + 40])

    def _labelled_abstract(self) -> bool:
        label = next(reversed(self.labels), "")
        return LABELS.get(label) == "abstract" and not self.labels[label]

    def _is_contents(self, index: int) -> bool:
        """A heading of a list of headings, each of which comes again later."""
        text = self._paragraphs[index]
        if not _is_bare_heading(text):
            return False
        return self._last[text] > index + 1 or index < self._contents_end(index)

    def _contents_end(self, index: int) -> int:
        """Index after a list of headings that stands above the title; ``index`` where none does."""
        if index < self._listed:
            return self._listed
        end = index
        while end < len(self._paragraphs) and _is_bare_heading(self._paragraphs[end]):
            end += 1
        if end - index > 1 and any(map(_heads_report, self._paragraphs[end : end + 1])):
            self._listed = end
        return self._listed


def _is_body(text: str) -> bool:
    if frame.is_opening(text):
        return False
    if headings(text):
        return True
    return frame.is_prose(text) and not (frame.is_occasion(text) or frame.is_addressee(text))


def _is_bare_heading(text: str) -> bool:
    return bool(headings(text)) and not frame.has_sentence(text)


def _heads_report(text: str) -> bool:
    return frame.is_report_of_a_place(text) or frame.is_addressee(text) or frame.is_occasion(text)


_BARE_HEADINGS: Final = ("回顾", "情况", "成效", "概况", "引言", "前言", "背景", "总结")


def _why_no_body(text: str) -> str:
    return "heading_without_number" if text.endswith(_BARE_HEADINGS) else "site"


def _said_again(text: str, following: Sequence[str]) -> bool:
    """Whether the following paragraphs, run together, begin with the same characters."""
    start = _condensed(text)[:30]
    return bool(start) and start in _condensed("".join(following))[: len(text) + 400]


def _condensed(text: str) -> str:
    return "".join(character for character in text if "\u4e00" <= character <= "\u9fff")
