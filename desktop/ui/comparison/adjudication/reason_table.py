"""Per theme: why coders differed, how often that was decided, and for whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.domain.adjudication import REASONS
from desktop.domain.coding import Coder
from desktop.text.visible import visible
from desktop.ui.comparison.adjudication.summary_data import SummaryData
from desktop.ui.comparison.words import NO_REASON, say
from desktop.ui.comparison.words import REASONS as REASON_WORDS
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import named

_ORDER = (*REASONS, "")
_ROW = 34


class ReasonTable(QTableWidget):
    """A row for each theme about which something was decided."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "reasonTable", spoken=self.tr("Reasons by theme"), role="paper")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    def show_summary(self, data: SummaryData) -> None:
        """The themes of this round; those decided most often first."""
        self._put_titles(data.coders)
        reasons = data.found.reasons_by_theme
        decided = sorted(reasons, key=lambda path: -sum(reasons[path].values()))
        self.setRowCount(len(decided))
        for row, path in enumerate(decided):
            self._fill(row, path, reasons[path], data)

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        item = self.item(row, column)
        return item.text() if item else ""

    def _put_titles(self, coders: Sequence[Coder]) -> None:
        titles = [
            self.tr("Theme"),
            *(say(REASON_WORDS[reason]) for reason in REASONS),
            say(NO_REASON),
            self.tr("Decided"),
            *(self.tr("As %1").replace("%1", visible(coder.name)) for coder in coders),
        ]
        self.setColumnCount(len(titles))
        self.setHorizontalHeaderLabels(titles)
        for number in range(len(titles)):
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            title = self.horizontalHeaderItem(number)
            if title is not None:
                title.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _fill(self, row: int, path: str, reasons: Mapping[str, int], data: SummaryData) -> None:
        self.setItem(row, 0, QTableWidgetItem(visible(path)))
        for column, reason in enumerate(_ORDER, start=1):
            number = reasons.get(reason, 0)
            self._put(row, column, str(number), dim=not number)
        last, found = len(_ORDER) + 1, data.found.by_theme[path]
        self._put(row, last, f"{found.decided} / {found.total}", dim=False)
        for column, coder in enumerate(data.coders, start=last + 1):
            upheld = found.upheld.get(coder.id, 0)
            item = self._put(row, column, str(upheld), dim=not upheld)
            said = self.tr("Decided exactly as %1 had it").replace("%1", coder.name)
            item.setToolTip(tip(said))

    def _put(self, row: int, column: int, text: str, *, dim: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if dim:
            item.setForeground(QColor(look.palette().dim))
        self.setItem(row, column, item)
        return item
