"""A coding that was acknowledged is on disk: the process is killed, again and again.

This shows that nothing waits in the process's memory; that nothing waits in the machine's
is shown by synchronous=FULL, which the tests of storage read from an open project.
"""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import checking, undo
from desktop.services.project.project import create_project, default_codebook, open_project
from tests.conftest import add_text

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

ROOT = Path(__file__).resolve().parents[2]
TEXT = "青岚县𬭎办事处优化服务。" * 2000
CODER_AT_WORK = """
import sys
from pathlib import Path
from desktop.domain.span import Span
from desktop.services.coding.coding import apply_theme
from desktop.services.corpus.corpus import reports
from desktop.services.project.project import open_project

with open_project(Path(sys.argv[1])) as project:
    report, theme = reports(project)[0], project.codebook.themes[0]
    start = int(sys.argv[2])
    while True:
        made = apply_theme(project, report.id, theme_id=theme.id, span=Span(start, start + 4))
        print(made.id, flush=True)
        start += 1
"""


def acknowledged(path: Path, *, start: int, codings: int) -> Iterator[str]:
    """Codings that a process reports; killed with SIGKILL right after the last."""
    command = [sys.executable, "-c", CODER_AT_WORK, str(path), str(start)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as coder:
        assert coder.stdout
        for _ in range(codings):
            yield coder.stdout.readline().strip()
        coder.send_signal(signal.SIGKILL)
    assert coder.returncode == -signal.SIGKILL


def test_no_acknowledged_coding_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "p.zhupi"
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        report = add_text(project, TEXT, county="青岚县", year=2022)
    reported: set[str] = set()
    for number in range(20):
        # How far the process gets after its last report, nobody knows: a thousand are enough.
        fresh = set(acknowledged(path, start=number * 1000, codings=1 + number % 4))
        assert len(fresh) == 1 + number % 4
        reported |= fresh
        with open_project(path) as project:
            stored = {c.id for c in coding.codings_in(project, report.id)}
            assert reported <= stored
            assert checking.check(project) == []
            assert len(undo.history(project)) == len(stored) + 2
    assert len(reported) == 50
    with open_project(path) as project:
        assert corpus.text(project, report.id) == TEXT
