"""The themes with ticks: which of them are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from desktop.domain.codebook import Theme
from desktop.text.visible import visible
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.theme import palette, theme_colour
from desktop.ui.kit.widgets import named

_ROW = 26
_MOST_ROWS = 9
_SIDE = 14
_ID = Qt.ItemDataRole.UserRole


class ThemeTicks(QListWidget):
    """All ticked means all, also those that come later; the last tick cannot be taken away."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "themeTicks", spoken=self.tr("Themes that are shown"), role="asked")
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.itemChanged.connect(self._on_changed)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids that are ticked; none where all are."""
        ids = [self._id(row) for row in range(self.count()) if self._is_ticked(row)]
        return () if len(ids) == self.count() else tuple(ids)

    def offer(self, themes: Sequence[tuple[str, Theme]], ticked: Sequence[str]) -> None:
        """Offer themes under these names, of which these are ticked, or all."""
        blocked = self.blockSignals(True)
        self.clear()
        for name, theme in themes:
            item = QListWidgetItem(_sign(theme.colour), visible(name), self)
            item.setData(_ID, theme.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setSizeHint(QSize(0, _ROW))
            item.setToolTip(tip(name))
            _tick(item, not ticked or theme.id in ticked)
        self.setFixedHeight(_ROW * min(max(1, self.count()), _MOST_ROWS) + 2)
        self.blockSignals(blocked)

    def tick(self, ids: Sequence[str]) -> None:
        """Let just these be ticked, or all; `changed` is not sent."""
        blocked = self.blockSignals(True)
        for row in range(self.count()):
            _tick(self.item(row), not ids or self._id(row) in ids)
        self.blockSignals(blocked)

    def _on_changed(self, item: QListWidgetItem) -> None:
        if any(self._is_ticked(row) for row in range(self.count())):
            self.changed.emit()
        else:
            # A picture of no theme shows nothing that could be meant.
            item.setCheckState(Qt.CheckState.Checked)

    def _id(self, row: int) -> str:
        return str(self.item(row).data(_ID))

    def _is_ticked(self, row: int) -> bool:
        return self.item(row).checkState() == Qt.CheckState.Checked


def _tick(item: QListWidgetItem, ticked: bool) -> None:
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


def _sign(colour: str) -> QIcon:
    picture = QPixmap(_SIDE * 2, _SIDE * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme_colour(colour, palette())))
    painter.drawRoundedRect(1, 1, _SIDE - 2, _SIDE - 2, 4, 4)
    painter.end()
    return QIcon(picture)
