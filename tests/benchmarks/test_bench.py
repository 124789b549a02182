"""bench runs every job, small, and prints what each took."""

import json
import sys

import pytest

from desktop.__main__ import Desktop
from desktop.cli.benching import window
from desktop.cli.program import run
from desktop.services.benching.measuring import ImportWaits, WindowFigures

SMALL = ("bench", "--reports", "4", "--codings", "50")
WITHOUT = [
    "import, per report",
    "frequency by county",
    "export of 50 codings as csv",
    "search with",
    "one coding on disk, without the window",
    "undo on disk, without the window",
    "counts read into memory, and the first table",
    "a table of counts, slowest of 36 after its first",
    "a table of counts after one coding more",
    "opening and closing the project, without the window",
    "resting: the log folded into the file",
    "backup of 1 MB, checked",
    "check",
    "one coding on disk, in a synced folder",
]
WITH = [
    "start to usable window",
    "memory with a project open",
    "opening a report with 50 codings",
    "key to durable and repainted at 50 codings, median",
    "key to durable and repainted at 50 codings, p95",
    "undo, repainted, median",
    "all counts right after a key, median",
    "all counts right after a key, p95",
    "the chart in the window, slowest of 36 after its first",
    "longest wait of the window in an import of 4 files",
    "longest wait of the window after an import of 4 files",
]
WITHOUT_FLOOR = (
    "opening and closing the project",
    "resting",
    "memory with a project open",
    "longest wait",
    "counts read",
    "a table of counts",
    "all counts right",
    "the chart in the window",
)


def test_every_job_is_measured_beside_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*SMALL, "--json"], Desktop()) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["reports"], record["codings"]) == (4, 50)
    jobs = [figure["job"] for figure in record["figures"]]
    assert len(jobs) == len(WITHOUT + WITH)
    assert all(job.startswith(name) for job, name in zip(jobs, WITHOUT + WITH, strict=True))
    assert all(figure["measured"] > 0 for figure in record["figures"])
    without_floor = [figure["job"] for figure in record["figures"] if figure["floor"] is None]
    assert len(without_floor) == 11
    assert all(job.startswith(WITHOUT_FLOOR) for job in without_floor)


def test_without_the_window_as_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*SMALL, "--no-window", "--markdown"], Desktop()) == 0
    head, _, *table = capsys.readouterr().out.splitlines()
    assert head.startswith("4 reports, 50 codings; ")
    assert len(table) == 2 + len(WITHOUT)
    assert all(line.startswith("| ") for line in table)


def test_a_window_that_cannot_be_measured_is_a_problem(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = [sys.executable, "-c", "raise SystemExit('no Qt here')"]
    monkeypatch.setattr(window, "_program", lambda: broken)
    assert run([*SMALL], Desktop()) == 2
    assert "no Qt here" in capsys.readouterr().err


def test_figures_travel_as_json() -> None:
    waits = ImportWaits(4, 0.01, 0.02)
    figures = WindowFigures(
        1.5, None, {50: [0.1]}, {50: [0.2, 0.3]}, [0.4], [0.5], {"a": 0.6}, waits
    )
    assert WindowFigures.of_record(json.loads(json.dumps(figures.as_record()))) == figures
