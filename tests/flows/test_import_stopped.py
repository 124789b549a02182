"""An import that is stopped or killed in the middle, and goes on: nothing twice, nothing half."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.benching.corpus import FACTS, write
from desktop.services.corpus import corpus
from desktop.services.project import checking, undo
from desktop.services.project.project import create_project, open_project
from desktop.storage.triggers import journaled_tables

ROOT = Path(__file__).resolve().parents[2]
REPORTS = 600
SEEN = 60
"""Outcomes that are read before the import is stopped. It cannot be done by then: it waits until
its output is read on, and a pipe holds few outcomes."""
Stopped = subprocess.Popen[str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented reports as files."""
    made = tmp_path_factory.mktemp("reports")
    write(made, reports=REPORTS)
    (made / FACTS).unlink()
    return made


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A project without reports."""
    with create_project(tmp_path / "study.zhupi", coder="甲") as project:
        return project.path


def import_of(study: Path, folder: Path) -> Stopped:
    """The command at work, in a group of its own as a terminal would have it."""
    group: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    command = [sys.executable, str(ROOT / "main.py"), "import", str(study), str(folder)]
    return subprocess.Popen(
        [*command, "--recursive", "--jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        **group,
    )


def ctrl_c(process: Stopped) -> None:
    """What a terminal does: the worker processes get it too."""
    if sys.platform == "win32":
        process.send_signal(signal.CTRL_BREAK_EVENT)
    else:
        os.killpg(process.pid, signal.SIGINT)


def stopped(
    study: Path, folder: Path, *, by: Callable[[Stopped], None]
) -> tuple[int, str, set[str]]:
    """Exit status, what was said, and the reports that were told of, of an import stopped so."""
    with import_of(study, folder) as process:
        assert process.stdout
        assert process.stderr
        told = list(islice(process.stdout, SEEN))
        by(process)
        # Not `communicate`: it does not know what was read ahead of the lines.
        told += process.stdout
        said = process.stderr.read()
    whole = [line for line in told if line.endswith("}\n")]
    return process.returncode, said, {json.loads(line)["report"] for line in whole}


def outcomes(study: Path, folder: Path) -> list[dict[str, Any]]:
    """Of an import that is left alone."""
    with import_of(study, folder) as process:
        out, err = process.communicate(timeout=300)
    assert (process.returncode, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def stored(study: Path) -> set[str]:
    """The reports that are in, of a project that is sound."""
    with open_project(study) as project:
        assert checking.check(project) == []
        return {report.id for report in corpus.reports(project)}


def rows(study: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything that the journal covers, and the journal itself."""
    with open_project(study, read_only=True) as project:
        db = project.store.db
        tables = [*journaled_tables(db), "journal_entries", "journal_changes", "cleanings"]
        return {name: list(db.table(name).rows) for name in tables}


def goes_on(study: Path, folder: Path, *, before: set[str]) -> None:
    """The rest goes in, once; after that there is nothing to do."""
    assert SEEN <= len(before) < REPORTS
    again = outcomes(study, folder)
    statuses = [outcome["status"] for outcome in again]
    assert Counter(statuses) == {"duplicate": len(before), "imported": REPORTS - len(before)}
    assert {o["report"] for o in again if o["status"] == "duplicate"} == before
    assert stored(study) == {outcome["report"] for outcome in again}
    assert len(stored(study)) == REPORTS
    with open_project(study, read_only=True) as project:
        texts = {report.text_sha256 for report in corpus.reports(project)}
        assert len(texts) == REPORTS
    settled = rows(study)
    third = outcomes(study, folder)
    assert [o | {"status": "", "reason": ""} for o in third] == [
        o | {"status": "", "reason": ""} for o in again
    ]
    assert {outcome["status"] for outcome in third} == {"duplicate"}
    assert rows(study) == settled


@pytest.mark.usefixtures("hears_ctrl_c")
def test_a_stopped_import_goes_on(study: Path, folder: Path) -> None:
    status, said, told = stopped(study, folder, by=ctrl_c)
    assert status == 130
    assert said == (
        "Stopped. What was finished before is kept. The same command goes on from there.\n"
    )
    before = stored(study)
    assert told <= before
    goes_on(study, folder, before=before)
    with open_project(study) as project:
        taken_back = sum(undo.undo(project) is not None for _ in undo.history(project))
        assert taken_back > 0
        assert corpus.reports(project) == []


def test_a_killed_import_goes_on(study: Path, folder: Path) -> None:
    status, _, told = stopped(study, folder, by=Stopped.kill)
    assert status != 0
    before = stored(study)
    assert told <= before
    goes_on(study, folder, before=before)
