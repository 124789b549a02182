"""Plays in another process that ends by a kill, and judges the project that it leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.errors import ConflictError
from desktop.services.project import checking, coders, undo
from desktop.services.project.project import Project, open_project
from desktop.services.results.sample_project import create_sample
from desktop.storage.triggers import journaled_tables

Contents = dict[str, list[tuple[object, ...]]]
ROOT = Path(__file__).resolve().parents[2]


@dataclass(slots=True)
class Played:
    """What a seed came to: the actions of the hands, the steps undone afterwards, what was wrong.

    It is compared with the beginning unless the hands themselves have undone what was there then.
    """

    seed: int
    actions: int = 0
    undone: int = 0
    compared: bool = False
    faults: list[str] = field(default_factory=list)


def play(folder: Path, *, seed: int, actions: int, patient: bool = False) -> Played:
    """The sample, played on in `folder`, killed, checked, and everything undone.

    Patient hands wait until a key has had its effect, so that a seed plays alike on every machine.
    """
    path = folder / f"seed-{seed}.zhupi"
    create_sample(path).close()
    with open_project(path) as project:
        before, last = contents(project), last_entry(project)
    played = _in_a_process(path, seed=seed, actions=actions, patient=patient)
    with open_project(path) as project:
        played.faults += [f"check: {one}" for one in checking.check(project)]
        played.undone = undo_all(project, after=last)
        played.compared = not went_below(project, last)
        if played.compared:
            played.faults += differences(before, contents(project))
    return played


def contents(project: Project) -> Contents:
    """The rows of every table of research data, but of what was suggested: undo passes over that
    somebody saw a suggestion."""
    db = project.store.db
    tables = [table for table in journaled_tables(db) if table != "suggestions"]
    return {table: sorted(db.execute(f'SELECT * FROM "{table}"'), key=str) for table in tables}


def differences(before: Contents, after: Contents) -> list[str]:
    """What undoing everything has not brought back, or not taken away."""
    return [
        f"{table}: undone, and not as it was: {sorted(set(rows) ^ set(after[table]), key=str)}"
        for table, rows in before.items()
        if rows != after[table]
    ]


def went_below(project: Project, entry_id: int) -> bool:
    """Whether something from before that entry was undone, and was not brought back."""
    return any(entry.undone for entry in undo.history(project) if entry.id <= entry_id)


def last_entry(project: Project) -> int:
    """The number of the journal's newest entry."""
    return max((entry.id for entry in undo.history(project)), default=0)


def undo_all(project: Project, *, after: int) -> int:
    """Take back every coder's steps since that entry, whoever's stands on whose."""
    steps = 0
    while taken := sum(_undo_of(project, one.id, after=after) for one in coders.coders(project)):
        steps += taken
    return steps


def _undo_of(project: Project, coder_id: str, *, after: int) -> int:
    entry = undo.can_undo(project, coder_id=coder_id)
    if entry is None or entry.id <= after:
        return 0
    try:
        undo.undo(project, coder_id=coder_id)
    except ConflictError:
        return 0
    return 1


def _in_a_process(path: Path, *, seed: int, actions: int, patient: bool) -> Played:
    home = path.with_suffix(".home")
    home.mkdir()
    words = ["-m", "tests.random_hands.play", str(path), str(seed), str(actions)]
    done = subprocess.run(
        [sys.executable, *words, *(["patient"] if patient else [])],
        # Whatever is saved is saved in there.
        cwd=home,
        env=_environment(home),
        capture_output=True,
        text=True,
        check=False,
    )
    played = Played(seed)
    for line in done.stdout.splitlines():
        said = json.loads(line)
        played.actions = said.get("played", played.actions)
        played.faults += [f"{said['fault']} after {said['after']}"] if "fault" in said else []
    if done.returncode != -signal.SIGKILL or not played.actions:
        played.faults.append(f"ended with {done.returncode}: {done.stderr[-2000:]}")
    return played


def _environment(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "PYTHONFAULTHANDLER": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "ZHUPI_CONFIG_DIR": str(home / "settings"),
    }
