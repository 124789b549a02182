"""The file of the open project is gone, or another one: what can be done now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.services.project.project import MovedError
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import button, choices, column, label

_WIDTH = 560


class MovedDialog(QDialog):
    """Says what happened; `copy_wanted` and `anew_wanted` carry what the user chose."""

    copy_wanted = Signal()
    anew_wanted = Signal()

    def __init__(self, error: MovedError, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("movedDialog")
        self.setWindowTitle(self.tr("Coding has stopped"))
        self.setMinimumWidth(_WIDTH)
        what, _ = told(error)
        laid_out = column(self, margin=24, spacing=12)
        laid_out.addWidget(label(what, name="movedWhat", role="title", wraps=True))
        laid_out.addWidget(label(self._remedy(), name="movedRemedy", wraps=True))
        copy = button(self.tr("Save a copy…"), name="movedCopy")
        anew = button(self.tr("Open what lies there now"), name="movedAnew")
        later = button(self.tr("Only read on"), name="movedLater")
        self.accepted.connect(self.copy_wanted)
        anew.clicked.connect(self.anew_wanted)
        later.clicked.connect(self.reject)
        laid_out.addWidget(choices(self, main=copy, others=[anew, later]))

    def _remedy(self) -> str:
        return self.tr(
            "All codings up to now are still in this window; none is taken down any more. Save "
            "them as a copy first. The copy is a whole project, with its history."
        )
