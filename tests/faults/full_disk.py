"""Every writing job with a disk that takes no more, from nothing fits to all fits.

No file may grow beyond a limit, which binds root too; SQLite is told of it as of a full disk.
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.faults.jobs import Job
from tests.faults.processes import Done
from tests.faults.tally import LOST, SILENT, Fault
from tests.faults.theatre import Theatre

_MORE_THAN_ENOUGH = 1 << 22
_SAID = (0, 1, 2)


def tried(theatre: Theatre, job: Job, *, times: int) -> Iterator[tuple[str, list[Fault]]]:
    """So many sizes in even steps, the last of which is just too small."""
    known = theatre.reference(job)
    least = _least(theatre, job)
    for at in range(times):
        room = least * at // times
        theatre.set_up()
        done = theatre.processes.do(job.words, theatre.folder, room=room)
        read = theatre.processes.do(("codings", job.changes, "--json"), theatre.folder, room=0)
        # An older version is not read before it is brought up to date.
        older = job.changes.startswith("older")
        faults = list(_faults(done)) + ([] if older else list(_unreadable(read)))
        yield f"{job.name} with {room} bytes", faults or theatre.judged(known, done)


def _least(theatre: Theatre, job: Job) -> int:
    """About the least room in which it succeeds."""
    too_small, enough = 0, _MORE_THAN_ENOUGH
    while enough - too_small > enough // 16:
        theatre.set_up()
        room = (too_small + enough) // 2
        done = theatre.processes.do(job.words, theatre.folder, room=room)
        too_small, enough = (too_small, room) if done.status == 0 else (room, enough)
    return enough


def _faults(done: Done) -> Iterator[Fault]:
    if done.status not in _SAID or (done.status and not (done.err + done.out).strip()):
        yield Fault(SILENT, f"status {done.status}: {done.err[-600:]}")


def _unreadable(done: Done) -> Iterator[Fault]:
    if done.status:
        yield Fault(LOST, f"it cannot be read while the disk is full: {done.err[-300:]}")
