"""What is heavy is loaded by a worker once the window is there: the segmenter, the charts."""

from __future__ import annotations

import gc
import importlib

from desktop.text.tokens import segmenter
from desktop.ui.main_window import MainWindow


def preload(window: MainWindow) -> None:
    """Load both, one after the other; the reader gets its words when the segmenter is there."""
    window.jobs.submit("preload", lambda _ticket: _load(), done=lambda _: _use(window))


def _use(window: MainWindow) -> None:
    window.use_words()
    # The segmenter's dictionary is half a million objects that stay for good: looked through
    # by every full collection, they would cost a key press 10 ms now and then.
    gc.freeze()


def _load() -> None:
    segmenter().words("法治政府")
    importlib.import_module("pyqtgraph")
