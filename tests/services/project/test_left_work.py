"""A log that was left is laid over its own file alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.services.project import left_work
from desktop.services.project.project import Project, open_project
from tests.services.conftest import Code


@pytest.fixture
def left(project: Project, code: Code, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the project at rest, and the log in which one coding more is."""
    code(0, 2)
    assert project.rest()
    copy = Path(shutil.copy(project.path, tmp_path / "copy.zhupi"))
    code(7, 10)
    log = Path(shutil.copy(f"{project.path}-wal", tmp_path / "p.zhupi-wal.left"))
    return copy, log


def codings(path: Path) -> int:
    with open_project(path, read_only=True) as project:
        return len(project.store.db.execute("SELECT 1 FROM codings").fetchall())


def test_it_brings_back_what_the_copy_has_not(left: tuple[Path, Path], tmp_path: Path) -> None:
    copy, log = left
    before = copy.read_bytes(), log.read_bytes()
    out = left_work.restore(copy, tmp_path / "again.zhupi", log=log)
    assert (codings(copy), codings(out)) == (1, 2)
    assert (copy.read_bytes(), log.read_bytes()) == before


def test_a_log_that_is_not_there_is_said_to_be_so(left: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        left_work.restore(left[0], tmp_path / "again.zhupi", log=tmp_path / "none")


def test_a_log_in_which_nothing_is_brings_nothing_back(
    left: tuple[Path, Path], tmp_path: Path
) -> None:
    left[1].write_bytes(b"")
    with pytest.raises(InputError, match="holds nothing for"):
        left_work.restore(left[0], tmp_path / "again.zhupi", log=left[1])
    assert not (tmp_path / "again.zhupi").exists()
