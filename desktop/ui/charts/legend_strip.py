"""The legend beside the controls."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.text.visible import visible_lines
from desktop.ui.charts.legend import legend_height, paint_legend
from desktop.ui.charts.look import Look
from desktop.ui.charts.pictures.picture import Picture, PictureKey


class LegendStrip(QWidget):
    """As high as the keys of its picture need at its width."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._keys: Sequence[PictureKey] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName("chartLegend")

    def show_picture(self, picture: Picture) -> None:
        """Name what that picture has signs for."""
        self.look, self._keys = picture.look, picture.keys
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(", ".join(visible_lines(key.words) for key in self._keys))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(80.0, float(width))
        return math.ceil(legend_height(self._keys, width=room, look=self.look))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_legend(painter, self._keys, rect=QRectF(self.rect()), look=self.look)
        painter.end()
