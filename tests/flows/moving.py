"""What others do to the file of an open project."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from desktop.services.project import checking
from desktop.services.project.project import create_project, default_codebook, open_project
from tests.conftest import add_text
from tests.flows.coder_at_work import at_work

TEXT = "青岚县𬭎办事处优化服务。" * 200


def made(path: Path) -> Path:
    """A project with one report, for a coder at work."""
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        add_text(project, TEXT)
    return path


def codings(path: Path) -> set[str]:
    """The ids of the codings in a file, which is sound."""
    with open_project(path) as project:
        assert checking.check(project) == []
        rows = project.store.db.execute("SELECT id FROM codings").fetchall()
    return {row[0] for row in rows}


def renamed(path: Path) -> None:
    path.rename(path.with_name("q.zhupi"))


def removed(path: Path) -> None:
    path.unlink()


def another(path: Path) -> Path:
    """Another project beside it, closed, with one coding; made where there is none yet."""
    other = path.with_name("other.zhupi")
    if other.exists():
        return other
    with create_project(other, coder="乙", codebook=default_codebook()) as project:
        add_text(project, "另一份报告。" * 3000)
    with at_work(other) as coder:
        coder("code")
        coder("close")
    return other


def replaced(path: Path) -> None:
    another(path).replace(path)


def written_over(path: Path) -> None:
    """As cp does it: the same file, another content."""
    shutil.copyfile(another(path), path)


def without_its_log(path: Path) -> None:
    Path(f"{path}-wal").unlink()


def without_its_memory(path: Path) -> None:
    Path(f"{path}-shm").unlink()


def taken_over(path: Path) -> None:
    """A second program that heeds no lock."""
    script = (
        "UPDATE settings SET value = json_array('x', json('true'), value ->> 0, 0)"
        " WHERE key = 'session'"
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(script)
