"""What waits goes through one module, so that one place drops it when its project is left."""

import re
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "desktop" / "ui"
PUTS_OFF = re.compile(
    r"\bQTimer\b|\bsingleShot\b|\bQBasicTimer\b|\bstartTimer\b|\binvokeMethod\b|\bpostEvent\b"
    r"|\bQueuedConnection\b|\bQThread\b|\bQThreadPool\b|\bQRunnable\b|\bQtConcurrent\b"
)

ALLOWED = {
    "session/later.py": "the one place",
    "session/jobs.py": "the one pool of threads; it begins and ends by `later`",
    "window/application.py": "the window's language; it opens the project anew by its path",
    "benching/heartbeat.py": "measures, for `bench`",
    "window/notice.py": "hides the notice; its button looks whether the project is still the one",
    "reader/view.py": "counts the clicks of a triple click, and calls nothing",
    "window/interpreter.py": "collects garbage for the whole program",
}
"""Who may wait by itself, and why that is no work on a project."""


def putting_off(folder: Path) -> set[str]:
    """The modules that put anything off by themselves."""
    return {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.py")
        if PUTS_OFF.search(file.read_text(encoding="utf-8"))
    }


def test_everything_that_is_put_off_goes_through_one_module() -> None:
    assert putting_off(UI) == set(ALLOWED)


@pytest.mark.parametrize(
    "planted",
    [
        "QTimer.singleShot(0, self, self.go)",
        "self._t = QTimer(self)",
        "QThreadPool.globalInstance()",
    ],
)
def test_one_that_waits_by_itself_is_found(tmp_path: Path, planted: str) -> None:
    (tmp_path / "planted.py").write_text(planted, encoding="utf-8")
    assert putting_off(tmp_path) == {"planted.py"}
