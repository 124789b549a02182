"""Two parts side by side, or one under the other where the window is too narrow for both."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_BETWEEN = 16
"""Pixels between the two where they stand side by side."""


class TwoParts(QWidget):
    """`first` stands left or above, `second` right or below; neither is cut.

    `widths` gives the pixels that each takes where it is whole, `turned` is told whether they
    stand one under the other now.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        widths: Callable[[], tuple[int, int]],
        turned: Callable[[bool], object] = lambda _: None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._widths, self._turned = widths, turned
        self._laid_out = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._laid_out.setSpacing(_BETWEEN)
        self._laid_out.addWidget(first, 1, Qt.AlignmentFlag(0))
        self._laid_out.addWidget(second, 0)
        self.stands_below = False

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Pixels around both."""
        self._laid_out.setContentsMargins(left, top, right, bottom)

    def fit(self) -> None:
        """Look again whether both have room beside each other."""
        margins = self._laid_out.contentsMargins()
        room = self.width() - margins.left() - margins.right() - _BETWEEN
        below = sum(self._widths()) > room
        if below != self.stands_below:
            self.stands_below = below
            way = QBoxLayout.Direction
            self._laid_out.setDirection(way.TopToBottom if below else way.LeftToRight)
            self._laid_out.setStretch(0, 0 if below else 1)
            self._laid_out.setSpacing(0 if below else _BETWEEN)
            self._turned(below)

    def event(self, event: QEvent) -> bool:
        """Looks again when one of them takes another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
