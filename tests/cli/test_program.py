"""Exit statuses, and what is said on the way out."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from desktop.cli import coders, program
from desktop.cli.problems import described
from desktop.resources import resource
from desktop.services.project import project as projects
from tests.cli.conftest import ROOT, Screen, Zhupi

FIRST = resource("sample", "reports", "01_青澜县_2021.txt")


def failing(error: BaseException):
    def open_project(*_: object, **__: object) -> None:
        raise error

    return open_project


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch, zhupi: Zhupi):
    """Runs a command in the middle of which the error is raised."""

    def run(error: BaseException):
        monkeypatch.setattr(coders, "open_project", failing(error))
        return zhupi("coders", "秘密.zhupi")

    return run


def test_a_bug_of_ours_is_saved_and_its_place_told(fail, tmp_path: Path) -> None:
    done = fail(KeyError("a sentence of a report"))
    (report,) = (tmp_path / "settings" / "bugs").iterdir()
    assert done.status == 3
    assert str(report) in done.err
    assert "KeyError" in done.err
    assert len(done.err.splitlines()) == 1


def test_its_report_names_the_command_and_nothing_of_the_research(fail, tmp_path: Path) -> None:
    fail(KeyError("a sentence of a report"))
    (report,) = (tmp_path / "settings" / "bugs").iterdir()
    text = report.read_text(encoding="utf-8")
    assert "Doing: coders" in text
    assert "秘密" not in text
    assert "sentence" not in text


def test_a_report_that_cannot_be_saved_is_still_told(
    fail, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ZHUPI_CONFIG_DIR", str(tmp_path / "file" / "settings"))
    done = fail(KeyError("x"))
    assert done.status == 3
    assert "could not be saved" in done.err


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_stopping_is_no_error(fail, error: BaseException) -> None:
    done = fail(error)
    assert done.status == program.STOPPED
    assert done.err == "Stopped. What was finished before is kept.\n"


def test_what_is_said_of_going_on_stands_beside_it(fail) -> None:
    stop = KeyboardInterrupt()
    stop.add_note("It goes on tomorrow.")
    done = fail(stop)
    assert done.err == "Stopped. What was finished before is kept. It goes on tomorrow.\n"


def test_ctrl_break_stops_as_ctrl_c_does(zhupi: Zhupi, monkeypatch: pytest.MonkeyPatch) -> None:
    # Only Windows has it; another signal stands for it here.
    monkeypatch.setattr(signal, "SIGBREAK", signal.SIGTERM, raising=False)
    before = signal.getsignal(signal.SIGTERM)
    try:
        assert zhupi("--help").status == 0
        assert signal.getsignal(signal.SIGTERM) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGTERM, before)


def test_a_full_disk_is_a_problem_with_a_remedy(fail) -> None:
    done = fail(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "out.csv"))
    assert done.status == 2
    assert done.err.startswith("out.csv: No space left on device. Make room")


def test_a_rare_failure_of_the_machine_is_a_bug_until_we_know_better(fail) -> None:
    assert fail(OSError(errno.ECHILD, "No child processes")).status == 3


def test_every_problem_is_one_line() -> None:
    assert described(click.ClickException("one\n  two")) == "one two"
    assert described(OSError(errno.EIO, "Input/output error")) == (
        "Input/output error. Check the disk."
    )


def test_usage_errors_name_the_help(zhupi: Zhupi) -> None:
    done = zhupi("new")
    assert (done.status, done.out) == (2, "")
    assert done.err == "Missing argument 'PROJECT'. See: zhupi new --help\n"


def test_output_is_utf8_with_lf_whatever_the_console_says(sample: Path, program: Zhupi) -> None:
    done = program("text", sample, "青澜县2021", env={"PYTHONIOENCODING": "gbk"})
    with projects.open_project(sample, read_only=True) as project:
        (stored,) = (
            project.store.texts.get(report.text_sha256)
            for report in project.store.reports.all()
            if report.label == "青澜县 2021"
        )
    assert done.out == stored


def test_a_file_name_that_is_not_text_is_printed(zhupi: Zhupi, empty: Path) -> None:
    done = zhupi("import", empty, os.fsdecode(b"/nowhere/\xff.txt"), "--json")
    assert done.status == 1
    assert done.json[0]["path"] == "/nowhere/\udcff.txt"
    assert done.err.startswith("/nowhere/\\udcff.txt: ")


def test_a_file_whose_name_is_in_gb18030_is_imported(
    zhupi: Zhupi, empty: Path, tmp_path: Path
) -> None:
    name = os.fsencode(tmp_path) + "/青澜县.txt".encode("gb18030")
    Path(os.fsdecode(name)).write_bytes(FIRST.read_bytes())
    assert zhupi("import", empty, os.fsdecode(name)).status == 0
    assert zhupi("reports", empty, "--json").json[0]["path"] == "青澜县.txt"


def test_a_reader_that_leaves_hears_no_complaint(sample: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "codings", str(sample), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_the_window_s_status_is_ours(monkeypatch: pytest.MonkeyPatch, zhupi: Zhupi) -> None:
    monkeypatch.setattr(Screen, "open_window", lambda _self, _project: 3)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert zhupi().status == 3
