"""What became of every file, as a table: those that failed first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.services.intake.importing import ImportOutcome
from desktop.text.visible import visible
from desktop.ui.importing.remarks import remark
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.translation import told

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ORDER = ("failed", "duplicate", "left_out", "imported")


class SummaryModel(QAbstractTableModel):
    """One row a file, in the order in which they need attention."""

    def __init__(self, outcomes: Sequence[ImportOutcome], parent: QObject) -> None:
        super().__init__(parent)
        self._outcomes = sorted(outcomes, key=_attention)
        self._titles = (
            self.tr("Outcome"),
            self.tr("File"),
            self.tr("Report"),
            self.tr("Cut off"),
            self.tr("Remarks"),
        )

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self._outcomes)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == _Role.ToolTipRole and section == 3:
            return self.tr("Characters of the page around the report")
        return self._titles[section] if role == _Role.DisplayRole else None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        outcome = self._outcomes[index.row()]
        if role == _Role.ToolTipRole:
            return tip(
                visible(str(outcome.path) if index.column() == 1 else self._texts(outcome)[4])
            )
        if role == _Role.TextAlignmentRole and index.column() == 3:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return visible(self._texts(outcome)[index.column()]) if role == _Role.DisplayRole else None

    def _texts(self, outcome: ImportOutcome) -> tuple[str, ...]:
        report = outcome.report
        return (
            self._status(outcome),
            outcome.path.name,
            report.label if report else "",
            str(outcome.removed_characters) if outcome.removed_characters else "",
            _said(outcome),
        )

    def _status(self, outcome: ImportOutcome) -> str:
        if outcome.status == "imported":
            return ("! " if lacks_facts(outcome) else "✓ ") + self.tr("imported")
        return {
            "failed": "✗ " + self.tr("failed"),
            "duplicate": "= " + self.tr("already there"),
            "left_out": "– " + self.tr("left out"),
        }[outcome.status]


def lacks_facts(outcome: ImportOutcome) -> bool:
    """Whether the report is in, but county, year or the like are not known."""
    report = outcome.report
    return outcome.status == "imported" and report is not None and bool(report.missing)


def _said(outcome: ImportOutcome) -> str:
    if outcome.error is not None:
        return " ".join(told(outcome.error))
    return " · ".join(filter(None, map(remark, outcome.warnings)))


def _attention(outcome: ImportOutcome) -> tuple[int, bool]:
    return _ORDER.index(outcome.status), not lacks_facts(outcome)
