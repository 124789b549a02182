"""The list of reports by place; what is folded stays folded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.services.corpus.report_list import ListedReport, WorkDone
from desktop.ui.kit.long_list import LongList
from desktop.ui.kit.widgets import named
from desktop.ui.reports.report_model import ReportModel
from desktop.ui.reports.report_paint import ROW_HEIGHT, ReportPaint
from desktop.ui.reports.report_rows import PlaceLine, ReportRow, lines

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FOLD = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}


class ReportList(LongList):
    """`report_chosen` carries an id."""

    report_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        named(self, "reportList", spoken=self.tr("Reports by place"))
        self._reports: Sequence[ListedReport] = ()
        self._folded: set[str] = set()
        self.lines = ReportModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(ReportPaint(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_clicked)

    def show_reports(self, reports: Sequence[ListedReport], work: Mapping[str, WorkDone]) -> None:
        """List these; what is different is told to the screen, the rest stays as it stands."""
        if reports is not self._reports:
            self._reports = reports
            self.lines.show(lines(reports, self._folded))
        self.lines.show_work(work)

    def ids(self) -> list[str]:
        """The reports that are listed, in order, what is folded too."""
        return [report.id for report in self._reports]

    def rows(self) -> list[ReportRow]:
        """What is listed, in order, what is folded too."""
        return [self.lines.with_work(report) for report in self._reports]

    def mark(self, report_id: str) -> None:
        """Set the cursor of the list on that report; its place is unfolded."""
        hidden = next((one for one in self._reports if one.id == report_id), None)
        if hidden is not None and hidden.heading in self._folded:
            self.fold(hidden.heading, folded=False)
        self.setCurrentIndex(self.lines.index_of(report_id))

    def row_at(self, index: _Index) -> ReportRow | None:
        """The report of a line; None for a place."""
        return self.lines.row(index)

    def fold(self, place: str, *, folded: bool) -> None:
        """Hide the reports of that place, or show them again."""
        self._folded = self._folded | {place} if folded else self._folded - {place}
        self.lines.show(lines(self._reports, self._folded))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.lines.line(self.currentIndex())
        if event.key() in _ENTER:
            self._on_clicked(self.currentIndex())
        elif event.key() in _FOLD and isinstance(line, PlaceLine):
            self.fold(line.place, folded=_FOLD[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: _Index) -> None:
        line = self.lines.line(index)
        if isinstance(line, PlaceLine):
            self.fold(line.place, folded=not line.folded)
        elif line is not None:
            self.report_chosen.emit(line.id)
