"""The ways of the keyboard between the panes: to the filter, the list, the drawer, and back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reports.pane import ReportsPane
from desktop.ui.window.drawer import Drawer


class KeyboardWays(QObject):
    """Esc leads back to the text from wherever it means nothing else."""

    def __init__(
        self, *, reader: ReaderPane, reports: ReportsPane, drawer: Drawer, beside: QWidget
    ) -> None:
        super().__init__(reader)
        self._reader, self._reports, self._drawer = reader, reports, drawer
        for pane in (reports, drawer, beside):
            pane.installEventFilter(self)

    def to_filter(self) -> None:
        """Write what the list of reports is filtered by."""
        self._reports.take_keys(to_filter=True)

    def to_list(self) -> None:
        """Walk the list of reports."""
        self._reports.take_keys()

    def to_drawer(self) -> None:
        """What the drawer shows, or the choices above it where nothing is listed."""
        self._drawer.show()
        for taker in (*_takers(self._drawer.page), *_takers(self._drawer)):
            taker.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Only what nobody inside the pane wanted comes up to it.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        leaves = event.key() == Qt.Key.Key_Escape
        if leaves:
            self._reader.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return leaves


def _takers(page: QWidget) -> Iterable[QWidget]:
    """What can have the keyboard there: lists and pictures first."""
    takers = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return sorted(takers, key=lambda one: not isinstance(one, QAbstractScrollArea))
