"""Locking and revealing say who has not declared what done, and ask where somebody can answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Zhupi

POSIX = os.name == "posix"


@pytest.fixture
def begun(zhupi: Zhupi, sample: Path) -> Path:
    """A round of both coders over all reports: 甲 has done all, 乙 three."""
    made = zhupi("round", sample, "create", "r", "--coders", "甲,乙", "--sample", "8", "--json")
    assert made.status == 0, made.err
    zhupi("round", sample, "done", "--all", "--round", "r", "--coder", "甲")
    some = made.json["reports"][:3]
    zhupi("round", sample, "done", *some, "--round", "r", "--coder", "乙")
    return sample


def state(zhupi: Zhupi, project: Path) -> str:
    return str(zhupi("round", project, "status", "r", "--json").json["state"])


def test_it_is_said_and_nobody_is_asked_where_nobody_can_answer(zhupi: Zhupi, begun: Path) -> None:
    locked = zhupi("round", begun, "lock", "r", "--json")
    assert locked.status == 0
    ((who, reports),) = [(one["coder"], one["reports"]) for one in locked.json["not_done"]]
    assert (who, len(reports)) == ("乙", 5)
    first, second = locked.err.splitlines()
    assert first.startswith("乙 has not declared 5 of 8 reports (")
    assert first.endswith(" and 2 more) done.")
    assert second.startswith("3 of 8 reports are done by two coders or more;")
    revealed = zhupi("round", begun, "reveal", "r", "--yes")
    assert "乙 has not declared" in revealed.err
    assert state(zhupi, begun) == "revealed"


def test_nobody_done_says_that_every_coefficient_is_undefined(zhupi: Zhupi, sample: Path) -> None:
    zhupi("round", sample, "create", "r", "--coders", "甲,乙", "--sample", "2")
    locked = zhupi("round", sample, "lock", "r")
    assert locked.err.splitlines() == [
        "甲 has not declared any of the 2 reports done.",
        "乙 has not declared any of the 2 reports done.",
        "No report is done by two coders: every coefficient will be undefined.",
    ]


def test_all_done_says_nothing(zhupi: Zhupi, begun: Path) -> None:
    zhupi("round", begun, "done", "--all", "--round", "r", "--coder", "乙")
    locked = zhupi("round", begun, "lock", "r", "--json")
    assert (locked.err, locked.json["not_done"]) == ("", [])


def at_a_terminal(*arguments: str, answer: str) -> tuple[int, str]:
    """The command in a process of its own at a terminal where `answer` is typed."""
    import pty  # noqa: PLC0415 - POSIX alone has terminals that a program can open

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        stdin=theirs, stdout=theirs, stderr=theirs,
    ) as process:  # fmt: skip
        os.close(theirs)
        os.write(ours, answer.encode())
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:
            pass  # Linux says so at the end of a terminal.
        status = process.wait()
    os.close(ours)
    return status, shown.decode("utf-8", errors="replace")


@pytest.mark.skipif(not POSIX, reason="a terminal that a program opens is POSIX's")
def test_at_a_terminal_the_answer_counts(zhupi: Zhupi, begun: Path) -> None:
    arguments = ("round", str(begun), "lock", "r")
    status, shown = at_a_terminal(*arguments, answer="n\n")
    assert "乙 has not declared 5 of 8 reports" in shown
    assert "Lock it all the same? [y/N]" in shown
    assert status == 130
    assert state(zhupi, begun) == "planned"
    assert at_a_terminal(*arguments, "--yes", answer="")[0] == 0
    assert state(zhupi, begun) == "locked"
    status, shown = at_a_terminal("round", str(begun), "reveal", "r", answer="y\n")
    assert "Reveal it all the same?" in shown
    assert status == 0
    assert state(zhupi, begun) == "revealed"
