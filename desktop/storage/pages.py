"""The pages of an SQLite file, read one by one past whatever is broken in it.

SQLite itself gives up at the first broken page of a table, and at everything where the schema
is broken. Here a page that is no page is left out, and the others are read: see "Database File
Format" at sqlite.org. Only reading; nothing is believed that a page says of itself.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from mmap import mmap
from typing import Final

FileBytes = bytes | mmap
SqlValue = int | float | str | bytes | None
SqlRecord = tuple[int | None, tuple[SqlValue, ...]]
"""A row's number (None in an index) and its values."""

_TABLE_LEAF, _TABLE_TREE, _INDEX_LEAF, _INDEX_TREE = 0x0D, 0x05, 0x0A, 0x02
_PLAIN: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_DEFAULT_SIZE = 4096


class NoPageError(Exception):
    """What is read there cannot be what it should be."""


@dataclass(slots=True)
class Pages:
    """The bytes of a file in pages, numbered from 1; `broken` and `seen` fill as it is read."""

    data: FileBytes
    size: int = _DEFAULT_SIZE
    seen: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, data: FileBytes) -> Pages:
        """With the page size that the header says, or else the usual one."""
        said = int.from_bytes(data[16:18], "big")
        said = 65536 if said == 1 else said
        fits = 512 <= said <= 65536 and not said & (said - 1) and not len(data) % said
        return cls(data, said if fits else _DEFAULT_SIZE)

    @property
    def count(self) -> int:
        """How many whole pages there are."""
        return len(self.data) // self.size

    def tree(self, root: int) -> Iterator[SqlRecord]:
        """Every record under that root that can be read."""
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in self.seen:
                continue
            self.seen.add(number)
            try:
                page = self._page(number)
                yield from self._records(page, number)
                waiting += self._children(page, number)
            except (NoPageError, IndexError, struct.error):
                self.broken.add(number)

    def orphans(self) -> Iterator[tuple[int, list[SqlRecord]]]:
        """Pages with records that no tree has led to."""
        for number in range(1, self.count + 1):
            if number not in self.seen and self._page(number)[:1] in (b"\x0d", b"\x0a"):
                try:
                    yield number, list(self._records(self._page(number), number))
                except (NoPageError, IndexError, struct.error):
                    self.broken.add(number)

    def _page(self, number: int) -> bytes:
        if not 1 <= number <= self.count:
            raise NoPageError
        return self.data[(number - 1) * self.size : number * self.size]

    def _cells(self, page: bytes, number: int) -> tuple[int, list[int]]:
        at = 100 if number == 1 else 0
        kind, cells = page[at], int.from_bytes(page[at + 3 : at + 5], "big")
        first = at + (12 if kind in (_TABLE_TREE, _INDEX_TREE) else 8)
        if kind not in (_TABLE_LEAF, _TABLE_TREE, _INDEX_LEAF, _INDEX_TREE):
            raise NoPageError
        if first + 2 * cells > self.size:
            raise NoPageError
        return kind, [
            int.from_bytes(page[first + 2 * n : first + 2 * n + 2], "big") for n in range(cells)
        ]

    def _children(self, page: bytes, number: int) -> list[int]:
        kind, cells = self._cells(page, number)
        if kind not in (_TABLE_TREE, _INDEX_TREE):
            return []
        at = 100 if number == 1 else 0
        last = int.from_bytes(page[at + 8 : at + 12], "big")
        return [last, *(int.from_bytes(page[c : c + 4], "big") for c in cells)]

    def _records(self, page: bytes, number: int) -> Iterator[SqlRecord]:
        kind, cells = self._cells(page, number)
        for at in cells:
            if kind == _TABLE_TREE:
                continue
            try:
                start = at + 4 if kind == _INDEX_TREE else at
                yield self._record(page, start, of_table=kind == _TABLE_LEAF)
            except (NoPageError, IndexError, struct.error):
                self.broken.add(number)

    def _record(self, page: bytes, at: int, *, of_table: bool) -> SqlRecord:
        length, at = _varint(page, at)
        rowid = None
        if of_table:
            rowid, at = _varint(page, at)
            rowid = rowid - (1 << 64) if rowid >> 63 else rowid
        if not 0 < length <= len(self.data):
            raise NoPageError
        return rowid, _values(self._payload(page, at, length, of_table=of_table))

    def _payload(self, page: bytes, at: int, length: int, *, of_table: bool) -> bytes:
        most = self.size - 35 if of_table else (self.size - 12) * 64 // 255 - 23
        least = (self.size - 12) * 32 // 255 - 23
        if length <= most:
            return _exactly(page[at : at + length], length)
        here = least + (length - least) % (self.size - 4)
        here = here if here <= most else least
        found = [page[at : at + here]]
        following, left = int.from_bytes(page[at + here : at + here + 4], "big"), length - here
        while left > 0:
            more = self._page(following)
            self.seen.add(following)
            found.append(more[4 : 4 + left])
            left -= len(found[-1])
            following = int.from_bytes(more[:4], "big")
        return _exactly(b"".join(found), length)


def _exactly(data: bytes, length: int) -> bytes:
    if len(data) != length:
        raise NoPageError
    return data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(at, at + 8):
        value = value << 7 | data[place] & 0x7F
        if not data[place] & 0x80:
            return value, place + 1
    return value << 8 | data[at + 8], at + 9


def _values(payload: bytes) -> tuple[SqlValue, ...]:
    end, at = _varint(payload, 0)
    kinds, values = [], []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != end:
        raise NoPageError
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise NoPageError
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[SqlValue, int]:
    if kind in (0, 8, 9):
        return (None, 0, 1)[(0, 8, 9).index(kind)], at
    if kind in _PLAIN:
        end = at + _PLAIN[kind]
        return int.from_bytes(_exactly(payload[at:end], end - at), "big", signed=True), end
    if kind == 7:
        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    if kind < 12:
        raise NoPageError
    end = at + (kind - 12) // 2
    data = _exactly(payload[at:end], end - at)
    # A character that is broken stands as U+FFFD: the rest of a long text is worth having.
    return (data.decode("utf-8", "replace") if kind % 2 else data), end
