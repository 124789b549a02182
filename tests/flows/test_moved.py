"""The file of an open project is renamed, removed, replaced, written over, copied, by others."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.services.project import checking
from desktop.services.project.project import open_project
from tests.flows.coder_at_work import at_work
from tests.flows.moving import (
    another,
    codings,
    removed,
    renamed,
    replaced,
    taken_over,
    without_its_log,
    without_its_memory,
    written_over,
)
from tests.flows.moving import (
    made as made_at,
)
from tests.programs import zhupi

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.zhupi"
    return made_at(path)


DEEDS = [
    (renamed, "renamed, moved or removed"),
    (removed, "renamed, moved or removed"),
    (replaced, "Another file was put in the place"),
    (written_over, "Another file was written over"),
    (without_its_log, "The log of p.zhupi was taken away"),
    (without_its_memory, "The log of p.zhupi was taken away"),
    (taken_over, "Another program has begun to write"),
]


@pytest.mark.parametrize("rests", [True, False], ids=["at rest", "in the middle"])
@pytest.mark.parametrize(("deed", "said"), DEEDS, ids=[deed.__name__ for deed, _ in DEEDS])
def test_nothing_is_acknowledged_once_another_file_lies_there(
    path: Path, deed: Callable[[Path], None], said: str, rests: bool
) -> None:
    with at_work(path) as coder:
        acknowledged = {coder("code") for _ in range(3)}
        if rests:
            assert coder("rest") == "True"
        deed(path)
        answers = [coder(word) for word in ("code", "code", "read", "rest")]
    assert [a for a in answers if not (a.startswith("refused: MovedError") and said in a)] == []
    assert not any(one.startswith("refused") for one in acknowledged)


@pytest.mark.parametrize("deed", [renamed, removed, replaced, without_its_log, taken_over])
def test_what_is_open_can_be_saved_as_a_copy(path: Path, deed: Callable[[Path], None]) -> None:
    with at_work(path) as coder:
        acknowledged = {coder("code") for _ in range(3)}
        deed(path)
        assert coder("code").startswith("refused: MovedError")
        copied = Path(coder("copy"))
        assert coder("close") == "closed"
    assert codings(copied) == acknowledged


@pytest.mark.parametrize("closes", [True, False], ids=["closed", "killed"])
def test_a_renamed_file_has_all_that_was_acknowledged(path: Path, closes: bool) -> None:
    with at_work(path) as coder:
        acknowledged = {coder("code") for _ in range(3)}
        renamed(path)
        assert coder("code").startswith("refused: MovedError")
        if closes:
            coder("close")
    assert codings(path.with_name("q.zhupi")) == acknowledged


@pytest.mark.parametrize("seen", ["seen and closed", "seen", "not seen"])
@pytest.mark.parametrize("deed", [replaced, written_over])
def test_the_file_that_was_put_there_is_not_damaged(
    path: Path, deed: Callable[[Path], None], seen: str
) -> None:
    with at_work(path) as coder:
        coder("code")
        deed(path)
        if seen != "not seen":
            assert coder("code").startswith("refused: MovedError")
        if seen == "seen and closed":
            coder("close")
    if seen == "not seen":
        with pytest.raises(InputError, match="lies the log of another file"):
            open_project(path, read_only=True)
    assert len(codings(path)) == 1
    kept = path.with_name("p.zhupi-wal.left")
    assert kept.stat().st_size


def test_the_log_of_a_replaced_file_is_said_to_be_kept(path: Path) -> None:
    with at_work(path) as coder:
        coder("code")
        replaced(path)
    with open_project(path) as project:
        told = [str(remark) for remark in project.remarks]
    assert len(told) == 1
    assert "restore FILE OUT --log p.zhupi-wal.left" in told[0]


def test_a_copy_of_a_project_at_rest_has_everything(path: Path) -> None:
    copy = path.with_name("copy.zhupi")
    with at_work(path) as coder:
        acknowledged = {coder("code") for _ in range(30)}
        assert coder("rest") == "True"
        shutil.copyfile(path, copy)
    with open_project(copy) as project:
        told = [remark.what for remark in project.remarks]
    assert ["its log is not beside it" in what for what in told] == [True]
    assert codings(copy) == acknowledged
    with open_project(copy) as again:
        assert again.remarks == ()


def test_after_a_kill_with_its_log_beside_it_nothing_is_said(path: Path) -> None:
    with at_work(path) as coder:
        acknowledged = {coder("code") for _ in range(3)}
    with open_project(path) as project:
        assert project.remarks == ()
    assert codings(path) == acknowledged


def test_a_log_is_not_folded_in_while_somebody_reads(path: Path) -> None:
    with open_project(path) as project:
        with project.reader() as reader:
            reader.store.settings.get("k")
            project.store.settings.put("k", "v")
            assert not project.rest()
        assert project.rest()


def test_a_copy_made_while_it_is_open_was_never_open_itself(path: Path) -> None:
    with open_project(path) as project:
        copy = checking.backup(project, path.with_name("copy.zhupi"))
    with open_project(copy, read_only=True) as opened:
        assert opened.remarks == ()


def test_a_log_that_was_left_does_not_spoil_what_is_restored(path: Path) -> None:
    with open_project(path) as project:
        copy = checking.backup(project, path.with_name("copy.zhupi"))
    with at_work(path) as coder:
        coder("code")
    path.unlink()
    checking.restore(copy, path)
    assert codings(path) == set()
    assert os.path.lexists(path.with_name("p.zhupi-wal.left"))


def left_with_its_log(path: Path) -> tuple[set[str], Path]:
    """The file as it was copied at rest, and a log with two codings more; the file is gone."""
    copy = path.with_name("copy.zhupi")
    with at_work(path) as coder:
        acknowledged = {coder("code")}
        assert coder("rest") == "True"
        shutil.copyfile(path, copy)
        acknowledged |= {coder("code"), coder("code")}
    path.unlink()
    return acknowledged, copy


def command(*words: object) -> tuple[int, str]:
    """What a command ended with, and what it noted."""
    done = zhupi(*words)
    return done.status, done.err


def test_the_work_of_a_file_that_is_gone_is_brought_back(path: Path) -> None:
    acknowledged, copy = left_with_its_log(path)
    status, said = command("new", path)
    assert (status, "restore COPY OUT --log p.zhupi-wal.left" in said) == (0, True)
    assert codings(path) == set()
    log, out = path.with_name("p.zhupi-wal.left"), path.with_name("back.zhupi")
    status, said = command("restore", copy, out, "--log", log)
    assert status == 0
    assert codings(out) == acknowledged
    assert log.exists()
    names = {file.name for file in path.parent.iterdir()}
    assert names == {"back.zhupi", "copy.zhupi", "p.zhupi", "p.zhupi-shm.left", log.name}


@pytest.mark.parametrize("wrong", ["another file", "no file", "nothing more"])
def test_a_log_is_not_laid_over_what_it_does_not_belong_to(path: Path, wrong: str) -> None:
    _, copy = left_with_its_log(path)
    log = Path(f"{path}-wal")
    if wrong == "another file":
        copy = another(path)
    if wrong == "no file":
        log.unlink()
    if wrong == "nothing more":
        log.write_bytes(b"")
    status, said = command("restore", copy, path.with_name("back.zhupi"), "--log", log)
    assert status == 2
    assert ("There is no file at" if wrong == "no file" else "holds nothing for") in said
    assert not path.with_name("back.zhupi").exists()


@pytest.mark.parametrize("verb", ["backup", "restore", "demo"])
def test_what_is_made_where_a_log_was_left_is_sound(path: Path, verb: str) -> None:
    _, copy = left_with_its_log(path)
    if verb == "demo":
        shutil.copyfile(f"{path}-wal", path.with_name("sample.zhupi-wal"))
        status, said = command("demo", path.parent)
        made = path.with_name("sample.zhupi")
    else:
        status, said = command(verb, copy, path)
        made = path
    assert (status, f"it is kept as {made.name}-wal.left" in said) == (0, True)
    with open_project(made) as project:
        assert checking.check(project) == []
