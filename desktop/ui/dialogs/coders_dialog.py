"""Who codes in the project: renamed, removed where there is no work, work handed over."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder
from desktop.services.project import coders as service
from desktop.text.visible import visible
from desktop.ui.dialogs.hand_over_dialog import HandOverDialog
from desktop.ui.dialogs.name_dialog import NameDialog
from desktop.ui.kit.widgets import button, choices, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_SIZE = (440, 380)


class CodersDialog(QDialog):
    """What is done here is done at once, each with its notice and Undo."""

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "codersDialog")
        self.setWindowTitle(self.tr("Coders"))
        self.resize(*_SIZE)
        self._session = session
        self._coders: list[Coder] = []
        self._list = named(QListWidget(self), "coderList", spoken=self.tr("Coders"))
        self._rename = button(self.tr("Rename…"), name="renameCoder")
        self._remove = button(self.tr("Remove"), name="removeCoder")
        self._hand_over = button(self.tr("Hand work over…"), name="handOverCoder")
        said = self.tr("A coder without any work can be removed; any coder can be renamed.")
        laid_out = column(self, margin=16, spacing=12)
        laid_out.addWidget(self._list, 1)
        laid_out.addWidget(label(said, role="dim", wraps=True))
        tools = row()
        for tool in self._tools():
            tools.addWidget(tool)
        tools.addStretch(1)
        laid_out.addLayout(tools)
        laid_out.addWidget(choices(self, QDialogButtonBox.StandardButton.Close))
        self._rename.clicked.connect(self._ask_for_name)
        self._remove.clicked.connect(self._on_remove)
        self._hand_over.clicked.connect(self._ask_to_hand_over)
        session.bus.changed.connect(self._on_changed)
        self._fill()

    def _tools(self) -> tuple[QPushButton, ...]:
        return self._rename, self._remove, self._hand_over

    def _on_changed(self, changes: Changes) -> None:
        if changes.coders:
            self._fill()

    def _fill(self) -> None:
        present = max(self._list.currentRow(), 0)
        self._coders = service.coders(self._session.project)
        self._list.clear()
        for coder in self._coders:
            self._list.addItem(QListWidgetItem(visible(coder.name)))
        self._list.setCurrentRow(min(present, len(self._coders) - 1))
        self._hand_over.setEnabled(len(self._coders) > 1)

    def _chosen(self) -> Coder:
        return self._coders[self._list.currentRow()]

    def _ask_for_name(self) -> None:
        coder = self._chosen()
        said = self.tr("A coder's work goes with a new name: %1.").replace("%1", coder.name)
        dialog = NameDialog(self.tr("Rename a coder"), said, parent=self)
        dialog.accepted.connect(
            lambda: self._session.attempt(
                "rename a coder",
                lambda: service.rename_coder(self._session.project, coder.id, dialog.name()),
            )
        )
        dialog.open()

    def _on_remove(self) -> None:
        coder = self._chosen()
        notice = self.tr("%1 is removed.").replace("%1", coder.name)
        self._session.attempt(
            "remove a coder",
            lambda: service.remove_coder(self._session.project, coder.id),
            notice=notice,
        )

    def _ask_to_hand_over(self) -> None:
        HandOverDialog(self._session, self._chosen(), self).open()
