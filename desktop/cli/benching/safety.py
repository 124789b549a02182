"""What keeping a project safe costs: opening, resting, backing up, checking, a synced folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.cli.benching.costs import JobCost, in_ms
from desktop.cli.benching.jobs import Bench, coding_figure, exhaust, repeated, timed
from desktop.services.benching import measuring
from desktop.services.project import checking, coders
from desktop.services.project.project import Project, open_project

_TIMES = 9
_SYNCED = "Dropbox"
"""A folder of that name is taken for a synced one."""


def safety(bench: Bench) -> Iterator[JobCost]:
    """Each job in turn; the project must be closed."""
    opening = repeated(lambda: open_project(bench.project).close())
    yield JobCost("opening and closing the project, without the window", opening)
    with open_project(bench.project) as project:
        yield _resting(project)
        yield _backing_up(project, bench.folder)
        yield _checking(project)
    yield from _synced(bench)


def _resting(project: Project) -> JobCost:
    """After one change each, here of who codes."""
    everyone = coders.coders(project)

    def rested(number: int) -> float:
        project.use_coder(everyone[number % len(everyone)])
        return timed(project.rest)

    return JobCost("resting: the log folded into the file", in_ms(map(rested, range(_TIMES))))


def _backing_up(project: Project, folder: Path) -> JobCost:
    out = folder / "backup.zhupi"
    taken = timed(lambda: checking.backup(project, out)) * 1000
    size = out.stat().st_size
    content = bytes(size)
    floor = timed(lambda: (folder / "floor.bytes").write_bytes(content)) * 1000
    return JobCost(f"backup of {size / 1e6:,.0f} MB, checked", taken, floor=floor)


def _checking(project: Project) -> JobCost:
    taken = timed(lambda: checking.check(project)) * 1000
    floor = timed(lambda: exhaust(measuring.every_text(project))) * 1000
    return JobCost("check", taken, floor=floor)


def _synced(bench: Bench) -> Iterator[JobCost]:
    folder = bench.folder / _SYNCED
    folder.mkdir()
    path = bench.project.rename(folder / bench.project.name)
    with open_project(path) as project:
        yield coding_figure(project, bench.folder, "one coding on disk, in a synced folder")
    path.rename(bench.project)
