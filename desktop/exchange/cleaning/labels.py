"""The index table of a government page: label and value on one line, or on two."""

import re
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.lexicon.word_lists import rows, words
from desktop.text.dates import DATE, TIME

LABELS: Final = {label: kind for kind, labels in rows("labels.tsv") for label in labels.split()}
_SPACED: Final = "|".join(
    r"\s{0,6}".join(label) for label in sorted(LABELS, key=lambda label: (-len(label), label))
)
_BULLET: Final = r"[\s\-•·●◆■▪*|｜【\[（(]*"
# 发布机构：, 【发布机构】 and [ 发布机构 ], with or without a colon after the bracket.
_MARKED: Final = (
    rf"(?:[【\[]\s*(?P<bracketed>{_SPACED})\s*[】\]]\s*[:：]?|(?P<plain>{_SPACED})\s*[:：])"
)
_LABEL: Final = re.compile(_MARKED)
_FIRST: Final = re.compile(rf"{_BULLET}{_MARKED}")
_ALONE: Final = re.compile(rf"{_BULLET}[【\[]?\s*({_SPACED})\s*[】\]]?\s*[:：]?[\s|｜]*")
_DATED: Final = re.compile(rf"(?:{DATE})(?:{TIME})[\s|｜]*(?={_MARKED})")
_LOOSE: Final = words("loose_labels.txt")
# 索引号 0001/2023-1 主题分类 其他: labels of three characters and more, or spaced, need no colon.
_CLEAR: Final = "|".join(
    r"\s{1,6}".join(label) if len(label) < 3 else r"\s{0,6}".join(label)
    for label in sorted(LABELS, key=lambda label: (-len(label), label))
    if LABELS[label] != "button"
)
_SPACED_ROW: Final = re.compile(rf"{_BULLET}(?:{_CLEAR})\s+[^。，；]*")
_SPACED_LABEL: Final = re.compile(rf"(?:^|(?<=\s))(?P<plain>{_CLEAR})(?:\s*[:：]|\s+|$)")
_GAPPED: Final = re.compile(
    r"(?:^|(?<=[\s|｜]))(?:"
    + "|".join(r"\s{3,12}".join(label) for label in LABELS if 2 <= len(label) <= 4)
    + r")(?=[\s|｜:：]|$)"
)
LONGEST_LINE: Final = 300
"""Code points; a longer line is no line of a table."""
LONGEST_VALUE: Final = 80
"""Code points up to which a line after a lone label is taken for its value."""


def is_label_line(line: str) -> bool:
    """Whether the line begins with a label of the index table, or is one."""
    if len(line) > LONGEST_LINE:
        return False
    if begins_with_label(line) or _is_spaced(line):
        return not _runs_on(line)
    return lone_label(line) is not None


def begins_with_label(line: str) -> bool:
    """Whether a label with its colon or brackets, or a date before one, opens the line."""
    return bool(_FIRST.match(line) or _DATED.match(line))


def _runs_on(line: str) -> bool:
    """Whether running text of the report follows the last value on the same line."""
    last = list(_LABEL.finditer(line))[-1:]
    value = line[last[0].end() :] if last else ""
    long = ("。" in value or "如下" in value) and len(value) > LONGEST_VALUE / 2
    stated = long or value.endswith("。")
    return stated and LABELS[_name(last[0])] != "abstract"


def compact_labels(line: str) -> str:
    """标    题 as 标 题: a gap inside a label is no gap between cells."""
    return _GAPPED.sub(lambda match: " ".join(match[0].split()), line)


def _is_spaced(line: str) -> bool:
    return len(line) <= LONGEST_VALUE and bool(_SPACED_ROW.fullmatch(line))


def holds_label(line: str) -> bool:
    """Whether a label with its colon or brackets stands anywhere in the line."""
    return bool(_LABEL.search(line))


def lone_label(line: str) -> str | None:
    """The label that the line consists of, without a value."""
    match = _ALONE.fullmatch(line)
    if not match:
        return None
    label = "".join(match[1].split())
    has_colon = line.rstrip().endswith((":", "："))
    return label if has_colon or label not in _LOOSE else None


def on_one_line(line: str) -> dict[str, str]:
    """Labels and values of a label line; an empty value where the next label follows at once.

    A date before the first label (2023-01-29 来源：……) is the page's 日期.
    """
    spaced = not _FIRST.match(line) and not _DATED.match(line)
    found = list((_SPACED_LABEL if spaced else _LABEL).finditer(line))
    ends = [*(match.start() for match in found[1:]), len(line)][: len(found)]
    labels = {
        _name(match): line[match.end() : end].strip(" \t-•·●|｜┆[]【】")
        for match, end in zip(found, ends, strict=True)
    }
    return {"日期": line[: found[0].start()]} | labels if _DATED.match(line) else labels


def _name(match: re.Match[str]) -> str:
    return "".join((match.groupdict().get("bracketed") or match["plain"]).split())


def kinds(labels: dict[str, str], kind: str) -> list[str]:
    """The values of a kind's labels, in the order of the page, empty ones left out."""
    return [value for label, value in labels.items() if LABELS[label] == kind and value]


def merge(into: dict[str, str], found: dict[str, str]) -> None:
    """Add labels; a value is never replaced, an empty one is filled."""
    for label, value in found.items():
        into[label] = into.get(label) or value


def is_value(label: str, line: str) -> bool:
    """Whether a line can be the value of the lone label before it.

    Counters count, dates hold a date, document numbers a number; anything else is short and
    no sentence, address or title. Buttons have no value.
    """
    kind = LABELS[label]
    if len(line) > LONGEST_VALUE or (kind != "title" and _is_title_of_a_year(line)):
        return False
    return bool(_SHAPES.get(kind, _PLAIN).fullmatch(line))


def _is_title_of_a_year(line: str) -> bool:
    """Whether a place and a year stand in a title; 年度报告 may be a subject, this may not."""
    return frame.is_title(line) and bool(_OF_A_YEAR.search(line) and _OF_A_PLACE.search(line))


_OF_A_YEAR: Final = re.compile(r"[12]\d{3}\s?年")
_OF_A_PLACE: Final = re.compile(r"[省市县区旗州盟镇乡]")
# A day or a month; a year is not enough, and 2023年1月10日在……会议上 is an occasion.
_WHEN: Final = re.compile(
    rf"(?!.*[日号]\s*在).{{0,6}}(?:{DATE}|[12]\d{{3}}\s?[-/.年]\s?\d{{1,2}}(?!\d)).{{0,30}}"
)
_PLAIN: Final = re.compile(r"(?!.*(?:报告|公报|解读)$)[^。！？]*[^。！？:：]")
_SHAPES: Final = {
    "counter": re.compile(r"[\d,，\s]*次?"),
    "issued_on": _WHEN,
    "published_on": _WHEN,
    "document_number": re.compile(r".{0,20}\d.{0,20}号.{0,10}|无|-+"),
    "title": re.compile(r"[^。！？]{4,}"),
    "abstract": re.compile(r"(?!)"),
    "button": re.compile(r"(?!)"),
}
