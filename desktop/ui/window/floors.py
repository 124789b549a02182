"""How the desk is divided: three panes beside each other, and the drawer below them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.kit.widgets import named

_WIDTHS = [236, 760, 284]
_LEAST_WIDTHS = [180, 420, 252]
_HEIGHTS = [540, 190]
_READABLE = 520
"""Pixels of the text below which the panes beside it become as narrow as they can."""
_WIDE = 1100
"""Pixels of a window in which they never do."""
_LEAST_DRAWER = 140
_SLIM = 284
"""Pixels of the codebook beside the text when nothing else is shown."""
_ROWS = 280
"""Pixels that the drawer gets at least where its rows are worked through."""


class Floors(QSplitter):
    """The panes in their order, and the drawer."""

    def __init__(self, panes: tuple[QWidget, QWidget, QWidget], drawer: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        named(self, "floors")
        self._drawer = drawer
        self._spared: tuple[int, int] | None = None
        self._panes = named(QSplitter(Qt.Orientation.Horizontal, self), "panes")
        for pane, least in zip(panes, _LEAST_WIDTHS, strict=True):
            pane.setMinimumWidth(least)
            self._panes.addWidget(pane)
        drawer.setMinimumHeight(_LEAST_DRAWER)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes(_WIDTHS)
        self.addWidget(self._panes)
        self.addWidget(drawer)
        self.setStretchFactor(0, 1)
        self.setSizes(_HEIGHTS)
        for splitter in (self._panes, self):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)

    def state(self) -> str:
        """How wide the panes are and how high the drawer is, as text."""
        return " ".join(_as_text(one) for one in (self._panes, self))

    def restore(self, state: str) -> None:
        """Panes and drawer as `state` had them; what cannot be read changes nothing."""
        for splitter, saved in zip((self._panes, self), state.split(" "), strict=False):
            splitter.restoreState(QByteArray.fromBase64(saved.encode()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the text needs what the panes beside it can spare; in a wide one they
        have it again."""
        super().resizeEvent(event)
        reports, text, codebook = self._panes.sizes()
        whole = reports + text + codebook
        if self.window().width() >= _WIDE:
            spared, self._spared = self._spared, None
            if spared is not None:
                self._panes.setSizes([spared[0], whole - sum(spared), spared[1]])
        elif reports and codebook and text < _READABLE:
            self._spared = self._spared or (reports, codebook)
            least, _, slim = _LEAST_WIDTHS
            self._panes.setSizes([least, whole - least - slim, slim])

    def narrow(self) -> None:
        """All the width to the text, but for a slim codebook."""
        self._panes.setSizes([0, self._panes.width() - _SLIM, _SLIM])

    def make_room_for_rows(self) -> None:
        """The drawer is high enough for rows that are worked through."""
        height = sum(self.sizes())
        if self._drawer.height() < _ROWS <= height // 2:
            self.setSizes([height - _ROWS, _ROWS])


def _as_text(splitter: QSplitter) -> str:
    return bytes(splitter.saveState().toBase64().data()).decode()
