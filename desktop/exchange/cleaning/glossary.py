"""What explains a report's words, or lists its honours, behind its last sentence."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from desktop.text.headings import MARKER

_WORDS: Final = (
    r"(?:名\s*词|术\s*语|用\s*语|词\s*[语汇]|热\s*词|新\s*词|缩\s*略\s*[语词]|专\s*有\s*名\s*称)"
)
_GLOSSARY: Final = re.compile(
    rf"^[^。！？；]{{0,40}}{_WORDS}[^。！？；]{{0,12}}(?:解\s*释|注\s*释|说\s*明|注\s*解|释\s*义|[简浅诠]\s*释|索\s*引)"
    rf"[^。！？；]{{0,10}}$|^[【\[（(※*《\s]*(?:附\s*[件录]?\s*\d*\s*[:：]?\s*)?{_WORDS}\s*[】\]）)※*》\s]*[:：]?$"
)
_HONOURS: Final = re.compile(
    r"^(?!.*[，。！？；]).{0,30}(?:荣誉|获奖|奖项|表彰|殊荣).{0,10}(?:一览|名单|清单|列表|目录|统计表?|汇总)表?[）)]?$"
)
_TERM: Final = re.compile(
    r"^[（(〔［\[]?\s*(?P<number>[0-9０-９]{1,3})\s*[）)〕］\]]?\s*[.．、]?\s*(?P<word>[^。！？；:：]{1,40}?)\s*[:：—]+\s*(?P<said>\S.*)$"
)
_SAYS_WHAT: Final = re.compile(
    r"^[“\"]?(?:主要)?(?:是|系|特|即)?\s*指|^(?:即|简称|全称|是)|.{0,24}(?:是指|简称)"
)
_CLOSES: Final = re.compile(
    r"[！!][”’）)]*$|特此报告|以上报告|请(?:予)?审议|(?:努力)?奋斗|新篇章|贡献|谢谢大家"
)
FEWEST: Final = 2
"""Terms that make a glossary where no heading says so."""
MOST_WITHOUT: Final = 0.34
"""Share of a glossary's entries that may not say 指."""
LONGEST_HEADING: Final = 60


def heads_glossary(line: str) -> bool:
    """名词解释 in all its forms: 政府工作报告名词、术语注释, 附：名词解释."""
    return len(line) <= LONGEST_HEADING and not MARKER.match(line) and bool(_GLOSSARY.match(line))


def heads_honours(line: str) -> bool:
    """2022年获得荣誉一览表 and the like, which are nothing else."""
    return not MARKER.match(line) and bool(_HONOURS.match(line))


def is_term(line: str) -> bool:
    """1.三张清单：指权力清单……"""
    return bool(_TERM.match(line))


def closes(paragraph: str) -> bool:
    """Whether a report can end with the paragraph: 为……而努力奋斗！"""
    return bool(_CLOSES.search(paragraph))


def opens_terms(paragraphs: Sequence[str], index: int) -> bool:
    """Whether a glossary without a heading begins: terms from 1 on, behind a closing sentence."""
    if not (index and closes(paragraphs[index - 1])):
        return False
    found = [one for one in takewhile(bool, map(_TERM.match, paragraphs[index:])) if one]
    if len(found) < FEWEST or int(found[0]["number"]) != 1:
        return False
    explained = sum(bool(_SAYS_WHAT.match(term["said"])) for term in found)
    return explained >= (1 - MOST_WITHOUT) * len(found)
