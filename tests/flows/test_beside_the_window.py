"""A project that is being coded, and other processes that read the same file meanwhile."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.services.coding import coding
from desktop.services.intake import importing
from desktop.services.project.project import create_project, default_codebook, open_project
from desktop.storage import database
from tests.conftest import add_text
from tests.flows.coder_at_work import at_work
from tests.project_files import OpenedPastSqliteError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

ROOT = Path(__file__).resolve().parents[2]
TEXT = "青岚县𬭎办事处优化服务。" * 200


def read_by_a_command(path: Path) -> None:
    subprocess.run(
        [sys.executable, "main.py", "codings", str(path)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.zhupi"
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        add_text(project, TEXT)
    return path


@pytest.mark.parametrize("words", [["code", "code"], ["read", "code"], ["read", "read"]])
def test_a_reading_command_takes_no_coding_from_an_open_project(
    path: Path, words: list[str]
) -> None:
    with at_work(path) as coder:
        acknowledged = {coder("code")}
        for word in words:
            if (answer := coder(word)) != "None":
                acknowledged.add(answer)
            log = Path(f"{path}-wal").stat().st_ino
            read_by_a_command(path)
            # The last to leave takes the log away: it is not the last while one is coding.
            assert Path(f"{path}-wal").stat().st_ino == log
            acknowledged.add(coder("code"))
    with open_project(path) as project:
        stored = {
            c.id for r in project.store.reports.all() for c in coding.codings_in(project, r.id)
        }
    assert "" not in acknowledged
    assert stored >= acknowledged


READING_WINDOW = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.services.project.preferences import Preferences
from desktop.ui.window.application import application
from desktop.ui.window.main_window import MainWindow

app = application()
window = MainWindow(Preferences())
window.show()
window.project_files.open_read_only(Path(sys.argv[1]))
print("reads", flush=True)
sys.stdin.readline()
window.bench.reading.open(window.bench.reading.report_id)
window.close()
"""


def test_a_second_window_that_reads_takes_no_coding_from_the_first(path: Path) -> None:
    command = [sys.executable, "-c", READING_WINDOW, str(path)]
    with at_work(path) as coder:
        acknowledged = {coder("code")}
        log = Path(f"{path}-wal").stat().st_ino
        with subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as reading:
            assert reading.stdout
            assert reading.stdout.readline() == "reads\n"
            acknowledged |= {coder("code"), coder("code")}
            reading.communicate("close\n")
        assert reading.returncode == 0
        acknowledged.add(coder("code"))
        assert Path(f"{path}-wal").stat().st_ino == log
    with open_project(path) as project:
        assert {row["id"] for row in project.store.db.table("codings").rows} == acknowledged


def test_looking_at_the_header_leaves_the_locks_of_the_process_alone(path: Path) -> None:
    db = database.open_for_writing(path)
    db.execute("BEGIN IMMEDIATE")
    database.require_project(path)
    script = (
        "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN EXCLUSIVE')"
    )
    other = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    db.rollback()
    db.close()
    assert "database is locked" in other.stderr


def test_a_plain_open_of_a_project_by_the_program_is_heard(path: Path) -> None:
    careless = compile("open(path).close()", str(ROOT / "desktop" / "careless.py"), "exec")
    with pytest.raises(OpenedPastSqliteError):
        exec(careless, {"path": path})


def test_a_project_is_not_read_as_a_report_even_where_it_is_named_for_import(path: Path) -> None:
    with open_project(path) as project:
        outcome = list(importing.import_reports(project, [path]))
    assert "is a project of Zhupi" in (outcome[0].reason or "")
