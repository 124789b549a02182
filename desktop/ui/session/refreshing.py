"""What is shown in a pane is asked of a worker: only when it is stale, and only in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.services.counting.kept_counts import reader_of
from desktop.services.project.project import Project
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

PAUSE = 40
"""Milliseconds of quiet before a worker starts: it must not slow the next key down."""


class Refresh(QObject):
    """Keeps one pane fresh. `work` gets a project of the worker's own, and its ticket.

    An answer that was under way when the pane became stale is out of date, and is dropped.
    """

    def __init__(
        self,
        session: ProjectSession,
        pane: QWidget,
        *,
        kind: str,
        work: Callable[[], Callable[[Project, Ticket], object]],
        show: Callable[[object], None],
        failed: Callable[[BaseException], None] | None = None,
        received: Callable[[object], None] | None = None,
    ) -> None:
        super().__init__(pane)
        self._session, self._pane, self._kind = session, pane, kind
        self._work, self._show, self._failed, self._received = work, show, failed, received
        self._stale = True
        self._under_way = False
        self._pause = session.later.pause(self, self._ask, milliseconds=PAUSE)
        pane.installEventFilter(self)

    def mark_stale(self) -> None:
        """What is shown is out of date."""
        self._stale = True
        self._session.jobs.cancel(self._kind)
        if self._pane.isVisible():
            self._pause.start()

    @property
    def is_fresh(self) -> bool:
        """Whether what is shown is the last answer, and no other is wanted or under way."""
        return not self._stale and not self._under_way

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._stale:
            self._pause.start()
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self._stale, self._under_way = False, True
        project, work = self._session.project, self._work()

        def read(ticket: Ticket) -> object:
            with reader_of(project) as reader:
                return work(reader, ticket)

        self._session.jobs.submit(
            self._kind,
            read,
            done=self._on_read,
            failed=self._on_failed,
            received=self._on_received,
        )

    def _on_received(self, part: object) -> None:
        """A part of the answer, before all of it is there."""
        if self._received is not None and isValid(self):
            self._received(part)

    def _on_read(self, answer: object) -> None:
        if isValid(self):  # a pane may be gone before its answer comes
            self._under_way = False
            self._show(answer)

    def _on_failed(self, error: BaseException) -> None:
        if isValid(self):
            self._under_way = False
            (self._failed or self._session.jobs.failed.emit)(error)
