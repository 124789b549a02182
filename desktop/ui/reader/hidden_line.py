"""The line above the text that says that codings are hidden there: hidden is not "not coded"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.kit.widgets import flat_button, label, named, row
from desktop.ui.reader.hidden_codings import HiddenCodings


class HiddenLine(QWidget):
    """There while anything is hidden, also where the report has nothing of it."""

    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "hiddenLine", spoken=self.tr("Hidden codings"), role="banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said = label(name="hiddenSaid", role="dim")
        self._all = flat_button(self.tr("Show all (Shift+V)"), name="showAllCodings")
        self._all.clicked.connect(self.all_wanted)
        laid_out = row(self)
        laid_out.setContentsMargins(24, 2, 12, 2)
        laid_out.addWidget(self._said, 1)
        laid_out.addWidget(self._all)
        self.hide()

    def tell(self, hidden: HiddenCodings, *, codings: int) -> None:
        """What is hidden, and how many codings of this report that are."""
        self.setVisible(bool(hidden))
        if hidden:
            kinds = ", ".join(self._kinds(hidden))
            here = self.tr("%n coding(s) of this report", "", codings)
            said = self.tr("Not shown: %1 (%2). Hidden is not the same as not coded.")
            self._said.setText(said.replace("%1", here).replace("%2", kinds))

    def _kinds(self, hidden: HiddenCodings) -> list[str]:
        counted = (
            (hidden.themes, self.tr("%n theme(s)", "", len(hidden.themes))),
            (hidden.coders, self.tr("%n coder(s)", "", len(hidden.coders))),
            (hidden.rounds, self.tr("%n round(s)", "", len(hidden.rounds))),
        )
        return [text for ids, text in counted if ids]
