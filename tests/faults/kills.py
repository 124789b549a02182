"""Every writing job killed with SIGKILL before one of its calls that write."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.faults.jobs import Job
from tests.faults.tally import Fault
from tests.faults.theatre import Theatre


def tried(
    theatre: Theatre, job: Job, *, times: int, random: Random
) -> Iterator[tuple[str, list[Fault]]]:
    """So many kills of the job at moments drawn from all there are; every one where it has few."""
    known = theatre.reference(job)
    moments = range(1, known.calls + 1)
    for moment in sorted(random.sample(moments, min(times, len(moments)))):
        theatre.set_up()
        done = theatre.processes.do(job.words, theatre.folder, kill_at=moment)
        yield f"{job.name} at call {moment} of {known.calls}", theatre.judged(known, done)
