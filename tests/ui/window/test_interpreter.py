"""Garbage is collected in the window's thread, and workers give way soon."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.window.interpreter import TURN, Interpreter


class Knot:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def unhindered(qapp: QApplication) -> Iterator[Interpreter]:
    before = sys.getswitchinterval()
    made = Interpreter(qapp)
    yield made
    made.deleteLater()
    gc.unfreeze()
    gc.enable()
    sys.setswitchinterval(before)


def test_a_worker_never_collects(unhindered: Interpreter) -> None:
    collected_by: list[threading.Thread] = []
    gc.callbacks.append(lambda *_: collected_by.append(threading.current_thread()))
    worker = threading.Thread(target=lambda: [Knot() for _ in range(5_000)])
    worker.start()
    worker.join()
    assert collected_by == []
    unhindered.collect_some()
    assert set(collected_by) == {threading.main_thread()}
    gc.callbacks.pop()


def test_workers_give_way_soon(unhindered: Interpreter) -> None:
    assert sys.getswitchinterval() == pytest.approx(TURN)


def test_what_is_young_is_collected_now_and_then(unhindered: Interpreter) -> None:
    gone = weakref.ref(Knot())
    unhindered.collect_some()
    assert gone() is None


def test_all_is_collected_when_the_user_turns_away(
    unhindered: Interpreter, qapp: QApplication
) -> None:
    old = Knot()
    for _ in range(10):
        unhindered.collect_some()
    gone = weakref.ref(old)
    del old
    unhindered.collect_some()
    assert gone() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert gone() is not None
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert gone() is None
