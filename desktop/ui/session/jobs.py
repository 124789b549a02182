"""Work off the window's thread: one worker at a time of each kind, old answers dropped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.ui.session.later import Later


class Ticket:
    """What a worker holds: it reports progress and asks whether anybody still wants its answer."""

    def __init__(self, post: Callable[[object], None]) -> None:
        self._cancelled = threading.Event()
        self._post = post

    def cancel(self) -> None:
        """Tell the worker that its answer is no longer wanted."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the worker should stop at its next good moment."""
        return self._cancelled.is_set()

    def progress(self, done: int, total: int) -> None:
        """Say how far the work is; may be called from the worker's thread."""
        self._post(_Progress(self, done, total))

    def hand_over(self, part: object) -> None:
        """Give a part of the answer before the rest is there."""
        self._post(_Part(self, part))


@dataclass(frozen=True, slots=True)
class _Progress:
    ticket: Ticket
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Part:
    ticket: Ticket
    value: object


@dataclass(frozen=True, slots=True)
class _Answer:
    ticket: Ticket
    value: object = None
    error: BaseException | None = None


@dataclass(slots=True)
class _Job:
    kind: str
    ticket: Ticket
    work: Callable[[Ticket], object]
    done: Callable[[object], None]
    failed: Callable[[BaseException], None]
    progressed: Callable[[int, int], None]
    received: Callable[[object], None]


@dataclass(slots=True)
class _Lane:
    """One kind of work: what runs, and the newest that waits."""

    running: _Job | None = None
    waiting: _Job | None = field(default=None)


class Jobs(QObject):
    """Runs work in threads. Of one kind, a newer order makes the older ones out of date.

    `done`, `failed`, `progressed` and `received` are called in the window's thread, and never
    for an order that was cancelled or overtaken.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None, *, later: Later | None = None) -> None:
        super().__init__(parent)
        self.later = later or Later(self)
        self._pool = QThreadPool(self)
        self._lanes: dict[str, _Lane] = {}
        self._posted.connect(self._on_posted)

    def submit(
        self,
        kind: str,
        work: Callable[[Ticket], object],
        *,
        done: Callable[[object], None],
        failed: Callable[[BaseException], None] | None = None,
        progressed: Callable[[int, int], None] | None = None,
        received: Callable[[object], None] | None = None,
    ) -> Ticket:
        """Order `work`; without `failed`, an error goes out by the signal of that name.

        For a project that was left nothing is begun: the ticket is cancelled from the start.
        """
        ticket = Ticket(self._posted.emit)
        if self.later.is_over:
            ticket.cancel()
            return ticket
        job = _Job(
            kind,
            ticket,
            work,
            done,
            failed or self.failed.emit,
            progressed or (lambda *_: None),
            received or (lambda *_: None),
        )
        lane = self._lanes.setdefault(kind, _Lane())
        if lane.running is None:
            self._start(lane, job)
        else:
            lane.running.ticket.cancel()
            lane.waiting = job
        return ticket

    def cancel(self, kind: str) -> None:
        """Nobody wants the answers of that kind any more."""
        lane = self._lanes.get(kind, _Lane())
        lane.waiting = None
        if lane.running is not None:
            lane.running.ticket.cancel()

    @property
    def busy(self) -> bool:
        """Whether any worker runs."""
        return any(lane.running is not None for lane in self._lanes.values())

    def stop(self) -> None:
        """Cancel all and wait until no thread is left, as before a project is closed."""
        for kind in self._lanes:
            self.cancel(kind)
        self._pool.waitForDone()

    def leave(self) -> None:
        """The same, and answers that are on their way find nobody any more."""
        self.stop()
        self._lanes.clear()

    def _start(self, lane: _Lane, job: _Job) -> None:
        lane.running = job
        # In the next turn: a window that has just been shown is painted before it has to share
        # the processor with what it has ordered.
        self.later.next_turn(self, lambda: self._begin(job))
        self.busy_changed.emit(True)

    def _begin(self, job: _Job) -> None:
        if job.ticket.cancelled:
            self._posted.emit(_Answer(job.ticket))
        else:
            self._pool.start(lambda: self._work(job))

    def _work(self, job: _Job) -> None:
        try:
            answer = _Answer(job.ticket, value=job.work(job.ticket))
        except BaseException as error:  # it is handed to the window's thread
            answer = _Answer(job.ticket, error=error)
        self._posted.emit(answer)

    def _on_posted(self, post: _Progress | _Part | _Answer) -> None:
        job = self._job(post.ticket)
        if job is None:
            return
        if isinstance(post, _Answer):
            self._finish(job, post)
        elif post.ticket.cancelled:
            return
        elif isinstance(post, _Progress):
            job.progressed(post.done, post.total)
        else:
            job.received(post.value)

    def _job(self, ticket: Ticket) -> _Job | None:
        running = (lane.running for lane in self._lanes.values())
        return next((job for job in running if job is not None and job.ticket is ticket), None)

    def _finish(self, job: _Job, answer: _Answer) -> None:
        lane = self._lanes[job.kind]
        lane.running, waiting, lane.waiting = None, lane.waiting, None
        if waiting is not None:
            self._start(lane, waiting)
        self.busy_changed.emit(self.busy)
        if answer.ticket.cancelled:
            return
        if answer.error is not None:
            job.failed(answer.error)
        else:
            job.done(answer.value)
