"""./run and ./test pass on what they are given and what comes back."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, Machine


@pytest.fixture
def checkout(machine: Machine) -> Path:
    """A checkout that is set up, whose Python says what it was asked and ends as it is told."""
    for way_in in ("run", "test"):
        shutil.copy(ROOT / way_in, machine.checkout)
    machine.set_up("dev")
    python = machine.checkout / ".venv" / "bin" / "python"
    python.unlink()
    python.write_text('#!/bin/sh\necho "$PWD|$*"\nexit ${STATUS:-0}\n', encoding="utf-8")
    python.chmod(0o755)
    return machine.checkout


def call(
    machine: Machine, *command: str | Path, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env={"PATH": f"{machine.commands}:{os.environ['PATH']}", "HOME": str(cwd), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_run_passes_on_its_arguments_from_where_the_user_stands(
    machine: Machine, checkout: Path, tmp_path: Path
) -> None:
    run = call(machine, checkout / "run", "new", "study.zhupi", cwd=tmp_path)
    assert run.stdout == f"{tmp_path}|{checkout}/main.py new study.zhupi\n"


def test_run_alone_without_a_display_is_the_demo_and_says_so(
    machine: Machine, checkout: Path, tmp_path: Path
) -> None:
    run = call(machine, checkout / "run", cwd=tmp_path)
    assert run.stdout == f"{tmp_path}|{checkout}/main.py demo zhupi-demo\n"
    assert "no display" in run.stderr


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_run_alone_with_a_display_is_the_window(
    machine: Machine, checkout: Path, tmp_path: Path, display: str
) -> None:
    run = call(machine, checkout / "run", cwd=tmp_path, **{display: ":0"})
    assert (run.stdout, run.stderr) == (f"{tmp_path}|{checkout}/main.py\n", "")


def test_run_ends_as_the_program_does(machine: Machine, checkout: Path, tmp_path: Path) -> None:
    assert call(machine, checkout / "run", "import", cwd=tmp_path, STATUS="1").returncode == 1


def test_test_passes_on_its_arguments_and_stands_in_the_checkout(
    machine: Machine, checkout: Path, tmp_path: Path
) -> None:
    run = call(machine, checkout / "test", "tests/text", "-x", cwd=tmp_path)
    place, _, arguments = run.stdout.strip().partition("|")
    assert place == str(checkout)
    assert arguments.startswith("-m pytest ")
    assert arguments.endswith(" tests/text -x")


@pytest.mark.parametrize("status", [0, 1, 5])
def test_test_ends_as_pytest_does(
    machine: Machine, checkout: Path, tmp_path: Path, status: int
) -> None:
    run = call(machine, checkout / "test", cwd=tmp_path, STATUS=str(status))
    assert run.returncode == status
    assert ("no test was run" in run.stderr) == (status == 5)
