"""The table beside every picture: walked with the same keys, copied as a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.workspace.pivot import Pivot, copied
from desktop.ui.charts.workspace.pivot_model import PivotModel
from desktop.ui.kit.widgets import named

_ROW = 26
_WIDTH = 120


class PivotTable(QTableView):
    """`stood_on` carries the Spot of a cell, `wanted` that of a double click."""

    stood_on = Signal(object)
    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "pivotTable", spoken=self.tr("Table of the picture"), role="paper")
        self._model = PivotModel(self)
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(_WIDTH)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda index: self.wanted.emit(self._spot(index)))

    @property
    def pivot(self) -> Pivot:
        """What is shown."""
        return self._model.pivot

    def show_pivot(self, pivot: Pivot) -> None:
        """Show this one from the top."""
        self._model.show_pivot(pivot)

    @property
    def at(self) -> tuple[int, int] | None:
        """Row and column of the cursor."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    def stand_on(self, spot: Spot) -> None:
        """Set the cursor on the first cell of that point, if it is on none of them.

        `stood_on` is not sent.
        """
        if self.at is None or self.pivot.spot(*self.at) != spot:
            self.stand_at(self.pivot.place(spot))

    def stand_at(self, place: tuple[int, int] | None) -> None:
        """Set the cursor on that row and column; `stood_on` is not sent."""
        if place is not None:
            model = self.selectionModel()
            blocked = model.blockSignals(True)
            self.setCurrentIndex(self._model.index(*place))
            model.blockSignals(blocked)
            self.viewport().update()

    def choose(self, keys: frozenset[str]) -> None:
        """Set the names of these groups apart."""
        self._model.choose(keys)

    def copy(self) -> None:
        """The chosen rows with their head, or all where only a cell is stood on."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        rows = chosen if len(self.selectedIndexes()) > 1 else range(len(self.pivot.rows))
        QGuiApplication.clipboard().setText(copied(self.pivot, list(rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: it would look through every row."""

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.stood_on.emit(self._spot(current))

    def _spot(self, index: QModelIndex) -> Spot:
        return self.pivot.spot(index.row(), index.column())
