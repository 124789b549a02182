"""Which files of a folder this process has opened, as the kernel tells it (inotify, Linux)."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OPENED = 0x20
_EVENT = struct.Struct("iIII")


class Opened:
    """Names of the files that were opened so far."""

    def __init__(self, watch: int) -> None:
        self._watch = watch
        self._names: list[str] = []

    @property
    def names(self) -> list[str]:
        """In the order of opening."""
        try:
            told = os.read(self._watch, 1 << 16)
        except BlockingIOError:
            return self._names
        while told:
            *_, length = _EVENT.unpack_from(told)
            name = told[_EVENT.size : _EVENT.size + length].rstrip(b"\0")
            self._names.append(name.decode())
            told = told[_EVENT.size + length :]
        return self._names


@contextmanager
def opened_in(folder: Path) -> Iterator[Opened]:
    """Watches the folder from now on, whoever opens a file there, Qt itself included."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    try:
        assert libc.inotify_add_watch(watch, os.fsencode(folder), _OPENED) >= 0
        yield Opened(watch)
    finally:
        os.close(watch)
