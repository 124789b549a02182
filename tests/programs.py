"""main.py as it is typed, in a process of its own for each command.

The process is forked from one that has loaded the program already and has opened nothing: each
command begins with what the last one left on disk, and none waits for Python to start. What the
program loads, and that it starts at all, is tried by real starts (tests/cli/test_root.py,
tests/packaging/test_ways_in.py, tests/flows/test_command_line.py). Windows, which cannot fork,
starts each.
"""

from __future__ import annotations

import atexit
import io
import json
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parents[1]
MAIN = ROOT / "main.py"


@dataclass(frozen=True)
class Done:
    """What a process left."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.status in (0, 1), self.err
        return json.loads(self.out)


def zhupi(*words: object, cwd: Path | None = None) -> Done:
    """What the command ended with and what it printed; each word is turned into a string."""
    with tempfile.TemporaryDirectory() as made:
        out, err = Path(made, "out"), Path(made, "err")
        run = _typed if sys.platform == "win32" else _forked
        status = run([*map(str, words)], cwd or Path.cwd(), out=out, err=err)
        return Done(status, *(file.read_bytes().decode("utf-8") for file in (out, err)))


def good(*words: object) -> Any:
    """What a command that does its work prints, as JSON."""
    done = zhupi(*words, "--json")
    assert done.status == 0, done.err
    return done.json


def _typed(words: list[str], cwd: Path, *, out: Path, err: Path) -> int:
    with out.open("wb") as told, err.open("wb") as said:
        command = [sys.executable, str(MAIN), *words]
        return subprocess.run(command, cwd=cwd, stdout=told, stderr=said, check=False).returncode


def _forked(words: list[str], cwd: Path, *, out: Path, err: Path) -> int:
    server = _server(os.getpid())
    asked = {"words": words, "cwd": str(cwd), "out": str(out), "err": str(err)}
    assert server.stdin
    assert server.stdout
    print(json.dumps(asked | {"environment": dict(os.environ)}), file=server.stdin, flush=True)
    return int(server.stdout.readline())


@cache
def _server(pid: int) -> subprocess.Popen[str]:
    """What forks; nobody asks it any more when the process that asks ends, and then it ends too."""
    del pid
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.programs"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(server.communicate)
    return server


def main() -> None:
    """Forks a process for each line that asks for one, and answers with its exit status."""
    _load()
    for line in sys.stdin:
        print(_status_of(**json.loads(line)), flush=True)


def _load() -> None:
    import desktop  # noqa: PLC0415 - for the process that forks alone

    for module in walk_packages(desktop.__path__, "desktop."):
        if not module.name.startswith(("desktop.ui", "desktop.__main__")):
            __import__(module.name)


def _status_of(words: list[str], *, environment: dict[str, str], **places: str) -> int:
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return _become(words, environment, **places)


def _become(
    words: list[str], environment: dict[str, str], *, cwd: str, out: str, err: str
) -> NoReturn:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    with _streams(out, err):
        os._exit(_ended(words))


@contextmanager
def _streams(out: str, err: str) -> Iterator[None]:
    for number, name in ((1, out), (2, err)):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.FileIO(n, "w")) for n in (1, 2))
    yield


def _ended(words: list[str]) -> int:
    from desktop.__main__ import main as program  # noqa: PLC0415

    sys.argv = [str(MAIN), *words]
    try:
        status = program()
        sys.stdout.flush()
        sys.stderr.flush()
        return status
    except BaseException:
        os.write(2, traceback.format_exc().encode())
        return 3


if __name__ == "__main__":
    main()
