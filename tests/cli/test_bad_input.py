"""What users do wrong, and what machines do to them: one line that says what and how.

A table of commands; after each the folder holds what it held, and the project is sound.
"""

import os
import resource as limits
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.resources import resource
from desktop.services.project.project import open_project
from tests.cli.conftest import ROOT, Zhupi

REPORT = resource("sample", "reports", "01_青澜县_2021.txt")
CODE = ("code", "sample.zhupi")

PROBLEMS: dict[str, tuple[tuple[object, ...], str]] = {
    "a span outside the text": (
        (*CODE, "青澜县2021", "营商环境", 0, 999999, "--coder", "甲"),
        "reaches outside",
    ),
    "a span before the text": (
        (*CODE, "--coder", "甲", "--", "青澜县2021", "营商环境", -1, 5),
        "holds no text",
    ),
    "a minus taken for an option": (
        (*CODE, "青澜县2021", "营商环境", -1, 5, "--coder", "甲"),
        "No such option",
    ),
    "a span that ends before it starts": (
        (*CODE, "青澜县2021", "营商环境", 5, 5, "--coder", "甲"),
        "holds no text",
    ),
    "a start that is no number": (
        (*CODE, "青澜县2021", "营商环境", "five", 9, "--coder", "甲"),
        "not a valid integer",
    ),
    "an unknown theme": (
        (*CODE, "青澜县2021", "营商环镜", 0, 5, "--coder", "甲"),
        "There is no theme 营商环镜.",
    ),
    "an unknown coder": (
        (*CODE, "青澜县2021", "营商环境", 0, 5, "--coder", "丁"),
        "There is no coder 丁. The coders are: 甲, 乙.",
    ),
    "a coder left out": ((*CODE, "青澜县2021", "营商环境", 0, 5), "Missing option '--coder'"),
    "a report that is not there": (("text", "sample.zhupi", "青澜县1999"), "There is no report"),
    "a report named ambiguously": (("text", "sample.zhupi", "青澜县"), "names 3 reports"),
    "a coding twice": (("twice",), "already"),
    "an empty query": (("find", "sample.zhupi", ""), "nothing to look for"),
    "a broken expression": (("find", "sample.zhupi", "(", "--regex"), "not a regular expression"),
    "a broken pattern": (
        ("code-matches", "sample.zhupi", "营商环境", "(", "--regex", "--coder", "甲"),
        "regular expression",
    ),
    "a file that is no project": (("codings", "notes.txt"), "is no Zhupi project"),
    "another program's database": (("codings", "other.zhupi"), "is no Zhupi project"),
    "an empty file for a project": (("codings", "empty.txt"), "is no Zhupi project"),
    "a folder for a project": (("codings", "folder"), "There is no project"),
    "a project that is not there": (("codings", "absent.zhupi"), "There is no project"),
    "a project of a newer version": (("codings", "newer.zhupi"), "newer version of Zhupi"),
    "a project of a newer version to write": (("undo", "newer.zhupi"), "newer version of Zhupi"),
    "a new project in no folder": (("new", "absent/study.zhupi"), "absent cannot be written"),
    "a new project under a file": (("new", "notes.txt/study.zhupi"), "notes.txt"),
    "a new project over another": (("new", "sample.zhupi"), "is there already"),
    "a coder without a name": (("new", "study.zhupi", "--coder", " "), "needs a name"),
    "a codebook that is not there": (
        ("new", "s.zhupi", "--codebook", "absent.json"),
        "absent.json",
    ),
    "a codebook that is none": (("new", "s.zhupi", "--codebook", "notes.txt"), "no codebook"),
    "a table of facts that is not there": (
        ("import", "sample.zhupi", str(REPORT), "--metadata", "absent.csv"),
        "absent.csv",
    ),
    "a backup under a file": (("backup", "sample.zhupi", "notes.txt/b.zhupi"), "notes.txt"),
    "a backup that is none": (("restore", "notes.txt", "r.zhupi"), "is no Zhupi project"),
    "a codebook under a file": (
        ("codebook", "sample.zhupi", "export", "notes.txt/book.json"),
        "notes.txt",
    ),
    "an export under a file": (
        ("export", "sample.zhupi", "notes.txt/out", "--format", "csv"),
        "notes.txt",
    ),
    "an export in a format that is none": (
        ("export", "sample.zhupi", "out", "--format", "doc"),
        "'doc' is not one of",
    ),
    "a demo under a file": (("demo", "notes.txt/demo", "--no-window"), "notes.txt"),
    "a file of codings that is not there": (
        ("load-codings", "sample.zhupi", "absent.jsonl"),
        "absent.jsonl",
    ),
    "a file of codings that is no text": (("load-codings", "sample.zhupi", "bytes.bin"), "UTF-8"),
}
FAILURES = {
    "an empty file": "empty.txt",
    "a binary file": "bytes.bin",
    "a folder": "folder",
    "a file that is not there": "absent.txt",
}


