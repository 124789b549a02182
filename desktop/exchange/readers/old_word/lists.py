"""The numbers that old Word prints before paragraphs, which are not in its text."""

import struct
from dataclasses import dataclass
from typing import Final

from desktop.exchange.readers.word.list_numerals import written

_FORMS: Final = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter",
    10: "ideographDigital", 11: "japaneseCounting", 14: "decimalFullWidth",
    16: "japaneseLegal", 17: "japaneseDigitalTenThousand", 18: "decimalEnclosedCircle",
    19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet", 26: "decimalEnclosedFullstop",
    27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
    29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac",
    32: "ideographZodiacTraditional", 33: "taiwaneseCounting", 34: "ideographLegalTraditional",
    35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting",
    38: "chineseLegalSimplified", 39: "chineseCountingThousand", 255: "none",
}  # fmt: skip
"""Old Word's numbers of the forms that a .docx names."""
_LEVELS: Final = 9
_LIST: Final = 28
_USE: Final = 16
_NOTHING_AFTER: Final = 2
_ENDS: Final = ("、", "．", ".", "）", ")", "：", ":", " ", "　")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    pattern: str
    spaced: bool


class OldWordLists:
    """Counts the paragraphs of each list."""

    def __init__(self, lists: bytes, used: bytes) -> None:
        levels = _levels_by_list(lists)
        self._used = [levels.get(number, []) for number in _uses(used)]
        self._keys = _uses(used)
        self._counts: dict[int, dict[int, int]] = {}

    def label(self, use: int, depth: int) -> str:
        """The number before the next paragraph of that list, counted from 1, at that depth."""
        levels = self._used[use - 1] if 0 < use <= len(self._used) else []
        if depth >= len(levels) or levels[depth].form == "bullet":
            return ""
        counts = self._counted(self._keys[use - 1], depth, levels)
        text = "".join(
            written(counts[ord(one)], levels[ord(one)].form) if ord(one) < _LEVELS else one
            for one in levels[depth].pattern
            if ord(one) >= _LEVELS or ord(one) in counts
        )
        spaced = levels[depth].spaced and text and not text.endswith(_ENDS)
        return text + " " if spaced else text

    def _counted(self, key: int, depth: int, levels: list[_Level]) -> dict[int, int]:
        counts = self._counts.setdefault(key, {})
        for at in range(depth):
            counts.setdefault(at, levels[at].start)
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        return counts


def _uses(part: bytes) -> list[int]:
    """The list that each use is of."""
    if len(part) < 4:
        return []
    count = min(struct.unpack_from("<I", part)[0], (len(part) - 4) // _USE)
    return [struct.unpack_from("<I", part, 4 + _USE * n)[0] for n in range(count)]


def _levels_by_list(part: bytes) -> dict[int, list[_Level]]:
    """``part`` reaches to the end of the table stream: the levels stand behind the lists."""
    if len(part) < 2:
        return {}
    count = struct.unpack_from("<H", part)[0]
    heads = [part[2 + _LIST * n : 2 + _LIST * (n + 1)] for n in range(count)]
    at = 2 + _LIST * count
    found: dict[int, list[_Level]] = {}
    for head in heads:
        levels = []
        for _ in range(1 if head[26] & 1 else _LEVELS):
            level, at = _level(part, at)
            levels.append(level)
        found[struct.unpack_from("<I", head)[0]] = levels
    return found


def _level(part: bytes, at: int) -> tuple[_Level, int]:
    """The level that is described there, and where its description ends."""
    start, form = struct.unpack_from("<IB", part, at)
    after, letters, paragraph = part[at + 15], part[at + 24], part[at + 25]
    at += 28 + paragraph + letters
    length = struct.unpack_from("<H", part, at)[0]
    pattern = part[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    level = _Level(start, _FORMS.get(form, "decimal"), pattern, after != _NOTHING_AFTER)
    return level, at + 2 + 2 * length
