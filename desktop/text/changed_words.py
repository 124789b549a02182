"""Two wordings of one text side by side: what stayed, what went, what came."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

KEPT, GONE, CAME = "kept", "gone", "came"
_LEAST = 2
"""Characters in a row that count as kept; single ones between changes only disturb the eye."""


def changed_parts(before: str, after: str) -> list[tuple[str, str]]:
    """(KEPT, GONE or CAME, characters) in reading order; what went stands before what came.

    The kept and the gone together are `before`, the kept and the came are `after`.
    """
    return [(kind, text) for kind, text in _ordered(before, after) if text]


def _ordered(before: str, after: str) -> Iterator[tuple[str, str]]:
    gone = came = ""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal" and i2 - i1 >= _LEAST:
            yield from ((GONE, gone), (CAME, came), (KEPT, before[i1:i2]))
            gone = came = ""
        else:
            gone += before[i1:i2]
            came += after[j1:j2]
    yield from ((GONE, gone), (CAME, came))
