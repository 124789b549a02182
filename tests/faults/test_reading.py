"""No command that reads calls a damaged file a fault of Zhupi's own, whatever it stumbles over."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from random import Random

import pytest

from desktop.cli.program import OUR_BUG, PROBLEM, run
from desktop.services.corpus import corpus
from desktop.services.project.project import open_project
from tests.faults import damage, study

FEW = (24, 30, 34, 47, 61, 62)
"""A few of those over which some command has stumbled."""
NUMBERS = range(int(os.environ["ZHUPI_FAULTS"])) if "ZHUPI_FAULTS" in os.environ else FEW


class NoWindow:
    """No command here has one."""

    def open_window(self, project: Path | None) -> int:
        raise NotImplementedError

    def save_chart(self, *_: object, **__: object) -> None:
        raise NotImplementedError


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return study.make(tmp_path_factory.mktemp("study") / "study.zhupi")


def reading(path: Path, report: str, out: Path) -> list[list[object]]:
    """Every command that reads a project."""
    in_round = ["--round", "一轮"]
    return [
        ["reports", path], ["text", path, report], ["sentences", path, report],
        ["codebook", path, "show"], ["coders", path], ["codings", path], ["history", path],
        ["find", path, "行政"], ["figures", path], ["frequency", path],
        ["round", path, "list"], ["round", path, "status", "一轮"],
        ["disagreements", path, *in_round], ["reliability", path, *in_round],
        ["report-reliability", path, out / "report.html", *in_round],
        ["export", path, out / "tables", "--format", "csv"], ["check", path],
        ["backup", path, out / "backup.zhupi"], ["restore", path, out / "back.zhupi"],
        ["clean-again", path, "--all", "--dry-run"], ["restore", "--list", path],
        ["rescue", path, out / "rescued.zhupi"],
    ]  # fmt: skip


@pytest.mark.parametrize("number", NUMBERS)
def test_a_damaged_file_is_no_fault_of_ours(
    sound: Path, tmp_path: Path, number: int, capfd: pytest.CaptureFixture[str]
) -> None:
    with open_project(sound, read_only=True) as project:
        report = corpus.reports(project)[0].id
    path = Path(shutil.copy(sound, tmp_path / "damaged.zhupi"))
    damage.DAMAGES[number % len(damage.DAMAGES)](path, Random(number))
    told = []
    for words in reading(path, report, tmp_path / "out"):
        (tmp_path / "out").mkdir(exist_ok=True)
        status = run([str(word) for word in words], NoWindow())
        said = capfd.readouterr().err
        assert status != OUR_BUG, (words[0], said)
        if status == PROBLEM and "damaged.zhupi is damaged" in said:
            told.append(said)
    assert told or number not in FEW
    assert all("`rescue`" in said or "backup" in said for said in told)
