"""Sound or not; backups, and back from one."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import DamagedError, EnvironmentProblem, InputError, RuleError
from desktop.domain.report import Report
from desktop.services.coding import coding
from desktop.services.project import checking, undo
from desktop.services.project.checking import Finding, backup, check, restore
from desktop.services.project.project import Project, open_project
from tests.forging import forged
from tests.services.conftest import Code, everything


def damage(path: Path) -> None:
    """What a careless tool does."""
    forged(path, "UPDATE codings SET start = start + 1")


def names(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir() if p.suffix in (".zhupi", ".part"))


def test_a_sound_project_has_nothing_wrong(project: Project, code: Code) -> None:
    code(7, 10)
    assert check(project) == []


def test_what_is_wrong_is_named(project: Project, code: Code) -> None:
    made = code(7, 10)
    damage(project.path)
    wrong = Finding("journal", f"codings row {made.id} is not as the journal left it")
    assert check(project) == [wrong]
    assert wrong.check in checking.CHECKS


def test_a_backup_goes_out_and_comes_back(
    project: Project, report: Report, code: Code, tmp_path: Path
) -> None:
    made = code(7, 10)
    before = everything(project)
    copy = backup(project, tmp_path / "copy.zhupi")
    code(0, 2)
    out = restore(copy, tmp_path / "again.zhupi")
    with open_project(out) as again:
        assert everything(again) == before
        assert coding.codings_in(again, report.id) == [made]
        assert undo.undo(again) is not None
        assert check(again) == []
    assert len(coding.codings_in(project, report.id)) == 2
    assert names(tmp_path) == ["again.zhupi", "copy.zhupi", "p.zhupi"]


def test_backups_of_a_day_stand_beside_the_project(project: Project) -> None:
    made = [backup(project).name for _ in range(3)]
    day = date.today().isoformat()
    assert made == [f"p.{day}.backup{n}.zhupi" for n in ("", "-2", "-3")]


def test_what_is_there_is_not_written_over(project: Project, tmp_path: Path) -> None:
    mine = tmp_path / "mine.zhupi"
    mine.write_text("mine", encoding="utf-8")
    copy = backup(project)
    for job in (lambda: backup(project, mine), lambda: restore(copy, mine)):
        with pytest.raises(InputError, match="is there already"):
            job()
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_project_open_for_reading_can_be_backed_up(project: Project, tmp_path: Path) -> None:
    with project.reader() as reader:
        copy = backup(reader, tmp_path / "copy.zhupi")
    with open_project(copy, read_only=True) as again:
        assert everything(again) == everything(project)


def test_a_backup_has_to_go_somewhere(project: Project, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be opened or made here"):
        backup(project, tmp_path / "absent" / "copy.zhupi")


@pytest.mark.parametrize("cut", [False, True])
def test_a_damaged_backup_is_not_restored(
    project: Project, code: Code, tmp_path: Path, cut: bool
) -> None:
    code(7, 10)
    copy = backup(project, tmp_path / "copy.zhupi")
    if cut:
        copy.write_bytes(copy.read_bytes()[:9000])
    else:
        damage(copy)
    with pytest.raises(InputError, match="is damaged"):
        restore(copy, tmp_path / "again.zhupi")
    assert names(tmp_path) == ["copy.zhupi", "p.zhupi"]


def test_what_is_no_project_is_not_restored(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("x", encoding="utf-8")
    for name in ("text", "absent"):
        with pytest.raises(InputError):
            restore(tmp_path / name, tmp_path / "again.zhupi")
    assert names(tmp_path) == []


def test_damage_is_told_from_a_fault_of_ours(project: Project, tmp_path: Path) -> None:
    ours = KeyError("a row")
    assert checking.may_be_damage(ours)
    assert not checking.may_be_damage(KeyboardInterrupt())
    assert checking.damage_behind(ours, project.path) is None
    assert project.damage_behind(ours) is None
    assert project.damage_behind(sqlite3.ProgrammingError("Cannot operate on it.")) is None
    malformed = sqlite3.DatabaseError("database disk image is malformed")
    assert "malformed" in str(project.damage_behind(malformed))
    assert checking.damage_behind(ours, tmp_path / "absent.zhupi") is None
    with open_project(tmp_path / "p.zhupi", read_only=True) as reader:
        assert reader.damage_behind(ours) is None


def test_what_reads_a_damaged_file_says_that_it_is_damaged(project: Project) -> None:
    path = project.path
    project.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO settings VALUES ('x', 'y')")
        connection.commit()
    assert "setting x" in str(checking.damage_behind(KeyError("a row"), path))
    with pytest.raises(DamagedError, match="setting x"), open_project(path, read_only=True):
        raise KeyError("a row")
    with pytest.raises(RuleError), open_project(path, read_only=True):
        raise RuleError("Not so.", "Otherwise.")


def unreadable(path: Path) -> Path:
    """A project whose tables are not known any more; its header says that it is one."""
    path.write_bytes(path.read_bytes()[:100] + b"\x99" * 3996 + path.read_bytes()[4096:])
    return path


def test_a_file_that_cannot_be_opened_for_reading_is_a_finding(
    project: Project, code: Code
) -> None:
    code(7, 10)
    project.close()
    [found] = checking.check_file(unreadable(project.path))
    assert found.check == "integrity"
    assert "is damaged" in found.what


def test_behind_a_fault_stands_the_damage_of_what_cannot_be_opened(
    project: Project, tmp_path: Path
) -> None:
    project.close()
    fault = ValueError("no JSON")
    assert checking.damage_behind(fault, tmp_path / "none.zhupi") is None
    assert checking.damage_behind(fault, project.path) is None
    told = checking.damage_behind(fault, unreadable(project.path))
    assert "is damaged" in told.what  # type: ignore[union-attr]
