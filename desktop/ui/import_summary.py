"""What became of every file: those that failed first, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.services.corpus import ImportOutcome
from desktop.ui.pieces import button, column, label, named, row
from desktop.ui.remarks import remark
from desktop.ui.translation import told

_ORDER = ("failed", "duplicate", "imported")


class ImportSummary(QWidget):
    """`facts_wanted` carries the ids of the new reports that lack facts."""

    closed = Signal()
    facts_wanted = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lacking: list[str] = []
        self._head = label(name="importResult", role="title", wraps=True)
        self._table = self._made_table()
        self._fill_in = button(self.tr("Fill in missing facts…"), name="importFacts")
        close = button(self.tr("Close"), name="importClose", role="primary")
        self._fill_in.clicked.connect(lambda: self.facts_wanted.emit(self._lacking))
        close.clicked.connect(self.closed)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(self._fill_in)
        foot.addWidget(close)
        laid_out = column(self, spacing=16)
        laid_out.addWidget(self._head)
        laid_out.addWidget(self._table, 1)
        laid_out.addLayout(foot)

    def show_outcomes(self, outcomes: Sequence[ImportOutcome]) -> None:
        """List them, what needs attention first."""
        self._table.clear()
        for outcome in sorted(outcomes, key=_attention):
            self._table.addTopLevelItem(self._line(outcome))
        self._lacking = [o.report.id for o in outcomes if o.report and _lacks_facts(o)]
        self._fill_in.setVisible(bool(self._lacking))
        self._head.setText(self._sum_of(outcomes))

    def _sum_of(self, outcomes: Sequence[ImportOutcome]) -> str:
        numbers = Counter(outcome.status for outcome in outcomes)
        parts = [self.tr("%n report(s) imported", "", numbers["imported"])]
        if numbers["failed"]:
            parts.append(self.tr("%n file(s) failed", "", numbers["failed"]))
        if numbers["duplicate"]:
            parts.append(self.tr("%n already there", "", numbers["duplicate"]))
        if self._lacking:
            parts.append(self.tr("%n lack(s) facts", "", len(self._lacking)))
        return " · ".join(parts)

    def _line(self, outcome: ImportOutcome) -> QTreeWidgetItem:
        report = outcome.report
        place = report.label if report else ""
        removed = str(outcome.removed_characters) if outcome.removed_characters else ""
        texts = [self._status(outcome), outcome.path.name, place, removed, self._said(outcome)]
        line = QTreeWidgetItem(texts)
        line.setToolTip(1, str(outcome.path))
        line.setToolTip(4, texts[4])
        line.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return line

    def _status(self, outcome: ImportOutcome) -> str:
        if outcome.status == "failed":
            return "✗ " + self.tr("failed")
        if outcome.status == "duplicate":
            return "= " + self.tr("already there")
        return ("? " if _lacks_facts(outcome) else "✓ ") + self.tr("imported")

    def _said(self, outcome: ImportOutcome) -> str:
        if outcome.error is not None:
            return " ".join(told(outcome.error))
        return " · ".join(filter(None, map(remark, outcome.warnings)))

    def _made_table(self) -> QTreeWidget:
        table = named(QTreeWidget(self), "importTable", spoken=self.tr("What became of each file"))
        table.setHeaderLabels(
            [
                self.tr("Outcome"),
                self.tr("File"),
                self.tr("Report"),
                self.tr("Cut off"),
                self.tr("Remarks"),
            ]
        )
        table.headerItem().setToolTip(3, self.tr("Characters of the page around the report"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.header().setStretchLastSection(True)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.header().resizeSection(1, 220)
        table.header().resizeSection(2, 120)
        table.header().resizeSection(3, 72)
        return table


def _lacks_facts(outcome: ImportOutcome) -> bool:
    report = outcome.report
    return outcome.status == "imported" and report is not None and bool(report.missing)


def _attention(outcome: ImportOutcome) -> tuple[int, bool]:
    return _ORDER.index(outcome.status), not _lacks_facts(outcome)
