"""Work is counted, pauses are not; time is given, not waited for."""

from __future__ import annotations

import pytest

from desktop.services.project.work_clock import PAUSE, WorkClock


@pytest.mark.parametrize(
    ("signs", "worked"),
    [
        ([10.0], 0.0),
        ([10.0, 15.0, 20.0], 10.0),
        ([10.0, 10.0 + PAUSE], PAUSE),
        ([10.0, 11.0 + PAUSE, 12.0 + PAUSE], 1.0),
    ],
)
def test_time_between_signs_of_work_counts_but_no_pause(signs: list[float], worked: float) -> None:
    now = iter(signs)
    clock = WorkClock(lambda: next(now))
    for _ in signs:
        clock.touch()
    assert clock.take() == pytest.approx(worked)


def test_what_was_taken_is_not_counted_again() -> None:
    now = iter([1.0, 4.0, 6.0])
    clock = WorkClock(lambda: next(now))
    clock.touch()
    clock.touch()
    assert clock.take() == 3.0
    assert clock.take() == 0.0
    clock.touch()
    assert clock.take() == 2.0
