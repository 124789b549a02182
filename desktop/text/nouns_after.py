"""The noun that follows a number: 18件规范性文件进行审查, 85%的日办件量, 4轮次案卷评查.

Chinese does not mark where a noun ends. It ends here with the clause, with the next number, or
before one of the words that begin what is said of it; a list of them, since a segmenter takes 审查
for a noun as often as for a verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 24
"""A noun of more characters is cut where the first modifier ends, or is none."""

_START: Final = re.compile(r"(?P<of>的)?(?P<words>[\u4e00-\u9fff“《][^,。;:!?\n、()\d]{0,60})")
_NO_NOUN: Final = re.compile(
    r"^(?:[并且和与及或至到比较其占左右之由将把因可只才也又仍使让令]|同(?!步|业)|增(?!值|殖|量)|等(?!级)|内(?!资|涝|贸|部)|外(?!资|贸|商|籍|来|国|部)"
    r"|前(?!期|沿)|后(?!备|勤|续)|多(?!元|层|功|式|边)|余(?!热)|以(?!工|案)|中(?!小|国|心|药|医|央|型|高|低|学|外|欧|职|介|期)|上(?!市|级|访)"
    r"|下(?!岗|水|属|辖|沉)|分(?!散|布|支|级|类|会)|在(?!线|建|校|职|岗|编|册)|从(?!业)|被(?!征|告)|向|未(?!成|就业|来|检)|就(?!业)|还(?!迁|款|建)|再(?!生|就业|制)"
    r"|提[升高]|下降|上升|减少|压[减缩]|均|都|已|为|是|达|共(?!享)|有(?!证|机|色|关|效)|居(?!民)|位[居列于]|列|实现|超[过额]|而|不(?!良|动|合|锈)|尚|正(?!职))"
)
_ENDS: Final = re.compile(
    r"(?:进行|的(?=基础|前提|情况|同时|过程|条件|背景)|巩固(?=提升)|开展|实施|参加|参与|纳入|进入|入选|入围|荣获|获评|获批|获得|获(?=省|市|国|全)|享受|提供|实现|完成"
    r"|达到|建成|落地|落户|开工|竣工|投产|投用|投入|投运|加速|加快|有序|全面|全部|全线|顺利|成功|基本|陆续|相继|正式|如期|持续|稳步|均|都|已|旧貌|关闭|退出"
    r"|通过|统一|在(?!线|建|职|校|册|岗|编|校)|被|将|由|向|为(?!民)|并|且|得到|得以|采取|签订|签约|执行|运行|上线|启动|推进|推动|接受|配备|设立"
    r"|下发|制发|给予|予以|作出|做出|提出|提交|出台|达(?!标)|居(?!民)|位[居列于]|列(?=入|全|第)|占(?!地|道|用)|超(?!市|声|高|标)|增长|增加|下降|减少|提升(?!改|工|行|项)|提高"
    r"|分别|从(?!业)|按(?!摩|揭)|以(?!上|下|内)|用于|用(?=上|网|更)|受到|受益|受(?=中|国|省|表)|脱贫|摘帽|入库|签|挂牌|喜获|喝|吃|住上|搬|实行|落实|整体|同步|同时|有效|深入|有力|集中(?!供|式|连)|没有|无一|不再|(?<!许)可(?!持|再|移|回|燃)|能够"
    r"|拔地|初具|圆满|主体完|建设(?=有序|加快|顺利|全|稳|完|进)|即将|齐|率先|仍|尚|约|共(?=有|计)|仅|到(?!期)|至|和(?=\d)|观看|到账|到位|进了)"
)
_QUALITY: Final = re.compile(
    r"(?:(?:总|年)?(?:投资|产值|营收|税收|收入)[^,。;:!?\n、]{2,14}?"
    r"|[^,。;:!?\n、\d]{2,6}[强广大高好优足快新密长远用便效实准](?:、[^,。;:!?\n、\d]{2,6}){1,3})的"
)
_WORK_ON: Final = re.compile(
    r"(?P<thing>.{2,})的(?:建设|改革|工作|任务|整治|改造|创建|审批|审查|整改|征询任务)"
)
_TOLD: Final = re.compile(r"[^,。;:!?\n、\d的]{2,16}的(?=.{2})")
_DEED: Final = re.compile(
    r"(?:进行|的(?=基础|前提|情况|同时|过程|条件|背景)|巩固(?=提升)|开展|实施|提供|给予|予以)了?(?P<deed>[\u4e00-\u9fff“”]{2,12}?)(?:工作|服务|活动|改革)?(?:[,。;:、!?()\n]|$)"
)
_PERSONS: Final = frozenset({"人", "人次", "名", "万人", "万人次", "户", "户次", "家次"})
_TRAIL: Final = re.compile(r"(?:等|的|之|和|与|及|以及|全|全县|全市|全区|以上|各|也|再|更|进|新)$")
_EVENT: Final = re.compile(r"^(?:对|向|针对|围绕|聚焦|按照)")


@dataclass(frozen=True, slots=True)
class NounAfter:
    """What follows a number: the noun, and what is done to it where it is said (审查)."""

    noun: str = ""
    deed: str = ""


def noun_after(plain: str, end: int, *, unit: str, taken: bool) -> NounAfter:
    """The noun that begins at `end`, right after a number with its unit.

    `plain` is a half-width, simplified text; `taken` says that the sentence takes the noun up
    before the number (对18件……进行审查), so that what is done to it is looked for.
    """
    found = _START.match(plain, end)
    if not found:
        return NounAfter()
    words = found["words"]
    if _NO_NOUN.match(words) or _EVENT.match(words):
        return NounAfter()
    noun = _head_after(plain, found) or _cut(words)
    if not noun or (len(noun) < 2 and noun not in "镇乡村县区市旗"):
        return NounAfter(_said(words)) if unit in _PERSONS else NounAfter()
    return NounAfter(noun, _deed(words) if taken else "")


def _head_after(plain: str, found: re.Match[str]) -> str:
    """The noun behind its qualities: 1个投资100亿元以上的大项目, 40个吸引力强、带动面广的场景."""
    quality = _QUALITY.match(plain, found.start("words"))
    rest = _START.match(plain, quality.end()) if quality else None
    return _cut(rest["words"]) if rest else ""


def _cut(words: str) -> str:
    """The words up to where the noun ends."""
    end = _ENDS.search(words)
    if end and not end.start():
        told = _TOLD.match(words)
        return _cut(words[told.end() :]) if told else ""
    whole = words if end is None else words[: end.start()]
    return _trimmed(whole)


def _trimmed(noun: str) -> str:
    work = _WORK_ON.fullmatch(noun)
    noun = work["thing"] if work else noun.rpartition("的")[2] or noun
    noun = _TRAIL.sub("", noun)
    if noun.count("“") != noun.count("”"):
        noun = noun.replace("“", "").replace("”", "")
    return noun if len(noun) <= LONGEST else ""


def _said(words: str) -> str:
    """What the persons did, where no noun follows: 72人通过考试."""
    clause = re.split(r"[,。;:!?、\n(]", words)[0]
    return clause if 2 <= len(clause) <= LONGEST else ""


def _deed(words: str) -> str:
    found = _DEED.search(words)
    return found["deed"].strip("“”") if found else ""
