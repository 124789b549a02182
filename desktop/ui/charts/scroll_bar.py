"""A scroll bar under the plot, shown where not all groups are in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.ui.charts.canvas import Canvas

_PER_SLOT = 100


class SlotScrollBar(QScrollBar):
    """Follows a canvas, and leads it."""

    def __init__(self, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._canvas = canvas
        self.setObjectName("chartScroll")
        self.setAccessibleName(self.tr("More groups"))
        self.valueChanged.connect(self._on_value_changed)
        canvas.view_moved.connect(self._on_view_moved)
        self._on_view_moved()

    def _on_view_moved(self) -> None:
        first, shown = self._canvas.in_sight
        self.blockSignals(True)
        self.setRange(0, max(0, round((self._canvas.count - shown) * _PER_SLOT)))
        self.setPageStep(max(1, round(shown * _PER_SLOT)))
        self.setSingleStep(_PER_SLOT)
        self.setValue(round(first * _PER_SLOT))
        self.blockSignals(False)
        self.setVisible(self.maximum() > 0)

    def _on_value_changed(self, value: int) -> None:
        self._canvas.go_to(value / _PER_SLOT)
