"""The legend beside the controls."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.text.visible import visible_lines
from desktop.ui.charts.legend import legend_height, paint_legend
from desktop.ui.charts.look import Look


class LegendStrip(QWidget):
    """As high as its themes need at its width; empty for a heat map, whose rows are named."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._table: FrequencyTable | None = None
        self._kind = "grouped"
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName("chartLegend")

    def show_table(self, table: FrequencyTable, kind: str) -> None:
        """Name the themes of that table."""
        self._table, self._kind = table, kind
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(
            ", ".join(visible_lines(theme.name) for theme in table.themes)
        )
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._table is None or self._kind == "heat":
            return 0
        room = max(80.0, float(width))
        return math.ceil(legend_height(self._table, kind=self._kind, width=room, look=self.look))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._table is None or self._kind == "heat":
            return
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_legend(painter, self._table, kind=self._kind, rect=rect, look=self.look)
        painter.end()
