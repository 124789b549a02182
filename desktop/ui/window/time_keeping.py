"""Keeps the time of one's own work while a project is open: per report, and per coding."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop.domain.changes import Changes
from desktop.domain.errors import EnvironmentProblem
from desktop.services.coding import coding
from desktop.services.project.work_clock import WorkClock
from desktop.services.project.work_time import Stretch, time_of
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.shown_report import ShownReport

_MANY = 20
"""Codings in one step that nobody made one by one."""
_LEAST = 0.5


class TimeKeeping(QObject):
    """Moving, scrolling and coding are signs of work; a longer time without is a pause.

    `failed` carries the error where nothing can be kept; then no more is tried.
    """

    failed = Signal(object)
    clock: Callable[[], float] = staticmethod(time.monotonic)
    today: Callable[[], date] = staticmethod(date.today)

    def __init__(
        self, session: ProjectSession, *, reading: ShownReport, reader: ReaderPane
    ) -> None:
        super().__init__(session)
        self._session = session
        self._reading = reading
        self._clock = WorkClock(self.clock)
        self._on = False
        self._report_id = self._coder_id = ""
        self._known: set[str] = set()
        reader.selection_changed.connect(self._on_sign)
        reader.view.scrolled.connect(self._on_sign)
        reading.opened.connect(self._on_opened)
        session.bus.changed.connect(self._on_changed)

    def turn(self, *, on: bool) -> None:
        """Keep the time from now on, or no longer."""
        if self._on and not on:
            self._keep()
        self._clock.take()
        self._on = on

    def finish(self) -> None:
        """Keep what was worked until now, as before the project is left."""
        self._keep()

    def _on_sign(self) -> None:
        if self._on and self._report_id:
            self._clock.touch()

    def _on_opened(self, report_id: str) -> None:
        self._keep()
        self._report_id = report_id
        self._coder_id = self._session.project.coder.id
        self._known = {one.id for one in self._reading.codings}
        self._on_sign()

    def _on_changed(self, changes: Changes) -> None:
        if changes.coders and self._session.project.coder.id != self._coder_id:
            self._on_opened(self._report_id)
        new = [one for one in changes.codings if one not in self._known]
        self._known.update(new)
        if self._on and 0 < len(new) <= _MANY:
            for one in coding.standing(self._session.project, new):
                if (one.report_id, one.coder_id) == (self._report_id, self._coder_id):
                    self._on_sign()
                    self._keep(coding_id=one.id)

    def _keep(self, *, coding_id: str = "") -> None:
        seconds = self._clock.take()
        if not self._on or not self._report_id or (seconds < _LEAST and not coding_id):
            return
        stretch = Stretch(
            self.today().isoformat(),
            self._coder_id,
            self._report_id,
            round(seconds, 1),
            coding_id,
        )
        try:
            time_of(self._session.project).add(stretch)
        except EnvironmentProblem as error:
            self._on = False
            self.failed.emit(error)
