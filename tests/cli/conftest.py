"""The command line as it is typed, in this process and in one of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.program import run
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.project import open_project
from desktop.services.results.sample_project import create_sample
from desktop.services.rounds import rounds

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Outcome:
    """What a command left: its exit status and both its outputs."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Screen:
    """Stands where the window stands, and remembers what it was asked for."""

    opened: list[Path | None] = field(default_factory=list)
    drawn: list[Path] = field(default_factory=list)

    def open_window(self, project: Path | None) -> int:
        self.opened.append(project)
        return 0

    missing: str = ""
    wanted: dict[str, object] = field(default_factory=dict)

    def save_chart(self, table: object, out: Path, **wanted: object) -> str:
        out.write_text(type(table).__name__, encoding="utf-8")
        self.drawn.append(out)
        self.wanted = wanted
        return self.missing


Zhupi = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHUPI_CONFIG_DIR", str(tmp_path / "settings"))


@pytest.fixture
def a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """A platform that is asked for by name is not looked for."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def zhupi(screen: Screen, capsys: pytest.CaptureFixture[str]) -> Zhupi:
    """Runs a command in this process; each argument is turned into a string."""

    def command(*arguments: object) -> Outcome:
        status = run([str(argument) for argument in arguments], screen, name="zhupi")
        return Outcome(status, *capsys.readouterr())

    return command


@pytest.fixture
def program(tmp_path: Path) -> Zhupi:
    """Runs main.py in a process of its own, from another folder, with no display."""

    def command(*arguments: object, **options: Any) -> Outcome:
        environment = os.environ | options.pop("env", {})
        for display in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            environment.pop(display, None)
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            check=False,
            **options,
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return command


@pytest.fixture(scope="session")
def _sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.zhupi"
    create_sample(path).close()
    return path


@pytest.fixture
def sample(_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample project that the test may change."""
    return Path(shutil.copy(_sample, tmp_path / "sample.zhupi"))


@pytest.fixture(scope="session")
def _revealed(tmp_path_factory: pytest.TempPathFactory, _sample: Path) -> Path:
    """The sample with a round that is revealed."""
    path = Path(shutil.copy(_sample, tmp_path_factory.mktemp("revealed") / "sample.zhupi"))
    with open_project(path) as project:
        people = [coder.id for coder in coders.coders(project)]
        chosen = [report.id for report in corpus.reports(project)][:2]
        made = rounds.create(
            project, "R", coder_ids=people, report_ids=chosen, unit="sentence", blind=False
        )
        for coder in people:
            rounds.mark_all_done(project, made.id, chosen, done=True, coder=coder)
        rounds.lock(project, made.id)
        rounds.reveal(project, made.id)
    return path


@pytest.fixture
def revealed(_revealed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(_revealed, tmp_path / "sample.zhupi"))


@pytest.fixture
def empty(tmp_path: Path, zhupi: Zhupi) -> Path:
    """A project with two themes' worth of codebook and no report."""
    path = tmp_path / "empty.zhupi"
    assert zhupi("new", path, "--coder", "甲", "--codebook", "none").status == 0
    return path
