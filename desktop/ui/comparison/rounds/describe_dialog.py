"""What is said of a round for its report, after it was made."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from desktop.domain.beforehand import Beforehand, beforehand
from desktop.domain.round import Round
from desktop.ui.comparison.rounds.beforehand_box import BeforehandBox
from desktop.ui.kit.widgets import button, choices, column, label, named


class DescribeDialog(QDialog):
    """Accepting says it; the least alpha can be fixed while the round is planned alone."""

    def __init__(self, known: Round, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "describeDialog")
        self.setWindowTitle(self.tr("For the report"))
        self.setMinimumWidth(560)
        planned = known.state == "planned"
        self._box = BeforehandBox(beforehand(known), fixed=not planned, parent=self)
        laid_out = column(self, margin=24, spacing=14)
        laid_out.addWidget(label(known.name, role="title", name="describeHead", wraps=True))
        said = self.tr("The report on the round's reliability says it; all of it may stay empty.")
        if not planned:
            said += " " + self.tr("The least α can be fixed before the coding begins alone.")
        laid_out.addWidget(label(said, role="dim", name="describeSaid", wraps=True))
        laid_out.addWidget(self._box)
        main = button(self.tr("Keep it"), name="describeKeep", role="primary")
        cancel = QDialogButtonBox.StandardButton.Cancel
        laid_out.addWidget(choices(self, cancel, main=main))

    def said(self) -> Beforehand:
        """What stands in its fields."""
        return self._box.said()
