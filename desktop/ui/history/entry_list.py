"""The journal's entries as a list; what is taken back is dim and struck out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.journal import Entry
from desktop.text.visible import visible_lines
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import fitted, write
from desktop.ui.kit.widgets import named

LINE = Qt.ItemDataRole.UserRole + 1
_MARGIN = 16
_TIME = 132
_CODER = 88
_HEIGHT = 30
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class EntryLine:
    """What one line shows."""

    entry: Entry
    at: str
    coder: str
    text: str


class EntryList(QListView):
    """Newest first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "entryList", spoken=self.tr("Journal"), role="paper")
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_LinePaint(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def lines(self) -> Sequence[EntryLine]:
        """What is listed."""
        return self._lines.lines

    def show_lines(self, lines: Sequence[EntryLine]) -> None:
        """List these."""
        self._lines.show(lines)

    def line_at(self, index: _Index) -> EntryLine | None:
        """The line of an index."""
        line = index.data(LINE)
        return line if isinstance(line, EntryLine) else None


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[EntryLine] = ()

    def show(self, lines: Sequence[EntryLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        return visible_lines(line.text) if role == Qt.ItemDataRole.DisplayRole else None


class _LinePaint(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: EntryLine = index.data(LINE)
        painter.save()
        _paint_surface(painter, option)
        worn = look.palette()
        rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(look.hei_font(9))
        painter.setPen(QColor(worn.dim))
        write(painter, rect, middle, line.at)
        write(painter, rect.adjusted(_TIME, 0, 0, 0), middle, line.coder)
        _paint_text(painter, option, line)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hint = super().sizeHint(option, index)
        hint.setHeight(_HEIGHT)
        return hint


def _paint_text(painter: QPainter, option: QStyleOptionViewItem, line: EntryLine) -> None:
    worn = look.palette()
    font = look.hei_font(10)
    font.setStrikeOut(line.entry.undone)
    painter.setFont(font)
    quiet = line.entry.undone or line.entry.kind in ("undo", "redo")
    painter.setPen(QColor(worn.dim if quiet else worn.ink))
    rect = option.rect.adjusted(_MARGIN + _TIME + _CODER, 0, -_MARGIN, 0)
    text = fitted(painter.fontMetrics(), line.text.replace("\n", " "), rect.width())
    write(painter, rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _paint_surface(painter: QPainter, option: QStyleOptionViewItem) -> None:
    worn = look.palette()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(worn.selected))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(worn.hover))
