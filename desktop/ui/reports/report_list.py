"""The list of reports by place; what is folded stays folded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from desktop.ui.pieces import named
from desktop.ui.reports.report_paint import PLACE, ROW, ReportPaint
from desktop.ui.reports.report_rows import PlaceRows, ReportRow

_Index = QModelIndex | QPersistentModelIndex


class ReportList(QTreeView):
    """`report_chosen` carries an id."""

    report_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "reportList", spoken=self.tr("Reports by place"))
        self._items: dict[str, QStandardItem] = {}
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ReportPaint(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_clicked)

    def show_places(self, places: Iterable[PlaceRows]) -> None:
        """List anew, with the present report still marked."""
        present, folded = self.present(), self._folded()
        self._model.clear()
        self._items = {}
        for place in places:
            self._model.appendRow(self._place(place))
        for number in range(self._model.rowCount()):
            index = self._model.index(number, 0)
            self.setExpanded(index, index.data(PLACE) not in folded)
        if present:
            self.mark(present)

    def update_work(self, report_id: str, state: str, codings: int) -> None:
        """Show another state and number of codings of one report, if it is listed."""
        item = self._items.get(report_id)
        if item is not None:
            item.setData(replace(item.data(ROW), state=state, codings=codings), ROW)

    def rows(self) -> list[ReportRow]:
        """What is listed, in order, what is folded too."""
        return [item.data(ROW) for item in self._items.values()]

    def mark(self, report_id: str) -> None:
        """Set the cursor of the list on that report."""
        item = self._items.get(report_id)
        self.setCurrentIndex(item.index() if item else QModelIndex())

    def present(self) -> str:
        """The id of the report that is marked; empty where none is."""
        row = self.currentIndex().data(ROW)
        return row.report.id if isinstance(row, ReportRow) else ""

    def row_at(self, index: _Index) -> ReportRow | None:
        """The report of a line; None for a place."""
        row = index.data(ROW)
        return row if isinstance(row, ReportRow) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _place(self, place: PlaceRows) -> QStandardItem:
        title = place.place or self.tr("Place not known")
        item = QStandardItem(title)
        item.setData(place.place, PLACE)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setAccessibleText(title)
        for row in place.rows:
            item.appendRow(self._report(row))
        return item

    def _report(self, row: ReportRow) -> QStandardItem:
        item = QStandardItem(row.report.label)
        item.setData(row, ROW)
        item.setToolTip(_tooltip(row))
        item.setAccessibleText(f"{row.report.label}, {self._state(row.state)}")
        self._items[row.report.id] = item
        return item

    def _state(self, state: str) -> str:
        return {
            "none": self.tr("not begun"),
            "begun": self.tr("begun"),
            "done": self.tr("done"),
        }[state]

    def _folded(self) -> set[str]:
        indexes = (self._model.index(n, 0) for n in range(self._model.rowCount()))
        return {str(index.data(PLACE)) for index in indexes if not self.isExpanded(index)}

    def _on_clicked(self, index: _Index) -> None:
        row = self.row_at(index)
        if row is not None:
            self.report_chosen.emit(row.report.id)
        else:
            self.setExpanded(index, not self.isExpanded(index))


def _tooltip(row: ReportRow) -> str:
    report = row.report
    lines = (report.facts.title, report.facts.document_number, report.source_name)
    return "\n".join(text for text in lines if text)
