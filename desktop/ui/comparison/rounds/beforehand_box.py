"""What the report on a round is to say of coders, training, dates and the least alpha."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLineEdit, QWidget

from desktop.domain.beforehand import Beforehand
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import label, named


class BeforehandBox(QWidget):
    """Four fields, all of which may stay empty; the least alpha can be `fixed` already."""

    def __init__(self, said: Beforehand, *, fixed: bool, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "beforehandBox", spoken=self.tr("For the report"))
        self._people = self._line("beforehandPeople", self.tr("Who the coders are"), said.people)
        self._training = self._line(
            "beforehandTraining", self.tr("How they were trained"), said.training
        )
        self._dates = self._line("beforehandDates", self.tr("When they code"), said.dates)
        self._minimum = self._least(said.minimum)
        self._minimum.setEnabled(not fixed)
        self._lay_out()

    def said(self) -> Beforehand:
        """What stands in the fields."""
        return Beforehand(
            people=self._people.text().strip(),
            training=self._training.text().strip(),
            dates=self._dates.text().strip(),
            minimum=round(self._minimum.value(), 3) or None,
        )

    def _line(self, name: str, spoken: str, text: str) -> QLineEdit:
        made = named(QLineEdit(text, self), name, spoken=spoken)
        made.setPlaceholderText(spoken)
        return made

    def _least(self, minimum: float | None) -> QDoubleSpinBox:
        spoken = self.tr("The least alpha by which a theme is accepted, fixed beforehand")
        made = named(QDoubleSpinBox(self), "beforehandMinimum", spoken=spoken)
        made.setRange(0, 1)
        made.setDecimals(3)
        made.setSingleStep(0.05)
        made.setSpecialValueText(self.tr("not fixed"))
        made.setValue(minimum or 0)
        made.setToolTip(tip(spoken))
        return made

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._people, 0, 0)
        grid.addWidget(self._training, 0, 1)
        grid.addWidget(self._dates, 1, 0)
        least = QGridLayout()
        least.addWidget(label(self.tr("least α"), role="dim"), 0, 0)
        least.addWidget(self._minimum, 0, 1)
        least.setColumnStretch(2, 1)
        grid.addLayout(least, 1, 1)
