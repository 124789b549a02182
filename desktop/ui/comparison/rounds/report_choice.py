"""The reports of a corpus to choose from: as many as there are, each with a box to check."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.services.corpus.report_list import ListedReport
from desktop.text.visible import visible
from desktop.ui.kit.line_model import LineModel
from desktop.ui.kit.long_list import LongList
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROW_HEIGHT = 28


class ReportChoice(LongList):
    """`changed` says that other reports are checked."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, row_height=_ROW_HEIGHT)
        named(self, "roundReports", spoken=self.tr("Reports of the round"), role="paper")
        self._reports = _Reports(self)
        self.setModel(self._reports)
        self._reports.dataChanged.connect(lambda *_: self.changed.emit())

    @property
    def checked(self) -> list[str]:
        """The ids of those that are checked, in the corpus's order."""
        return [one.id for one in self._reports.lines if one.id in self._reports.checked]

    def show_reports(self, reports: Sequence[ListedReport]) -> None:
        """Offer these."""
        self._reports.show(reports)

    def toggle(self, row: int) -> None:
        """Check the report in that row, or check it no more."""
        self._reports.toggle(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class _Reports(LineModel[ListedReport]):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.checked: set[str] = set()

    def toggle(self, row: int) -> None:
        self.checked ^= {self.lines[row].id}
        self.touch(row, row)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        report = self.lines[index.row()]
        if role == _Role.CheckStateRole:
            chosen = report.id in self.checked
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        shown = role in (_Role.DisplayRole, _Role.AccessibleTextRole)
        return visible(report.label) if shown else None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole:
            return super().setData(index, value, role)
        self.toggle(index.row())
        return True
