"""Inside the body: watermarks, page numbers, paragraphs printed twice."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.chrome import chrome_anywhere
from desktop.exchange.cleaning.parts import Line
from desktop.text.headings import MARKER

_WATERMARK: Final = re.compile(
    r"\s*(?:[（(【\[]?\s*(?:来源|本文来自|转载自|更多内容|更多数据)[:：]?\s*)?"
    r"(?:百\s?度\s?)?马\s?克\s?数\s?据\s?网\s*[)）】\]]?\s*"
    r"|(?<=[\u4e00-\u9fff。])\s*(?:https?://|www\.)(?:macrodatas|marcodata)[\w./\-]*\s*"
    r"|\s*[|｜]+$"
)
_HINT: Final = re.compile(r"据\s?网|macrodatas|marcodata|[|｜]$")
REPEATS_OF_A_WATERMARK: Final = 3
"""A short line that stands this often in the body is a watermark or a running head."""
LONGEST_WATERMARK: Final = 40


def body_lines(paragraphs: Sequence[str]) -> list[Line]:
    """The body's paragraphs, with what is not the report's marked or taken out."""
    often = _running_heads(paragraphs)
    lines: list[Line] = []
    before = ""
    for paragraph in paragraphs:
        line = _line(paragraph, before=before, often=often)
        lines.extend(_unmarked(line))
        if line.role is None:
            before = paragraph
    return lines


def _line(text: str, *, before: str, often: frozenset[str]) -> Line:
    if text == before:
        return Line(text, "repeat", "repeated_paragraph")
    if text in often:
        return Line(text, "chrome", "watermark")
    reason = chrome_anywhere(text)
    return Line(text, "chrome", reason) if reason else Line(text)


def _running_heads(paragraphs: Sequence[str]) -> frozenset[str]:
    counts = Counter(text for text in paragraphs if _could_be_running_head(text))
    return frozenset(text for text, count in counts.items() if count >= REPEATS_OF_A_WATERMARK)


def _could_be_running_head(text: str) -> bool:
    return (
        len(text) <= LONGEST_WATERMARK
        and not frame.has_sentence(text)
        and not frame.is_addressee(text)
        and not MARKER.match(text)
    )


def _unmarked(line: Line) -> list[Line]:
    """The line without the watermark inside it, and the watermark as a part."""
    if line.role is not None or not _HINT.search(line.text):
        return [line]
    marks = [match[0].strip() for match in _WATERMARK.finditer(line.text)]
    text = _WATERMARK.sub("", line.text).strip()
    parts = [Line(mark, "chrome", "watermark") for mark in marks if mark]
    return [*parts, Line(text)] if text else parts
