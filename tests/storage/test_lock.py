"""One writer to a project, whoever it is, and however it ends."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem
from desktop.storage import lock
from desktop.storage.lock import HeldError, WriteLock
from tests.rights import no_rights

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys
from pathlib import Path
from desktop.storage.lock import WriteLock
held = WriteLock(Path(sys.argv[1]))
held.acquire()
print("held", flush=True)
sys.stdin.read()
held.release()
"""


@contextmanager
def held_elsewhere(path: Path) -> Iterator[subprocess.Popen[str]]:
    """The lock in another process, until that ends or its input does."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        yield other


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.zhupi"


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_held_project_tells_by_whom_until_it_is_released(path: Path) -> None:
    with held_elsewhere(path) as other:
        with pytest.raises(HeldError) as caught:
            WriteLock(path).acquire()
        owner = json.loads(path.with_name("p.zhupi.owner").read_text(encoding="utf-8"))
        assert owner["process"] == other.pid
        for known in (owner["user"], owner["host"], f"process {other.pid}", owner["since"]):
            assert str(known) in caught.value.what
    own = WriteLock(path)
    own.acquire()
    own.release()
    assert names(path.parent) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_the_lock_is_free_after_its_holder_was_killed(path: Path) -> None:
    with held_elsewhere(path) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert names(path.parent) == ["p.zhupi.lock", "p.zhupi.owner"]
    own = WriteLock(path)
    own.acquire()
    owner = json.loads(path.with_name("p.zhupi.owner").read_text(encoding="utf-8"))
    assert owner["process"] == os.getpid()
    own.release()
    assert names(path.parent) == []


def test_one_process_has_it_once(path: Path) -> None:
    first, second = WriteLock(path), WriteLock(path)
    first.acquire()
    with pytest.raises(HeldError, match=f"process {os.getpid()}"):
        second.acquire()
    second.release()
    with pytest.raises(HeldError):
        second.acquire()
    first.release()
    second.acquire()
    second.release()


def test_releasing_twice_frees_nobody_else_s_lock(path: Path) -> None:
    first, second, third = WriteLock(path), WriteLock(path), WriteLock(path)
    first.acquire()
    first.release()
    second.acquire()
    first.release()
    with pytest.raises(HeldError):
        third.acquire()
    second.release()


def test_two_names_of_a_file_are_one_lock(path: Path) -> None:
    path.touch()
    other_name = path.with_name("link.zhupi")
    other_name.symlink_to(path)
    first = WriteLock(path)
    first.acquire()
    with pytest.raises(HeldError, match=r"p\.zhupi is open for writing"):
        WriteLock(other_name).acquire()
    first.release()


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"user": "a"}', '{"user": "a", "h'])
def test_an_owner_who_cannot_be_read_is_still_one(path: Path, content: str) -> None:
    first = WriteLock(path)
    first.acquire()
    path.with_name("p.zhupi.owner").write_text(content, encoding="utf-8")
    with pytest.raises(HeldError, match=r"\(\?\)"):
        WriteLock(path).acquire()
    first.release()


def test_a_missing_folder_is_not_made(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        WriteLock(path / "absent" / "p.zhupi").acquire()
    assert names(path.parent) == []


def test_a_folder_that_may_not_be_written_holds_no_lock(path: Path) -> None:
    with no_rights(path.parent, 0o500), pytest.raises(PermissionError):
        WriteLock(path).acquire()
    assert names(path.parent) == []


def test_a_lock_whose_owner_cannot_be_noted_is_given_back(path: Path) -> None:
    path.with_name("p.zhupi.owner").mkdir()
    refused, own = WriteLock(path), WriteLock(path)
    with pytest.raises(OSError, match="owner"):
        refused.acquire()
    path.with_name("p.zhupi.owner").rmdir()
    own.acquire()
    own.release()
    assert names(path.parent) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_a_lock_whose_owner_finds_no_room_is_given_back(path: Path) -> None:
    from tests.full_disk import full_beyond  # noqa: PLC0415 - not to be had on Windows

    refused, own = WriteLock(path), WriteLock(path)
    with full_beyond(0), pytest.raises(OSError, match="too large"):
        refused.acquire()
    assert names(path.parent) == []
    own.acquire()
    own.release()


@pytest.mark.parametrize("ending", [".lock", ".owner"])
def test_nothing_is_written_through_a_link(path: Path, ending: str) -> None:
    target = path.with_name("precious")
    target.write_text("kept", encoding="utf-8")
    path.with_name(f"p.zhupi{ending}").symlink_to(target)
    with pytest.raises(EnvironmentProblem, match="is a link to another place"):
        WriteLock(path).acquire()
    assert target.read_text(encoding="utf-8") == "kept"
    assert names(path.parent) == [f"p.zhupi{ending}", "precious"]


def test_a_user_without_a_name_is_a_question_mark(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError("getpwuid(): uid not found: 4242")

    monkeypatch.setattr(lock.getpass, "getuser", nameless)
    own = WriteLock(path)
    own.acquire()
    with pytest.raises(HeldError, match=r"\(\? @ "):
        WriteLock(path).acquire()
    own.release()
