"""Chinese names found by the letters of their pinyin: initials, syllables, or both mixed.

The readings are pypinyin's, every reading of a character, without tones. They are loaded when
the first letter is typed: 30 ms and 13 MB.
"""

from __future__ import annotations

import importlib
import os
from functools import lru_cache
from typing import Any

_NO_PHRASES = "PYPINYIN_NO_PHRASES"
_APOSTROPHES = str.maketrans("", "", "'’")


def is_spelled(typed: str) -> bool:
    """Whether what is typed has a letter that pinyin may be spelled with."""
    return any("a" <= letter <= "z" or letter == "ü" for letter in typed.casefold())


def place_of(name: str, typed: str) -> int:
    """The character of `name` at which `typed` begins to spell it; -1 where it does not.

    Each character is spelled by the beginning of one of its readings (ü as v or u), or stands
    as itself; what is neither letter nor digit may be left out.
    """
    spelled = typed.casefold().translate(_APOSTROPHES)
    folded = name.casefold()
    return next((at for at in range(len(folded)) if spelled and _spells(folded[at:], spelled)), -1)


def _spells(name: str, typed: str) -> bool:
    """Whether `typed` is used up by the characters of `name` from its first on."""
    left = {typed}
    for number, character in enumerate(name):
        following = {rest for some in left for rest in _after(character, some)}
        if "" in following:
            return True
        left = following | (left if number and not character.isalnum() else set())
    return False


def _after(character: str, typed: str) -> set[str]:
    """What may be left of `typed` when it has spelled that character."""
    left = {typed[1:]} if typed[:1] == character else set()
    for reading in readings(character):
        beginnings = (reading[:length] for length in range(1, len(reading) + 1))
        left |= {typed[len(one) :] for one in beginnings if typed.startswith(one)}
    return left


@lru_cache(maxsize=4096)
def readings(character: str) -> tuple[str, ...]:
    """All toneless readings of a Chinese character; none for any other."""
    if character < "㐀":
        return ()
    found = _pypinyin()
    syllables = found.pinyin(
        character, style=found.Style.NORMAL, heteronym=True, errors="ignore", v_to_u=True
    )
    plain = [reading for some in syllables for reading in some]
    ways = (plain, *([one.replace("ü", by) for one in plain] for by in "vu"))
    return tuple(dict.fromkeys(one for some in ways for one in some))


@lru_cache(maxsize=1)
def _pypinyin() -> Any:
    # Its dictionary of phrases (45 MB in memory) would choose one reading; all are wanted here.
    kept = os.environ.setdefault(_NO_PHRASES, "1")
    try:
        return importlib.import_module("pypinyin")
    finally:
        if kept == "1":
            os.environ.pop(_NO_PHRASES, None)
