"""Two who write at once: commands beside a coder, commands beside each other, other programs."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from desktop.services.coding.coding import codings_in
from desktop.services.corpus.corpus import reports
from desktop.services.project.project import open_project
from tests.faults import standing
from tests.faults.processes import ROOT, Processes
from tests.faults.tally import LOST, SILENT, Fault
from tests.flows import moving
from tests.flows.coder_at_work import at_work

Name = Callable[[Path], Path]


def _symbolic(path: Path) -> Path:
    link = path.with_name("link.zhupi")
    link.unlink(missing_ok=True)
    link.symlink_to(path)
    return link


def _hard(path: Path) -> Path:
    link = path.with_name("hard.zhupi")
    if not link.exists():
        os.link(path, link)
    return link


def _folder_link(path: Path) -> Path:
    link = path.parent / "folder"
    if not link.exists():
        link.symlink_to(path.parent, target_is_directory=True)
    return link / path.name


NAMES: tuple[Name, ...] = (
    lambda path: path,
    lambda path: path.parent / "." / path.parent.name / ".." / path.name,
    lambda path: Path(path.name),
    _symbolic,
    _folder_link,
    _hard,
)
FOREIGN = (
    "DELETE FROM codings",
    "UPDATE codings SET start = start + 1, end = end + 1",
    "INSERT INTO codings SELECT 'x', report_id, theme_id, coder_id, round_id, 900, 904, '',"
    " 'hand', codebook_version, created_at FROM codings LIMIT 1",
    "UPDATE texts SET text = 'x'",
    "DELETE FROM journal_changes",
    "UPDATE settings SET value = json_array('x', json('true'), value ->> 0, 0)"
    " WHERE key = 'session'",
)
"""What a program that heeds no lock may try."""


def _begun(template: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    (folder / folder.name).mkdir()
    return folder / "p.zhupi"


def command_beside_a_coder(
    template: Path, folder: Path, processes: Processes, *, name: Name, random: Random
) -> Iterator[Fault]:
    """A command writes under that name of the file while a coder is at work."""
    path = _begun(template, folder)
    with at_work(path) as coder:
        known = {coder("code") for _ in range(random.randrange(1, 4))}
        words = ("coders", str(name(path)), "--add", "丙")
        done = processes.do(words, folder)
        if done.status != 2:
            yield Fault(SILENT, f"a second writer is let in: {done}")
        (folder / "hard.zhupi").unlink(missing_ok=True)
        known.add(coder("code"))
    yield from _all_there(path, known)


def commands_at_once(template: Path, folder: Path, *, random: Random) -> Iterator[Fault]:
    """Four commands code at the same moment; what one says it has done is there."""
    path = _begun(template, folder)
    with open_project(path) as project:
        report, theme = reports(project)[0].id, project.codebook.themes[0].id
    begun = []
    for start in range(0, 40, 10):
        name = random.choice(NAMES[:-1])(path)
        words = ["code", name, report, theme, start, start + 4, "--coder", "甲"]
        begun.append(_command(words, folder))
    statuses = [command.wait() for command in begun]
    with open_project(path) as project:
        there = len(codings_in(project, report))
    if there != statuses.count(0) or set(statuses) - {0, 2}:
        yield Fault(LOST, f"{there} codings of commands that ended with {statuses}")
    yield from _all_there(path, set())


def _command(words: list[object], folder: Path) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    return subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet)


def foreign_program(template: Path, folder: Path, *, statement: str) -> Iterator[Fault]:
    """A program that heeds no lock writes with SQLite while a coder is at work."""
    path = _begun(template, folder)
    with at_work(path) as coder:
        known = {coder("code"), coder("code")}
        refused = _by_the_file(path, statement)
        answer = coder("code")
        if not refused and not answer.startswith("refused: MovedError"):
            yield Fault(SILENT, f"nobody has noticed: {statement}")
        if not answer.startswith("refused"):
            known.add(answer)
    yield from _all_there(path, known)


def _by_the_file(path: Path, statement: str) -> bool:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        try:
            other.execute(statement)
        except sqlite3.DatabaseError:
            return True
    return False


def _all_there(path: Path, known: set[str]) -> Iterator[Fault]:
    try:
        standing.of(path)
        if not known <= moving.codings(path):
            yield Fault(LOST, "codings that were acknowledged are not there")
    except (standing.BrokenError, AssertionError) as error:
        yield Fault(SILENT, str(error))
