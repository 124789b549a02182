"""The canvas with its scroll bar; importing this loads pyqtgraph and numpy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.canvas import Canvas
from desktop.ui.charts.look import Look
from desktop.ui.charts.scroll_bar import SlotScrollBar
from desktop.ui.kit.widgets import column


class Plot(QWidget):
    """What the panel shows of a table that has something to show."""

    passages_wanted = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.canvas = Canvas(look, self)
        self.scroll_bar = SlotScrollBar(self.canvas, self)
        self.canvas.passages_wanted.connect(self.passages_wanted)
        self.setFocusProxy(self.canvas)
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self.canvas, 1)
        laid_out.addWidget(self.scroll_bar)

    def show_table(self, table: FrequencyTable, kind: str) -> None:
        """Draw `table` as `kind`, one of query.KINDS."""
        self.canvas.show_table(table, kind)

    def wear(self, look: Look) -> None:
        """Take on another appearance."""
        self.canvas.wear(look)
