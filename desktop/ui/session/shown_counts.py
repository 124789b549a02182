"""What shows counts asks for them together: after a change one worker answers all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.services.counting.kept_counts import CountsAtOnce, counting
from desktop.services.project.project import Project
from desktop.ui.session.change_bus import ChangeBus
from desktop.ui.session.jobs import Jobs, Ticket

PAUSE = 5
"""Milliseconds of quiet, from when the change is painted, before the worker starts."""
_JOB = "counts"

Count = Callable[[CountsAtOnce], object]


class ShownCounts(QObject):
    """One worker for all who show counts of the open project.

    It begins when a change has been painted, and not while another one waits to be: counting
    and painting share the processor badly. The answers are handed over one by one.
    """

    def __init__(self, project: Project, *, bus: ChangeBus, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._bus, self._jobs = project, bus, jobs
        self._shown: list[ShownCount] = []
        self._pause = jobs.later.pause(self, self._ask, milliseconds=PAUSE)
        # What a change makes stale is painted in the turn that follows.
        self._painted = jobs.later.pause(self, self._pause.start, milliseconds=0)
        self._under_way: list[ShownCount] = []

    def add(self, one: ShownCount) -> None:
        """From now on it is answered when it is stale and in sight."""
        self._shown.append(one)

    def order(self) -> None:
        """Something in sight is stale."""
        self._pause.stop()
        self._painted.start()

    def _ask(self) -> None:
        self._shown = [one for one in self._shown if isValid(one)]
        asked = [one for one in self._shown if one.is_wanted]
        if self._under_way or not asked:
            return
        if self._bus.waits:
            self.order()
            return
        self._under_way = sorted(asked, key=lambda one: one.is_slow)
        works = [one.begin() for one in self._under_way]
        self._jobs.submit(
            _JOB,
            lambda ticket: _count(self._project, works, ticket),
            done=lambda _: self._again(),
            failed=self._on_failed,
            received=self._on_received,
        )

    def _on_received(self, answer: object) -> None:
        one = self._under_way.pop(0)
        if isValid(one) and not one.is_stale:
            one.show(answer)

    def _on_failed(self, error: BaseException) -> None:
        # The first one left has failed; those behind it were not asked.
        for one in self._under_way[1:]:
            one.is_stale = True
        self._again()
        self._jobs.failed.emit(error)

    def _again(self) -> None:
        """The worker is free for what became stale meanwhile."""
        self._under_way = []
        if any(isValid(one) and one.is_wanted for one in self._shown):
            self.order()


class ShownCount(QObject):
    """One who shows a count: `work` is called in the window's thread, what it gives in a worker.

    Of a `pane` only while it is in sight; hidden it stays stale. An answer is dropped where it
    became stale meanwhile. What `is_slow` at its first time is answered after the others.
    """

    def __init__(
        self,
        counts: ShownCounts,
        owner: QObject,
        *,
        work: Callable[[], Count],
        show: Callable[[object], None],
        pane: QWidget | None = None,
        is_slow: bool = False,
    ) -> None:
        super().__init__(owner)
        self._counts, self._work, self._pane = counts, work, pane
        self.show, self.is_slow = show, is_slow
        self.is_stale = True
        if pane is not None:
            pane.installEventFilter(self)
        counts.add(self)

    @property
    def is_wanted(self) -> bool:
        """Whether it is stale, and in sight."""
        return self.is_stale and (self._pane is None or self._pane.isVisible())

    def mark_stale(self) -> None:
        """What is shown is out of date."""
        self.is_stale = True
        if self.is_wanted:
            self._counts.order()

    def begin(self) -> Count:
        """What the worker is to do; it is not stale from now on."""
        self.is_stale = False
        return self._work()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self.is_stale:
            self._counts.order()
        return super().eventFilter(watched, event)


def _count(project: Project, works: Sequence[Count], ticket: Ticket) -> None:
    with counting(project) as now:
        for work in works:
            ticket.hand_over(work(now))
