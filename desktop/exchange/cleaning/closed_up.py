"""A report on one line without a space in it: gaps are put before its sections, then it is read
like any page that is one line."""

import re
from typing import Final

_GAPS: Final = "  "
_SECTION_AFTER_SENTENCE: Final = re.compile(
    r"(?<=[。！？：:])[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}[级类期线等、季批档])"
)
_ITEM: Final = r"(?:[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d))"
_ITEM_AFTER_SENTENCE: Final = re.compile(rf"(?<=[。！？])(?={_ITEM})")
_ITEM_AFTER_TITLE: Final = re.compile(
    rf"({_GAPS}[一二三四五六七八九十]{{1,3}}、[^。（(]{{2,50}})([（(]一[)）])"
)
HEAD: Final = 200
"""Code points in which title, occasion, speaker and address of a speech stand."""
_SPEECH: Final = re.compile(
    r"(?<=报告)(?=——)|(?<=会议上)(?=[^（(，。]{4,30}[:：])|(?<=各位代表[:：])|(?<=[\u4e00-\u9fff])(?=各位代表[:：])"
)
_TITLE_END: Final = re.compile(r"(?<=报告)(?=[12]\d{3}\s?年)")
_SIGNED: Final = re.compile(
    r"(?<=[。！])(?=[^。，！]{2,25}(?:政府|办公室|局|委员会)\s?\d{4}\s?年\d{1,2}月\d{1,2}日\s*$)"
)


def is_closed_up(line: str) -> bool:
    """Whether sections follow each other in the line without even a space between them."""
    opened = {match[0][0] for match in _SECTION_AFTER_SENTENCE.finditer(line)}
    return {"一", "二"} <= opened


def opened_up(line: str) -> str:
    """A closed-up line with wide gaps before its sections, and around title and signature."""
    head, body = line[:HEAD], line[HEAD:]
    line = _SPEECH.sub(_GAPS, head) + body
    line = _TITLE_END.sub(_GAPS, line, count=1)
    line = _SIGNED.sub(_GAPS, line, count=1)
    line = _SECTION_AFTER_SENTENCE.sub(lambda match: _GAPS + match[0], line)
    return _ITEM_AFTER_TITLE.sub(rf"\1{_GAPS}\2", _ITEM_AFTER_SENTENCE.sub(_GAPS, line))
