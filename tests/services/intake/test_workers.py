"""Processes that work for this one: they do not hear Ctrl+C, and end when it does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing import parent_process
from pathlib import Path
from unittest.mock import Mock

import pytest

from desktop.services.intake import workers
from desktop.services.intake.workers import Workers

ROOT = Path(__file__).resolve().parents[3]
_told: list[str] = []
LEAVER = """
from tests.services.intake.test_workers import learn, who_works
from desktop.services.intake.workers import Workers

if __name__ == "__main__":
    with Workers(learn, "said") as workers:
        print(workers.submit(who_works, "x").result()[0], flush=True)
        input()
"""


def learn(said: str) -> None:
    _told.append(said)


def who_works(given: str) -> tuple[int, str, bool]:
    """Its process, what it was told and given, and whether it would hear Ctrl+C."""
    deaf = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    return os.getpid(), _told[0] + given, deaf


@pytest.mark.usefixtures("hears_ctrl_c")
def test_work_is_done_elsewhere_by_those_who_were_told_how() -> None:
    with Workers(learn, "said ") as working:
        futures = [working.submit(who_works, str(n)) for n in range(9)]
        done = [future.result() for future in futures]
    assert [said for _, said, _ in done] == [f"said {n}" for n in range(9)]
    assert all(deaf for *_, deaf in done)
    assert os.getpid() not in {process for process, *_ in done}
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert not held_back()


def held_back() -> bool:
    """Whether Ctrl+C would wait; Windows does not know that."""
    if sys.platform == "win32":
        return False
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.fixture
def leaver(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process whose worker waits for work; it has said which process that is."""
    script = tmp_path / "leaver.py"
    script.write_text(LEAVER, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process


def test_none_outlives_a_process_that_is_killed(leaver: subprocess.Popen[str]) -> None:
    assert leaver.stdout
    assert int(leaver.stdout.readline()) != leaver.pid
    leaver.kill()
    # The worker holds the pipe too: only its end is the end of the file.
    assert leaver.communicate(timeout=60)[0] == ""


def test_a_process_that_works_for_nobody_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    left = Mock()
    monkeypatch.setattr(os, "_exit", left)
    assert parent_process() is None
    workers._end_with_the_parent()
    assert not left.called
    monkeypatch.setattr("multiprocessing.parent_process", Mock)
    workers._end_with_the_parent()
    left.assert_called_once_with(1)


def test_windows_has_nothing_to_hold_back(monkeypatch: pytest.MonkeyPatch) -> None:
    held = Mock()
    monkeypatch.setattr(signal, "pthread_sigmask", held, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    with workers._ctrl_c_held_back():
        pass
    assert not held.called


def test_who_begins_to_work_hears_no_ctrl_c_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process of its own, but that this one has none to end with."""
    heard, watches = Mock(), Mock()
    monkeypatch.setattr(signal, "signal", heard)
    monkeypatch.setattr(workers, "_end_with_the_parent", watches)
    told: list[str] = []
    workers._begin(told.append, "said")
    assert told == ["said"]
    assert [call.args for call in heard.call_args_list] == [
        (stop, signal.SIG_IGN) for stop in workers._STOPS
    ]
    assert len(workers._STOPS) > 0
    assert watches.called
