"""How far reading or storing is, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.ui.kit.widgets import button, column, label, named, row


class ProgressPage(QWidget):
    """`stopped` when the user has had enough."""

    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._doing = label(name="importDoing")
        self._bar = named(QProgressBar(), "importBar", spoken=self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._count = label(name="importCount", role="dim")
        stop = button(self.tr("Stop"), name="importStop")
        stop.clicked.connect(self.stopped)
        foot = row()
        foot.addWidget(self._count, 1)
        foot.addWidget(stop)
        laid_out = column(self, margin=48, spacing=16)
        laid_out.addStretch(1)
        laid_out.addWidget(self._doing)
        laid_out.addWidget(self._bar)
        laid_out.addLayout(foot)
        laid_out.addStretch(1)

    def begin(self, doing: str) -> None:
        """Say what is done; how much there is to do is not known yet."""
        self._doing.setText(doing)
        self._count.clear()
        self._bar.setRange(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """`done` of `total` files."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(f"{done} / {total}")
