"""A project that is being coded, and other processes that read the same file meanwhile."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.services import coding, corpus
from desktop.services.project import create_project, default_codebook, open_project
from desktop.storage import database
from tests.conftest import add_text
from tests.project_files import OpenedPastSqliteError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

ROOT = Path(__file__).resolve().parents[2]
TEXT = "青岚县𬭎办事处优化服务。" * 200
AT_WORK = """
import sys
from pathlib import Path
from desktop.domain.span import Span
from desktop.services import checking
from desktop.services.coding import apply_theme
from desktop.services.corpus import reports
from desktop.services.project import open_project

with open_project(Path(sys.argv[1])) as project:
    report, theme = reports(project)[0], project.codebook.themes[0]
    for start, told in enumerate(sys.stdin):
        if told.strip() == "read":
            with project.reader() as reader:
                reader.store.settings.get("k")
        made = apply_theme(project, report.id, theme_id=theme.id, span=Span(start, start + 4))
        print(made.id, flush=True)
"""


@contextmanager
def at_work(path: Path) -> Iterator[Callable[[str], str]]:
    """A coder's process: told to code (and first to "read" as a chart does), it says the id.

    In the end it is killed with SIGKILL.
    """
    command = [sys.executable, "-c", AT_WORK, str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as coder:

        def told(word: str) -> str:
            assert coder.stdin
            assert coder.stdout
            coder.stdin.write(word + "\n")
            coder.stdin.flush()
            return coder.stdout.readline().strip()

        yield told
        coder.send_signal(signal.SIGKILL)
    assert coder.returncode == -signal.SIGKILL


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
            acknowledged.add(coder(word))
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
        outcome = list(corpus.import_reports(project, [path]))
    assert "is a project of Zhupi" in (outcome[0].reason or "")
