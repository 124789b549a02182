"""The container of old Office files: streams by name, out of chains of sectors (MS-CFB)."""

import struct
from typing import Final

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_SECTOR: Final = 0xFFFFFFFA
"""From here on a number is no sector's."""
_HEADER: Final = 512
_IN_HEADER: Final = 109
"""Sectors of the table that the header itself names."""
_ENTRY: Final = 128
"""Bytes of an entry of the directory."""


class Compound:
    """An old Office file. ValueError or struct.error where it is damaged."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ValueError("no compound file")
        self._data = data
        self._size = 1 << self._short(30)
        self._small_size = 1 << self._short(32)
        if not (9 <= self._short(30) <= 12 and self._short(32) == 6):
            raise ValueError("no size of a sector")
        self._table = self._read_table()
        self._small = _numbers(self._chain(self._long(60)))
        self._entries = self._read_directory()
        self._small_data = self._chain(self._entries["Root Entry"][0])

    @property
    def names(self) -> frozenset[str]:
        """The names of all streams and storages."""
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes | None:
        """A stream's bytes; None where there is none of this name."""
        if name not in self._entries:
            return None
        start, size = self._entries[name]
        if size >= self._long(56):
            return self._chain(start)[:size]
        return self._small_chain(start)[:size]

    def _short(self, at: int) -> int:
        value: int = struct.unpack_from("<H", self._data, at)[0]
        return value

    def _long(self, at: int) -> int:
        value: int = struct.unpack_from("<I", self._data, at)[0]
        return value

    def _sector(self, number: int) -> bytes:
        start = (
            _HEADER + number * self._size if self._size == _HEADER else (number + 1) * self._size
        )
        found = self._data[start : start + self._size]
        if not found:
            raise ValueError("a sector is missing")
        return found.ljust(self._size, b"\0")

    def _read_table(self) -> tuple[int, ...]:
        """Which sector follows which."""
        sectors = list(_numbers(self._data[76 : 76 + 4 * _IN_HEADER]))
        following = self._long(68)
        for _ in range(self._long(72)):
            *more, following = _numbers(self._sector(following))
            sectors += more
        wanted = [one for one in sectors if one < _NO_SECTOR]
        return tuple(one for sector in wanted for one in _numbers(self._sector(sector)))

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(one) for one in _followed(start, self._table))

    def _small_chain(self, start: int) -> bytes:
        size = self._small_size
        numbers = _followed(start, self._small)
        return b"".join(self._small_data[one * size : (one + 1) * size] for one in numbers)

    def _read_directory(self) -> dict[str, tuple[int, int]]:
        """Name -> first sector and size; of streams of one name that of the outermost, first."""
        data = self._chain(self._long(48))
        found: dict[str, tuple[int, int]] = {}
        for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
            length = struct.unpack_from("<H", data, at + 64)[0]
            if data[at + 66] and 2 <= length <= 64:
                name = data[at : at + length - 2].decode("utf-16-le", "replace")
                found.setdefault(name, struct.unpack_from("<II", data, at + 116))
        return found


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _followed(start: int, table: tuple[int, ...]) -> list[int]:
    """The sectors of a chain, in order; ValueError where it runs in a circle or out of the file."""
    found: list[int] = []
    while start < _NO_SECTOR:
        if start >= len(table) or len(found) > len(table):
            raise ValueError("a chain of sectors is broken")
        found.append(start)
        start = table[start]
    return found
