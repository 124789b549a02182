"""The automatic backups of the recent projects: when, by whom, how much, and back from one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.services.project import backups
from desktop.services.project.backups import Backup
from desktop.services.project.preferences import Preferences
from desktop.text.visible import visible
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.jobs import Jobs, Ticket

REASONS = {
    "daily": QT_TRANSLATE_NOOP("BackupList", "of the day"),
    "merge": QT_TRANSLATE_NOOP("BackupList", "before merging"),
    "unpack": QT_TRANSLATE_NOOP("BackupList", "before a package"),
    "clean_again": QT_TRANSLATE_NOOP("BackupList", "before cleaning again"),
}
_ROWS = 5
_ROW = 28
_PLACE = Qt.ItemDataRole.UserRole
Found = list[tuple[Path, Backup]]
"""Each with the path of its project."""


class BackupList(QWidget):
    """Hidden where there is none. `restore_wanted` carries a backup and its project's path."""

    restore_wanted = Signal(object, object)
    failed = Signal(object)
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "startBackups")
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self.failed)
        self._found: Found = []
        self._list = self._made_list()
        self._restore = button(self.tr("Restore into a new file…"), name="restoreBackup")
        self._restore.clicked.connect(self._on_restore)
        head = row()
        head.addWidget(label(self.tr("Backups"), role="dim"), 1)
        head.addWidget(self._restore)
        laid_out = column(self, spacing=8)
        laid_out.addLayout(head)
        laid_out.addWidget(self._list)
        self.hide()

    def show_of(self, projects: Sequence[Path], wanted: Preferences) -> None:
        """The backups of these projects, newest first; a worker reads them, one by one."""
        self.leave()
        if projects:
            self.jobs.submit(
                "backups",
                lambda ticket: _read(ticket, projects, wanted),
                done=lambda _: None,
                received=self._on_received,
            )

    def leave(self) -> None:
        """Show none, and look for none any more."""
        self.jobs.cancel("backups")
        self._found = []
        self._list.clear()
        self.hide()

    def fit(self, room: int) -> None:
        """Show as many rows as there are and fit into so many pixels, one at least."""
        around = self._list.header().sizeHint().height() + 2
        fitting = max(1, (room - around) // _ROW)
        self._list.setFixedHeight(around + _ROW * min(fitting, _ROWS, len(self._found)))

    def _on_received(self, found: object) -> None:
        """The backups of one more project."""
        assert isinstance(found, list)
        # A copy of a project has the same backups.
        known = {backup.path for _, backup in self._found}
        more = [one for one in found if one[1].path not in known]
        self._found = sorted([*self._found, *more], key=lambda one: one[1].at, reverse=True)
        self._list.clear()
        self._list.addTopLevelItems([_line(*one) for one in self._found])
        self._on_selected()
        self.setVisible(bool(self._found))
        self.grown.emit()

    def _chosen(self) -> tuple[Path, Backup] | None:
        """The one that is chosen, if it can be read."""
        chosen = self._list.selectedItems()
        found = chosen[0].data(0, _PLACE) if chosen else None
        return found if found and found[1].holds else None

    def _on_selected(self) -> None:
        self._restore.setEnabled(self._chosen() is not None)

    def _on_restore(self) -> None:
        chosen = self._chosen()
        if chosen:
            project, backup = chosen
            self.restore_wanted.emit(backup.path, project)

    def _made_list(self) -> QTreeWidget:
        made = named(QTreeWidget(self), "backupList", spoken=self.tr("Backups"))
        made.setProperty("role", "paper")
        made.setHeaderLabels(
            [
                self.tr("Project"),
                self.tr("Made"),
                self.tr("Why"),
                self.tr("Coders"),
                self.tr("Codings"),
                self.tr("Size"),
            ]
        )
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.header().setStretchLastSection(False)
        for at in range(made.columnCount()):
            made.header().setSectionResizeMode(at, QHeaderView.ResizeMode.ResizeToContents)
        for at in (0, 3):
            made.header().setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        made.itemSelectionChanged.connect(self._on_selected)
        made.itemActivated.connect(self._on_restore)
        return made


def _read(ticket: Ticket, projects: Sequence[Path], wanted: Preferences) -> None:
    for project in projects:
        if ticket.cancelled:
            return
        found = backups.backups_of(project, wanted=wanted)
        ticket.hand_over([(project, backup) for backup in found])


def _line(project: Path, backup: Backup) -> QTreeWidgetItem:
    holds = backup.holds
    line = QTreeWidgetItem(
        [
            visible(project.stem),
            backup.at.astimezone().strftime("%Y-%m-%d %H:%M"),
            translate("BackupList", REASONS[backup.reason]),
            visible(", ".join(holds.coders)) if holds else "",
            str(holds.codings) if holds else translate("BackupList", "cannot be read"),
            QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
        ]
    )
    line.setData(0, _PLACE, (project, backup))
    line.setToolTip(0, tip(str(backup.path)))
    line.setToolTip(3, tip(line.text(3)))
    for at in (4, 5):
        line.setTextAlignment(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return line
