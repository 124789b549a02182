"""Which files are meant by folders."""

from pathlib import Path

from desktop.services.intake.file_reading import read_files
from desktop.services.intake.folders import found_files
from tests.rights import no_rights


def test_files_are_found_once_each_in_the_order_given(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "b/.hidden", "a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    one, folder = tmp_path / "a.txt", tmp_path / "b"
    assert found_files([one, folder, one], recursive=False) == [one, folder]
    assert found_files([folder, one, folder / "1.txt"], recursive=True) == [
        folder / "1.txt",
        folder / "2.txt",
        one,
    ]
    absent = tmp_path / "absent"
    assert found_files([absent], recursive=True) == [absent]


def test_what_systems_leave_in_a_folder_is_no_report(tmp_path: Path) -> None:
    names = (".git/config", "__MACOSX/a.txt", "Thumbs.db", "c/desktop.ini", "c/~$报告.docx")
    for name in (*names, "c/d/报告.docx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert found_files([tmp_path], recursive=True) == [tmp_path / "c" / "d" / "报告.docx"]


def test_a_folder_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir()
    (shut / "a.txt").touch()
    with no_rights(shut, 0):
        (reading,) = read_files(found_files([tmp_path], recursive=True))
    assert reading.path == shut
    assert "shut cannot be read: Permission denied." in str(reading.error)


def test_a_link_to_nothing_is_said(tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to("absent.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (reading,) = read_files(found_files([tmp_path], recursive=True))
    assert (reading.path, "cannot be read" in str(reading.error)) == (link, True)
