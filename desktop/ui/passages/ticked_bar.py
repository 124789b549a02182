"""The row of buttons under the passages: each says what happens to the ticked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from desktop.ui.kit.plain_text import on_button, tip
from desktop.ui.kit.widgets import button, label, named, row


@dataclass(frozen=True, slots=True)
class Ticked:
    """How many passages are chosen, how many of these are places found, and how many codings of
    the coder at work; whether these are marked already; the theme that would be applied."""

    number: int = 0
    found: int = 0
    own: int = 0
    marked: bool = False
    theme: str = ""


class TickedBar(QWidget):
    """What is done to the passages that are ticked, or else to the one that is stood on."""

    apply_wanted = Signal()
    pick_wanted = Signal()
    retheme_wanted = Signal()
    remove_wanted = Signal()
    note_wanted = Signal()
    flag_wanted = Signal()
    columns_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "tickedBar", role="paper")
        self.applying = self._button("tickedApply", self.apply_wanted.emit, role="primary")
        self.picking = self._button("tickedPick", self.pick_wanted.emit)
        self.picking.setText(self.tr("Another theme…"))
        self.unit = self._unit_choice()
        self.retheming = self._button("tickedRetheme", self.retheme_wanted.emit)
        self.removing = self._button("tickedRemove", self.remove_wanted.emit)
        self.noting = self._button("tickedNote", self.note_wanted.emit)
        self.flagging = self._button("tickedFlag", self.flag_wanted.emit)
        self._hint = label(self.tr("Space ticks · A all · one step of undo"), role="dim")
        self.flagging.setToolTip(tip(self.tr("For the adjudicator")))
        self._columns = self._button("tickedColumns", self.columns_wanted.emit, role="flat")
        self._columns.setText(self.tr("Columns"))
        self._lay_out()
        self.show_ticked(Ticked())

    @property
    def chosen_unit(self) -> str:
        """What is coded where words were found: sentence, paragraph or match."""
        return str(self.unit.currentData())

    def show_ticked(self, ticked: Ticked) -> None:
        """Let the buttons name what happens to so many."""
        theme, number, own = on_button(ticked.theme), ticked.number, ticked.own
        if theme:
            self.applying.setText(self.tr("Apply %1 to %n", "", number).replace("%1", theme))
        else:
            self.applying.setText(self.tr("Apply a theme to %n…", "", number))
        self.applying.setVisible(number > 0)
        self.picking.setVisible(bool(theme) and number > 0)
        self.unit.setVisible(ticked.found > 0)
        self.retheming.setText(self.tr("Change the theme of %n…", "", own))
        self.removing.setText(self.tr("Remove %n", "", own))
        self.noting.setText(self.tr("Memo on %n…", "", own))
        if ticked.marked:
            self.flagging.setText(self.tr("Unmark %n", "", own))
        else:
            self.flagging.setText(self.tr("Mark %n", "", own))
        for one in (self.retheming, self.removing, self.noting, self.flagging):
            one.setVisible(own > 0)

    def _unit_choice(self) -> QComboBox:
        choice = named(QComboBox(self), "tickedUnit", spoken=self.tr("What is coded"))
        choice.addItem(self.tr("the sentence"), "sentence")
        choice.addItem(self.tr("the paragraph"), "paragraph")
        choice.addItem(self.tr("the words alone"), "match")
        return choice

    def _button(self, name: str, do: Callable[[], object], *, role: str = "") -> QPushButton:
        made = button("", name=name, role=role)
        made.clicked.connect(lambda _checked: do())
        return made

    def _lay_out(self) -> None:
        laid_out = row(self)
        laid_out.setContentsMargins(12, 6, 12, 6)
        for part in (
            self.applying,
            self.picking,
            self.unit,
            self.retheming,
            self.removing,
            self.noting,
            self.flagging,
        ):
            laid_out.addWidget(part)
        laid_out.addStretch(1)
        laid_out.addWidget(self._hint)
        laid_out.addWidget(self._columns)
