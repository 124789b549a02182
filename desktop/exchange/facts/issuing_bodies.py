"""Who issued the report, as the page says it."""

import re
from collections.abc import Iterable
from typing import Final

from desktop.exchange.cleaning import frame
from desktop.exchange.cleaning.labels import kinds
from desktop.exchange.cleaning.parts import CleanedReport
from desktop.exchange.facts.beyond import has_other_government
from desktop.exchange.facts.kinds import Kind

_PARTY: Final = r"中共[\u4e00-\u9fff]{2,16}?委(?:员会)?(?!员)"
_GOVERNMENT: Final = r"[\u4e00-\u9fff]{2,24}?政府(?:办公室|办)?"
_OFFICE: Final = r"[\u4e00-\u9fff]{2,24}?(?:局|厅|委员会|管委会|办公室|街道办事处)"
_IN_TITLE: Final = re.compile(
    rf"^(?:【[^】]*】|《)*\s*(?P<party>{_PARTY})?[\s、]*(?P<body>{_GOVERNMENT}|{_OFFICE})?\s*"
    r"(?=关于|[12]\d{3}|[12１２][０-９]{3}|二[〇○零]|年度|的?(?:法治政府|依法行政|政府工作))"
)
_OF_SPEAKER: Final = re.compile(r"^[—\-\s]*([\u4e00-\u9fff]{2,30}?人民政府)\s*(?:代|副|常务)?")
_SPOKEN_FOR: Final = re.compile(
    r"代表([\u4e00-\u9fff]{2,20}?人民政府|国务院|[\u4e00-\u9fff]{2,20}?(?:管委会|管理委员会))\s*[，,]?\s*向"
)
TERM: Final = r"(?:第?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})届)"
_TERM_BEFORE: Final = re.compile(rf"{TERM}(?=人民政府)")
_NO_BODY: Final = re.compile(r"(?:网|官网|平台|本站|日报|媒体|公众号|客户端|数据)$")
_SHORT_OFFICE: Final = re.compile(r"^([\u4e00-\u9fff]{2,16}?)(?:人民)?政府(?:办公室|办)?$")
# 县人民政府, 自治县政府, 旗十四届人民政府: no place, so nobody's name.
_BARE: Final = re.compile(
    rf"^(?:本级|(?:我|自治)?[县市区旗州省])?{TERM}?(?:人民)?政府(?:办公室|办)?$"
    r"|^(?:本|我)?(?:新区|区|开发区|高新区|经开区|示范区)(?:管委会|管理委员会)$"
)


def issuing_body(cleaned: CleanedReport, title: str | None, kind: Kind) -> str | None:
    """From the title, the index table, the speaker, the speech's first words, the signature."""
    labelled = _labelled(cleaned)
    if kind == "explainer":
        return labelled
    titled = _named_in_title(title) if title else None
    if titled:
        return _as_the_page_names_it(titled, labelled)
    return labelled or _first(_from_frame(cleaned))


def _named_in_title(title: str) -> str | None:
    match = _IN_TITLE.match(title)
    if not match or not match["body"]:
        return match["party"] if match else None
    names = [name for name in (match["party"], _in_full(match["body"])) if name]
    return "、".join(names)


def _in_full(name: str) -> str:
    """南昌县政府 as 南昌县人民政府, without the term that it is in."""
    name = _TERM_BEFORE.sub("", name)
    if has_other_government(name):
        return name
    return re.sub(r"(?<!人民)政府$", "人民政府", name)


def _as_the_page_names_it(titled: str, labelled: str | None) -> str:
    """The title's body without the prefecture where the index table leaves it out too."""
    short = _SHORT_OFFICE.match(labelled or "")
    if short and titled.endswith(short[1] + "人民政府") and "、" not in titled:
        return short[1] + "人民政府"
    return titled


def _labelled(cleaned: CleanedReport) -> str | None:
    values = [*kinds(cleaned.labels, "issuing_body"), *kinds(cleaned.labels, "source")]
    return _first(value for value in values if frame.is_body_name(value) and not _not_one(value))


def _not_one(value: str) -> bool:
    return bool(_NO_BODY.search(value) or _BARE.match(value))


def _from_frame(cleaned: CleanedReport) -> Iterable[str]:
    for line in (*cleaned.having("speaker"), *cleaned.having("occasion")):
        yield from map(_in_full, filter(_is_named, _OF_SPEAKER.findall(line)))
    yield from map(_in_full, filter(_is_named, _SPOKEN_FOR.findall(cleaned.text[:1500])))
    for line in cleaned.having("signature"):
        name = line.split(" ")[0]
        if frame.is_body_name(name) and _is_named(name):
            yield _in_full(name)


def _is_named(body: str) -> bool:
    return not _BARE.match(body)


def _first(names: Iterable[str]) -> str | None:
    return next(iter(names), None)
