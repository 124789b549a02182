"""The .zhupi alone copied while somebody writes: it lacks nothing, or that is said."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

from desktop.domain.errors import ZhupiError
from desktop.services.project.project import open_project
from tests.faults import standing
from tests.faults.jobs import Job
from tests.faults.tally import LOST, SILENT, Fault
from tests.faults.theatre import Theatre
from tests.flows.coder_at_work import at_work


def of_a_coder(template: Path, folder: Path, *, random: Random) -> Iterator[list[Fault]]:
    """A coder at work, whose file is copied after each coding, rest and look."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    path, known = folder / "p.zhupi", 0
    with at_work(path) as coder:
        for word in random.choices(("code", "code", "rest", "read"), k=8):
            known += bool(coder(word)) and word == "code"
            yield list(_found(path, codings=known, rested=word == "rest"))


def _found(path: Path, *, codings: int, rested: bool) -> Iterator[Fault]:
    copy = path.with_name("copy.zhupi")
    shutil.copyfile(path, copy)
    try:
        now = standing.of(copy)
    except standing.BrokenError as error:
        yield Fault(SILENT, str(error))
        return
    there = sum(verb == "apply_theme" for verb, _, _ in now.entries)
    if there < codings and rested:
        yield Fault(LOST, f"{codings - there} codings are not in the copy of a file at rest")
    if there < codings and not now.remarks:
        yield Fault(SILENT, f"{codings - there} codings are not in the copy, and nobody says so")


def in_the_middle(
    theatre: Theatre, job: Job, *, times: int, random: Random
) -> Iterator[tuple[str, list[Fault]]]:
    """The file alone as it is before a call that writes, its log being half folded in."""
    known = theatre.reference(job)
    # A log is folded in at the end.
    moments = range(known.calls // 2, known.calls + 1)
    for moment in sorted(random.sample(moments, min(times, len(moments)))):
        theatre.set_up()
        theatre.processes.do(job.words, theatre.folder, kill_at=moment)
        yield f"{job.name} at call {moment}", list(_alone(theatre.folder / job.changes))


def _alone(path: Path) -> Iterator[Fault]:
    copy = path.with_name("copy.zhupi")
    shutil.copyfile(path, copy)
    if _said_at_opening(copy):
        return
    try:
        alone, with_log = standing.of(copy), standing.of(path)
    except standing.BrokenError as error:
        yield Fault(SILENT, f"its opening says nothing: {error}")
        return
    if (alone.entries, alone.rows) != (with_log.entries, with_log.rows):
        yield Fault(SILENT, "what the copy lacks is not said")


def _said_at_opening(copy: Path) -> bool:
    try:
        with open_project(copy, read_only=True) as project:
            return bool(project.remarks)
    except ZhupiError:
        return True
