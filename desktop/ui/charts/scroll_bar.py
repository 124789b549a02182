"""Scroll bars beside the plot, shown where not all places are in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.ui.charts.canvas import Canvas

_PER_PLACE = 100


class SlotScrollBar(QScrollBar):
    """Follows a canvas in one direction, and leads it."""

    def __init__(
        self,
        canvas: Canvas,
        parent: QWidget,
        *,
        direction: Qt.Orientation = Qt.Orientation.Horizontal,
    ) -> None:
        super().__init__(direction, parent)
        self._canvas = canvas
        self._is_across = direction == Qt.Orientation.Horizontal
        self.setObjectName("chartScroll" if self._is_across else "chartScrollDown")
        self.setAccessibleName(self.tr("More groups"))
        self.valueChanged.connect(self._on_value_changed)
        canvas.view_moved.connect(self._on_view_moved)
        self._on_view_moved()

    def _on_view_moved(self) -> None:
        canvas = self._canvas
        first, shown = canvas.in_sight if self._is_across else canvas.rows_in_sight
        count = canvas.count if self._is_across else canvas.rows
        self.blockSignals(True)
        self.setRange(0, max(0, round((count - shown) * _PER_PLACE)))
        self.setPageStep(max(1, round(shown * _PER_PLACE)))
        self.setSingleStep(_PER_PLACE)
        self.setValue(round(first * _PER_PLACE))
        self.blockSignals(False)
        self.setVisible(self.maximum() > 0)

    def _on_value_changed(self, value: int) -> None:
        go = self._canvas.go_to if self._is_across else self._canvas.go_to_row
        go(value / _PER_PLACE)
