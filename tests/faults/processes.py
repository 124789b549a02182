"""Jobs in real processes of their own: what they ended with, and what they said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Done:
    """Exit status (negative: killed), calls that write, standard output and error."""

    status: int
    calls: int
    out: str
    err: str


class Processes:
    """Begins a process for each job."""

    def __init__(self, server: subprocess.Popen[str]) -> None:
        self._server = server

    def do(
        self, words: tuple[str, ...], folder: Path, *, kill_at: int = 0, room: int | None = None
    ) -> Done:
        """A command, or a word of `deeds`, in that folder.

        It is killed before its call `kill_at` that writes; no file may grow beyond `room` bytes.
        """
        asked = {"words": words, "folder": str(folder), "kill_at": kill_at, "room": room}
        assert self._server.stdin
        assert self._server.stdout
        print(json.dumps(asked), file=self._server.stdin, flush=True)
        return Done(**json.loads(self._server.stdout.readline()))


@contextmanager
def processes(settings: Path) -> Iterator[Processes]:
    """While this lasts; what the program keeps for its user goes to that folder."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "ZHUPI_CONFIG_DIR": str(settings),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.server"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as server:
        yield Processes(server)
        assert server.stdin
        server.stdin.close()
