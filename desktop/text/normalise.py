"""A decoded text made fit to be stored: once, before anything in it has an offset.

Afterwards nothing is left that Qt, SQLite or an editor would change behind our back: lines end
in LF, no byte order mark or NUL, no invisible characters, one kind of space. Full-width digits
and punctuation stay as printed, and so do private-use characters.
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from desktop.text.radicals import RADICALS

MOST_ROUNDS: Final = 32
"""Rounds of repairs at most, so that the time stays in proportion to the text's length."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """The text, and how often each kind of repair was made (only kinds that occurred)."""

    text: str
    repairs: dict[str, int] = field(default_factory=dict)


_AMP: Final = "(?:(?:amp|#0*38|#[xX]0*26);)*"
_NAMES: Final = (
    "nbsp|ensp|emsp|thinsp|zwj|zwnj|shy|amp|lt|gt|quot|apos|middot|hellip|mdash|ndash"
    "|[lr][sd]quo|times|deg|permil|bull|yen|copy|reg"
)
_ENTITY: Final = re.compile(rf"&{_AMP}((?:{_NAMES}|#\d{{2,7}}|#[xX][0-9a-fA-F]{{2,6}});)")
_LITERAL: Final = re.compile(
    r"\\r\\n|(?<![A-Za-z0-9:\\/_.])\\[rn](?![A-Za-z0-9])|(?<=[^\x00-\x7f])\\[rn]"
)
_NEWLINE: Final = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MARK: Final = re.compile("\ufeff")
_NUL: Final = re.compile("\x00")
_CONTROL: Final = re.compile("[\x01-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb\ufffe\uffff]")
_ZERO_WIDTH: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
_SPACE: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
# A page once saved as GBK: each NBSP (two bytes) became "??". A final "??" is a question.
_LOST_SPACE: Final = re.compile(
    r"(?:\?\?){2,}(?!\?)(?=\S)|(?m:^)(?:\?\?)+(?!\?)"
    r"|(?<=[ \t])(?:\?\?)+(?![?\n])|(?<!\?)(?:\?\?)+(?=[ \t])"
)
_COMPATIBLE: Final = re.compile("[\u2329\u232a\uf900-\ufaff\U0002f800-\U0002fa1f]")
_RADICAL: Final = re.compile("[\u2e80-\u2fd5]")

Repair = Callable[[str], tuple[str, int]]


def normalise(raw: str) -> Normalised:
    """The text as it is stored, with the count of each kind of repair.

    Kinds: surrogates, byte_order_marks, nuls, entities, literal_newlines, newlines,
    control_characters, zero_width, spaces, lost_spaces, radicals, compatibility.

    Repairs are made until none is left, as one can open the way for another: an entity with an
    invisible character in it. A text made again changes no more, but for what is nested more
    than MOST_ROUNDS deep.
    """
    repairs: Counter[str] = Counter()
    text = raw
    for _ in range(MOST_ROUNDS):
        before = text
        text = _repaired(text, repairs)
        if text == before:
            break
    return Normalised(text, dict(repairs))


def _repaired(text: str, repairs: Counter[str]) -> str:
    for name, repair in _REPAIRS.items():
        text, count = repair(text)
        if count:
            repairs[name] += count
    return text


def _replace(pattern: re.Pattern[str], by: str) -> Repair:
    return lambda text: pattern.subn(by, text)


def _entities(text: str) -> tuple[str, int]:
    return _ENTITY.subn(lambda match: html.unescape("&" + match[1]), text)


def _radicals(text: str) -> tuple[str, int]:
    found = sum(match[0] in RADICALS for match in _RADICAL.finditer(text))
    return (text.translate(_RADICAL_TABLE), found) if found else (text, 0)


_RADICAL_TABLE: Final = str.maketrans(RADICALS)


def _compatibility(text: str) -> tuple[str, int]:
    """CJK compatibility ideographs (金 U+F90A) as the characters they stand for."""
    count = 0

    def unified(match: re.Match[str]) -> str:
        nonlocal count
        same = unicodedata.normalize("NFC", match[0])
        count += same != match[0]
        return same

    return _COMPATIBLE.sub(unified, text), count


_REPAIRS: Final[dict[str, Repair]] = {
    "surrogates": _replace(_SURROGATE, "\ufffd"),
    "entities": _entities,
    "byte_order_marks": _replace(_MARK, ""),
    "nuls": _replace(_NUL, ""),
    "literal_newlines": _replace(_LITERAL, "\n"),
    "newlines": _replace(_NEWLINE, "\n"),
    "control_characters": _replace(_CONTROL, ""),
    "zero_width": _replace(_ZERO_WIDTH, ""),
    "spaces": _replace(_SPACE, " "),
    "lost_spaces": _replace(_LOST_SPACE, " "),
    "radicals": _radicals,
    "compatibility": _compatibility,
}
