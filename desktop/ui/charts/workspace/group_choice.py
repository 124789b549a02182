"""Two groups of reports, each chosen by what its reports are ticked for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.services.results.chosen_groups import ChosenBy
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.scope import AskedScope
from desktop.ui.charts.workspace.ticks import TickButton
from desktop.ui.kit.widgets import column, label


class GroupChoice(QWidget):
    """`changed` when the user ticked something else; of one kind any of what is ticked counts."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scope = AskedScope()
        self._chosen: tuple[str, ...] = ()
        names = self.tr("First group"), self.tr("Second group")
        self.sides = (
            TickButton("askedFirstGroup", spoken=names[0], every=self.tr("None yet"), parent=self),
            TickButton("askedSecondGroup", spoken=names[1], every=self.tr("None yet"), parent=self),
        )
        laid_out = column(self, spacing=2)
        for name, side in zip(names, self.sides, strict=True):
            side.changed.connect(self.changed)
            laid_out.addWidget(label(name, role="dim"))
            laid_out.addWidget(side)
        self._marked: tuple[ChosenBy, ChosenBy] = ((), ())

    def offer(self, scope: AskedScope) -> None:
        """Let these be chosen from."""
        self._scope = scope
        self._list()

    def show_chosen(self, keys: tuple[str, ...]) -> None:
        """Counties that are chosen in a picture can be ticked too."""
        self._chosen = keys
        self._list()

    def mark(self, inquiry: Inquiry) -> None:
        """Show the groups of that inquiry; `changed` is not sent."""
        self._marked = inquiry.sides
        self._list()
        for button, side in zip(self.sides, inquiry.sides, strict=True):
            button.tick(["=".join(one) for one in side])

    def applied(self, inquiry: Inquiry) -> Inquiry:
        """The inquiry with the groups that are chosen here."""
        first, second = (_pairs(button.ticked) for button in self.sides)
        return inquiry.of_sides(first, second)

    def _list(self) -> None:
        for button, side in zip(self.sides, self._marked, strict=True):
            button.set_options(list(self._options(side)))

    def _options(self, side: ChosenBy) -> Iterator[tuple[str, str]]:
        """Counties that are chosen come first; those of the group stay while they are ticked."""
        names = dict(self._scope.counties)
        ticked = (value for key, value in side if key == "county")
        for key in dict.fromkeys((*self._chosen, *ticked)):
            yield f"county={key}", names.get(key, key)
        for province in self._scope.provinces:
            yield f"province={province}", province
        for year in self._scope.years:
            yield f"year={year}", str(year)
        for name, values in self._scope.columns.items():
            for value in values:
                yield f"{name}={value}", f"{name}: {value}"


def _pairs(ticked: tuple[str, ...]) -> ChosenBy:
    parted = (one.partition("=") for one in ticked)
    return tuple((key, value) for key, _, value in parted)
