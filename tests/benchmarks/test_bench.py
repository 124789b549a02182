"""bench runs every job, small, and prints what each took."""

import json
import sys
from itertools import islice

import pytest

from desktop.__main__ import Desktop
from desktop.cli.benching import desk, window
from desktop.cli.benching.coded import _rounds
from desktop.cli.benching.corpus import invented
from desktop.cli.program import run
from desktop.services.benching.measuring import ImportWaits, WindowFigures
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.project import Project
from tests.conftest import add_text

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
    "changing a coding, durable and repainted at 50 codings, p95",
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


def test_the_desk_is_measured_in_reports_of_every_size(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(desk, "CODINGS", (3, 6))
    monkeypatch.setattr(desk, "CHARACTERS", (300,))
    assert run(["bench", "--desk", "--json"], Desktop()) == 0
    figures = json.loads(capsys.readouterr().out)["figures"]
    for size in ("3 codings on 300 characters", "6 codings on 300 characters"):
        jobs = [figure["job"] for figure in figures if size in figure["job"]]
        assert [job.partition(",")[0] for job in jobs] == [
            "opening",
            "key to durable and repainted",
            "changing a coding",
            "a step of scrolling",
        ]
    assert all(figure["measured"] > 0 for figure in figures)


def test_a_report_takes_ten_thousand_codings_and_no_two_are_alike(project: Project) -> None:
    coders.add_coder(project, "乙")
    one = invented(0)
    report = add_text(project, one.text, county="青岚县", year=2022)
    sentences = [s for s in corpus.segments(project, report.id) if not s.level]
    lines = list(islice(_rounds(project, report, sentences), 10_000))
    places = {(line["theme"], line["coder"], line["start"], line["end"]) for line in lines}
    assert len(places) == 10_000


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
        1.5, None, {50: [0.1]}, {50: [0.2, 0.3]}, {50: [0.2]}, [0.4], [0.5], {"a": 0.6}, waits
    )
    assert WindowFigures.of_record(json.loads(json.dumps(figures.as_record()))) == figures
