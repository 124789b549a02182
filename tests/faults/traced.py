"""A process that is stopped at each of its calls that write, and killed at one of them.

Linux alone: a filter (seccomp) stops it before such a call, and its parent (ptrace) looks. What
counts is a call that writes to a file in the folder, syncs or shortens it, or takes a name or
gives one. The process must not start others.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

_TRACEME, _CONT, _SETOPTIONS, _GET_SYSCALL_INFO = 0, 7, 0x4200, 0x420E
# Threads are traced too, and what the filter stops.
_OPTIONS = 0x8 | 0x80
_ALL_THREADS = 0x40000000
_STOPPED_BY_FILTER = signal.SIGTRAP | 7 << 8
_INFO_BYTES = 88
_NO_NEW_PRIVILEGES, _SET_FILTER, _MODE_FILTER = 38, 22, 2
_LOAD_NUMBER, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_TELL, _LET = 0x7FF00000, 0x7FFF0000

# By number: which argument is the file that is written to; None where the call is about names.
_CALLS: dict[str, dict[int, int | None]] = {
    "x86_64": {
        **dict.fromkeys((1, 18, 20, 296, 74, 75, 77, 40, 285), 0),
        326: 2,
        **dict.fromkeys((82, 264, 316, 87, 263, 86, 265), None),
    },
    "aarch64": {
        **dict.fromkeys((64, 68, 66, 70, 82, 83, 46, 71, 47), 0),
        285: 2,
        **dict.fromkeys((38, 276, 35, 37), None),
    },
}
AVAILABLE = sys.platform == "linux" and platform.machine() in _CALLS


@dataclass(frozen=True, slots=True)
class Ended:
    """Exit status, negative for a signal; how many calls that write it came to."""

    status: int
    calls: int


def run(body: Callable[[], NoReturn], folder: Path, *, kill_at: int) -> Ended:
    """Do `body` in a process of its own, killed before its call `kill_at` (0: never)."""
    pid = os.fork()
    if pid == 0:
        _ptrace(_TRACEME, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        _install_filter()
        body()
    os.waitpid(pid, 0)
    _ptrace(_SETOPTIONS, pid, _OPTIONS)
    return _Watch(pid, str(folder.resolve()) + os.sep, kill_at).until_the_end()


class _Watch:
    def __init__(self, pid: int, folder: str, kill_at: int) -> None:
        self._pid, self._folder, self._kill_at = pid, folder, kill_at
        self._calls = _CALLS[platform.machine()]
        self._info = ctypes.create_string_buffer(_INFO_BYTES)
        self._count = 0

    def until_the_end(self) -> Ended:
        _ptrace(_CONT, self._pid)
        while True:
            thread, status = os.waitpid(-1, _ALL_THREADS)
            if os.WIFSTOPPED(status):
                self._stopped(thread, status)
            elif thread == self._pid:
                return Ended(os.waitstatus_to_exitcode(status), self._count)

    def _stopped(self, thread: int, status: int) -> None:
        if status >> 8 == _STOPPED_BY_FILTER and self._writes(thread):
            self._count += 1
            if self._count == self._kill_at:
                os.kill(self._pid, signal.SIGKILL)
                return
        sign = os.WSTOPSIG(status)
        _ptrace(_CONT, thread, 0 if sign in (signal.SIGTRAP, signal.SIGSTOP) else sign)

    def _writes(self, thread: int) -> bool:
        info = self._info
        _ptrace(_GET_SYSCALL_INFO, thread, ctypes.addressof(info), size=_INFO_BYTES)
        at = self._calls[int.from_bytes(info.raw[24:32], "little")]
        return at is None or self._is_ours(thread, info.raw[32 + 8 * at : 36 + 8 * at])

    def _is_ours(self, thread: int, file: bytes) -> bool:
        try:
            name = os.readlink(f"/proc/{thread}/fd/{int.from_bytes(file, 'little')}")
        except OSError:
            return False
        return name.startswith(self._folder)


def _install_filter() -> None:
    numbers = list(_CALLS[platform.machine()])
    lines = [(_LOAD_NUMBER, 0, 0, 0)]
    lines += [(_JUMP_IF_EQUAL, len(numbers) - at, 0, n) for at, n in enumerate(numbers)]
    lines += [(_RETURN, 0, 0, _LET), (_RETURN, 0, 0, _TELL)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in lines))
    program = ctypes.create_string_buffer(struct.pack("HL", len(lines), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if libc.prctl(_SET_FILTER, _MODE_FILTER, ctypes.byref(program)):
        raise OSError(ctypes.get_errno(), "no filter of system calls")


def _ptrace(request: int, pid: int, data: int = 0, *, size: int = 0) -> int:
    call = ctypes.CDLL(None, use_errno=True).ptrace
    call.restype = ctypes.c_long
    call.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    return int(call(request, pid, size, data))
