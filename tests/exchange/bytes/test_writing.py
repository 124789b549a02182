"""Files that are whole or not there, and never in the place of others without a word."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem, InputError, PresentError
from desktop.exchange.bytes import writing
from desktop.exchange.bytes.writing import all_replaced, new_folder
from tests.cli.conftest import ROOT

HANGS = """
import sys
from pathlib import Path
from desktop.exchange.bytes.writing import all_replaced, new_folder
folder = Path(sys.argv[2])
if sys.argv[1] == "files":
    held = all_replaced([folder / "a.csv", folder / "b.csv"], overwrite=True)
else:
    held = new_folder(folder / "out")
with held as unfinished:
    files = [unfinished / "a.csv"] if sys.argv[1] == "folder" else unfinished
    files[0].write_text("half of it")
    print("writing", flush=True)
    sys.stdin.read()
    for file in files:
        file.write_text("all of it")
"""


class _writer:  # noqa: N801
    """A process that has begun to write, and waits."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", HANGS, kind, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == b"writing\n"

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def finish(self) -> None:
        self.process.communicate(b"")
        assert self.process.returncode == 0


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def write(paths: Sequence[Path], *, overwrite: bool = False) -> None:
    with all_replaced(paths, overwrite=overwrite) as unfinished:
        for path in unfinished:
            path.write_text("new", encoding="utf-8")


def test_what_is_there_is_kept_unless_it_may_be_written_over(tmp_path: Path) -> None:
    edited, other = tmp_path / "a.csv", tmp_path / "b.csv"
    edited.write_text("edited", encoding="utf-8")
    with pytest.raises(PresentError, match=r"a\.csv is there already") as told:
        write([other, edited])
    assert told.value.details["names"] == "a.csv"
    assert (names(tmp_path), edited.read_text("utf-8")) == (["a.csv"], "edited")
    write([other, edited], overwrite=True)
    assert (names(tmp_path), edited.read_text("utf-8")) == (["a.csv", "b.csv"], "new")


@pytest.mark.parametrize("has_links", [True, False])
def test_what_comes_to_be_there_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    before, path = tmp_path / "0.csv", tmp_path / "a.csv"
    if not has_links:
        monkeypatch.setattr(Path, "hardlink_to", _no_links)

    def write_too_late() -> None:
        with all_replaced([before, path]) as unfinished:
            for each in unfinished:
                each.write_text("new", encoding="utf-8")
            path.write_text("another's", encoding="utf-8")

    with pytest.raises(PresentError):
        write_too_late()
    assert (names(tmp_path), path.read_text("utf-8")) == (["a.csv"], "another's")


def _no_links(*_: object) -> None:
    raise OSError(95, "Operation not supported")


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _no_links)
    write([tmp_path / "a.csv"])
    assert names(tmp_path) == ["a.csv"]


def test_a_link_that_leads_nowhere_is_something(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to(tmp_path / "gone")
    with pytest.raises(PresentError):
        write([tmp_path / "a.csv"])


def test_a_folder_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        write([tmp_path / "a.csv"], overwrite=True)


@pytest.mark.parametrize("fault", [KeyboardInterrupt, OSError])
def test_nothing_is_left_where_writing_fails(tmp_path: Path, fault: type[BaseException]) -> None:
    def fail_with_files() -> None:
        with all_replaced([tmp_path / "a", tmp_path / "b"]) as (first, _):
            first.write_text("half", encoding="utf-8")
            raise fault

    def fail_with_a_folder() -> None:
        with new_folder(tmp_path / "out") as folder:
            (folder / "a").write_text("half", encoding="utf-8")
            raise fault

    for fail in (fail_with_files, fail_with_a_folder):
        with pytest.raises(EnvironmentProblem if fault is OSError else fault):
            fail()
        assert names(tmp_path) == []


def test_a_new_folder_is_there_when_all_is_in_it(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    with new_folder(out) as unfinished:
        (unfinished / "a").write_text("a", encoding="utf-8")
        assert not out.exists()
    assert (names(out), names(out.parent)) == (["a"], ["out"])
    with pytest.raises(PresentError), new_folder(out):
        pass


def test_everything_is_brought_to_the_disk_before_it_is_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[str, bool]] = []
    target = tmp_path / "a.csv"

    def sync(opened: int) -> None:
        kind = Path(os.readlink(f"/proc/self/fd/{opened}"))
        synced.append((kind.suffix or "folder", target.exists()))

    monkeypatch.setattr(writing.os, "fsync", sync)
    write([target])
    assert synced == [(".part", False), ("folder", True)]


@pytest.mark.parametrize("kind", ["files", "folder"])
def test_what_a_killed_run_left_is_taken_away_by_the_next(tmp_path: Path, kind: str) -> None:
    (tmp_path / "a.csv").write_text("edited", encoding="utf-8")
    _writer(kind, tmp_path).kill()
    *left, edited = names(tmp_path)
    assert (edited, len(left)) == ("a.csv", 2)
    assert all(name.startswith(".zhupi-export-") for name in left)
    assert (tmp_path / "a.csv").read_text("utf-8") == "edited"
    write([tmp_path / "b.csv"])
    assert names(tmp_path) == ["a.csv", "b.csv"]


def test_what_another_writes_just_now_is_left_alone(tmp_path: Path) -> None:
    other = _writer("files", tmp_path)
    write([tmp_path / "c.csv"])
    other.finish()
    assert names(tmp_path) == ["a.csv", "b.csv", "c.csv"]
    assert (tmp_path / "a.csv").read_text("utf-8") == "all of it"
