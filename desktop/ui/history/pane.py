"""The operation log: who did what and when, and back to any point of one's own work."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.changes import Changes
from desktop.domain.journal import Entry
from desktop.services.project import coders as coder_service
from desktop.services.project import undo
from desktop.services.project.project import Project
from desktop.ui.history.entry_list import EntryLine, EntryList
from desktop.ui.history.sentences import moment, sentence
from desktop.ui.kit.widgets import button, column, named
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh
from desktop.ui.session.undoing import turn_to

MOST = 2_000
"""Entries that are listed; the command line lists all."""


class HistoryPane(QWidget):
    """Entries newest first; the button undoes down to the one that is marked."""

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "historyPane", spoken=self.tr("History"), role="paper")
        self._session = session
        self.entries = EntryList(self)
        self._back = button(self.tr("Undo everything after this"), name="undoToHere")
        column(self, spacing=0).addWidget(self.entries)
        self._refresh = Refresh(session, self, kind="history", work=lambda: _lines, show=self._show)
        session.bus.changed.connect(self._on_changed)
        self.entries.customContextMenuRequested.connect(self._on_menu)
        self.entries.selectionModel().currentChanged.connect(self._on_current)
        self._back.clicked.connect(self._on_back)
        self._on_current()

    @property
    def tools(self) -> list[QWidget]:
        """What stands at the right of the drawer's tabs."""
        return [self._back]

    def _on_changed(self, _changes: Changes) -> None:
        self._refresh.mark_stale()

    def _show(self, lines: object) -> None:
        assert isinstance(lines, list)
        self.entries.show_lines(lines)
        self._on_current()

    def _on_current(self) -> None:
        entry = self._marked()
        present = self._session.project.coder.id
        # Undo is each coder's own: another's entry is no point to go back to.
        own = entry is not None and entry.kind in ("do", "base") and entry.coder_id == present
        self._back.setEnabled(own and self._has_later(entry))

    def _marked(self) -> Entry | None:
        line = self.entries.line_at(self.entries.currentIndex())
        return line.entry if line else None

    def _has_later(self, entry: Entry | None) -> bool:
        last = undo.can_undo(self._session.project)
        return entry is not None and last is not None and last.id > entry.id

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        action = menu.addAction(self._back.text(), self._on_back)
        action.setEnabled(self._back.isEnabled())
        menu.popup(self.entries.viewport().mapToGlobal(place))

    def _on_back(self) -> None:
        entry = self._marked()
        if entry is not None:
            turn_to(self._session, entry.id, parent=self.window())


def _lines(project: Project, _ticket: Ticket) -> list[EntryLine]:
    names = {coder.id: coder.name for coder in coder_service.coders(project)}
    entries = undo.history(project, limit=MOST)
    by_id = {entry.id: entry for entry in entries}
    return [
        EntryLine(
            entry,
            moment(entry),
            names.get(entry.coder_id, ""),
            sentence(entry, by_id.get(entry.target or 0)),
        )
        for entry in entries
    ]
