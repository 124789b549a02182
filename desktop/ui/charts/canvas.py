"""A picture on the screen, on pyqtgraph's plot; importing this loads pyqtgraph and numpy."""

from __future__ import annotations

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.text.visible import visible_lines
from desktop.ui.charts.arrow_keys import ChartPlace, next_standing
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import ChartMark
from desktop.ui.charts.marks_item import HeadingItem, MarksItem
from desktop.ui.charts.pictures.picture import SIDES, Extent, Picture
from desktop.ui.kit.plain_text import show_tip

_NOTCH = 120.0
_ZOOM = 1.25
_EDGES = (8.0, 4.0, 16.0, 0.0)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Canvas(pg.PlotWidget):  # type: ignore[misc]
    """One picture. A click, or Enter, on a mark asks for its passages.

    Only a part of many places is in sight: the wheel, the scroll bars and dragging move on, Ctrl
    and the wheel make places narrower or wider. `passages_wanted` carries a group's key and a
    theme's id, `spot_wanted` all that a mark stands for, `stood_on` the same of the keyboard,
    `chosen_wanted` the key of a group that Ctrl and a click take into a choice or out of it.
    """

    passages_wanted = Signal(str, str)
    spot_wanted = Signal(object)
    stood_on = Signal(object)
    chosen_wanted = Signal(str)
    view_moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._headings = {side: HeadingItem(side) for side in SIDES}
        super().__init__(
            parent, background=look.worn.paper, enableMenu=False, axisItems=self._headings
        )
        self.picture: Picture | None = None
        self._zoom = 1.0
        self._standing: ChartPlace | None = None
        self.keeps_standing = False
        """Whether the mark stays framed when the keyboard goes elsewhere."""
        self.box = self.getPlotItem().getViewBox()
        self.marks = MarksItem(self.box)
        self._set_up()

    def show_picture(self, picture: Picture) -> None:
        """Draw it; what was in sight stays in sight."""
        self.picture = picture
        self.setBackground(picture.look.worn.paper)
        self.marks.show_picture(picture)
        self.stand_on(None)
        self._fit()

    def wear(self, look: Look) -> None:
        """Take on another appearance."""
        self.setBackground(look.worn.paper)
        if self.picture is not None:
            self.show_picture(self.picture.wearing(look))

    @property
    def count(self) -> int:
        """How many places there are across."""
        return self.picture.across.count if self.picture else 0

    @property
    def rows(self) -> int:
        """How many places there are down."""
        return self.picture.down.count if self.picture else 0

    @property
    def in_sight(self) -> tuple[float, float]:
        """The first place across in sight and how many are."""
        first, last = self.box.viewRange()[0]
        return first, last - first

    @property
    def rows_in_sight(self) -> tuple[float, float]:
        """The first place down in sight and how many are."""
        first, last = self.box.viewRange()[1]
        return first, last - first

    def go_to(self, first: float) -> None:
        """Bring that place to the left edge, as far as there are places."""
        first, shown = _within(first, self.in_sight[1], self.count)
        self.box.setXRange(first, first + shown, padding=0)

    def go_to_row(self, first: float) -> None:
        """Bring that place to the upper edge, as far as there are places."""
        first, shown = _within(first, self.rows_in_sight[1], self.rows)
        self.box.setYRange(first, first + shown, padding=0)

    def stand_on(self, standing: ChartPlace | None) -> None:
        """Frame the mark of that slot and theme and bring it into sight; None frames none."""
        self._standing = standing
        self.marks.stand_on(standing)
        if standing is None or self.picture is None:
            return
        self._bring(*self.picture.place(*standing))
        self.stood_on.emit(self.picture.spot(*standing))
        self.setAccessibleDescription(visible_lines(self.picture.told(*standing)))
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    def choose(self, groups: frozenset[str]) -> None:
        """Lay a band behind the groups of these keys."""
        self.marks.choose(groups)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        notches = (turned.y() or turned.x()) / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom = min(8.0, max(0.01, self._zoom * _ZOOM**notches))
            self._fit()
        elif self._goes_down and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            first, shown = self.rows_in_sight
            self.go_to_row(first - notches * max(1.0, shown / 8))
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
        slots, themes = self.picture.size if self.picture else (0, 0)
        found = next_standing(event.key(), self._standing, slots=slots, themes=themes)
        if found is not None:
            self.stand_on(found)
        elif event.key() in _ENTER and self._standing is not None:
            self._want(*self._standing)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)
        if not self.keeps_standing:
            self.stand_on(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # pyqtgraph resizes before the canvas has taken in that it is one.
        if getattr(self, "picture", None) is not None:
            self._fit()

    def _set_up(self) -> None:
        self.getPlotItem().hideButtons()
        self.getPlotItem().setContentsMargins(*_EDGES)
        for side in SIDES:
            self.getPlotItem().showAxis(side)
        self.setObjectName("chartCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.box.invertY(True)
        self.box.sigRangeChanged.connect(lambda *_: self.view_moved.emit())
        self.box.sigResized.connect(lambda *_: self._fit_places())
        self.scene().sigMouseClicked.connect(self._on_clicked)

    @property
    def _goes_down(self) -> bool:
        return self.rows_in_sight[1] < self.rows

    def _fit(self) -> None:
        if self.picture is None:
            return
        left, top, right, bottom = _EDGES
        width, height = self.width() - left - right, self.height() - top - bottom
        room = self.picture.margins(width, height, zoom=self._zoom)
        for side, heading in self._headings.items():
            heading.show_picture(self.picture, self.marks, room=getattr(room, side))
        self.getPlotItem().layout.activate()
        self._fit_places()

    def _fit_places(self) -> None:
        picture = self.picture
        if picture is None:
            return
        first, shown = self._fitted(picture.across, float(self.box.width()), self.in_sight[0])
        top, rows = self._fitted(picture.down, float(self.box.height()), self.rows_in_sight[0])
        most, most_rows = max(self.count, shown), max(self.rows, rows)
        self.box.setLimits(
            xMin=0, xMax=most, minXRange=0.1, maxXRange=most,
            yMin=0, yMax=most_rows, minYRange=0.1, maxYRange=most_rows,
        )  # fmt: skip
        self.box.setMouseEnabled(x=shown < self.count, y=rows < self.rows)
        self.box.setRange(xRange=(first, first + shown), yRange=(top, top + rows), padding=0)
        for heading in self._headings.values():
            heading.update()
        self.view_moved.emit()

    def _fitted(self, run: Extent, pixels: float, first: float) -> tuple[float, float]:
        return _within(first, run.shown(max(1.0, pixels), zoom=self._zoom), run.count)

    def _mark_at(self, scene: QPointF) -> ChartMark | None:
        at = self.box.mapFromScene(scene)
        if self.picture is None or not self.box.rect().contains(at):
            return None
        return self.picture.hit(at.x(), at.y(), self.marks.frame)

    def _told(self, mark: ChartMark | None) -> str:
        if mark is None or self.picture is None:
            return ""
        return self.picture.told(mark.slot, mark.theme)

    def _on_clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        mark = self._mark_at(event.scenePos())
        if mark is None or self.picture is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.chosen_wanted.emit(self.picture.spot(mark.slot, mark.theme).group)
        else:
            self._want(mark.slot, mark.theme)

    def _want(self, slot: int, theme: int) -> None:
        if self.picture is not None:
            spot = self.picture.spot(slot, theme)
            self.spot_wanted.emit(spot)
            self.passages_wanted.emit(spot.group, spot.theme)

    def _bring(self, across: float, down: float) -> None:
        first, shown = self.in_sight
        if not first <= across <= first + shown - 1:
            self.go_to(across - shown / 2)
        top, rows = self.rows_in_sight
        if not top <= down <= top + rows - 1:
            self.go_to_row(down - rows / 2)


def _within(first: float, shown: float, count: int) -> tuple[float, float]:
    return max(0.0, min(first, count - shown)), shown
