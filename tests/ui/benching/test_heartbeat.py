"""The heartbeat is late by as long as the window's thread is busy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from desktop.ui.benching import heartbeat
from desktop.ui.benching.heartbeat import Heartbeat


def test_a_busy_thread_is_a_wait(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr(heartbeat, "perf_counter", lambda: clock[0])
    heart = Heartbeat(qapp)

    def work() -> None:
        clock[0] += 0.5

    waited = heart.longest_wait(work, until=lambda: clock[0] > 100.0)
    assert waited == pytest.approx(0.5 - heartbeat._BEAT / 1000)
    assert heart.longest_wait(lambda: None, until=lambda: True) <= 0.0
