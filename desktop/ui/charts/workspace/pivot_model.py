"""The pivot table as Qt reads it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.text.visible import visible
from desktop.ui.charts.workspace.pivot import Pivot
from desktop.ui.kit.theme import palette

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class PivotModel(QAbstractTableModel):
    """Asked only for what is in sight, so that thousands of counties cost nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pivot = Pivot()
        self._chosen: frozenset[str] = frozenset()

    def show_pivot(self, pivot: Pivot) -> None:
        """Have this one."""
        self.beginResetModel()
        self.pivot = pivot
        self.endResetModel()

    def choose(self, keys: frozenset[str]) -> None:
        """Set these groups apart."""
        self._chosen = keys
        last = len(self.pivot.rows) - 1
        if last >= 0:
            columns = len(self.pivot.columns) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, columns))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self.pivot.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self.pivot.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return visible(self.pivot.cells[index.row()][index.column()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        if role == Qt.ItemDataRole.ForegroundRole and self._is_dim(index):
            return QColor(palette().dim)
        if role == Qt.ItemDataRole.BackgroundRole and self._is_chosen(index):
            return QColor(palette().selected)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return visible((self.pivot.columns if across else self.pivot.rows)[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return _RIGHT
        return None

    def _is_chosen(self, index: _Index) -> bool:
        return self.pivot.group_keys[index.row()] in self._chosen

    def _is_dim(self, index: _Index) -> bool:
        """Where there is no value, and how many reports are coded."""
        is_count = not self.pivot.spots and index.column() == len(self.pivot.columns) - 1
        return is_count or not self.pivot.has_value[index.row()]
