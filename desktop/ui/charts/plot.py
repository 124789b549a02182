"""The canvas with its scroll bars; importing this loads pyqtgraph and numpy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.arrow_keys import ChartPlace
from desktop.ui.charts.canvas import Canvas
from desktop.ui.charts.look import Look
from desktop.ui.charts.overview import Overview
from desktop.ui.charts.pictures.picture import Picture
from desktop.ui.charts.pictures.table import picture_of
from desktop.ui.charts.scroll_bar import SlotScrollBar
from desktop.ui.kit.widgets import column, row


class Plot(QWidget):
    """What the panel shows of a table that has something to show."""

    passages_wanted = Signal(str, str)
    spot_wanted = Signal(object)
    stood_on = Signal(object)
    chosen_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.canvas = Canvas(look, self)
        self.scroll_bar = SlotScrollBar(self.canvas, self)
        self.down_bar = SlotScrollBar(self.canvas, self, direction=Qt.Orientation.Vertical)
        self.overview = Overview(self.canvas, self)
        self.canvas.passages_wanted.connect(self.passages_wanted)
        self.canvas.spot_wanted.connect(self.spot_wanted)
        self.canvas.stood_on.connect(self.stood_on)
        self.canvas.chosen_wanted.connect(self.chosen_wanted)
        self.setFocusProxy(self.canvas)
        beside = row(spacing=0)
        beside.addWidget(self.canvas, 1)
        beside.addWidget(self.overview)
        beside.addWidget(self.down_bar)
        laid_out = column(self, spacing=0)
        laid_out.addLayout(beside, 1)
        laid_out.addWidget(self.scroll_bar)

    def show_table(self, table: FrequencyTable, kind: str) -> None:
        """Draw `table` as `kind`, a key of PICTURES that draws such tables."""
        self.show_picture(picture_of(table, kind, look=self._look))

    def show_picture(self, picture: Picture) -> None:
        """Draw it."""
        self._look = picture.look
        self.canvas.show_picture(picture)

    def stand_on(self, standing: ChartPlace | None) -> None:
        """Frame the mark of that slot and theme; None frames none."""
        self.canvas.stand_on(standing)

    def choose(self, groups: frozenset[str]) -> None:
        """Lay a band behind the groups of these keys."""
        self.canvas.choose(groups)

    def wear(self, look: Look) -> None:
        """Take on another appearance."""
        self._look = look
        self.canvas.wear(look)
