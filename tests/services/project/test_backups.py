"""Automatic backups: made when due, found sound, listed, and only so many kept."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.domain.errors import DamagedError, EnvironmentProblem
from desktop.services.project import backups, checking
from desktop.services.project.preferences import Preferences, save
from desktop.services.project.project import Project, open_project
from tests.services.conftest import Code, everything
from tests.services.project.test_checking import damage

WANTED = Preferences()


def dated(project: Project, age: timedelta, text: str = "not read") -> Path:
    """A file that has a backup's name, made so long ago."""
    folder = backups.folder_of(project, WANTED)
    folder.mkdir(parents=True, exist_ok=True)
    at = (datetime.now(UTC) - age).strftime("%Y-%m-%dT%H%M%SZ")
    path = folder / f"p.{at}.daily.zhupi"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_backup_is_the_project(project: Project, code: Code) -> None:
    code(7, 10)
    path = backups.back_up(project, "merge", WANTED)
    assert checking.check_file(path) == []
    with open_project(path, read_only=True) as again:
        assert everything(again) == everything(project)
    (listed,) = backups.backups_of(project.path)
    assert (listed.path, listed.reason, listed.size) == (path, "merge", path.stat().st_size)
    assert listed.holds is not None
    assert (listed.holds.coders, listed.holds.codings) == (("甲",), 1)


def test_one_a_day_where_something_changed(project: Project, code: Code) -> None:
    assert backups.is_due(project, WANTED)
    path = backups.back_up(project, "daily", WANTED)
    code(7, 10)
    assert not backups.is_due(project, WANTED)
    old = dated(project, timedelta(days=2))
    shutil.move(path, old)
    assert backups.is_due(project, WANTED)
    assert not backups.is_due(project, replace(WANTED, backups="off"))
    backups.back_up(project, "daily", WANTED)
    assert not backups.is_due(project, WANTED, every=timedelta(0))


def test_an_old_backup_that_holds_all_is_enough(project: Project) -> None:
    shutil.move(backups.back_up(project, "daily", WANTED), dated(project, timedelta(days=9)))
    assert not backups.is_due(project, WANTED)


def test_a_backup_that_cannot_be_read_is_none(project: Project) -> None:
    path = dated(project, timedelta(days=2))
    assert backups.is_due(project, WANTED)
    (listed,) = backups.backups_of(project.path)
    assert (listed.path, listed.holds) == (path, None)


def test_before_something_large_unless_the_last_one_holds_all(project: Project, code: Code) -> None:
    assert backups.before(project, "unpack") is not None
    assert backups.before(project, "unpack") is None
    code(7, 10)
    save(replace(WANTED, backups="off"))
    assert backups.before(project, "unpack") is None


def test_older_ones_go_and_nothing_else(project: Project) -> None:
    for days in range(1, 60):
        dated(project, timedelta(days=days))
    folder = backups.folder_of(project, WANTED)
    mine = folder / "p.copy of mine.zhupi"
    mine.write_text("mine", encoding="utf-8")
    few = replace(WANTED, daily_backups=2, weekly_backups=1, monthly_backups=1)
    made = backups.back_up(project, "daily", few)
    left = sorted(folder.iterdir())
    assert made in left
    assert mine in left
    assert len(left) == 3


def test_damage_is_no_backup_and_takes_no_older_one_away(project: Project, code: Code) -> None:
    code(7, 10)
    for days in range(1, 60):
        dated(project, timedelta(days=days))
    folder = backups.folder_of(project, WANTED)
    before = sorted(folder.iterdir())
    damage(project.path)
    with pytest.raises(DamagedError, match="is not as the journal left it"):
        backups.back_up(project, "daily", WANTED)
    assert sorted(folder.iterdir()) == before


def test_a_backup_that_is_stopped_leaves_nothing(project: Project) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise StoppedError

    with pytest.raises(StoppedError):
        backups.back_up(project, "daily", WANTED, progress=stop)
    assert list(backups.folder_of(project, WANTED).iterdir()) == []


def test_a_disk_without_room_and_a_folder_that_is_none_are_said(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentProblem, match="No backup can be made"):
        backups.back_up(project, "daily", replace(WANTED, backup_folder=str(tmp_path / "file")))

    class Usage(NamedTuple):
        free: int

    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(1000))
    with pytest.raises(EnvironmentProblem, match=r"no room .* MB are needed"):
        backups.back_up(project, "daily", WANTED)


def test_backups_are_found_by_the_id_and_of_a_damaged_file_by_its_name(
    project: Project, tmp_path: Path
) -> None:
    path = backups.back_up(project, "daily", WANTED)
    renamed = shutil.copy(path, tmp_path / "renamed.zhupi")
    assert [found.path for found in backups.backups_of(Path(renamed))] == [path]
    for content in (None, "damaged"):
        gone = tmp_path / "elsewhere" / "p.zhupi"
        if content:
            gone.parent.mkdir()
            gone.write_text(content, encoding="utf-8")
        assert [found.path for found in backups.backups_of(gone)] == [path]
    assert backups.backups_of(tmp_path / "other.zhupi") == []
