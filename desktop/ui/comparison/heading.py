"""The bar of the Compare workspace: which round, and what of it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.domain.round import Round
from desktop.ui.comparison.words import STATES, say
from desktop.ui.kit.widgets import label, named, row

PAGES = ("rounds", "reliability", "disagreements", "summary", "over_time")


class ComparisonHeading(QWidget):
    """`turned` carries the number of a page in PAGES."""

    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "comparisonHeading", role="bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown = 0
        self._name = label(name="comparisonRound", role="title")
        self._state = label(name="comparisonState", role="dim")
        self._tabs = [self._tab(number, page) for number, page in enumerate(PAGES)]
        laid_out = row(self, spacing=4)
        laid_out.setContentsMargins(16, 6, 16, 6)
        for tab in self._tabs:
            laid_out.addWidget(tab)
        laid_out.addStretch(1)
        laid_out.addWidget(self._name)
        laid_out.addSpacing(8)
        laid_out.addWidget(self._state)
        self._tabs[0].setChecked(True)

    @property
    def shown(self) -> str:
        """The name of the page that is open."""
        return PAGES[self._shown]

    def choose(self, page: str) -> None:
        """Open that page."""
        self._turn(PAGES.index(page))

    def show_round(self, one: Round | None) -> None:
        """Name the round that the pages are about."""
        self._name.setText(one.name if one else "")
        self._state.setText(say(STATES[one.state]) if one else "")
        for tab in self._tabs[1:]:
            tab.setEnabled(one is not None)

    def show_progress(self, decided: int, total: int) -> None:
        """How many disagreements are decided."""
        text = self._text("disagreements")
        tab = self._tabs[PAGES.index("disagreements")]
        tab.setText(f"{text}  {decided} / {total}" if total else text)

    def _turn(self, number: int) -> None:
        self._shown = number
        for at, tab in enumerate(self._tabs):
            tab.setChecked(at == number)
        self.turned.emit(number)

    def _tab(self, number: int, page: str) -> QToolButton:
        tab = named(QToolButton(self), f"compare_{page}", role="flat")
        tab.setText(self._text(page))
        tab.setCheckable(True)
        tab.setEnabled(number == 0)
        # In an exclusive group Tab would come to the checked one alone.
        tab.clicked.connect(lambda: self._turn(number))
        return tab

    def _text(self, page: str) -> str:
        return {
            "rounds": self.tr("Rounds"),
            "reliability": self.tr("Reliability"),
            "disagreements": self.tr("Disagreements"),
            "summary": self.tr("Summary"),
            "over_time": self.tr("Over time"),
        }[page]
