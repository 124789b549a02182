"""A change that the journal cannot have seen is refused and leaves nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop.domain.errors import InputError, ZhupiError
from desktop.domain.report import Report
from desktop.services.coding import coding
from desktop.services.project import undo
from desktop.services.project.project import Project, open_project
from tests.services.conftest import Code, everything

SCRIPT = """import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.executescript(sys.argv[2])
connection.close()
"""
REBUILDING = {
    "DROP TRIGGER journal_codings_insert": "missing trigger journal_codings_insert",
    "CREATE TRIGGER t AFTER INSERT ON codings BEGIN DELETE FROM codings WHERE id <> NEW.id; END": (
        "unknown trigger t"
    ),
    "CREATE TABLE t (x)": "unknown table t",
}


@pytest.mark.parametrize("script", REBUILDING)
def test_a_coding_that_the_journal_would_not_see_is_refused(
    project: Project, report: Report, code: Code, script: str
) -> None:
    code(0, 4)
    before = everything(project)
    project.store.db.execute(script)
    with pytest.raises(InputError, match=f"rebuilt.*{REBUILDING[script]}.*nothing of this change"):
        code(7, 9)
    with pytest.raises(InputError, match="rebuilt"):
        undo.undo(project)
    project.store.db.execute("DROP TRIGGER IF EXISTS t")
    assert [(c.start, c.end) for c in coding.codings_in(project, report.id)] == [(0, 4)]
    assert rows(everything(project)) == rows(before)


def rows(dump: list[str]) -> list[str]:
    return [line for line in dump if line.startswith("INSERT INTO") and "settings" not in line]


@pytest.mark.parametrize("script", REBUILDING)
def test_another_program_may_rebuild_the_file_while_it_is_open(
    project: Project, report: Report, code: Code, script: str
) -> None:
    code(0, 4)
    subprocess.run([sys.executable, "-c", SCRIPT, project.path, script], check=True)
    with pytest.raises(ZhupiError):
        code(7, 9)
    assert [(c.start, c.end) for c in coding.codings_in(project, report.id)] == [(0, 4)]


def test_the_triggers_are_looked_at_once(project: Project, code: Code) -> None:
    code(0, 4)
    asked: list[str] = []
    project.store.db.conn.set_trace_callback(asked.append)
    code(7, 9)
    project.store.db.conn.set_trace_callback(None)
    assert "PRAGMA schema_version" in asked
    assert not any("sqlite_master" in statement for statement in asked)


def test_a_project_of_today_may_be_opened_again_and_again(project: Project, code: Code) -> None:
    code(0, 4)
    project.close()
    with open_project(project.path) as again, again.reader() as reader:
        assert reader.name == again.name
