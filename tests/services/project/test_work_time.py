"""The time of work is kept on this machine, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem
from desktop.services.project.preferences import data_folder
from desktop.services.project.project import Project
from desktop.services.project.work_time import Stretch, WorkTime, time_of

ONE = Stretch("2026-05-04", "甲", "r1", 40.5, "c1")


@pytest.fixture
def kept(tmp_path: Path) -> WorkTime:
    return WorkTime(tmp_path / "time" / "p.jsonl")


def test_each_coder_has_stretches_and_forgets_only_them(kept: WorkTime) -> None:
    other = replace(ONE, coder_id="乙")
    for one in (ONE, other, replace(ONE, seconds=3)):
        kept.add(one)
    assert kept.of("甲") == [ONE, replace(ONE, seconds=3)]
    kept.forget("甲")
    assert kept.of("甲") == []
    assert kept.of("乙") == [other]
    kept.forget("乙")
    assert not kept.path.exists()


def test_a_line_that_was_cut_off_or_is_not_ours_is_passed_over(kept: WorkTime) -> None:
    kept.add(ONE)
    with kept.path.open("a", encoding="utf-8") as lines:
        lines.write('{"day": "2026-05-04", "coder_id": "甲"}\n[1]\n{"day"\n')
        lines.write('{"day": "x", "coder_id": "甲", "report_id": "r", "seconds": 1}\n')
        lines.write('{"day": "2026-05-04", "coder_id": "甲", "report_id": "r", "seconds": "1"}\n')
    assert kept.of("甲") == [ONE]


def test_nothing_kept_is_no_time(kept: WorkTime) -> None:
    assert kept.of("甲") == []
    kept.forget("甲")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "time").write_text("a file in its place", encoding="utf-8")
    with pytest.raises(EnvironmentProblem, match="could not be kept"):
        WorkTime(tmp_path / "time" / "p.jsonl").add(ONE)


def test_it_lies_in_the_users_own_folder_and_not_beside_the_project(project: Project) -> None:
    time_of(project).add(ONE)
    assert time_of(project).path == data_folder() / "time" / f"{project.id}.jsonl"
    assert project.path.parent not in time_of(project).path.parents
