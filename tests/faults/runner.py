"""The kinds of fault, each with how often it is tried, in full and in short."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from random import Random

from tests.faults import copies, full_disk, kills, moved, stage, stale, writers
from tests.faults.jobs import Job, jobs
from tests.faults.processes import Processes
from tests.faults.tally import LOST, SILENT, Fault, Tally
from tests.faults.theatre import Theatre

Try = tuple[str, list[Fault]]
_SHORT = ("code", "import", "merge", "backup")
_HALF_FOLDED = ("code", "undo", "import")


@dataclass
class Runner:
    """A whole run in a folder; `short` takes few jobs and few tries of each kind."""

    folder: Path
    processes: Processes
    seed: int = 1
    short: bool = False

    def run(self, kind: str, *, told: Callable[[str, Fault], None] | None = None) -> Tally:
        """All tries of that kind; `told` hears of each fault at once."""
        tries, tried = KINDS[kind]
        tally = Tally(kind, tried)
        for name, faults in tries(self):
            tally.add(name, faults)
            for fault in faults:
                if told:
                    told(name, fault)
        return tally

    @cached_property
    def random(self) -> Random:
        """The same for the same seed."""
        return Random(self.seed)

    @cached_property
    def theatre(self) -> Theatre:
        """Where jobs are tried."""
        built = stage.build(self.folder / "stage")
        self.all_jobs = jobs(built)
        return Theatre(built, self.folder / "try", self.processes)

    @cached_property
    def template(self) -> Path:
        """A project for a coder at work, and another."""
        folder = self.folder / "template"
        folder.mkdir()
        return moved.stage(folder)

    def jobs(self, among: Iterable[str] | None = None) -> list[Job]:
        """All jobs, or those of these names."""
        assert self.theatre
        wanted = set(among or (job.name for job in self.all_jobs))
        return [job for job in self.all_jobs if job.name in wanted]

    def times(self, full: int, short: int) -> int:
        """How often, in this run."""
        return short if self.short else full


def _kills(run: Runner) -> Iterator[Try]:
    for job in run.jobs(_SHORT if run.short else None):
        yield from kills.tried(run.theatre, job, times=run.times(20, 2), random=run.random)


def _full_disk(run: Runner) -> Iterator[Try]:
    for job in run.jobs(("code",) if run.short else None):
        yield from full_disk.tried(run.theatre, job, times=run.times(6, 3))


def _moved(run: Runner) -> Iterator[Try]:
    deeds = moved.DEEDS[:3] if run.short else moved.DEEDS
    for number in range(run.times(10, 1)):
        for deed in deeds:
            name = f"{deed.__name__}, {number}"
            folder = run.folder / "moved"
            yield name, moved.tried(run.template, folder, deed=deed, random=run.random)


def _writers(run: Runner) -> Iterator[Try]:
    folder = run.folder / "writers"
    given = (run.template, folder)
    for number, name in enumerate(writers.NAMES[:: run.times(1, 4)] * run.times(4, 1)):
        beside = writers.command_beside_a_coder
        found = beside(*given, run.processes, name=name, random=run.random)
        yield f"a command beside a coder, {number}", list(found)
    for number in range(run.times(10, 1)):
        found = writers.commands_at_once(*given, random=run.random)
        yield f"four commands at once, {number}", list(found)
    for statement in writers.FOREIGN[:: run.times(1, 5)]:
        yield statement, list(writers.foreign_program(*given, statement=statement))


def _stale(run: Runner) -> Iterator[Try]:
    logs = stale.left_by(run.template, run.folder / "logs")
    if not run.short:
        yield from stale.making(run.theatre, run.jobs(), logs)
    yield from stale.onto_another(run.theatre, run.jobs(), logs)
    yield from stale.opening(logs, run.folder / "opened")


def _copies(run: Runner) -> Iterator[Try]:
    for number in range(run.times(10, 1)):
        found = copies.of_a_coder(run.template, run.folder / "copies", random=run.random)
        yield from ((f"coder {number}, copy {at}", faults) for at, faults in enumerate(found))
    for job in run.jobs(_HALF_FOLDED[: run.times(3, 1)]):
        times = run.times(40, 8)
        yield from copies.in_the_middle(run.theatre, job, times=times, random=run.random)


def _damage(run: Runner) -> Iterator[Try]:
    from tests.faults import damage, study  # noqa: PLC0415

    folder = run.folder / "damaged"
    folder.mkdir()
    sound = study.make(folder / "study.zhupi")
    for number in range(run.times(damage.FULL, 7)):
        outcome, _ = damage.tried(sound, number, folder=folder)
        silent = [Fault(SILENT, "nobody says so")] if outcome.silent else []
        yield f"{outcome.kind}: {outcome.what}", silent


KINDS: dict[str, tuple[Callable[[Runner], Iterator[Try]], str]] = {
    "kills": (_kills, "SIGKILL before a call that writes, in each job that writes"),
    "full disk": (_full_disk, "each job that writes, from nothing fits to all fits"),
    "moved": (_moved, "the open file renamed, removed, replaced, written over, its log taken"),
    "copies": (_copies, "the .zhupi alone copied while somebody writes"),
    "writers": (_writers, "two writers, also under other names, and programs that heed no lock"),
    "stale logs": (_stale, "logs of another file or an older self where one is made or opened"),
}
if find_spec("tests.faults.damage"):
    KINDS["damage"] = (_damage, "a file damaged at random, opened and checked")

__all__ = ["KINDS", "LOST", "SILENT", "Runner"]
