"""The coder's own codings from before a change of meaning, kept, changed or removed one by one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import Changes
from desktop.services.coding import coding as coding_service
from desktop.services.project.project import Project
from desktop.services.themes.rechecking import Recheck, keep_codings, to_recheck
from desktop.ui.codebook.recheck_list import RecheckList
from desktop.ui.codebook.theme_picker import ThemePicker
from desktop.ui.kit.widgets import column, label, named
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh


class RecheckPane(QWidget):
    """`place_shown` carries a report's id, start and end; `memo_wanted` a coding's id.

    `number_told` says how many are left, so that whoever hosts it can say it too; `left` that the
    keys go back to the text.
    """

    place_shown = Signal(str, int, int)
    memo_wanted = Signal(str)
    number_told = Signal(int)
    left = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "recheckPane", spoken=self.tr("Recheck"), role="paper")
        self._session = session
        self._waits_for_keys = False
        self._number = label(name="recheckNumber", role="dim")
        self._keys = label(
            self.tr("Enter keeps · digit or / : another theme · Delete removes · M notes"),
            name="recheckKeys",
            role="dim",
        )
        self._list = RecheckList(self)
        self._empty = label(
            self.tr(
                "Nothing is to be rechecked. Where the meaning of a theme changes, the codings "
                "made before are listed here."
            ),
            name="recheckEmpty",
            role="dim",
            wraps=True,
        )
        self._empty.setContentsMargins(16, 16, 16, 16)
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self._empty)
        laid_out.addWidget(self._list, 1)
        self._list.hide()
        self._refresh = Refresh(session, self, kind="recheck", work=self._work, show=self._show)
        self._connect()

    @property
    def tools(self) -> list[QWidget]:
        """What stands at the right of the drawer's tabs."""
        return [self._keys, self._number]

    @property
    def is_fresh(self) -> bool:
        """Whether what is listed is what the project has."""
        return self._refresh.is_fresh

    def take_keys(self) -> None:
        """Let keys go to the list, as soon as it is there."""
        self._waits_for_keys = self._list.isHidden()
        self._list.setFocus()

    def _connect(self) -> None:
        self._session.bus.changed.connect(self._on_changed)
        self._list.stood_on.connect(self._on_stood_on)
        self._list.keep_wanted.connect(self._keep)
        self._list.removal_wanted.connect(self._remove)
        self._list.theme_wanted.connect(self._ask_for_theme)
        self._list.key_given.connect(self._give_key)
        self._list.memo_wanted.connect(self._note)
        self._list.left.connect(self.left)

    def _work(self) -> Callable[[Project, Ticket], object]:
        coder = self._session.project.coder.id
        return lambda reader, _ticket: to_recheck(reader, coder_id=coder)

    def _show(self, rows: object) -> None:
        assert isinstance(rows, list)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._list.show_rows(rows)
        if rows and self._waits_for_keys:
            self.take_keys()
        self._number.setText(self.tr("%n to recheck", "", len(rows)) if rows else "")
        self.number_told.emit(len(rows))

    def _on_changed(self, changes: Changes) -> None:
        if changes.notes or changes.codings or changes.themes or changes.coders or changes.rounds:
            self._refresh.mark_stale()

    def _on_stood_on(self, one: Recheck) -> None:
        # A list that is filled anew must not move the text that somebody reads.
        if self._list.hasFocus():
            coding = one.excerpt.coding
            self.place_shown.emit(coding.report_id, coding.start, coding.end)

    def _keep(self) -> None:
        self._do("recheck a coding", lambda project, one: keep_codings(project, [one]))

    def _remove(self) -> None:
        self._do("remove a coding", coding_service.remove_coding)

    def _give_key(self, key: str) -> None:
        theme = self._session.project.codebook.by_key(key)
        if theme is not None:
            self._give(theme.id)

    def _give(self, theme_id: str) -> None:
        self._do(
            "change a coding's theme",
            lambda project, one: coding_service.retheme(project, one, theme_id),
        )

    def _note(self) -> None:
        if self._list.current is not None:
            self.memo_wanted.emit(self._list.current.excerpt.coding.id)

    def _ask_for_theme(self) -> None:
        if self._list.current is None:
            return
        heading = self.tr("Another theme for this coding")
        picker = ThemePicker(self._session.project.codebook, heading=heading, parent=self)
        picker.chosen.connect(self._give)
        picker.finished.connect(lambda _result: self._list.setFocus())
        picker.open_at(self.mapToGlobal(QPoint(16, 16)))

    def _do(self, doing: str, what: Callable[[Project, str], object]) -> None:
        current = self._list.current
        if current is not None:
            coding_id = current.excerpt.coding.id
            self._session.attempt(doing, lambda: what(self._session.project, coding_id))
