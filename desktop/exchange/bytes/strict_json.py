"""JSON as the standard has it, without what would break whoever works with it later."""

from __future__ import annotations

import json
import math
import re
from typing import Any, Final, NoReturn

from desktop.exchange.bytes.limits import DEEPEST

_MOST_DIGITS: Final = 100
"""Of a whole number: enough for any id, and few enough to print."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_TOO_DEEP: Final = f"lists and objects are nested more than {DEEPEST} deep"


def loaded(text: str) -> Any:
    """What the text says.

    Raises ValueError, with the reason in words, for what is no JSON, for NaN and infinite or
    huge numbers, for half a character (a lone surrogate), and for lists and objects within each
    other more than DEEPEST deep.
    """
    found = _parsed(text, parse_int=_whole, parse_float=_finite, parse_constant=_no_number)
    _refuse_unfit(found)
    return found


def loaded_leniently(text: str) -> Any:
    """The same with any numbers; halves of characters are left to who reads it."""
    found = _parsed(text)
    _refuse_unfit(found, halves=True)
    return found


def without_surrogates(text: str) -> str:
    """The text with U+FFFD in the place of every half of a character."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _parsed(text: str, **how: Any) -> Any:
    try:
        return json.loads(text, **how)
    except RecursionError as error:
        raise ValueError(_TOO_DEEP) from error


def _whole(written: str) -> int:
    if len(written) > _MOST_DIGITS:
        raise ValueError(f"the number {written[:20]}… is too large")
    return int(written)


def _finite(written: str) -> float:
    number = float(written)
    if not math.isfinite(number):
        raise ValueError(f"the number {written[:20]} is too large")
    return number


def _no_number(written: str) -> NoReturn:
    raise ValueError(f"{written} is no number of JSON")


def _refuse_unfit(found: object, *, halves: bool = False) -> None:
    # Level by level: a function that calls itself would end where Python ends.
    level, depth = [found], 0
    while level:
        if not halves and any(map(_is_broken, level)):
            raise ValueError("half a character stands in it (a lone surrogate)")
        depth += any(isinstance(one, list | dict) for one in level)
        if depth > DEEPEST:
            raise ValueError(_TOO_DEEP)
        level = [within for one in level for within in _within(one)]


def _within(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, list) else []


def _is_broken(value: object) -> bool:
    return isinstance(value, str) and not value.isascii() and bool(_SURROGATE.search(value))
