"""Numbers that name and do not count: dates, titles, document numbers, ordinals, slogans."""

import re
from collections.abc import Sequence
from typing import Final

from desktop.text.headings import Heading

_HAN: Final = "零〇一二两三四五六七八九十百千万亿"
_TO: Final = "[-—–~至到、和及]"
_YEAR: Final = r"(?<!\d)(?:19|20)\d\d"
_TITLES: Final = r"《[^《》\n]{1,80}》|〈[^〈〉\n]{1,80}〉"
# What is set in quotation marks is a name: “最多80天”, “15分钟服务圈”, “十四五”. 零败诉 is a claim.
_QUOTED: Final = r"“(?!零)[^“”\n]{0,24}”|\"(?!零)[^\"\n,。;:]{1,20}\"|‘(?!零)[^‘’\n]{0,24}’"
_DOCUMENT_NUMBERS: Final = (
    r"[〔\[(【]\s?(?:19|20)\d\d\s?[〕\])】]\s?第?\d{1,5}号?|\[\d{1,3}\]|\d{1,5}号"
)
_DATES: Final = (
    rf"{_YEAR}\s?年?\s?{_TO}\s?(?:19|20)?\d\d\s?年[度底初末]?"
    rf"|{_YEAR}\s?年[度底初末]?|[一二两〇零三四五六七八九]{{4}}年"
    rf"|{_YEAR}(?:[-./]\d{{1,2}}){{1,2}}(?![\d%万亿元个件人户家亩吨])"
    rf"|\d{{1,2}}\s?(?:{_TO}\s?\d{{1,2}}\s?)?月[份底初末]?|\d{{1,2}}\s?(?:{_TO}\s?\d{{1,2}}\s?)?日"
    rf"|[一二三四五六七八九十]{{1,3}}月[份底初末]?|[一二三四五六七八九十]{{1,3}}日"
    r"|\d{1,2}:\d\d(?::\d\d)?|\d{1,2}时(?:\d{1,2}分)?"
)
_ORDINALS: Final = (
    rf"第\s?(?:\d{{1,5}}|[{_HAN}]{{1,9}})(?:个|位|名|批|次|轮|届|条|项)?"
    rf"|[{_HAN}]{{1,4}}次(?=(?:党代会|全会|全体会议|代表大会))"
    rf"|[{_HAN}]{{1,4}}届[{_HAN}]{{1,4}}次(?:[、和及][{_HAN}]{{1,4}}次){{0,4}}"
    rf"|[{_HAN}]{{1,4}}条硬?(?:措施|意见|规定|举措|政策|办法)"
    rf"|[前后][ ]?(?:\d{{1,4}}|[{_HAN}]{{1,4}})[名位强]"
)
# PM2.5, S604, 5A, 1+N, 0791-12345678, 24小时, 7×24: neither is a figure of the report's.
_CODES: Final = (
    r"[A-Za-z]{1,6}-?\d{1,9}(?:\.\d{1,3})?"
    r"|\d{1,4}(?!(?i:k?m[23]?|[kmg]wh?)(?![A-Za-z]))[A-Za-z]{1,4}(?![A-Za-z])"
    r"|\d{1,4}(?:\+[0-9A-Za-z]{1,4}){1,5}|\d{1,4}[×x*:]\d{1,4}"
    r"|\d{3,4}-\d{7,8}|24小时|365天|\d{1,2}(?:分钟|小时)[^,。;:、\n]{0,12}圈|\d{1,4}千伏"
)
_MARKERS: Final = rf"(?m:^\s?(?:\(?(?:\d{{1,2}}|[{_HAN}]{{1,3}})[)、](?!\d)|\d{{1,2}}\.(?!\d)))"
_LABELS: Final = re.compile(
    "|".join((_TITLES, _QUOTED, _DOCUMENT_NUMBERS, _DATES, _ORDINALS, _CODES, _MARKERS))
)


_ITEM: Final = re.compile(r"\d{1,2}\.(?=\d)")


def without_labels(plain: str, headings: Sequence[Heading]) -> str:
    """The text with each label blacked out by NUL characters; its length stays.

    `plain` is a half-width, simplified text, `headings` are those of the text:
    the "2." of "2.16个镇" is a label where it opens a heading, "2.5亿元" is a figure.
    """
    pieces, at = [], 0
    for heading in headings:
        item = _ITEM.match(plain, heading.start)
        if item:
            pieces += [plain[at : item.start()], _black(item)]
            at = item.end()
    return _LABELS.sub(_black, "".join([*pieces, plain[at:]]))


def _black(label: re.Match[str]) -> str:
    return "\0" * len(label[0])
