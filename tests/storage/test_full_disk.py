"""A disk that is full: nothing half-written, and the project sound afterwards.

No file may grow beyond a limit, which binds root too; SQLite is told of it as of a disk
that takes no more.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import checking
from desktop.services.project.project import open_project

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no limit of file sizes"
)

ROOT = Path(__file__).resolve().parents[2]
START = """
import resource, signal, sys
from contextlib import contextmanager
from pathlib import Path
from desktop.domain.errors import EnvironmentProblem
from desktop.domain.span import Span
from desktop.services.project import checking; from desktop.services.coding import coding
from desktop.services.project.project import create_project, default_codebook, open_project

from tests.conftest import add_text

@contextmanager
def full_beyond(room):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        yield
    except EnvironmentProblem as problem:
        print(problem.what)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)

path = Path(sys.argv[1])
"""


def run(script: str, path: Path, *more: str) -> str:
    """What the script printed; it ended well."""
    done = ended(script, path, *more)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def ended(script: str, path: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """The script, run to its end."""
    return subprocess.run(
        [sys.executable, "-c", START + script, str(path), *more],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


CODE_UNTIL_FULL = """
with create_project(path, coder="甲", codebook=default_codebook()) as project:
    report = add_text(project, "青岚县优化服务。" * 400, county="青岚县")
    theme_id = project.codebook.themes[0].id
    told = []
    project.on_change(told.append)
    kept = 0
    with full_beyond(Path(f"{path}-wal").stat().st_size + 250_000):
        for start in range(2000):
            coding.apply_theme(project, report.id, theme_id=theme_id, span=Span(start, start + 3))
            kept += 1
    print(kept, len(told), len(coding.codings_in(project, report.id)))
    coding.apply_theme(project, report.id, theme_id=theme_id, span=Span(2100, 2103))
    print(len(coding.codings_in(project, report.id)), checking.check(project))
"""


def test_codings_until_the_disk_is_full_are_all_there(tmp_path: Path) -> None:
    path = tmp_path / "p.zhupi"
    problem, figures, afterwards = run(CODE_UNTIL_FULL, path).splitlines()
    assert problem.startswith("The disk that holds p.zhupi")
    assert "nothing of it was written" in problem or "nothing of this" in problem
    kept, told, stored = map(int, figures.split())
    assert 0 < kept == told == stored < 2000
    assert afterwards == f"{kept + 1} []"
    with open_project(path) as project:
        report = corpus.reports(project)[0]
        assert len(coding.codings_in(project, report.id)) == kept + 1
        assert checking.check(project) == []


CREATE_WHILE_FULL = """
with full_beyond(50_000):
    create_project(path, coder="甲", codebook=default_codebook())
"""


def test_a_project_that_does_not_fit_is_not_there(tmp_path: Path) -> None:
    assert run(CREATE_WHILE_FULL, tmp_path / "p.zhupi").startswith("The disk that holds p.zhupi")
    assert list(tmp_path.iterdir()) == []


IMPORT_WHILE_FULL = """
with open_project(path) as project:
    with full_beyond(100_000):
        add_text(project, "".join(f"第{n}项工作按时完成。" for n in range(20_000)))
    texts = project.store.db.table("texts").count
    print(checking.check(project), texts)
"""
BACK_UP_WHILE_FULL = """
with open_project(path) as project:
    with full_beyond(50_000):
        checking.backup(project)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.zhupi"
    run("create_project(path, coder='甲', codebook=default_codebook()).close()", path)
    return path


def test_an_import_that_does_not_fit_is_not_there(path: Path) -> None:
    problem, sound = run(IMPORT_WHILE_FULL, path).splitlines()
    assert problem.startswith("The disk that holds p.zhupi")
    assert sound == "[] 0"
    assert [file.name for file in path.parent.iterdir()] == ["p.zhupi"]


def test_a_backup_that_does_not_fit_is_not_there(path: Path) -> None:
    assert "backup.zhupi" in run(BACK_UP_WHILE_FULL, path)
    assert [file.name for file in path.parent.iterdir()] == ["p.zhupi"]
    with open_project(path) as project:
        assert checking.check(project) == []


READ_WHILE_FULL = """
if sys.argv[2] != "nothing":
    project = open_project(path)
    add_text(project, "".join(f"第{n}项工作按时完成。" for n in range(20_000)))
    log = {file: file.read_bytes() for file in (path, path.with_name("p.zhupi-wal"))}
    project.close()
    folded = path.read_bytes()
    for file, content in log.items():
        file.write_bytes(content)
    if sys.argv[2] == "log, begun to be folded in":
        path.write_bytes(folded[:4096] + log[path][4096:])
with full_beyond(0):
    with open_project(path, read_only=True) as project:
        texts = project.store.db.table("texts").count
print(texts)
"""


@pytest.mark.parametrize(
    ("left", "texts"), [("nothing", 0), ("log", 1), ("log, begun to be folded in", 1)]
)
def test_with_the_disk_full_to_the_last_byte_a_project_can_be_read(
    path: Path, left: str, texts: int
) -> None:
    assert run(READ_WHILE_FULL, path, left) == f"{texts}\n"
    with open_project(path) as project:
        assert checking.check(project) == []
        assert project.store.db.table("texts").count == texts


WRITE_A_WORKBOOK_WHILE_FULL = """
from desktop.exchange.datasets import tables_xlsx
from desktop.exchange.datasets.tables import Table
rows = [(f"第{n}行", n) for n in range(20_000)]
with full_beyond(20_000):
    tables_xlsx.write([Table("t", ("a", "b"), rows)], path, notes=Table("n", ("a", "b"), []))
"""


def test_a_workbook_that_does_not_fit_is_not_there(tmp_path: Path) -> None:
    # What openpyxl had begun says on standard error that it could not end.
    done = ended(WRITE_A_WORKBOOK_WHILE_FULL, tmp_path / "t.xlsx")
    assert done.returncode == 0
    assert "t.xlsx cannot be written" in done.stdout
    assert list(tmp_path.iterdir()) == []
