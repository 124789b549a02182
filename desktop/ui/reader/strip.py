"""The whole report as a strip: where each theme lies in it, and which part is to be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.theme import palette
from desktop.ui.reader.cells import ThemeCell, cells
from desktop.ui.reader.page_view import PageView
from desktop.ui.reader.stripes import Stripe
from desktop.ui.reader.swatches import Swatch

_WIDTH = 22
_PADDING = 5
_LEAST_FRAME = 14.0
_OTHERS = 0.45
_ROW = 2


class Strip(QWidget):
    """Stands for the scroll bar: a click goes there, a drag scrolls."""

    place_wanted = Signal(int)

    def __init__(self, view: PageView, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._characters = 1
        self._stripes: Sequence[Stripe] = ()
        self._swatches: Mapping[str, Swatch] = {}
        # Hundreds of stripes are drawn once, and not at every step of the scrolling.
        self._drawn: QPixmap | None = None
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Themes in the whole report"))
        self.setToolTip(tip(self.tr("Where each theme lies in the report. Click to go there.")))
        view.scrolled.connect(self.update)

    def show_stripes(
        self, stripes: Sequence[Stripe], swatches: Mapping[str, Swatch], *, characters: int
    ) -> None:
        """Draw these stripes over a text of that many code points."""
        self._stripes, self._swatches = stripes, swatches
        self._characters = max(1, characters)
        self._drawn = None
        self.update()

    def sizeHint(self) -> QSize:
        """Narrow, and as high as there is room."""
        return QSize(_WIDTH, 200)

    def character_at(self, height: float) -> int:
        """The code point that a height of the strip stands for."""
        share = min(1.0, max(0.0, height / max(1, self.height())))
        return min(self._characters - 1, int(share * self._characters))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every stripe, and a frame around what is to be seen."""
        if self._drawn is None:
            self._drawn = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        self._draw_frame(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The stripes lie elsewhere now."""
        self._drawn = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Asks for the place under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.place_wanted.emit(self.character_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Likewise, as long as the button is held."""
        self.place_wanted.emit(self.character_at(event.position().y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the text."""
        QApplication.sendEvent(self._view.viewport(), event)

    def _draw(self) -> QPixmap:
        drawn = QPixmap(self.size() * self.devicePixelRatio())
        drawn.setDevicePixelRatio(self.devicePixelRatio())
        drawn.fill(QColor(palette().window))
        painter = QPainter(drawn)
        found = cells(self._stripes, characters=self._characters, height=self.height() // _ROW)
        for cell in found:
            painter.setOpacity(1.0 if cell.own else _OTHERS)
            painter.fillRect(_rect(cell), self._swatches[cell.theme_id].mark)
        painter.end()
        return drawn

    def _height_of(self, position: int) -> float:
        return self.height() * position / self._characters

    def _draw_frame(self, painter: QPainter) -> None:
        start, end = self._view.visible_span()
        top, bottom = self._height_of(start), self._height_of(end)
        height = max(_LEAST_FRAME, bottom - top)
        top = min(top, self.height() - height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette().dim), 1))
        painter.drawRoundedRect(QRectF(1.5, top + 0.5, _WIDTH - 3, height - 1), 3, 3)


def _rect(cell: ThemeCell) -> QRectF:
    width = _WIDTH - 2 * _PADDING
    left, right = (_PADDING + share * width for share in (cell.left, cell.right))
    return QRectF(left, cell.top * _ROW, right - left, (cell.bottom - cell.top) * _ROW)
