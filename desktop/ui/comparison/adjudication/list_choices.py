"""In which order the disagreements stand, and which of them are listed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.ui.kit.widgets import named, row


class ListChoices(QWidget):
    """`changed` says that order or choice are others now."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._order = named(QComboBox(self), "disagreementOrder", spoken=self.tr("Order"))
        self._shown = named(QComboBox(self), "disagreementShown", spoken=self.tr("Which ones"))
        for value, text in (
            ("report", self.tr("By report")),
            ("worst", self.tr("Worst reports first")),
            ("theme", self.tr("By theme")),
            ("kind", self.tr("By kind")),
        ):
            self._order.addItem(text, value)
        for value, text in (
            ("all", self.tr("All")),
            ("undecided", self.tr("Undecided")),
            ("flagged", self.tr("Codebook must change")),
            ("changed", self.tr("Changed since")),
        ):
            self._shown.addItem(text, value)
        laid_out = row(self)
        for combo in (self._order, self._shown):
            combo.setMinimumContentsLength(6)
            combo.currentIndexChanged.connect(lambda _number: self.changed.emit())
            laid_out.addWidget(combo, 1)

    @property
    def order(self) -> str:
        """One of disagreement_rows.ORDERS."""
        return str(self._order.currentData())

    @property
    def shown(self) -> str:
        """One of disagreement_rows.SHOWN."""
        return str(self._shown.currentData())

    def choose(self, *, order: str = "", shown: str = "") -> None:
        """Set one or both."""
        for combo, value in ((self._order, order), (self._shown, shown)):
            if value:
                combo.setCurrentIndex(max(0, combo.findData(value)))
