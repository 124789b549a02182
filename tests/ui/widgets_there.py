"""Every widget that there is."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication, QWidget


def every_widget() -> list[QWidget]:
    """All that are alive.

    PySide makes an object for each of Qt's pointers in turn. A collection amid that can delete a
    widget that is still to come, and the process crashes: it comes before, and not meanwhile.
    """
    gc.collect()
    gc.disable()
    try:
        return QApplication.allWidgets()
    finally:
        gc.enable()
