"""Logs of another project, or of an older self, beside a name where something is made or opened."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from tests.faults import standing
from tests.faults.jobs import Job
from tests.faults.tally import LOST, SILENT, Fault
from tests.faults.theatre import Theatre
from tests.flows.coder_at_work import at_work

ENDINGS = ("-wal", "-shm", "-journal")
_MAKING = {
    "new": "new.zhupi",
    "backup": "backup.zhupi",
    "restore": "back.zhupi",
    "round pack": "packed.zhupipack",
    "demo": "shown/sample.zhupi",
}


@dataclass(frozen=True, slots=True)
class Logs:
    """What a project left beside it, and the file at that moment and later."""

    folder: Path

    @property
    def old(self) -> Path:
        """The file when the logs lay beside it."""
        return self.folder / "old.zhupi"

    @property
    def later(self) -> Path:
        """The file later in the same session."""
        return self.folder / "later.zhupi"

    @property
    def closed(self) -> Path:
        """The file after that session."""
        return self.folder / "closed.zhupi"

    def lay(self, ending: str, beside: Path) -> Path:
        """Put the log of that ending beside a name."""
        target = beside.with_name(beside.name + ending)
        shutil.copyfile(f"{self.old}{ending}", target)
        return target


def left_by(template: Path, folder: Path) -> Logs:
    """The logs of a coder at work, and the file in three states."""
    shutil.copytree(template, folder)
    path, logs = folder / "p.zhupi", Logs(folder)
    with at_work(path) as coder:
        coder("code")
        coder("code")
        _copied(path, logs.old)
        coder("rest")
        coder("code")
        coder("rest")
        _copied(path, logs.later)
        coder("close")
        _copied(path, logs.closed)
    _journal(path, Path(f"{logs.old}-journal"))
    return logs


def _copied(path: Path, to: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        if Path(f"{path}{ending}").exists():
            shutil.copyfile(f"{path}{ending}", f"{to}{ending}")


def _journal(path: Path, to: Path) -> None:
    """What a writer without a log in WAL mode leaves when it is killed."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE settings SET value = value || ' '")
        other.execute("CREATE TABLE spilled AS SELECT randomblob(90000) AS b")
        shutil.copyfile(f"{path}-journal", to)
        other.execute("ROLLBACK")


def making(theatre: Theatre, jobs: list[Job], logs: Logs) -> Iterator[tuple[str, list[Fault]]]:
    """A file is made under a name beside which a log was left."""
    for (name, target), ending in product(_MAKING.items(), ENDINGS):
        known = theatre.reference(next(job for job in jobs if job.name == name))
        theatre.set_up()
        path = theatre.folder / target
        path.parent.mkdir(exist_ok=True)
        log = logs.lay(ending, path)
        content = log.read_bytes()
        done = theatre.processes.do(known.job.words, theatre.folder)
        kept = log.with_name(f"{log.name}.left")
        faults = [] if done.status == 0 else [Fault(SILENT, f"status {done.status}: {done.err}")]
        if not kept.exists() or kept.read_bytes() != content:
            faults.append(Fault(LOST, f"{kept.name} is not kept"))
        if ending == "-wal" and f"{log.name}.left" not in done.err:
            faults.append(Fault(SILENT, "nobody says that a log was put aside"))
        yield f"{name} beside {ending}", faults or theatre.judged(known, done)


def onto_another(
    theatre: Theatre, jobs: list[Job], logs: Logs
) -> Iterator[tuple[str, list[Fault]]]:
    """Where a project lies already, whose writer was killed: it is refused, and keeps its log."""
    whole = standing.of(_unclosed(logs, logs.folder / "whole.zhupi"))
    for name in ("new", "backup", "restore", "round pack"):
        job = next(job for job in jobs if job.name == name)
        theatre.set_up()
        path = _unclosed(logs, theatre.folder / _MAKING[name])
        done = theatre.processes.do(job.words, theatre.folder)
        faults = [] if done.status == 2 else [Fault(SILENT, f"status {done.status}")]
        now = standing.of(path)
        if (now.entries, now.rows) != (whole.entries, whole.rows):
            faults.append(Fault(LOST, "the log of the file that was there is taken away"))
        yield f"{name} onto a project that was not closed", faults


def _unclosed(logs: Logs, path: Path) -> Path:
    logs.lay("-wal", path)
    return Path(shutil.copyfile(logs.old, path))


def opening(logs: Logs, folder: Path) -> Iterator[tuple[str, list[Fault]]]:
    """A file is opened beside which a log lies that is not its own, or an older one."""
    others = [(logs.later, "older log"), (logs.closed, "older log, closed")]
    others.append((logs.folder / "other.zhupi", "another's log"))
    for (file, name), ending in product(others, ENDINGS):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        path = Path(shutil.copyfile(file, folder / "p.zhupi"))
        before = standing.of(Path(shutil.copyfile(file, folder / "before.zhupi")))
        log = logs.lay(ending, path)
        yield f"{name}: {ending}", list(_opened(path, before, log))


def _opened(path: Path, before: standing.Standing, log: Path) -> Iterator[Fault]:
    content = log.read_bytes()
    try:
        now = standing.of(path)
    except standing.BrokenError as error:
        yield Fault(LOST, f"{log.name} was laid over the file: {error}")
        return
    if (now.entries, now.rows) != (before.entries, before.rows):
        yield Fault(LOST, f"{log.name} was laid over the file")
    kept = log.with_name(f"{log.name}.left")
    if log.name.endswith("-wal") and (not kept.exists() or kept.read_bytes() != content):
        yield Fault(LOST, f"{log.name} is not kept")
