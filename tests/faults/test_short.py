"""Each kind of fault, a few times; `make faults` tries them at length."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import traced
from tests.faults.processes import processes
from tests.faults.runner import KINDS, Runner

pytestmark = pytest.mark.skipif(
    not traced.AVAILABLE, reason="Only Linux tells of the calls that write"
)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    folder = tmp_path_factory.mktemp("faults")
    with processes(folder / "settings") as begun:
        yield Runner(folder, begun, short=True)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_and_nothing_stays_silent(runner: Runner, kind: str) -> None:
    tally = runner.run(kind)
    assert tally.times > 0
    assert tally.faults == []


def test_a_process_is_killed_before_the_call_that_is_meant(runner: Runner, tmp_path: Path) -> None:
    words = ("new", "p.zhupi", "--coder", "甲")
    whole = runner.processes.do(words, tmp_path)
    (tmp_path / "p.zhupi").unlink()
    killed = runner.processes.do(words, tmp_path, kill_at=whole.calls // 2)
    assert (whole.status, killed.status, killed.calls) == (0, -9, whole.calls // 2)
    assert not (tmp_path / "p.zhupi").exists()
