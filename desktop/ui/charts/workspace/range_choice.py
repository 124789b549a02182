"""Of which reports, and of which part of their text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.analysis.counting.parts import PARTS
from desktop.ui.charts.menus import Chooser
from desktop.ui.charts.query import EVER
from desktop.ui.charts.words import LABELS
from desktop.ui.charts.words import say as say_of_chart
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.scope import AskedScope
from desktop.ui.charts.workspace.ticks import TickButton
from desktop.ui.kit.widgets import column, label, named, row


class RangeChoice(QWidget):
    """`changed` when the user chose something else."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.provinces = TickButton(
            "askedProvinces",
            spoken=self.tr("Provinces"),
            every=self.tr("All provinces"),
            parent=self,
        )
        self.parts = TickButton(
            "askedParts", spoken=self.tr("Sections"), every=self.tr("Whole text"), parent=self
        )
        self.first = Chooser("askedFirstYear", spoken=self.tr("From year"), parent=self)
        self.last = Chooser("askedLastYear", spoken=self.tr("To year"), parent=self)
        self.unfinished = named(QCheckBox(self), "askedUnfinished")
        self.chosen = named(QCheckBox(self), "askedChosen")
        self._chosen: tuple[str, ...] = ()
        self.columns: dict[str, TickButton] = {}
        self._lay_out()
        self.parts.set_options([(part, say_of_chart(LABELS[part])) for part in PARTS])
        self.offer(AskedScope())
        self.show_unfinished(0)
        self.show_chosen(())
        self._connect()

    def offer(self, scope: AskedScope) -> None:
        """Let these be chosen from; what was chosen stays where it is there still."""
        self.provinces.set_options([(name, name) for name in scope.provinces])
        years = [(year, str(year)) for year in scope.years]
        self.first.set_options([(None, self.tr("first")), *years])
        self.last.set_options([(None, self.tr("last")), *years])
        for name in [known for known in self.columns if not scope.columns.get(known)]:
            self.columns.pop(name).deleteLater()
        for name, values in scope.columns.items():
            if not values:
                continue
            self._column(name).set_options([(value, value) for value in values])

    def show_unfinished(self, number: int) -> None:
        """How many reports the switch would take in."""
        self.unfinished.setText(self.tr("Also being coded (%1)").replace("%1", f"{number:,}"))

    def show_chosen(self, keys: tuple[str, ...]) -> None:
        """The counties that are chosen in the pictures, which alone may be asked for."""
        self._chosen = keys
        self.chosen.setText(self.tr("Only the %n chosen", "", len(keys)))
        self.chosen.setVisible(bool(keys) or self.chosen.isChecked())

    def mark(self, inquiry: Inquiry) -> None:
        """Show what that inquiry has; `changed` is not sent."""
        asked = inquiry.question
        first, last = asked.years or (None, None)
        self.provinces.tick(asked.provinces)
        self.parts.tick(asked.parts)
        self.first.show_value(None if first == EVER[0] else first)
        self.last.show_value(None if last == EVER[1] else last)
        _check(self.unfinished, asked.unfinished)
        _check(self.chosen, bool(asked.counties))
        wanted = dict(asked.where)
        for name, ticks in self.columns.items():
            ticks.tick(wanted.get(name, ()))

    def applied(self, inquiry: Inquiry) -> Inquiry:
        """The inquiry with what is chosen here."""
        asked = inquiry.asking(
            provinces=self.provinces.ticked,
            parts=self.parts.ticked,
            unfinished=self.unfinished.isChecked(),
            counties=self._chosen if self.chosen.isChecked() else (),
        ).within(_year(self.first.value), _year(self.last.value))
        for name, ticks in self.columns.items():
            asked = asked.of_values(name, ticks.ticked)
        return asked

    def _column(self, name: str) -> TickButton:
        if name not in self.columns:
            every = self.tr("%1: all").replace("%1", name)
            made = TickButton(f"asked_{name}", spoken=name, every=every, parent=self)
            made.changed.connect(self.changed)
            self._own.addWidget(made)
            self.columns[name] = made
        return self.columns[name]

    def _lay_out(self) -> None:
        years = row(spacing=4)
        for part in (self.first, label("—", role="dim"), self.last):
            years.addWidget(part)
        years.addStretch(1)
        for chooser in (self.first, self.last):
            chooser.setProperty("role", "asked")
        laid_out = column(self, spacing=2)
        laid_out.addWidget(self.provinces)
        laid_out.addLayout(years)
        laid_out.addWidget(self.parts)
        self._own = column(spacing=2)
        laid_out.addLayout(self._own)
        laid_out.addSpacing(4)
        laid_out.addWidget(self.chosen)
        laid_out.addWidget(self.unfinished)

    def _connect(self) -> None:
        for ticks in (self.provinces, self.parts):
            ticks.changed.connect(self.changed)
        for chooser in (self.first, self.last):
            chooser.chosen.connect(lambda _value: self.changed.emit())
        for box in (self.unfinished, self.chosen):
            box.toggled.connect(lambda _on: self.changed.emit())


def _year(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _check(box: QCheckBox, checked: bool) -> None:
    blocked = box.blockSignals(True)
    box.setChecked(checked)
    box.blockSignals(blocked)
