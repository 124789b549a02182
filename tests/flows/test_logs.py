"""Logs that are half folded in, older than their file, another file's, or in the way."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.services.corpus.corpus import reports
from desktop.services.intake.importing import import_reports
from desktop.services.project import checking
from desktop.services.project.coders import add_coder
from desktop.services.project.project import create_project, default_codebook, open_project
from desktop.services.rounds import rounds
from desktop.services.sharing import packages
from tests.flows.coder_at_work import at_work
from tests.flows.moving import another, codings, made
from tests.flows.test_moved import command
from tests.importing import report

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "p.zhupi")


def copied(path: Path, to: Path, *, endings: tuple[str, ...] = ("", "-wal")) -> Path:
    for ending in endings:
        shutil.copyfile(f"{path}{ending}", f"{to}{ending}")
    return to


def half_folded(path: Path) -> tuple[Path, set[str]]:
    """As a writer leaves it that was killed after the first page of its log was folded in."""
    half = path.with_name("half.zhupi")
    with at_work(path) as coder:
        known = {coder("code")}
        coder("rest")
        size = path.stat().st_size
        while path.stat().st_size == size:
            known |= {coder("code") for _ in range(40)}
            copied(path, half)
            coder("rest")
        first = path.read_bytes()[:PAGE]
    half.write_bytes(first + half.read_bytes()[PAGE:])
    return half, known


def test_a_file_whose_writer_was_killed_while_folding_its_log_in_is_whole(path: Path) -> None:
    half, known = half_folded(path)
    with open_project(copied(half, path.with_name("read.zhupi")), read_only=True) as project:
        assert checking.check(project) == []
    with open_project(half) as project:
        assert project.remarks == ()
    assert codings(half) == known


def test_a_half_folded_file_without_its_log_is_said_to_be_damaged(path: Path) -> None:
    half, _ = half_folded(path)
    Path(f"{half}-wal").unlink()
    with pytest.raises(InputError, match="is damaged"):
        open_project(half)


@pytest.mark.parametrize("closes", [False, True], ids=["killed", "closed"])
def test_an_older_log_of_the_file_is_not_laid_over_it(path: Path, closes: bool) -> None:
    older = path.with_name("older.zhupi")
    with at_work(path) as coder:
        known = {coder("code")}
        copied(path, older)
        coder("rest")
        known.add(coder("code"))
        coder("rest")
        if closes:
            coder("close")
    shutil.copyfile(f"{older}-wal", f"{path}-wal")
    with pytest.raises(InputError, match="lies the log of another file"):
        open_project(path, read_only=True)
    with open_project(path) as project:
        assert "p.zhupi-wal.left" in str(project.remarks[0])
    assert codings(path) == known


def journal_of(path: Path, to: Path, *, statement: str = "") -> None:
    """What a writer that keeps no log has beside the file in the middle of a change."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute(statement or "UPDATE settings SET value = value || ' '")
        other.execute("CREATE TABLE spilled AS SELECT randomblob(900000) AS b")
        copied(path, to, endings=("", "-journal"))
        other.execute("ROLLBACK")


def test_the_journal_of_another_file_is_put_aside(path: Path) -> None:
    other = another(path)
    journal_of(other, path.with_name("old.zhupi"))
    shutil.copyfile(path.with_name("old.zhupi-journal"), f"{path}-journal")
    with open_project(path) as project:
        assert ["the journal of another" in remark.what for remark in project.remarks] == [True]
        assert checking.check(project) == []
    assert path.with_name("p.zhupi-journal.left").stat().st_size


CHANGE = "UPDATE settings SET value = json_set(value, '$[3]', value ->> 3 + 1)"


@pytest.mark.parametrize("statement", [CHANGE, "SELECT 1"], ids=["a change", "another table"])
def test_a_journal_of_its_own_takes_back_what_was_broken_off(path: Path, statement: str) -> None:
    with at_work(path) as coder:
        known = {coder("code")}
        coder("close")
    broken_off = path.with_name("broken.zhupi")
    journal_of(path, broken_off, statement=statement)
    with open_project(broken_off) as project:
        assert project.remarks == ()
    assert codings(broken_off) == known


@pytest.mark.parametrize("verb", ["new", "backup", "restore", "pack"])
def test_nothing_is_taken_from_a_project_that_is_in_the_way(path: Path, verb: str) -> None:
    with at_work(path) as coder:
        known = {coder("code"), coder("code")}
    source = study(path)
    words = {
        "new": ["new", path],
        "backup": ["backup", source, path],
        "restore": ["restore", source, path],
        "pack": ["round", source, "pack", "一轮", path, "--coder", "甲"],
    }
    status, said = command(*words[verb])
    assert (status, "is there already" in said) == (2, True)
    assert codings(path) == known


def study(beside: Path) -> Path:
    """A project with a round."""
    file = beside.with_name("report.txt")
    file.write_text(report(3), encoding="utf-8")
    path = beside.with_name("study.zhupi")
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        two = add_coder(project, "乙")
        list(import_reports(project, [file]))
        ids = [known.id for known in reports(project)]
        rounds.create(project, "一轮", coder_ids=[project.coder.id, two.id], report_ids=ids)
    return path


def test_a_log_that_was_left_where_a_package_is_packed_is_said(path: Path) -> None:
    source = study(path)
    log = source.with_name(f"一轮-甲{packages.SUFFIX}-wal")
    log.write_bytes(b"left")
    status, said = command("round", source, "pack", "一轮", source.parent, "--coder", "甲")
    assert (status, f"{log.name}.left" in said) == (0, True)
    assert log.with_name(f"{log.name}.left").read_bytes() == b"left"


def test_the_journal_of_an_older_self_is_put_aside(path: Path) -> None:
    with at_work(path) as coder:
        coder("code")
        coder("close")
    older = path.with_name("older.zhupi")
    journal_of(path, older)
    with at_work(path) as coder:
        coder("code")
        coder("close")
    shutil.copyfile(f"{older}-journal", f"{path}-journal")
    with open_project(path) as project:
        assert ["the journal of another" in remark.what for remark in project.remarks] == [True]
    assert len(codings(path)) == 2


def test_a_copy_in_which_the_end_is_half_noted_is_said_to_be_unclosed(path: Path) -> None:
    with at_work(path) as coder:
        known = {coder("code")}
        coder("close")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(CHANGE + " WHERE key = 'session'")
    with open_project(path) as project:
        assert ["was not closed" in remark.what for remark in project.remarks] == [True]
    assert codings(path) == known
