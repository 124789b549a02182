"""The two axes of the plot: values (or theme names) at the left, groups below."""

from __future__ import annotations

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.labels import labels_height, line_count, paint_labels
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import Frame
from desktop.ui.charts.number_texts import ticks

_WIDEST_NAME = 140.0
_AIR = 12.0
_Ticks = list[tuple[float, str]]


class ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """Figures beside the grid lines; for a heat map the themes beside their rows."""

    def __init__(self, look: Look) -> None:
        super().__init__("left")
        self._texts: dict[float, str] = {}
        self.setStyle(tickLength=0, tickTextOffset=8, hideOverlappingLabels=False)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Take on colours and face."""
        self._look = look
        self.setTickFont(look.font)
        self.setPen(None)
        self.setTextPen(look.worn.dim)

    def show_table(self, table: FrequencyTable, *, kind: str, top: float, intervals: int) -> None:
        """Write what belongs beside a chart of that kind whose axis ends at `top`."""
        if kind == "heat":
            shown = self._rows(table, top)
        else:
            shown = ticks(top, table.measure, intervals=intervals)
        self._texts = dict(shown)
        self.setWidth(max((self._look.width(text) for _, text in shown), default=0.0) + _AIR)
        self.picture = None
        self.update()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        return [(1.0, list(self._texts))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [self._texts[value] for value in values]

    def drawPicture(self, p: QPainter, axis: object, ticks: object, texts: object) -> None:
        # Ticks of no length would still leave dots.
        super().drawPicture(p, axis, [], texts)

    def _rows(self, table: FrequencyTable, top: float) -> _Ticks:
        rows = max(1, len(table.themes))
        return [
            (top * (1 - (order + 0.5) / rows), self._look.shortened(theme.name, _WIDEST_NAME))
            for order, theme in enumerate(table.themes)
        ]


class SlotAxis(pg.AxisItem):  # type: ignore[misc]
    """The names of the groups under their slots."""

    def __init__(self, look: Look) -> None:
        super().__init__("bottom")
        self._table: FrequencyTable | None = None
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Take on colours and face."""
        self._look = look
        self.update()

    def fit(self, slot: float) -> None:
        """Take the height that names under slots of that width need."""
        lines = 2 if self._table is None else line_count(self._table, slot, self._look)
        self.setHeight(labels_height(self._look, lines=lines))

    def show_table(self, table: FrequencyTable) -> None:
        """Write these groups."""
        self._table = table
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        if self._table is not None:
            first, last = self.range
            frame = Frame(0, 0, self.width(), self.height(), first, last - first, 1.0)
            paint_labels(painter, self._table, frame=frame, top=4.0, look=self._look)
