"""What a figure is a figure of: the words that stand before it in its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from desktop.text.clause_words import (
    COUNTED_SUBJECT,
    DOING,
    DONE_TO,
    JOINT,
    LEADING,
    ORGANISATION,
    RATIO,
    SCOPE,
    SHARED,
    STATE,
    SUBJECT,
    TRAILING,
    UNCLEAR,
)
from desktop.text.figure_changes import change_in

LONGEST: Final = 40
"""A clause of more characters than this before a figure does not name it."""
SHORTEST: Final = 2
_HEAD: Final = 4
_FARTHEST: Final = 240
"""Characters that a name has at least."""

_BREAK: Final = re.compile(r"[,。;:!?、\n()…\[\]\0]")
_INLINE: Final = re.compile(r"(?<=[\u4e00-\u9fff])\(([^()\d\n]{1,6})\)(?=[\u4e00-\u9fff]|$)")
_QUOTED: Final = re.compile(r"“[^“”]{1,16}”")
_TITLES: Final = re.compile(
    r"(?:《[^《》]{1,80}》(?:\([^()]{1,6}\))?[、和及与]?)+等?(?=[\u4e00-\u9fff])"
)
_FOOTNOTE: Final = re.compile(r"\[\d{1,3}\]")
_GOING_ON: Final = re.compile(r"[,(、]?[^,、;:。!?()\n和与及\0]{1,16}")
_BEFORE: Final = re.compile(r"[^,。;:!?\n()]{2,24}(?=,[^,。;:!?\n()]*$)")
_LISTED: Final = re.compile(r"[^,。;:!?\n()]*、$")
_WHOLE: Final = frozenset({"总量", "总数", "数量", "总量累计"})
_SHARE: Final = re.compile(
    r"(?P<part>.{0,24}?)(?:约|仅)?占(?P<whole>(?![比地用道])[^比率占]{2,14}?)的?"
)
_CLOSED: Final = frozenset({"结案", "审结", "办结", "调解"})
_OF_CASES: Final = re.compile(r"[^\n]{0,40}")
_MOVING: Final = re.compile(r"[到至为]$")
_ASIDE: Final = re.compile(r"^对.{1,12}(?=“[^”]*率”$)")
_SAME: Final = (
    ("负责人出庭应诉率", re.compile(r"(?:行政)?(?:机关|诉讼|案件)*(?:负责人)?出庭(?:应诉)?率")),
    ("总投资", re.compile(r".*[和的]总投资")),
    ("一审败诉率", re.compile(r"(?:行政)?(?:诉讼|案件)*一审(?:行政)?(?:诉讼|案件)*败诉率")),
)
"""Indicators that every report has under another name, with the shapes of it."""


@dataclass(frozen=True, slots=True)
class Named:
    """What stands before a figure: what was done (受理), and to what (行政复议案件).

    `sign` is 1 or -1 where the words tell a change (增长, 下降) and 0 for a level, `compared` is
    beside what it changed (同比). `bare` says that no noun stands there: then the figure before may
    lend its own. `verb` is what the words end with, for a noun that follows the number.
    """

    action: str = ""
    indicator: str = ""
    sign: int = 0
    compared: str = ""
    bare: bool = False
    verb: str = ""


def named(plain: str, floor: int, start: int) -> Named:
    """The words before the figure at `start`, back to `floor` at most.

    `plain` is a half-width, simplified text.
    """
    clause = _clause(plain, floor, start)
    if clause is None or SHARED in clause:
        return Named()
    words = SCOPE.sub("", JOINT.sub("", clause))
    share = _SHARE.fullmatch(words)
    if share:
        return _share_of(share)
    change = change_in(words)
    if change:
        rest = change.rest or _state_before(plain, floor, start)
        name = _plain_name(JOINT.sub("", rest))
        indicator = name.action + name.indicator
        return Named("", indicator, change.sign, change.compared, bare=not indicator)
    name = _plain_name(words)
    if name.indicator and not name.action:
        name = replace(name, action=_verb_of_list(plain, floor, start - len(clause)))
    trailing = TRAILING.search(JOINT.sub("", clause) or clause)
    return replace(name, verb=trailing["verb"] if trailing else "")


def _share_of(share: re.Match[str]) -> Named:
    """A share of something: 综合执法事项占整体执法事项的21.20%."""
    name = _plain_name(share["part"])
    part = name.action + name.indicator
    return Named(indicator=f"{part}占{share['whole']}比重", bare=not part)


def _verb_of_list(plain: str, floor: int, end: int) -> str:
    """What is done to all of a list: 召开党组会议、常务会议五次."""
    listed = _LISTED.search(plain, max(floor, end - LONGEST), end)
    doing = DOING.match(SCOPE.sub("", listed[0])) if listed else None
    return doing["verb"] if doing else ""


def _plain_name(words: str) -> Named:
    """The name without what leads up to it."""
    words = SCOPE.sub("", LEADING.sub("", SCOPE.sub("", _ASIDE.sub("", words))))
    thing = DONE_TO.match(words)
    if thing and not DOING.match(words) and _known(thing["noun"]):
        return Named(thing["verb"], _known(thing["noun"]))
    if RATIO.search(words):
        return Named(indicator=_known(words.removesuffix("的")))
    return _done(words)


def _state_before(plain: str, floor: int, start: int) -> str:
    """What the clause before says of a thing: 民生支出只增不减, 同比增长……"""
    found = _BEFORE.search(plain, floor, start)
    said = STATE.search(found[0]) if found else None
    return found[0][: said.start()] if found and said else ""


def lent(name: Named, indicator: str, between: str, *, same_unit: bool) -> Named:
    """The name with the indicator of the figure before, where the words between go on from it.

    "受理391件，审结350件": both of the same; "883件，同比增长132.4%": the growth of the first;
    "从27.5%提升到100%": one thing twice. `between` is what stands between the two.
    """
    if not indicator or not _continues(name, indicator, between):
        return name
    if name.bare and name.indicator.startswith("占"):
        return replace(name, indicator=indicator + name.indicator, bare=False)
    if same_unit and name.indicator in _WHOLE:
        return replace(name, action="", indicator=indicator)
    lends = name.sign or (same_unit and (name.action or _MOVING.search(between)))
    lends = lends or _closes(name, indicator)
    return replace(name, indicator=indicator) if name.bare and lends else name


def _continues(name: Named, indicator: str, between: str) -> bool:
    far = _closes(name, indicator) and _OF_CASES.fullmatch(between)
    return bool(far or _GOING_ON.fullmatch(between))


def _closes(name: Named, indicator: str) -> bool:
    """Whether cases that were taken in are closed here, be it sentences later: 结案358件."""
    return name.bare and name.action in _CLOSED and indicator.endswith("案件")


def _clause(plain: str, floor: int, start: int) -> str | None:
    """The words since the last break; None where they are too many to be a name."""
    opened = max(floor, start - _FARTHEST)
    window = _TITLES.sub("", _FOOTNOTE.sub("", plain[opened:start]))
    window = _QUOTED.sub(_kept, _INLINE.sub(_kept_aside, window))
    after = max((found.end() for found in _BREAK.finditer(window)), default=0)
    if len(window) - after > LONGEST:
        return None
    clause = "".join(window[after:].split())
    return clause.replace("\1", "(").replace("\2", ")").replace("\3", "、")


def _kept_aside(inline: re.Match[str]) -> str:
    """Words in brackets that belong to a name: 新(改、扩)建."""
    return "\1" + inline[1].replace("、", "\3") + "\2"


def _kept(quoted: re.Match[str]) -> str:
    return quoted[0].replace("、", "\3")


def _done(words: str) -> Named:
    """What was done, and to what."""
    rest = SCOPE.sub("", SUBJECT.sub("", words))
    rest = LEADING.sub("", ORGANISATION.sub("", rest))
    doing = DOING.match(rest)
    if not doing or len(rest) - doing.end() == 1:
        return Named(indicator=_known(rest), bare=not rest)
    if doing.end() < len(rest):
        return Named(doing["verb"], _known(rest[doing.end() :]))
    counted = COUNTED_SUBJECT.fullmatch(words[: len(words) - len(rest)])
    return Named(doing["verb"], counted["noun"] if counted else "", bare=True)


def _known(noun: str) -> str:
    """The noun by its common name; "" where it is none or is not clear."""
    if UNCLEAR.search(noun) and len(noun.rpartition("的")[2]) >= _HEAD:
        noun = noun.rpartition("的")[2]
    if len(noun) < SHORTEST or UNCLEAR.search(noun):
        return ""
    return next((name for name, shape in _SAME if shape.fullmatch(noun)), noun)
