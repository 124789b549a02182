"""The passages behind a point: walked, ticked, opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.text.visible import visible_lines
from desktop.ui.charts.workspace.behind_line import BehindLine
from desktop.ui.charts.workspace.behind_paint import BEHIND, HEIGHT, BehindPaint, tick_rect
from desktop.ui.kit.line_model import LineModel
from desktop.ui.kit.long_list import LongList
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex


class BehindModel(LineModel[BehindLine]):
    """The lines, and which are ticked; a tick goes with its line."""

    ticks_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ticked: set[BehindLine] = set()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == BEHIND:
            return line
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if line in self.ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return visible_lines(f"{line.head} {line.whose} {line.theme} {line.text}")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{line.theme} · {line.source}\n{line.text}")
        return None

    def toggle(self, row: int) -> None:
        """Tick that line, or no longer."""
        self.ticked ^= {self.lines[row]}
        self.touch(row, row)
        self.ticks_changed.emit()


class BehindList(LongList):
    """`opened` carries a BehindLine."""

    opened = Signal(object)
    ticks_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, row_height=HEIGHT)
        named(self, "behindList", spoken=self.tr("Passages behind the point"), role="paper")
        self.lines = BehindModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(BehindPaint(self))
        self.lines.ticks_changed.connect(self.ticks_changed)
        self.doubleClicked.connect(lambda _index: self.open_present())

    def show_lines(self, lines: Sequence[BehindLine]) -> None:
        """List these; ticks of what is gone are gone too."""
        self.lines.ticked &= set(lines)
        self.lines.show(lines)
        self.ticks_changed.emit()

    @property
    def present(self) -> BehindLine | None:
        """The line that is stood on."""
        row = self.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def ticked(self) -> list[BehindLine]:
        """What is ticked, in order."""
        return [line for line in self.lines.lines if line in self.lines.ticked]

    def step(self, by: int) -> None:
        """Walk on by so many lines, no further than there are."""
        last = len(self.lines.lines) - 1
        if last >= 0:
            row = max(0, min(last, self.currentIndex().row() + by))
            self.setCurrentIndex(self.lines.index(row))

    def toggle_present(self) -> None:
        """Tick what is stood on, or no longer."""
        if self.present is not None:
            self.lines.toggle(self.currentIndex().row())

    def open_present(self) -> None:
        """Ask for the place of what is stood on, or else of the first."""
        if self.present is None:
            self.step(1)
        if self.present is not None:
            self.opened.emit(self.present)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and self._tick_of(index).contains(at):
            self.lines.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle_present()
        else:
            super().keyPressEvent(event)

    def _tick_of(self, index: QModelIndex) -> QRect:
        return tick_rect(self.visualRect(index)).adjusted(-8, -8, 8, 8)
