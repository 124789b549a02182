"""What an old Word file says of its paragraphs and letters: lists, table rows, deleted words."""

import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from desktop.exchange.readers.old_word.fields import positions
from desktop.exchange.readers.old_word.pieces import Piece, in_text

_PAGE: Final = 512
IN_TABLE, ROW_END, LIST, DEPTH = 0x2416, 0x2417, 0x460B, 0x260A
DELETED, HIDDEN = 0x0800, 0x083C
_SIZES: Final = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of a property's value by the kind in its number; 0 where the first byte tells."""
_LONG: Final = 0xD608
"""The definition of a table row, whose length takes two bytes."""


class MarkedStretch(NamedTuple):
    """Code units [start, end) of the text with their properties; ``style`` of a paragraph."""

    start: int
    end: int
    style: int
    values: dict[int, int]


def paragraph_runs(word: bytes, part: bytes, found: list[Piece]) -> Iterator[MarkedStretch]:
    """The paragraphs' properties, in the order of the file."""
    for begin, end, page, at in _entries(word, part, size=13):
        offset = page[at] * 2
        if not offset:
            continue
        length = page[offset] * 2 - 1
        start = offset + 1
        if length < 0:
            length, start = page[offset + 1] * 2, offset + 2
        data = page[start : start + length]
        style = struct.unpack_from("<H", data)[0] if len(data) > 1 else 0
        for low, high in in_text(found, begin, end):
            yield MarkedStretch(low, high, style, values(data[2:]))


def letter_runs(word: bytes, part: bytes, found: list[Piece]) -> Iterator[MarkedStretch]:
    """The letters' properties, of those that have any of their own."""
    for begin, end, page, at in _entries(word, part, size=1):
        offset = page[at] * 2
        said = values(page[offset + 1 : offset + 1 + page[offset]]) if offset else {}
        if said:
            for low, high in in_text(found, begin, end):
                yield MarkedStretch(low, high, 0, said)


def _entries(word: bytes, part: bytes, *, size: int) -> Iterator[tuple[int, int, bytes, int]]:
    """Of every run: its bytes in the file, its page, and where on the page it is described."""
    _, numbers = positions(part, 4)
    for number in numbers:
        start = struct.unpack("<I", number)[0] * _PAGE
        page = word[start : start + _PAGE]
        if len(page) < _PAGE:
            raise ValueError("a page of properties is missing")
        count = page[_PAGE - 1]
        places = struct.unpack_from(f"<{count + 1}I", page)
        for index, (begin, end) in enumerate(pairwise(places)):
            yield begin, end, page, 4 * (count + 1) + size * index


def values(data: bytes) -> dict[int, int]:
    """The properties in a list of changes, by number; of long ones only that they are there."""
    found: dict[int, int] = {}
    at = 0
    while at + 2 < len(data):
        number = struct.unpack_from("<H", data, at)[0]
        at += 2
        size = _SIZES[number >> 13]
        if not size:
            wide = number == _LONG
            size = struct.unpack_from("<H", data, at)[0] + 1 if wide else data[at] + 1
            found[number] = 0
        else:
            found[number] = int.from_bytes(data[at : at + size], "little")
        at += size
    return found


def of_styles(part: bytes) -> dict[int, tuple[int, dict[int, int]]]:
    """Number of each paragraph style -> the style that it is based on, and its properties."""
    found: dict[int, tuple[int, dict[int, int]]] = {}
    if len(part) < 8:
        return found
    head, count, base = struct.unpack_from("<HHH", part)
    at = 2 + head
    for number in range(count):
        if at + 2 > len(part):
            break
        size = struct.unpack_from("<H", part, at)[0]
        style = part[at + 2 : at + 2 + size]
        at += 2 + size
        if len(style) > base + 1 and struct.unpack_from("<H", style, 2)[0] & 0xF == 1:
            found[number] = _style(style, base)
    return found


def _style(style: bytes, base: int) -> tuple[int, dict[int, int]]:
    above = struct.unpack_from("<H", style, 2)[0] >> 4
    name = struct.unpack_from("<H", style, base)[0]
    at = base + 2 + 2 * name + 2
    if at + 4 > len(style):
        return above, {}
    size = struct.unpack_from("<H", style, at)[0]
    return above, values(style[at + 4 : at + 2 + size])
