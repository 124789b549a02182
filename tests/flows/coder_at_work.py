"""A coder in a process of their own, who codes when told to and is killed in the end."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_AT_WORK = """
import sys
from pathlib import Path
from desktop.domain.errors import ZhupiError
from desktop.domain.span import Span
from desktop.services.project import checking
from desktop.services.coding.coding import apply_theme
from desktop.services.corpus.corpus import reports
from desktop.services.project.project import open_project

with open_project(Path(sys.argv[1])) as project:
    report, theme = reports(project)[0], project.codebook.themes[0]
    start = len(project.store.codings.in_report(report.id))

    def code():
        global start
        start += 1
        span = Span(start, start + 4)
        return apply_theme(project, report.id, theme_id=theme.id, span=span).id

    def read():
        with project.reader() as reader:
            reader.store.settings.get("k")

    def copy():
        return checking.backup(project, project.path.with_name("copy.zhupi"))

    def close():
        project.close()
        return "closed"

    for told in sys.stdin:
        try:
            print({"code": code, "read": read, "rest": project.rest, "copy": copy,
                   "close": close}[told.strip()](), flush=True)
        except ZhupiError as error:
            print("refused:", type(error).__name__, error.what, flush=True)
"""


@contextmanager
def at_work(path: Path) -> Iterator[Callable[[str], str]]:
    """Told to "code", the coder says the id; also "read", "rest", "copy" and "close".

    What is refused is said as "refused: KIND WHAT". In the end it is killed with SIGKILL.
    """
    command = [sys.executable, "-c", _AT_WORK, str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
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
