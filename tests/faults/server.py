"""Forks a fresh process for each job, so that none waits for Python to start.

Reads one request a line as JSON, and answers each with a line. It never opens a project.
"""

from __future__ import annotations

import fcntl
import io
import json
import os
import resource
import sys
import traceback
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

from desktop.__main__ import Desktop
from desktop.cli.program import run
from desktop.cli.root import COMMANDS
from desktop.exchange.lexicon.gazetteer import shipped_gazetteer
from tests.faults import deeds, traced

_ROOM_IN_A_PIPE = 1 << 20
_SET_PIPE_SIZE = 1031


def main() -> None:
    """Answer until nobody asks any more."""
    for command in COMMANDS.values():
        command.load()
    shipped_gazetteer()
    for line in sys.stdin:
        print(json.dumps(_answer(**json.loads(line))), flush=True)


def _answer(words: list[str], folder: str, *, kill_at: int, room: int | None) -> dict[str, Any]:
    out, err = _pipe(), _pipe()

    def body() -> NoReturn:
        os.chdir(folder)
        for number, (_, end) in ((1, out), (2, err)):
            os.dup2(end, number)
        # A stream that has written to another file before cannot be told its encoding any more.
        sys.stdout, sys.stderr = (io.TextIOWrapper(io.FileIO(n, "w")) for n in (1, 2))
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        os._exit(_status(words))

    ended = traced.run(body, Path(folder), kill_at=kill_at)
    told = {"out": _read(out), "err": _read(err)}
    return {"status": ended.status, "calls": ended.calls, **told}


def _status(words: list[str]) -> int:
    try:
        status = deeds.DEEDS[words[0]](*words[1:]) if words[0] in deeds.DEEDS else None
        status = run(words, Desktop()) if status is None else status
        sys.stdout.flush()
        sys.stderr.flush()
        return status
    except BaseException:
        os.write(2, traceback.format_exc().encode())
        return 3


def _pipe() -> tuple[int, int]:
    # What a job prints waits here until it has ended; a file would be bound by the full disk.
    ends = os.pipe()
    fcntl.fcntl(ends[1], _SET_PIPE_SIZE, _ROOM_IN_A_PIPE)
    return ends


def _read(ends: tuple[int, int]) -> str:
    os.close(ends[1])
    with closing(os.fdopen(ends[0], "rb")) as pipe:
        return pipe.read().decode(errors="replace")


if __name__ == "__main__":
    main()
