"""Other processes that share the work: deaf to Ctrl+C, and none outlives this process."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Given = TypeVar("Given")
Made = TypeVar("Made")

_STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGBREAK") if hasattr(signal, name)]
"""What a console sends to all processes at Ctrl+C and, on Windows, Ctrl+Break."""


class Workers:
    """One process a core, started when there is work; `begin(told)` is called in each first.

    What is given to them and what comes back must be picklable.
    """

    def __init__(self, begin: Callable[[Given], None], told: Given) -> None:
        # Most imports are of a few files, and no window should wait for what only many need.
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
        from multiprocessing import get_context  # noqa: PLC0415

        self.number = max(1, os.cpu_count() or 1)
        # Forked, a process would inherit Qt's threads and locks in whatever state they are.
        self._pool = ProcessPoolExecutor(
            self.number,
            mp_context=get_context("spawn"),
            initializer=_begin,
            initargs=(begin, told),
        )

    def submit(self, work: Callable[[Given], Made], given: Given) -> Future[Made]:
        """Have it done by one of them."""
        with _ctrl_c_held_back():
            return self._pool.submit(work, given)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown(cancel_futures=True)


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    # A process that is only just starting would end with a traceback. It inherits what is
    # held back here, and never gets it.
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(begin: Callable[[Given], None], told: Given) -> None:
    for stop in _STOPS:
        signal.signal(stop, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    begin(told)


def _end_with_the_parent() -> None:
    # A process that waits for work would not notice that the one to give it was killed.
    from multiprocessing import parent_process  # noqa: PLC0415

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
