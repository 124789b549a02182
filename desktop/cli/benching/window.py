"""The jobs that need the window: a process of its own measures them and tells by JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import monotonic, perf_counter
from typing import Any

import desktop
from desktop.cli.benching.costs import JobCost, in_ms, p95_in_ms
from desktop.cli.benching.counted import view_aim
from desktop.cli.benching.jobs import Bench, repeated
from desktop.domain.errors import EnvironmentProblem
from desktop.services.benching import measuring
from desktop.services.benching.measuring import ImportWaits, WindowFigures
from desktop.services.project.project import open_project

_MEGABYTE = 1024 * 1024


def in_window(bench: Bench) -> Iterator[JobCost]:
    """What the real window takes, drawn where nobody sees it."""
    began = monotonic()
    figures = _measured(bench)
    yield JobCost("start to usable window", figures.usable_at - began, "s", _bare_start(), 1.0)
    if figures.memory:
        yield JobCost("memory with a project open", figures.memory / _MEGABYTE, "MB", aim=200)
    yield from _opening(bench, figures)
    yield from _coding(bench, figures)
    yield from _counting(bench, figures)
    yield from _waiting(figures.importing)


def _waiting(waits: ImportWaits) -> Iterator[JobCost]:
    job = f"an import of {waits.files:,} files"
    yield JobCost(f"longest wait of the window in {job}", waits.meanwhile * 1000, aim=50)
    yield JobCost(f"longest wait of the window after {job}", waits.after * 1000, aim=50)


def _opening(bench: Bench, figures: WindowFigures) -> Iterator[JobCost]:
    with open_project(bench.project, read_only=True) as project:
        for number, seconds in figures.opening.items():
            report = bench.dense[number]
            floor = repeated(lambda r=report: measuring.every_coding(project, report_id=r))  # type: ignore[misc]
            job = f"opening a report with {number:,} codings"
            yield JobCost(job, in_ms(seconds), floor=floor, aim=50)


def _coding(bench: Bench, figures: WindowFigures) -> Iterator[JobCost]:
    floor = in_ms(measuring.durable_rows(bench.folder / "window", times=40))
    for number, seconds in figures.coding.items():
        job = f"key to durable and repainted at {number:,} codings"
        yield JobCost(f"{job}, median", in_ms(seconds), floor=floor)
        yield JobCost(f"{job}, p95", p95_in_ms(seconds), floor=floor, aim=16)
    for number, seconds in figures.changing.items():
        job = f"changing a coding, durable and repainted at {number:,} codings, p95"
        yield JobCost(job, p95_in_ms(seconds), floor=floor, aim=16)
    if figures.undo:
        yield JobCost("undo, repainted, median", in_ms(figures.undo), floor=floor)


def _counting(bench: Bench, figures: WindowFigures) -> Iterator[JobCost]:
    job, taken = "all counts right after a key", figures.counting
    yield JobCost(f"{job}, median", in_ms(taken))
    yield JobCost(f"{job}, p95", p95_in_ms(taken), aim=50)
    job = f"the chart in the window, slowest of {len(figures.views)} after its first"
    yield JobCost(job, max(figures.views.values()) * 1000, aim=view_aim(bench.reports))


def _measured(bench: Bench) -> WindowFigures:
    return WindowFigures.of_record(run_inside(bench.folder, bench.project, bench.dense))


def run_inside(
    folder: Path, project: Path, dense: Mapping[int, str] | Mapping[str, str], *how: str
) -> dict[str, Any]:
    """What a process of its own tells, that drives the window on the project."""
    (folder / "window").mkdir(exist_ok=True)
    inside = ["--inside", str(project), "--dense", json.dumps(dense), *how]
    done = subprocess.run(
        [*_program(), "bench", *inside],
        env=_environment(folder),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise EnvironmentProblem(
            "The window could not be measured ({reason}).",
            "Measure the rest with --no-window.",
            reason=" ".join(done.stderr.split()[-40:]),
        )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _program() -> list[str]:
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "desktop"]


def _environment(folder: Path) -> dict[str, str]:
    """Drawn offscreen, with preferences of its own, importing the package that runs here."""
    package = str(Path(desktop.__file__).parents[1])
    path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH"))))
    own = {"QT_QPA_PLATFORM": "offscreen", "ZHUPI_CONFIG_DIR": str(folder / "settings")}
    return os.environ | own | {"PYTHONPATH": path}


def _bare_start() -> float | None:
    """Seconds that Python takes to load Qt's widgets and end, which no window can undercut."""
    if getattr(sys, "frozen", False):
        return None
    began = perf_counter()
    subprocess.run([sys.executable, "-c", "import PySide6.QtWidgets"], check=True)
    return perf_counter() - began
