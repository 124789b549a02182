"""Whether the search index has the pages that it says it has, no more and no fewer.

FTS5 numbers a page of `search_data` by its piece of the index (a segment), whether it is a
doclist index, its height and its place: see "Structure record" and `%_data` in the comments of
SQLite's fts5_index.c. Pages that nothing points at are read by nobody, but nobody wrote them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

STRUCTURE = 10
_PIECE, _OF_DOCLISTS, _HEIGHT = 37, 36, 31
_FIRST = 1 << _PIECE

Pieces = dict[int, tuple[int, int]]


def stray_pages(index: sqlite3.Connection) -> bool:
    """Whether any page is missing, left over, or not marked as it is."""
    pieces = dict(_pieces(index))
    taken = {piece for piece, (_, last) in pieces.items() if last == 0}
    rows = index.execute("SELECT id FROM search_data WHERE id >= ?", [_FIRST])
    # What a merge has taken over wholly lies there, as it was, until the merge is done.
    there = {row[0] for row in rows if row[0] >> _PIECE not in taken}
    bases = {number for number in there if _is_base_of_doclists(number)}
    leaves = {number for number in there if not number >> _OF_DOCLISTS & 1}
    return (
        leaves != set(_leaves(pieces))
        or bases != set(_marked(index, taken))
        or set(_in_tree(index, pieces, taken)) != set(_opening(index, pieces, taken))
    )


def _is_base_of_doclists(number: int) -> bool:
    height = number >> _HEIGHT & 0b11111
    return bool(number >> _OF_DOCLISTS & 1) and not height


def _leaves(pieces: Pieces) -> Iterator[int]:
    for piece, (first, last) in pieces.items():
        if last:
            yield from ((piece << _PIECE) + place for place in range(first, last + 1))


def _marked(index: sqlite3.Connection, taken: set[int]) -> Iterator[int]:
    for piece, place in index.execute("SELECT segid, pgno >> 1 FROM search_idx WHERE pgno & 1"):
        if piece not in taken:
            yield (piece << _PIECE) + (1 << _OF_DOCLISTS) + place


def _in_tree(index: sqlite3.Connection, pieces: Pieces, taken: set[int]) -> Iterator[int]:
    for piece, place in index.execute("SELECT segid, pgno >> 1 FROM search_idx"):
        if piece not in taken and not 0 < place < _first_led_to(piece, pieces):
            yield (piece << _PIECE) + place


def _opening(index: sqlite3.Connection, pieces: Pieces, taken: set[int]) -> Iterator[int]:
    """Leaves on which a term begins: they have a list of places behind their entries."""
    rows = index.execute(
        "SELECT id, block FROM search_data WHERE id >= ? AND NOT (id >> ?) & 1 ORDER BY id",
        [_FIRST, _OF_DOCLISTS],
    )
    for number, block in rows:
        if number >> _PIECE in taken:
            continue
        first = _first_led_to(number >> _PIECE, pieces)
        if int.from_bytes(block[2:4], "big") < len(block) and number & (_FIRST - 1) >= first:
            yield number


def _first_led_to(piece: int, pieces: Pieces) -> int:
    # What a merge has taken over already is cut off at the beginning of a piece. The entries
    # that lead there stay until all of the piece is taken over, and none leads to the new first.
    first = pieces[piece][0]
    return 1 if first == 1 else first + 1


def _pieces(index: sqlite3.Connection) -> Iterator[tuple[int, tuple[int, int]]]:
    """Each piece with its first and last page."""
    [(record,)] = index.execute("SELECT block FROM search_data WHERE id = ?", [STRUCTURE])
    numbers = list(_varints(record[4:]))[::-1]
    levels, _all, _written = numbers.pop(), numbers.pop(), numbers.pop()
    for _level in range(levels):
        _merging, pieces = numbers.pop(), numbers.pop()
        for _piece in range(pieces):
            yield numbers.pop(), (numbers.pop(), numbers.pop())


def _varints(data: bytes) -> Iterator[int]:
    """SQLite's numbers of varying length, up to eight bytes: no larger one stands there."""
    value = 0
    for byte in data:
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            yield value
            value = 0
