"""The text of an old Word file, put together from its pieces."""

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

from desktop.exchange.readers.old_word.fields import positions

_ONE_BYTE: Final = 0x40000000
_PIECES: Final = 2
_CHANGES: Final = 1


class Piece(NamedTuple):
    """Code units [start, end) of the text, stored at ``at`` with so many bytes each."""

    start: int
    end: int
    at: int
    width: int


def pieces(part: bytes) -> list[Piece]:
    """The pieces in the order of the text; ValueError where the list of them is damaged."""
    starts, entries = positions(_list_of(part), 8)
    found = []
    for start, end, entry in zip(starts, starts[1:], entries, strict=False):
        place = struct.unpack_from("<I", entry, 2)[0]
        narrow = bool(place & _ONE_BYTE)
        at = (place & (_ONE_BYTE - 1)) // (2 if narrow else 1)
        found.append(Piece(start, end, at, 1 if narrow else 2))
    if not found:
        raise ValueError("no text")
    return found


def _list_of(part: bytes) -> bytes:
    """What follows the changes that a fast save left before it."""
    at = 0
    while at < len(part) and part[at] == _CHANGES:
        at += 3 + struct.unpack_from("<H", part, at + 1)[0]
    if at >= len(part) or part[at] != _PIECES:
        raise ValueError("no list of pieces")
    size = struct.unpack_from("<I", part, at + 1)[0]
    return part[at + 5 : at + 5 + size]


def text_of(word: bytes, found: list[Piece]) -> str:
    """The text, one character for each code unit, so that positions in it hold."""
    return "".join(_decoded(word, piece) for piece in found)


def _decoded(word: bytes, piece: Piece) -> str:
    units = piece.end - piece.start
    data = word[piece.at : piece.at + units * piece.width]
    if units < 0 or len(data) < units * piece.width:
        raise ValueError("a piece is missing")
    if piece.width == 1:
        return data.decode("cp1252", "replace")
    return "".join(map(chr, struct.unpack(f"<{units}H", data)))


def whole(text: str) -> str:
    """Pairs of code units as the characters that they stand for."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def in_text(found: list[Piece], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in the text the bytes [begin, end) of the file stand."""
    for piece in found:
        last = piece.at + (piece.end - piece.start) * piece.width
        low, high = max(begin, piece.at), min(end, last)
        if low < high:
            yield (
                piece.start + (low - piece.at) // piece.width,
                piece.start + (high - piece.at + piece.width - 1) // piece.width,
            )
