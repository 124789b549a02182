"""How long somebody works: the time between two signs of work, but not a pause."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

PAUSE: Final = 120.0
"""Seconds without a sign of work after which it was a pause, and none of them counts."""


class WorkClock:
    """`clock` gives seconds that only go on, as `time.monotonic` does."""

    def __init__(self, clock: Callable[[], float], *, pause: float = PAUSE) -> None:
        self._clock = clock
        self._pause = pause
        self._last: float | None = None
        self._worked = 0.0

    def touch(self) -> None:
        """Somebody is at work now."""
        now = self._clock()
        since = now - self._last if self._last is not None else 0.0
        if since <= self._pause:
            self._worked += since
        self._last = now

    def take(self) -> float:
        """The seconds worked since this was asked last; they are counted once."""
        worked, self._worked = self._worked, 0.0
        return worked
