"""The codebook's versions: who made each, when and why, and what differs from another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QWidget,
)

from desktop.services.themes import versions as service
from desktop.services.themes.versions import CodebookVersion
from desktop.text.visible import visible
from desktop.ui.codebook.difference_view import DifferenceView
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import button, choices, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_SIZE = (920, 560)
_WIDTHS = [330, 590]


class VersionsDialog(QDialog):
    """The newest is shown first, beside the one before it."""

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "versionsDialog")
        self.setWindowTitle(self.tr("Versions of the codebook"))
        self.resize(*_SIZE)
        self._session = session
        self._versions: Sequence[CodebookVersion] = ()
        self._list = named(QListWidget(self), "versionList", spoken=self.tr("Versions"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside = named(QComboBox(self), "versionBeside", spoken=self.tr("Compared with"))
        self._difference = DifferenceView(self)
        self._reason = named(QLineEdit(self), "versionReason", spoken=self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("Why was this version made?"))
        self._keep = button(self.tr("Keep the reason"), name="versionKeep")
        self._lay_out()
        self._list.currentRowChanged.connect(lambda _row: self._on_version())
        self._beside.currentIndexChanged.connect(lambda _number: self._show_difference())
        self._keep.clicked.connect(self._on_keep)
        self._reason.textEdited.connect(lambda _text: self._keep.setEnabled(True))
        self._fill()

    def _lay_out(self) -> None:
        head = row()
        head.addWidget(label(self.tr("Compared with"), role="dim"))
        head.addWidget(self._beside, 1)
        foot = row()
        foot.addWidget(self._reason, 1)
        foot.addWidget(self._keep)
        right = QWidget(self)
        beside = column(right)
        beside.setContentsMargins(8, 0, 0, 0)
        beside.addLayout(head)
        beside.addWidget(self._difference, 1)
        beside.addLayout(foot)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self._list)
        parts.addWidget(right)
        parts.setSizes(_WIDTHS)
        parts.setChildrenCollapsible(False)
        laid_out = column(self, margin=16, spacing=12)
        laid_out.addWidget(parts, 1)
        laid_out.addWidget(choices(self, QDialogButtonBox.StandardButton.Close))

    def _fill(self) -> None:
        self._versions = service.versions(self._session.project)
        present = max(self._list.currentRow(), 0)
        self._list.clear()
        for one in self._versions:
            item = QListWidgetItem(visible(self._line(one)))
            item.setToolTip(tip(one.reason))
            self._list.addItem(item)
        self._list.setCurrentRow(present)

    def _line(self, one: CodebookVersion) -> str:
        at = datetime.fromisoformat(one.created_at).astimezone().strftime("%Y-%m-%d %H:%M")
        marked = (self.tr("meaning changed"),) if one.meaning_changed else ()
        told = " ".join(one.reason.split()) or self._themes(one)
        return " · ".join(filter(None, (str(one.number), at, one.coder, *marked, told)))

    def _themes(self, one: CodebookVersion) -> str:
        """The names of the themes that it changed."""
        names = (change.path.rpartition("/")[2] for change in one.changed)
        return self.tr(", ").join(dict.fromkeys(filter(None, names)))

    def _chosen(self) -> CodebookVersion | None:
        number = self._list.currentRow()
        return self._versions[number] if 0 <= number < len(self._versions) else None

    def _on_version(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self._reason.setText(" ".join(chosen.reason.split()))
        self._keep.setEnabled(False)
        others = [one.number for one in self._versions if one.number != chosen.number]
        self._beside.blockSignals(True)
        self._beside.clear()
        for number in others:
            self._beside.addItem(self.tr("version %1").replace("%1", str(number)), number)
        before = next((n for n, number in enumerate(others) if number < chosen.number), 0)
        self._beside.setCurrentIndex(before)
        self._beside.blockSignals(False)
        self._beside.setEnabled(bool(others))
        self._show_difference()

    def _show_difference(self) -> None:
        chosen, other = self._chosen(), self._beside.currentData()
        if chosen is None or other is None:
            self._difference.show_differences([])
            return
        first, second = sorted((chosen.number, int(other)))
        self._difference.show_differences(service.between(self._session.project, first, second))

    def _on_keep(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._session.attempt(
                "explain a version",
                lambda: service.explain_version(
                    self._session.project, chosen.number, self._reason.text()
                ),
            )
            self._fill()
