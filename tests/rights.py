"""What root may do for all that, taken away for a while, so that rights bind everybody."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# linux/capability.h: version 3 of the interface; CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.
_VERSION = 0x20080522
_OVERRIDE = 0b110


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))


class _Half(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


@contextmanager
def no_rights(path: Path, mode: int) -> Iterator[None]:
    """The file or folder with these permissions, which hold for root too."""
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        with _bound_by_permissions():
            yield
    finally:
        if path.exists():
            path.chmod(before)


@contextmanager
def _bound_by_permissions() -> Iterator[None]:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        yield
        return
    halves = (_Half * 2)()
    _call("capget", halves)
    effective = halves[0].effective
    halves[0].effective = effective & ~_OVERRIDE
    _call("capset", halves)
    try:
        yield
    finally:
        halves[0].effective = effective
        _call("capset", halves)


def _call(name: str, halves: ctypes.Array[_Half]) -> None:
    header = _Header(_VERSION, 0)
    if getattr(ctypes.CDLL(None, use_errno=True), name)(ctypes.byref(header), halves):
        raise OSError(ctypes.get_errno(), name)
