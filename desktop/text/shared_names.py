"""Several figures behind several names: 收入、支出分别完成12亿元、9亿元."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.text.clause_words import JOINT, LEADING, SCOPE, SHARED, UNCLEAR
from desktop.text.figure_changes import COMPARED, change_in

_SENTENCE: Final = re.compile(r"[^,。;:!?\n]*$")
_LIST: Final = re.compile(r"、|和|与|及|以及|(?<=”)(?=“)")
_NEXT: Final = re.compile(r"(?:[、,和与及]|以及){1,2}")
_COMPARED: Final = re.compile(rf"(?:{COMPARED})+$")
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class SharedNames:
    """The names before 分别, and whether their figures are changes (`sign`); `at` is the next."""

    names: tuple[str, ...]
    sign: int
    compared: str
    at: int = 0

    @property
    def name(self) -> str:
        """The name of the figure that is next; all that stands there where there is but one."""
        return self.names[min(self.at, len(self.names) - 1)]


def shared_names(plain: str, start: int) -> SharedNames | None:
    """The names that the figure at `start` is the first of; None where there is no 分别."""
    found = _SENTENCE.search(plain, max(0, start - _LONGEST), start)
    head, mark, tail = found[0].rpartition(SHARED) if found else ("", "", "")
    if not mark or len(tail) > 8 or re.search(r"\d", head + tail):
        return None
    change = change_in("一" + JOINT.sub("", tail)) if tail else None
    names = _names(_COMPARED.sub("", head))
    if not names:
        return None
    return SharedNames(names, change.sign if change else 0, change.compared if change else "")


def goes_on(between: str) -> bool:
    """Whether only a mark of a list stands between two figures."""
    return bool(_NEXT.fullmatch(between))


def _names(head: str) -> tuple[str, ...]:
    words = SCOPE.sub("", LEADING.sub("", "".join(head.split())))
    return _clear([one for one in _LIST.split(words) if one])


def _clear(names: Sequence[str]) -> tuple[str, ...]:
    clear = tuple(name for name in names if len(name) > 1 and not UNCLEAR.search(name))
    return clear if len(clear) == len(names) else ()
