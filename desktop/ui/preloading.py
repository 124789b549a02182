"""What is heavy is loaded by a worker once the window is there: the segmenter, the charts."""

from __future__ import annotations

import importlib

from desktop.text.tokens import segmenter
from desktop.ui.main_window import MainWindow


def preload(window: MainWindow) -> None:
    """Load both, one after the other; the reader gets its words when the segmenter is there."""
    window.jobs.submit("preload", lambda _ticket: _load(), done=lambda _: window.use_words())


def _load() -> None:
    segmenter().words("法治政府")
    importlib.import_module("pyqtgraph")
