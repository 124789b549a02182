"""Which folders others write to as well."""

from pathlib import Path

import pytest

from desktop.storage import database, locations
from desktop.storage.locations import NETWORK, SERVICES, SYNCED, Location, is_network, location

MARKED = [(s.name, folder, "") for s in SERVICES for folder in s.folders] + [
    (s.name, "mine", inside) for s in SERVICES for inside in s.inside
]
MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
41 22 0:39 / {folder}/a\\040share rw,relatime - {kind} //host/share rw
"""


@pytest.mark.parametrize(("name", "folder", "inside"), MARKED)
def test_a_synced_folder_is_known_by_its_name_or_by_what_is_in_it(
    tmp_path: Path, name: str, folder: str, inside: str
) -> None:
    below = tmp_path / folder / "project" / "data"
    below.mkdir(parents=True)
    if inside:
        (tmp_path / folder / inside).touch()
    assert location(below / "p.zhupi") == Location(SYNCED, name)


def test_a_company_s_folder_is_known_too(tmp_path: Path) -> None:
    assert location(tmp_path / "OneDrive - 某大学" / "p.zhupi") == Location(SYNCED, "OneDrive")


def test_a_folder_that_a_variable_names_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "云"))
    assert location(tmp_path / "云" / "p.zhupi") == Location(SYNCED, "OneDrive")
    assert location(tmp_path / "p.zhupi") is None


def test_what_a_link_leads_to_counts(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
    assert location(tmp_path / "link" / "p.zhupi") == Location(SYNCED, "Dropbox")


@pytest.mark.parametrize("name", ["OneDriveless", "my dropboxes", "onedrive-old"])
def test_a_name_that_only_begins_alike_is_a_folder_like_others(tmp_path: Path, name: str) -> None:
    assert location(tmp_path / name / "p.zhupi") is None


@pytest.mark.parametrize(
    ("kind", "network"),
    [("cifs", True), ("nfs4", True), ("fuse.sshfs", True), ("fuse.ntfs-3g", False), ("xfs", False)],
)
def test_a_file_system_of_another_machine_is_known_by_its_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, network: bool
) -> None:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS.format(folder=tmp_path, kind=kind), encoding="utf-8")
    monkeypatch.setattr(locations, "_MOUNTS", str(table))
    assert is_network(kind) is network
    found = location(tmp_path / "a share" / "p.zhupi")
    assert found == (Location(NETWORK, kind) if network else None)
    assert location(tmp_path / "p.zhupi") is None


def test_where_no_table_of_mounts_is_every_disk_is_an_own_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locations, "_MOUNTS", str(tmp_path / "absent"))
    assert location(tmp_path / "p.zhupi") is None


def test_a_project_there_keeps_no_log_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = folder / "p.zhupi"
    made = database.create(path, furnish=lambda _db: None)
    settings = [made.execute(f"PRAGMA {p}").fetchone()[0] for p in ("journal_mode", "synchronous")]
    made.close()
    assert settings == ["delete", 3]  # EXTRA


def test_one_that_comes_there_from_elsewhere_gives_its_log_up_and_back(tmp_path: Path) -> None:
    modes = []
    path = tmp_path / "p.zhupi"
    database.create(path, furnish=lambda _db: None).close()
    for folder in ("Dropbox", "own"):
        (tmp_path / folder).mkdir()
        path = path.replace(tmp_path / folder / "p.zhupi")
        db = database.open_for_writing(path)
        modes.append(db.execute("PRAGMA journal_mode").fetchone()[0])
        db.close()
    assert modes == ["delete", "wal"]
