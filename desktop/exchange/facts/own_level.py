"""Whose report it is by kind: a province's, a zone's, a department's; such have no county."""

import re
from collections.abc import Iterable
from typing import Final, Literal

from desktop.exchange.cleaning.parts import CleanedReport

Level = Literal["nation", "province", "city", "county", "zone", "office", "township"]

_FOR: Final = re.compile(
    r"代表(?P<name>[\u4e00-\u9fff]{0,20}?)(?P<body>国务院|人民政府|管理委员会|管委会|政府)(?!办)"
)
_TERM: Final = r"第?(?:[一二三四五六七八九十]{1,3}|\d{1,2})届"
_MEETING: Final = re.compile(
    rf"在?(?P<name>[\u4e00-\u9fff]{{2,14}}?)(?:{_TERM})?人民代表大会|在(?P<other>[\u4e00-\u9fff]{{2,14}}?){_TERM}"
)
_CHIEF: Final = re.compile(
    r"(?P<title>省长|(?:自治区)?(?:人民政府)?主席|州长|盟长|市长|[县区旗]长)"
)
_OFFICE: Final = re.compile(
    r"(?:局|厅|委员会|法院|检察院|中心|支队|大队)(?=关于|[12]\d{3}|法治|依法|行政|$)"
)
_TOWNSHIP: Final = re.compile(
    r"(?:街道(?:办事处)?|[镇乡](?:人民政府)?)(?=关于|[12]\d{3}|法治|依法|党工委|$)"
)
_ZONE: Final = re.compile(
    r"(?:开发区|高新区|新区|示范区|管委会|管理委员会|园区|度假区|保税区)(?=(?:管理委员会|管委会)?(?:关于|[12]\d{3}|法治|依法|$))"
)
OPENING: Final = 1500
"""Code points of the body in which a speaker says whom he speaks for."""
_CLOSED: Final = frozenset(("nation", "province", "zone"))


def own_level(cleaned: CleanedReport, title: str | None, issuing_body: str | None) -> Level | None:
    """The level that speaker, meeting, title or issuing body tell; None where none does."""
    return (
        _spoken_for(cleaned.text[:OPENING])
        or _of_meetings(cleaned.having("occasion"))
        or _of_chiefs(cleaned.having("speaker"))
        or _of_names((issuing_body, title))
    )


def is_closed(level: Level | None) -> bool:
    """Whether a report of that level is no county's, whichever counties its text names."""
    return level in _CLOSED


def _spoken_for(text: str) -> Level | None:
    match = _FOR.search(text)
    if match is None:
        return None
    if match["body"] == "国务院":
        return "nation"
    if match["body"].endswith("会"):
        return "zone"
    return _by_ending(re.sub(rf"{_TERM}$", "", match["name"]))


def _by_ending(name: str) -> Level | None:
    if name.endswith(("省", "自治区", "特别行政区")):
        return "province"
    if name.endswith(("市", "州", "盟")):
        return "city"
    if name.endswith(("镇", "乡", "街道")):
        return "township"
    return "county" if name.endswith(("县", "区", "旗")) else None


def _of_meetings(lines: Iterable[str]) -> Level | None:
    for match in map(_MEETING.search, lines):
        level = _by_ending(match["name"] or match["other"]) if match else None
        if level:
            return level
    return None


def _of_chiefs(lines: Iterable[str]) -> Level | None:
    for match in map(_CHIEF.search, lines):
        if match:
            return _CHIEFS.get(match["title"][:1], "province")
    return None


_CHIEFS: Final[dict[str, Level]] = {
    "市": "city", "州": "city", "盟": "city", "县": "county", "区": "county", "旗": "county"
}  # fmt: skip


def _of_names(names: Iterable[str | None]) -> Level | None:
    for name in filter(None, names):
        for level, pattern in _BY_NAME:
            if pattern.search(name):
                return level
    return None


_BY_NAME: Final[tuple[tuple[Level, re.Pattern[str]], ...]] = (
    ("township", _TOWNSHIP),
    ("zone", _ZONE),
    ("office", _OFFICE),
)
