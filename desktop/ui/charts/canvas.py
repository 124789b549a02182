"""The chart on the screen, on pyqtgraph's plot; importing this loads pyqtgraph and numpy."""

from __future__ import annotations

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.text.visible import visible_lines
from desktop.ui.charts.arrow_keys import ChartPlace, next_standing
from desktop.ui.charts.axes import SlotAxis, ValueAxis
from desktop.ui.charts.labels import narrowest_slot
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import ChartMark, hit, largest
from desktop.ui.charts.marks_item import MarksItem
from desktop.ui.charts.notes import told
from desktop.ui.charts.number_texts import axis_top
from desktop.ui.kit.plain_text import show_tip

_SLOT_PER_BAR = 11.0
_WIDEST_CELL = 180.0
_POINT_ROOM = 0.04
_NOTCH = 120.0
_ZOOM = 1.25
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Canvas(pg.PlotWidget):  # type: ignore[misc]
    """Bars, cells or points of one table. A click, or Enter, on one asks for its passages.

    Only a part of many groups is in sight: the wheel, the scroll bar and dragging move on,
    Ctrl and the wheel make slots narrower or wider.
    """

    passages_wanted = Signal(str, str)
    view_moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._values, self._slots = ValueAxis(look), SlotAxis(look)
        axes = {"left": self._values, "bottom": self._slots}
        super().__init__(parent, background=look.worn.paper, enableMenu=False, axisItems=axes)
        self._table: FrequencyTable | None = None
        self._kind = "grouped"
        self._most = 0.0
        self._zoom = 1.0
        self._standing: ChartPlace | None = None
        self.box = self.getPlotItem().getViewBox()
        self.marks = MarksItem(self.box, look)
        self._set_up()

    def show_table(self, table: FrequencyTable, kind: str) -> None:
        """Draw `table` as `kind` (one of query.KINDS); what was in sight stays in sight."""
        self._table, self._kind = table, kind
        self._most = largest(table, kind)
        self._slots.show_table(table)
        self.marks.show_table(table, kind)
        self._stand_on(None)
        self._fit()

    def wear(self, look: Look) -> None:
        """Take on another appearance."""
        self.marks.look = look
        self.setBackground(look.worn.paper)
        for axis in (self._values, self._slots):
            axis.wear(look)
        if self._table is not None:
            self.show_table(self._table, self._kind)

    @property
    def count(self) -> int:
        """How many slots there are."""
        return len(self._table.groups) if self._table else 0

    @property
    def in_sight(self) -> tuple[float, float]:
        """The first slot in sight and how many are."""
        first, last = self.box.viewRange()[0]
        return first, last - first

    def go_to(self, first: float) -> None:
        """Bring that slot to the left edge, as far as there are slots."""
        shown = self.in_sight[1]
        first = max(0.0, min(first, self.count - shown))
        self.box.setXRange(first, first + shown, padding=0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        notches = (turned.y() or turned.x()) / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom = min(8.0, max(0.05, self._zoom * _ZOOM**notches))
            self._fit()
        else:
            first, shown = self.in_sight
            self.go_to(first - notches * max(1.0, shown / 8))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        mark = self._mark_at(QPointF(self.mapToScene(event.position().toPoint())))
        show_tip(event.globalPosition().toPoint(), self._told(mark), self)
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        themes = len(self._table.themes) if self._table else 0
        found = next_standing(event.key(), self._standing, slots=self.count, themes=themes)
        if found is not None:
            self._stand_on(found)
        elif event.key() in _ENTER and self._standing is not None:
            self._want(*self._standing)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)
        self._stand_on(None)

    def _set_up(self) -> None:
        self.getPlotItem().hideButtons()
        self.getPlotItem().setContentsMargins(8, 4, 16, 0)
        self.setObjectName("chartCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.box.setMouseEnabled(x=True, y=False)
        self.box.sigXRangeChanged.connect(lambda *_: self.view_moved.emit())
        self.box.sigResized.connect(lambda *_: self._on_resized())
        self.scene().sigMouseClicked.connect(self._on_clicked)

    def _on_resized(self) -> None:
        if self._table is not None:
            self._fit()

    def _fit(self) -> None:
        self._fit_values()
        self._fit_slots()

    def _fit_values(self) -> None:
        if self._table is None:
            return
        top = 1.0 if self._kind == "heat" else self._axis_top(self._table)
        low = -_POINT_ROOM * top if self._kind == "line" else 0.0
        self.box.setYRange(low, top, padding=0)
        intervals = self.marks.frame.intervals
        self._values.show_table(self._table, kind=self._kind, top=top, intervals=intervals)

    def _axis_top(self, table: FrequencyTable) -> float:
        """High enough that the figure over the highest bar is in sight."""
        most = self._most
        room = 1 - (self.marks.look.metrics.height() + 4) / max(60.0, float(self.box.height()))
        return max(axis_top(most, table.measure), most / room)

    def _fit_slots(self) -> None:
        count, width = max(1, self.count), max(1.0, self.box.width())
        shown = min(float(count), max(1.0, width / (self._least_slot() * self._zoom)))
        if self._kind == "heat":
            shown = max(shown, min(width / _WIDEST_CELL, width / self._least_slot()))
        self.box.setLimits(xMin=0, xMax=max(count, shown), minXRange=1, maxXRange=max(count, shown))
        first = max(0.0, min(self.in_sight[0], count - shown))
        self.box.setXRange(first, first + shown, padding=0)
        self._slots.fit(width / shown)
        self.view_moved.emit()

    def _least_slot(self) -> float:
        if self._table is None:
            return 1.0
        bars = len(self._table.themes) if self._kind == "grouped" else 1
        return max(narrowest_slot(self._table, self.marks.look), bars * _SLOT_PER_BAR)

    def _mark_at(self, scene: QPointF) -> ChartMark | None:
        at = self.box.mapFromScene(scene)
        return hit(self.marks.marks, at.x(), at.y(), kind=self._kind, frame=self.marks.frame)

    def _told(self, mark: ChartMark | None) -> str:
        if mark is None or self._table is None:
            return ""
        return told(self._table, mark.slot, mark.theme, self.marks.look.say)

    def _on_clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        mark = self._mark_at(event.scenePos())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self._want(mark.slot, mark.theme)

    def _want(self, slot: int, theme: int) -> None:
        if self._table is not None:
            self.passages_wanted.emit(self._table.groups[slot].key, self._table.themes[theme].id)

    def _stand_on(self, standing: ChartPlace | None) -> None:
        self._standing = standing
        self.marks.stand_on(standing)
        if standing is None or self._table is None:
            return
        first, shown = self.in_sight
        if not first <= standing[0] <= first + shown - 1:
            self.go_to(standing[0] - shown / 2)
        said = told(self._table, *standing, self.marks.look.say)
        self.setAccessibleDescription(visible_lines(said))
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
