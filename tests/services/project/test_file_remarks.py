"""What is said of where a file lies: once for each place, and by writers for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.services.project.project import Project, open_project
from desktop.storage import locations
from desktop.storage.locations import NETWORK, SYNCED, Location

SHARE, CLOUD = Location(NETWORK, "cifs"), Location(SYNCED, "Dropbox")


@pytest.fixture
def path(project: Project) -> Path:
    project.close()
    return project.path


def told(
    path: Path, place: Location | None, monkeypatch: pytest.MonkeyPatch, *, writing: bool = True
) -> list[str]:
    """What is said when the file is opened where such a place is."""
    monkeypatch.setattr(locations, "location", lambda _path: place)
    with open_project(path, read_only=not writing) as project:
        return [remark.what for remark in project.remarks]


def test_a_network_drive_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(path, SHARE, monkeypatch) == ["p.zhupi lies on a network drive (cifs)."]
    assert told(path, SHARE, monkeypatch) == []


def test_who_only_reads_is_told_each_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        assert "Dropbox" in told(path, CLOUD, monkeypatch, writing=False)[0]


def test_back_in_a_folder_of_its_own_nothing_is_said_until_it_comes_there_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(told(path, CLOUD, monkeypatch)) == 1
    assert told(path, None, monkeypatch) == []
    assert len(told(path, CLOUD, monkeypatch)) == 1
