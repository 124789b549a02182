"""A row of widgets that goes on in the next line where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8


class WrappingRow(QWidget):
    """As high as its lines are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._parts: list[QWidget] = []

    def add(self, part: QWidget, *, at: int | None = None) -> None:
        """One more, by default at the end."""
        part.setParent(self)
        self._parts.insert(len(self._parts) if at is None else at, part)
        part.installEventFilter(self)
        part.show()
        self._place()

    @property
    def whole_width(self) -> int:
        """Pixels that all parts take in one line."""
        widths = [part.sizeHint().width() for part in self._parts if not part.isHidden()]
        return sum(widths) + _GAP * max(0, len(widths) - 1)

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return max((place.bottom() + 1 for _, place in places), default=0)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return False

    def _place(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)
        self.updateGeometry()

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        x = y = line = 0
        found = []
        for part in self._parts:
            size = part.sizeHint()
            if part.isHidden():
                continue
            if x and x + size.width() > width:
                x, y, line = 0, y + line + _GAP, 0
            found.append((part, QRect(x, y, size.width(), size.height())))
            x, line = x + size.width() + _GAP, max(line, size.height())
        return found
