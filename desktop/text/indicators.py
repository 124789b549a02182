"""What a figure is a figure of: the words that stand before it in its clause."""

import re
from dataclasses import dataclass, replace
from typing import Final

from desktop.text.clause_words import (
    CHANGED,
    COUNTED_SUBJECT,
    DOING,
    JOINT,
    ONLY_CHANGE,
    RATIO,
    SCOPE,
    SHARED,
    SUBJECT,
    UNCLEAR,
)

LONGEST: Final = 40
"""A clause of more characters than this before a figure does not name it."""
SHORTEST: Final = 2
"""Characters that a name has at least."""

_BREAK: Final = re.compile(r"[,。;:!?、\n()…\[\]\0]")
_INLINE: Final = re.compile(r"(?<=[\u4e00-\u9fff])\(([^()\d\n]{1,6})\)(?=[\u4e00-\u9fff])")
_FOOTNOTE: Final = re.compile(r"\[\d{1,3}\]")
_GOING_ON: Final = re.compile(r"[,(]?[^,、;:。!?()\n和与及\0]{1,16}")
_MOVING: Final = re.compile(r"[到至为]$")
_SAME: Final = (
    ("负责人出庭应诉率", re.compile(r"(?:行政)?(?:机关|诉讼|案件)*(?:负责人)?出庭(?:应诉)?率")),
    ("一审败诉率", re.compile(r"(?:行政)?(?:诉讼|案件)*一审(?:行政)?(?:诉讼|案件)*败诉率")),
)
"""Indicators that every report has under another name, with the shapes of it."""


@dataclass(frozen=True, slots=True)
class Named:
    """What stands before a figure: what was done (受理), and to what (行政复议案件).

    `change` is what only compares (同比增长), `bare` says that no noun stands there: then the
    figure before may lend its own.
    """

    action: str = ""
    indicator: str = ""
    change: str = ""
    bare: bool = False


def named(plain: str, floor: int, start: int) -> Named:
    """The words before the figure at `start`, back to `floor` at most.

    `plain` is a half-width, simplified text.
    """
    clause = _clause(plain, floor, start)
    if clause is None or SHARED in clause:
        return Named()
    words = SCOPE.sub("", JOINT.sub("", clause))
    if ONLY_CHANGE.match(words):
        return Named(change=words)
    if RATIO.search(words):
        return Named(indicator=_known(words))
    return _done(words)


def lent(name: Named, indicator: str, between: str, *, same_unit: bool) -> Named:
    """The name with the indicator of the figure before, where the words between go on from it.

    "受理391件，审结350件": both of the same; "883件，同比增长132.4%": the growth of the first;
    "从27.5%提升到100%": one thing twice. `between` is what stands between the two.
    """
    if not indicator or not _GOING_ON.fullmatch(between):
        return name
    if name.change and not CHANGED.search(indicator):
        return replace(name, indicator=indicator + name.change)
    if same_unit and name.bare and (name.action or _MOVING.search(between)):
        return replace(name, indicator=indicator)
    return name


def _clause(plain: str, floor: int, start: int) -> str | None:
    """The words since the last break; None where they are too many to be a name."""
    opened = max(floor, start - LONGEST)
    window = _INLINE.sub("\1\\1\2", _FOOTNOTE.sub("", plain[opened:start]))
    after = max((found.end() for found in _BREAK.finditer(window)), default=0)
    if not after and opened > floor and plain[opened - 1] != "\n":
        return None
    clause = "".join(window[after:].split())
    return clause.replace("\1", "(").replace("\2", ")")


def _done(words: str) -> Named:
    """What was done, and to what."""
    rest = SCOPE.sub("", SUBJECT.sub("", words))
    if ONLY_CHANGE.match(rest):
        return Named(indicator=_known(words))
    doing = DOING.match(rest)
    if not doing or len(rest) - doing.end() == 1:
        return Named(indicator=_known(rest), bare=not rest)
    if doing.end() < len(rest):
        return Named(doing["verb"], _known(rest[doing.end() :]))
    counted = COUNTED_SUBJECT.fullmatch(words[: len(words) - len(rest)])
    return Named(doing["verb"], counted["noun"] if counted else "", bare=True)


def _known(noun: str) -> str:
    """The noun by its common name; "" where it is none or is not clear."""
    if len(noun) < SHORTEST or UNCLEAR.search(noun):
        return ""
    return next((name for name, shape in _SAME if shape.fullmatch(noun)), noun)
