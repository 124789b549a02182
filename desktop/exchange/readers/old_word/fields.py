"""Where in an old Word file what stands: its head (FIB), and lists of positions (MS-DOC)."""

import struct
from typing import Final, NamedTuple

WORD_97: Final = 0xC1
"""The number of the format from which on texts are stored in pieces."""
_MAGIC: Final = 0xA5EC
_LOCKED: Final = 0x0100
_OTHER_TABLE: Final = 0x0200
_LISTED: Final = 0x9A
"""Where the list of positions and lengths begins."""
STYLES, NOTE_PLACES, NOTES, CHARACTERS, PARAGRAPHS, PIECES = 1, 2, 3, 12, 13, 33
END_NOTE_PLACES, END_NOTES, LISTS, LISTS_USED = 46, 47, 73, 74


class Lengths(NamedTuple):
    """Code units of the parts of the text, in the order in which they follow each other."""

    main: int
    notes: int
    headers: int
    macros: int
    comments: int
    end_notes: int
    boxes: int


class OldWordHead:
    """The head of the WordDocument stream."""

    def __init__(self, word: bytes) -> None:
        self._word = word
        self.is_word = struct.unpack_from("<H", word, 0)[0] == _MAGIC
        self.version: int = struct.unpack_from("<H", word, 2)[0]
        flags: int = struct.unpack_from("<H", word, 10)[0]
        self.locked = bool(flags & _LOCKED)
        self.table = "1Table" if flags & _OTHER_TABLE else "0Table"

    @property
    def lengths(self) -> Lengths:
        """How long the parts of the text are."""
        return Lengths(*struct.unpack_from("<7I", self._word, 0x4C))

    def part(self, number: int, table: bytes) -> bytes:
        """The bytes of a part of the table stream; empty without one."""
        at, size = struct.unpack_from("<II", self._word, _LISTED + 8 * number)
        return table[at : at + size]

    def from_part_on(self, number: int, table: bytes) -> bytes:
        """The table stream from the beginning of a part; empty without the part."""
        at, size = struct.unpack_from("<II", self._word, _LISTED + 8 * number)
        return table[at:] if size else b""


def positions(part: bytes, size: int) -> tuple[list[int], list[bytes]]:
    """A PLC: one position more than it has entries of so many bytes, and the entries."""
    count = max(0, (len(part) - 4) // (4 + size))
    at = 4 * (count + 1)
    found = list(struct.unpack_from(f"<{count + 1}I", part)) if count else []
    return found, [part[at + size * n : at + size * (n + 1)] for n in range(count)]
