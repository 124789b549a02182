"""Whose codings count: a choice of one, since they are never added up without a word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop.services.results.count_choices import MEAN, SETTLED, SUM
from desktop.ui.charts.workspace.inquiry import CODER, ROUND
from desktop.ui.kit.plain_text import on_button, tip
from desktop.ui.kit.widgets import column, named

NamedId = tuple[str, str]


class WhoseChoice(QWidget):
    """`chosen` carries a word as Inquiry.whose has it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("whoseChoice")
        self._group = QButtonGroup(self)
        self._words: list[str] = []
        self._laid_out: QVBoxLayout = column(self, spacing=4)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._words[number]))
        self.offer(coders=(), rounds=())

    @property
    def words(self) -> tuple[str, ...]:
        """What can be chosen."""
        return tuple(self._words)

    def offer(self, *, coders: Sequence[NamedId], rounds: Sequence[NamedId]) -> None:
        """Offer the resolutions of these rounds, each coder, and all together in three ways."""
        options = self._options(coders, rounds)
        held = self._words[self._group.checkedId()] if self._words else SETTLED
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._laid_out.removeWidget(old)
            old.deleteLater()
        self._words = [word for word, _, _ in options]
        for number, option in enumerate(options):
            self._add(number, *option)
        self.mark(held)

    def mark(self, whose: str) -> None:
        """Let that hold, or else the first; `chosen` is not sent."""
        number = self._words.index(whose) if whose in self._words else 0
        self._group.button(number).setChecked(True)

    def _options(
        self, coders: Sequence[NamedId], rounds: Sequence[NamedId]
    ) -> list[tuple[str, str, str]]:
        settled = self.tr("Of each report its resolution, else the mean of who finished it")
        added = self.tr("A report coded by two counts twice.")
        return [
            (SETTLED, self.tr("Resolution, else mean"), settled),
            *(
                (f"{ROUND}:{known}", self.tr("Resolution of %1").replace("%1", name), "")
                for known, name in rounds
            ),
            (MEAN, self.tr("Mean of who finished"), ""),
            *((f"{CODER}:{known}", name, "") for known, name in coders),
            (SUM, self.tr("Sum of who finished"), added),
        ]

    def _add(self, number: int, word: str, text: str, hint: str) -> None:
        made = named(QRadioButton(on_button(text), self), f"whose_{word}")
        made.setToolTip(tip(hint))
        self._group.addButton(made, number)
        self._laid_out.addWidget(made)
