"""A job tried on copies of the stage, and judged by what stands there afterwards."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults import standing
from tests.faults.jobs import Job
from tests.faults.processes import Done, Processes
from tests.faults.stage import Stage
from tests.faults.standing import BrokenError, Standing
from tests.faults.tally import LOST, SILENT, Fault

_PROJECTS = (".zhupi", ".zhupipack")
_TEXTS = standing.UNJOURNALED.index("texts")
Made = dict[str, object]


@dataclass(frozen=True, slots=True)
class Reference:
    """The job left alone: before, after, what it made, how many calls that write it took."""

    job: Job
    before: Standing
    after: Standing
    made: Made
    calls: int


class Theatre:
    """Copies of one stage, one at a time, in one place."""

    def __init__(self, stage: Stage, folder: Path, processes: Processes) -> None:
        self._stage = stage
        self.folder = folder
        self.processes = processes

    def set_up(self) -> None:
        """The stage as it was built."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self._stage.folder, self.folder)

    def reference(self, job: Job) -> Reference:
        """The job done without any fault; AssertionError where it does not succeed."""
        self.set_up()
        before = standing.of(self.folder / job.changes)
        self.set_up()
        done = self.processes.do(job.words, self.folder)
        assert done.status == 0, f"{job.name}: {done}"
        after = standing.of(self.folder / job.changes)
        assert job.makes or after.entries != before.entries, f"{job.name} does nothing: {done}"
        return Reference(job, before, after, self._made(job), done.calls)

    def judged(self, known: Reference, done: Done) -> list[Fault]:
        """What is wrong with what a job left that was interfered with; it is then done again."""
        try:
            faults = list(self._faults(known, done))
            return faults or list(self._again(known))
        except BrokenError as error:
            return [Fault(SILENT, str(error))]

    def _faults(self, known: Reference, done: Done) -> Iterator[Fault]:
        job, path = known.job, self.folder / known.job.changes
        now = standing.of(path)
        if now.entries[: len(known.before.entries)] != known.before.entries:
            yield Fault(LOST, "what was there before is not all there")
        if not _is_allowed(known, now):
            yield Fault(SILENT, "the job is there in part")
        made = self._made(job)
        yield from (Fault(SILENT, f"{name} is not whole") for name in _half(known.made, made))
        whole = _is_whole(known, now, made)
        if _acknowledged(known, done, now) and not whole:
            yield Fault(LOST, f"it was acknowledged: {done.out[:200]}")
        if done.status == 2 and whole and not job.steps:
            yield Fault(SILENT, f"it was done, and refused: {done.err}")
        if now.remarks:
            yield Fault(SILENT, f"for no reason it is said: {now.remarks[0]}")

    def _again(self, known: Reference) -> Iterator[Fault]:
        job = known.job
        if not job.again:
            return
        whole = _is_whole(known, standing.of(self.folder / job.changes), self._made(job))
        done = self.processes.do(job.words, self.folder)
        if done.status not in ((0, 1, 2) if whole else (0,)):
            yield Fault(SILENT, f"it cannot be done again: {done.status} {done.err[-300:]}")
        elif not _is_whole(known, standing.of(self.folder / job.changes), self._made(job)):
            yield Fault(SILENT, "done again it is not as it would be")
        left = sorted(one.name for one in self.folder.rglob("*.part"))
        if left and done.status == 0:
            yield Fault(SILENT, f"left for good: {left}")

    def _made(self, job: Job) -> Made:
        roots = [self.folder / name for name in job.makes if (self.folder / name).exists()]
        files = [file for root in roots for file in ([root] if root.is_file() else _in(root))]
        return {str(file.relative_to(self.folder)): _content(file) for file in files}


def _in(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.rglob("*")) if file.is_file() and _is_final(file)]


def _is_final(file: Path) -> bool:
    passing = (".part", "-wal", "-shm", "-journal", ".left", ".lock", ".owner")
    return not file.name.endswith(passing) and not file.parent.name.endswith((".part", ".making"))


def _content(file: Path) -> object:
    if file.suffix in _PROJECTS:
        return standing.of(file).entries
    if file.suffix == ".xlsx":
        with zipfile.ZipFile(file) as book:
            return book.testzip(), book.namelist()
    return standing.without_chance(file.read_bytes().decode(errors="replace"))


def _half(whole: Made, made: Made) -> list[str]:
    return [name for name, content in made.items() if content != whole.get(name)]


def _is_allowed(known: Reference, now: Standing) -> bool:
    if known.job.steps:
        return standing.is_begun(now, known.before, known.after)
    return any(
        (now.entries, now.rows) == (one.entries, one.rows) for one in (known.before, known.after)
    )


def _is_whole(known: Reference, now: Standing, made: Made) -> bool:
    changed = (now.entries, now.rows) == (known.after.entries, known.after.rows)
    return made == known.made and (changed or _as_large(known, now))


def _as_large(known: Reference, now: Standing) -> bool:
    # An import that was stopped goes on in an entry of its own.
    return known.job.steps and now.rows == known.after.rows


def _acknowledged(known: Reference, done: Done, now: Standing) -> bool:
    """Whether more was said to be done than is there, the job not being whole."""
    if "--jsonl" not in known.job.words or done.status == 0:
        return done.status == 0 or bool(done.out.strip())
    told = sum(line.endswith("}") and '"failed"' not in line for line in done.out.split("\n"))
    entries = len(now.entries) - len(known.before.entries)
    return told > max(entries, now.rows[_TEXTS] - known.before.rows[_TEXTS])
