"""Names as people are shown them: what cannot be seen, but acts, is written out.

A name from somebody else's file may hold characters that command a terminal, turn the direction
of reading, or take no room at all, so that it reads as another name. Here each of them becomes
its escape, as in \\x1b or \\u202e. Nothing else changes: rare characters, those of private use and
those newer than this Python stay, as do letters that are themselves read from right to left.
What is shown is for the eye; a backslash of the name is not doubled, and nothing reads it back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_PICTURE: Final = "\u2190-\u2bff\U0001f000-\U0001faff"
_VARIANT: Final = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_ACTS: Final = (
    "\x00-\x1f\x7f-\x9f"  # control characters: of a terminal, and ends of lines
    "\u2028\u2029"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction
    "\xad\u034f\u180e\u200b\u200c\u2060-\u2065\u206a-\u206f\ufeff"  # no width
    "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters that are blank
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
    "\U000e01f0-\U000e0fff"
    "\ud800-\udfff"  # of file names that are no text
)
# A joiner is part of an emoji between two pictures. The form of a rare character is chosen by
# one selector behind it; at the beginning or behind another one it chooses nothing, and hides.
_HIDDEN: Final = re.compile(
    f"[{_ACTS}]|(?<![{_PICTURE}\ufe0f])\u200d|\u200d(?![{_PICTURE}])"
    f"|(?:\\A|(?<=[{_VARIANT}]))[{_VARIANT}]"
)
# Nearly every text has none of them, and is let through after one quick look.
_MAY_HIDE: Final = re.compile(f"[{_ACTS}\u200d{_VARIANT}]")
_KEPT_IN_LINES: Final = ("\n", "\t")


def visible(name: str) -> str:
    """The name on one line; a newline and a tab are written out too."""
    return with_hidden(name, as_written_out)


def visible_lines(text: str) -> str:
    """A text of several lines; newlines and tabs stay what they are."""
    return with_hidden(text, lambda one: one if one in _KEPT_IN_LINES else as_written_out(one))


def with_hidden(text: str, written: Callable[[str], str]) -> str:
    """The text with each character that acts unseen put as `written` puts it."""
    if _MAY_HIDE.search(text) is None:
        return text
    return _HIDDEN.sub(lambda found: written(found[0]), text)


def as_written_out(character: str) -> str:
    """A character as its escape: \\n, \\x1b, \\u202e."""
    return character.encode("unicode_escape").decode("ascii")
