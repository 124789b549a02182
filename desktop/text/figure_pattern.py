"""What a figure looks like in print: qualifier, number, 万 or 亿, unit, qualifier.

The pattern is for half-width, simplified text in which labels are blacked out. Every repetition
is bounded or gives nothing back, so that the time grows with the text and no faster.
"""

import re
from typing import Final, Literal

from desktop.text.measures import CLAUSE_END, UNIT
from desktop.text.numerals import DIGITS, HAN, SCALE

Qualifier = Literal["", "余", "多", "近", "约", "超", "以上", "以下", "数"]

BEFORE: Final[dict[str, Qualifier]] = {
    "不少于": "以上",
    "不低于": "以上",
    "至少": "以上",
    "不超过": "以下",
    "不高于": "以下",
    "最多": "以下",
    "将近": "近",
    "接近": "近",
    "近": "近",
    "大约": "约",
    "约": "约",
    "超过": "超",
    "突破": "超",
    "高于": "超",
    "逾": "超",
    "超": "超",
}
AFTER: Final[dict[str, Qualifier]] = {
    "及以上": "以上",
    "以上": "以上",
    "以下": "以下",
    "以内": "以下",
    "之内": "以下",
    "左右": "约",
    "上下": "约",
    "多": "多",
    "余": "余",
}
# 预约, 节约, 附近, 最近 end with a qualifier and hold none.
_OTHER_WORDS: Final = (
    "(?<!预约)(?<!签约)(?<!节约)(?<!履约)(?<!违约)(?<!集约)(?<!公约)(?<!合约)(?<!附近)(?<!最近)"
)
_SCALES: Final = rf"(?:{SCALE})(?!(?<=千)[瓦克米伏安卡帕])"
_IN_DIGITS: Final = rf"(?<![\dA-Za-z.+/#每])(?<!\d[ ,:~—–百千万亿-])(?:[-−](?=\d))?{DIGITS}"
_DECIMALS: Final = "[零〇一二三四五六七八九]{1,6}+"
_IN_HAN: Final = rf"(?<![数几上好成第每{HAN}])(?<!\d)[{HAN}]{{1,24}}+(?:点{_DECIMALS}[万亿]?)?"
_THINGS: Final = (
    "败诉|投诉|事故|伤亡|死亡|上访|信访|纠错|差错|发案|案件|火灾|溺亡|感染|违规|违法|犯罪|欠薪"
)
_A_NAME: Final = "[率村县乡镇社区单位工程目标创建小区]"
_ZERO: Final = (
    rf"(?P<zero>零(?=(?:{_THINGS})(?!{_A_NAME}))|(?<=[为至到是])(?<!整为)零{CLAUSE_END}"
    rf"|零(?=(?:发生|增长){CLAUSE_END}))"
)
_FRACTION: Final = (
    rf"(?P<below>(?![百千万]分)[{HAN}]{{1,3}}+)分之(?P<above>[{HAN}]{{1,3}}+)"
    r"|(?<![\d/])(?P<over>[1-9]/[2-9])(?![\d/号年月日期])"
)
_SEVERAL: Final = (
    r"(?P<several>(?<![多总人次户参指基位岁倍少件系级])(?:好?几|数)[十百千]?[万亿]?(?<=[十百千万亿]))"
    r"|(?P<over_a>(?<![以线网路街马向身之会])上[百千万])"
    r"|(?P<some>(?<=[近超逾])[百千]?[百千万亿])"
    rf"|(?P<pair>(?<![{HAN}第])(?:一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)[十百千]?[万亿]?(?![{HAN}]))"
)
_PARTS_OF: Final = (
    r"(?P<half>(?:过半数?|半数)(?![年天月])|(?<=[占超近约])一半|一半(?=以上))"
    r"|(?P<tenths>(?<![第十百千万亿])[一二三四五六七八九]|(?<![\d.])[1-9](?:\.\d)?)成"
    r"(?P<half_tenth>半)?(?=[\s,。;:、!?)以左]|$|多|的|企业|群众|居民|农户)"
    r"|(?P<doubled>翻了?(?:一番|番|两番|三番|四番))"
)
_COUNT: Final = (
    rf"(?P<parts>[百千]分之)?(?P<number>{_IN_DIGITS}|{_IN_HAN})"
    rf"(?:(?P<low_scale>{_SCALES})?%?[-—–~至到]{{1,2}}(?P<high>{DIGITS}|[{HAN}]{{1,12}}+))?"
    rf"(?P<more>[余多])?(?P<scale>{_SCALES})?(?P<rest>[余多])?[ ]{{0,2}}(?P<unit>{UNIT}|年)?"
)
FIGURE: Final = re.compile(
    rf"(?:(?P<before>{'|'.join(BEFORE)}){_OTHER_WORDS}[ ]?)?"
    rf"(?:{_ZERO}|{_FRACTION}|{_PARTS_OF}|(?:{_SEVERAL})(?P<vague_unit>{UNIT})?|{_COUNT})(?P<after>{'|'.join(AFTER)})?"
)
NONE_OF: Final = re.compile(_THINGS)
"""What a report is proud to have none of: 零败诉."""

ADDED: Final = re.compile(rf"[ ]?\+[ ]?(?P<number>{DIGITS})(?P<scale>{_SCALES})?(?P<unit>{UNIT})")
"""What a figure goes on with as a sum: 30件+26件."""
MONEY_UNSAID: Final = re.compile(
    r"(?:产值|收入|投资|总额|增加值|生产总值|税收|资金|产业|集群|规模|营收|总量|存款|贷款|余额|GDP)"
    r"(?:总量)?(?:分别)?(?:达到?|完成|实现|突破|跨越|迈上|为|是)?$"
)
"""What is counted in 元 although the unit is left out: 产值超百亿."""
