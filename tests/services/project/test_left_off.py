"""Where a coder stopped is known again, by project and coder, and never in the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.services.project import left_off as module
from desktop.services.project.coders import add_coder, use_coder
from desktop.services.project.left_off import LeftOff, leave_off, left_off
from desktop.services.project.preferences import data_folder
from desktop.services.project.project import Project, create_project

THERE = LeftOff("report-1", 120, "嘉善")


def leave(project: Project, place: LeftOff) -> None:
    leave_off(project, place, coder_id=project.coder.id)


def test_nothing_is_known_at_first(project: Project) -> None:
    assert left_off(project) is None


def test_the_last_place_is_known_by_coder(project: Project) -> None:
    leave(project, LeftOff("report-0"))
    leave(project, THERE)
    assert left_off(project) == THERE
    other = add_coder(project, "乙")
    use_coder(project, other.id)
    assert left_off(project) is None


def test_another_project_has_its_own(project: Project, tmp_path: Path) -> None:
    leave(project, THERE)
    with create_project(tmp_path / "q.zhupi", coder="甲") as other:
        assert left_off(other) is None


def test_the_project_is_not_changed(project: Project) -> None:
    before = project.store.journal.newest()
    leave(project, THERE)
    assert project.store.journal.newest() == before


def test_the_oldest_places_are_dropped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    for coder in ("a", "b", project.coder.id):
        leave_off(project, THERE, coder_id=coder)
    kept = json.loads((data_folder() / "left-off.json").read_text(encoding="utf-8"))
    assert [key.partition("\n")[2] for key in kept] == ["b", project.coder.id]


@pytest.mark.parametrize(
    "damaged",
    [
        "no json",
        "[]",
        '{"KEY": []}',
        '{"KEY": {"report_id": 1}}',
        '{"KEY": {"report_id": "r", "position": -1}}',
        '{"KEY": {"place": "r"}}',
    ],
)
def test_what_cannot_be_read_is_as_if_nothing_were_known(project: Project, damaged: str) -> None:
    leave(project, THERE)
    file = data_folder() / "left-off.json"
    key = next(iter(json.loads(file.read_text(encoding="utf-8"))))
    file.write_text(damaged.replace('"KEY"', json.dumps(key)), encoding="utf-8")
    assert left_off(project) is None
    leave(project, THERE)
    assert left_off(project) == THERE


def test_a_folder_that_cannot_be_written_keeps_nobody_from_work(project: Project) -> None:
    data_folder().rmdir()
    data_folder().write_text("a file where the folder should be", encoding="utf-8")
    leave(project, THERE)
    assert left_off(project) is None
