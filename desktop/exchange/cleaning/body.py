"""Inside the body: watermarks, page numbers, paragraphs printed twice."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.chrome import chrome_anywhere
from desktop.exchange.cleaning.parts import PageParagraph
from desktop.text.headings import MARKER

_WATERMARK: Final = re.compile(
    r"\s*(?:[（(【\[]?\s*(?:来源|本文来自|转载自|更多内容|更多数据)[:：]?\s*)?"
    r"(?:百\s?度\s?)?马\s?克\s?数\s?据\s?网\s*[)）】\]]?\s*"
    r"|(?<=[\u4e00-\u9fff。])\s*(?:https?://|www\.)(?:macrodatas|marcodata)[\w./\-]*\s*"
    r"|\s*[|｜]+$"
)
_HINT: Final = re.compile(r"据\s?网|macrodatas|marcodata|[|｜]$")
# 主要做法 and 责任单位：县司法局 come again and again too, and are the report's.
_NAMES_SOMEONE: Final = re.compile(
    r"(?!.*[:：])(?:.*[省市县区旗州]|.*政府|.*(?:公报|报告|网)$|.*www)"
)
REPEATS_OF_A_WATERMARK: Final = 3
"""A short line that stands this often beside running text is a watermark or a running head."""
LONGEST_WATERMARK: Final = 40
SHORTEST_WATERMARK: Final = 4
BESIDE: Final = 40
"""Code points from which on a neighbour is running text; cells of a table stand beside cells."""
SHORTEST_REPEAT: Final = 12
"""Code points; two shorter lines that are alike may be two cells of a table."""


def body_lines(paragraphs: Sequence[str]) -> list[PageParagraph]:
    """The body's paragraphs, with what is not the report's marked or taken out."""
    often = _running_heads(paragraphs)
    lines: list[PageParagraph] = []
    before = ""
    for paragraph in paragraphs:
        line = _line(paragraph, before=before, often=often)
        lines.extend(_unmarked(line))
        if line.role is None:
            before = paragraph
    return lines


def _line(text: str, *, before: str, often: frozenset[str]) -> PageParagraph:
    if text == before and is_repeatable(text):
        return PageParagraph(text, "repeat", "repeated_paragraph")
    if text in often:
        return PageParagraph(text, "chrome", "watermark")
    reason = None if frame.has_sentence(text) else chrome_anywhere(text)
    return PageParagraph(text, "chrome", reason) if reason else PageParagraph(text)


def is_repeatable(text: str) -> bool:
    """Whether the same line twice in a row is one line printed twice, and no two cells."""
    numbered = bool(MARKER.match(text)) and len(text) > 3
    return numbered or frame.has_sentence(text) or len(text) >= SHORTEST_REPEAT


def _running_heads(paragraphs: Sequence[str]) -> frozenset[str]:
    around = ("", *paragraphs, "")
    counts = Counter(
        text
        for before, text, after in zip(around, paragraphs, around[2:], strict=False)
        if _could_be_running_head(text) and (_is_text(before) or _is_text(after))
    )
    return frozenset(text for text, count in counts.items() if count >= REPEATS_OF_A_WATERMARK)


def _is_text(line: str) -> bool:
    return len(line) >= BESIDE or frame.has_sentence(line) or bool(MARKER.match(line))


def _could_be_running_head(text: str) -> bool:
    return (
        SHORTEST_WATERMARK <= len(text) <= LONGEST_WATERMARK
        and bool(_NAMES_SOMEONE.search(text))
        and not frame.has_sentence(text)
        and not frame.is_addressee(text)
        and not MARKER.match(text)
    )


def _unmarked(line: PageParagraph) -> list[PageParagraph]:
    """The line without the watermark inside it, and the watermark as a part."""
    if line.role is not None or not _HINT.search(line.text):
        return [line]
    marks = [match[0].strip() for match in _WATERMARK.finditer(line.text)]
    text = _WATERMARK.sub("", line.text).strip()
    parts = [PageParagraph(mark, "chrome", "watermark") for mark in marks if mark]
    return [*parts, PageParagraph(text)] if text else parts