@pytest.fixture
def folder(sample: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The present folder: the sample project and things that are not what they seem."""
    here = sample.parent
    monkeypatch.chdir(here)
    (here / "folder").mkdir()
    (here / "empty.txt").touch()
    (here / "notes.txt").write_text("mine", encoding="utf-8")
    (here / "bytes.bin").write_bytes(bytes(range(256)) * 64)
    altered(here / "other.zhupi", "CREATE TABLE t (x)")
    shutil.copy(sample, here / "newer.zhupi")
    altered(here / "newer.zhupi", "PRAGMA user_version = 999")
    return here


def altered(database: Path, statement: str) -> None:
    db = sqlite3.connect(database)
    db.execute(statement)
    db.commit()
    db.close()


def state(folder: Path, zhupi: Zhupi) -> object:
    """All that must be as it was: the files there, their bytes, what the project holds."""
    project = folder / "sample.zhupi"
    # On a full disk the log stays beside the file until there is room.
    assert zhupi("check", project).status == 0
    files = {
        path.relative_to(folder): path.read_bytes() if path.suffix != ".zhupi" else b""
        for path in folder.rglob("*")
        if path.is_file() and "settings" not in path.parts
    }
    listed = ("codings", "reports", "history")
    return files, [zhupi(command, project, "--json").out for command in listed]


@pytest.mark.parametrize("case", [name for name in PROBLEMS if name != "a coding twice"])
def test_a_problem_is_one_line_and_leaves_nothing(case: str, folder: Path, zhupi: Zhupi) -> None:
    arguments, said = PROBLEMS[case]
    before = state(folder, zhupi)
    done = zhupi(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert state(folder, zhupi) == before


def test_the_same_coding_twice_is_refused(folder: Path, zhupi: Zhupi) -> None:
    given = ("code", "sample.zhupi", "青澜县2021", "营商环境", 0, 5, "--coder", "甲")
    assert zhupi(*given).status == 0
    done = zhupi(*given)
    assert (done.status, len(done.err.splitlines())) == (2, 1)
    assert "already" in done.err


@pytest.mark.parametrize("case", FAILURES)
def test_a_file_that_is_no_report_is_named_and_not_taken_in(
    case: str, folder: Path, zhupi: Zhupi
) -> None:
    before = state(folder, zhupi)
    done = zhupi("import", "sample.zhupi", FAILURES[case], "--json")
    assert done.status == 1
    assert [row["status"] for row in done.json] == ["failed"]
    assert done.err == f"{FAILURES[case]}: {done.json[0]['reason']}\n"
    assert state(folder, zhupi) == before


def test_a_project_that_is_being_written_tells_by_whom(sample: Path, program: Zhupi) -> None:
    with open_project(sample):
        writing = program("undo", sample)
        reading = program("codings", sample, "--json")
    assert (writing.status, len(writing.err.splitlines())) == (2, 1)
    assert f"process {os.getpid()}" in writing.err
    assert reading.status == 0


def on_a_full_disk(*arguments: object, room: int) -> subprocess.CompletedProcess[str]:
    """main.py where no file may grow beyond so many bytes, which binds everybody."""

    def limit() -> None:
        limits.setrlimit(limits.RLIMIT_FSIZE, (room, room))

    # What measures the tests would write files of its own, which the limit must not hit.
    unmeasured = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        preexec_fn=limit,
        env=unmeasured,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


Job = tuple[object, ...]
FULL: dict[str, Callable[[Path], Job]] = {
    "new": lambda here: ("new", here / "study.zhupi", "--codebook", "default"),
    "import": lambda here: ("import", here / "sample.zhupi", here / "long.txt"),
    "export": lambda here: (
        "export",
        here / "sample.zhupi",
        here / "out.jsonl",
        "--format",
        "jsonl",
    ),
    "backup": lambda here: ("backup", here / "sample.zhupi", here / "copy.zhupi"),
}


@pytest.mark.parametrize("job", FULL)
def test_a_full_disk_is_one_line_and_nothing_half(job: str, folder: Path, zhupi: Zhupi) -> None:
    long = "".join(f"第{n}项工作按时完成，群众满意度稳步提高。\n" for n in range(9000))
    (folder / "long.txt").write_text(long, encoding="utf-8")
    before = state(folder, zhupi)
    done = on_a_full_disk(*FULL[job](folder), room=36864)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert state(folder, zhupi) == before


def test_output_on_a_full_disk_is_a_problem(sample: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "codings", str(sample)],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("No space left on device.")
