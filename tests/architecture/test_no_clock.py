"""A test waits for a signal or a value, never for time: it holds on any machine, however busy."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
BY_THE_CLOCK = re.compile(
    r"\b\w*bot\.wait\(|\bqWait\(|\bsleep\(|\bimport sleep\b|\bdeadline=|\bHealthCheck\b"
)
ALLOWED = {
    "conftest.py": "the one profile of Hypothesis, without deadlines",
    "architecture/test_no_clock.py": "this one",
}


def by_the_clock(folder: Path) -> set[str]:
    """The modules that wait for time, or that set a time of their own for Hypothesis."""
    return {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.py")
        if BY_THE_CLOCK.search(file.read_text(encoding="utf-8"))
    }


def test_no_test_waits_for_time() -> None:
    assert by_the_clock(TESTS) == set(ALLOWED)


@pytest.mark.parametrize(
    "planted",
    [
        "qtbot.wait(80)",
        "self.bot.wait(1)",
        "QTest.qWait(5)",
        "time.sleep(1)",
        "from time import sleep",
        "@settings(deadline=None)",
        "suppress_health_check=[HealthCheck.too_slow]",
    ],
)
def test_one_that_does_is_found(tmp_path: Path, planted: str) -> None:
    (tmp_path / "planted.py").write_text(planted, encoding="utf-8")
    assert by_the_clock(tmp_path) == {"planted.py"}


def test_waiting_for_a_value_or_a_signal_is_not(tmp_path: Path) -> None:
    good = "qtbot.waitUntil(done)\nwith qtbot.waitSignal(heard): pass\ngo_on.wait()\n"
    (tmp_path / "planted.py").write_text(good, encoding="utf-8")
    assert by_the_clock(tmp_path) == set()
