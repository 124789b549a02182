"""What a hostile file does to whoever opens it with the command line: nothing, and it is said."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.forging import forged, rebuilt
from tests.programs import good, zhupi

THEME = "营商环境"


def refused(*arguments: object) -> str:
    """What is said; on one line, and never as a fault of the program."""
    done = zhupi(*arguments)
    assert done.status in (1, 2), done
    assert done.out == ""
    assert len(done.err.splitlines()) == 1
    return done.err


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project with a blind round of 甲 and 乙, a package each, and 甲's secret."""
    tmp_path = tmp_path_factory.mktemp("made")
    assert zhupi("demo", tmp_path).status == 0
    project = tmp_path / "sample.zhupi"
    first = good("reports", project)[0]["report"]
    good("round", project, "create", "一轮", "--coders", "甲,乙", "--reports", first)
    for coder in "甲乙":
        good("round", project, "pack", "一轮", "--coder", coder, tmp_path / f"{coder}.zhupipack")
    good("code", tmp_path / "甲.zhupipack", first, THEME, 0, 5, "--coder", "甲", "--memo", "秘密")
    good("round", project, "unpack", tmp_path / "甲.zhupipack")
    return tmp_path


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(made, tmp_path, dirs_exist_ok=True))


def everything(folder: Path) -> list[Any]:
    project = folder / "sample.zhupi"
    assert good("check", project)["sound"]
    return [good(command, project) for command in ("codings", "history", "reports")] + [
        good("round", project, "status", "一轮")
    ]


# Was written as it is into the INSERT that takes a row in: everybody is done, and the secret
# goes where the coder's next package is packed from.
DONE_BY_ALL = (
    "finished_at) SELECT lower(hex(randomblob(16))), round_id, report_id, round_coders.coder_id,"
    " 'x' FROM round_reports JOIN round_coders USING (round_id) WHERE ? OR ? OR ? OR ? OR ? OR ? --"
)


@pytest.mark.parametrize("table", ["round_finished", "codings", "memos"])
def test_sql_in_a_column_s_name_is_not_run(folder: Path, table: str) -> None:
    package = folder / "乙.zhupipack"
    good("round", package, "done", "--all")
    before = everything(folder)
    rebuilt(package, f'ALTER TABLE {table} ADD COLUMN "{DONE_BY_ALL}" TEXT;')
    project = folder / "sample.zhupi"
    for command in (("round", project, "unpack"), ("merge", project)):
        assert f"changed table {table}" in refused(*command, package)
    assert everything(folder) == before
    again = folder / "again.zhupipack"
    good("round", folder / "sample.zhupi", "pack", "一轮", "--coder", "乙", again)
    assert "秘密".encode() not in again.read_bytes()


HOSTILE = {
    "no trigger for codings": ("DROP TRIGGER journal_codings_insert", "missing trigger"),
    "a trigger that deletes": (
        "CREATE TRIGGER t AFTER INSERT ON codings BEGIN DELETE FROM codings; END",
        "unknown trigger t",
    ),
    "a trigger that moves": (
        "CREATE TRIGGER t AFTER INSERT ON codings BEGIN UPDATE codings SET start = start + 1; END",
        "unknown trigger t",
    ),
    "an endless view": (
        "DROP TABLE memos; CREATE VIEW memos AS WITH RECURSIVE n (i) AS"
        " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n",
        "changed|missing",
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_project_is_refused_before_anything_is_coded(folder: Path, kind: str) -> None:
    script, said = HOSTILE[kind]
    project = folder / "sample.zhupi"
    first = good("reports", project)[0]["report"]
    rebuilt(project, script)
    before = project.read_bytes()
    for command in (
        ("code", project, first, THEME, 0, 5, "--coder", "甲"),
        ("codings", project),
        ("round", project, "status", "一轮"),
    ):
        assert any(word in refused(*command) for word in said.split("|"))
    looked = zhupi("check", project)
    assert (looked.status, looked.out) == (1, "")
    assert all(line.startswith("schema: ") for line in looked.err.splitlines())
    assert any(word in looked.err for word in said.split("|"))
    assert project.read_bytes() == before


@pytest.mark.parametrize("order", ["old new", "new old", "old new old", "new old new", "new new"])
def test_copies_of_a_package_may_come_in_any_order(folder: Path, order: str) -> None:
    project, package = folder / "sample.zhupi", folder / "乙.zhupipack"
    first = good("reports", package)[0]["report"]
    good("code", package, first, THEME, 0, 5, "--coder", "乙")
    shutil.copy(package, folder / "old.zhupipack")
    good("undo", package)
    good("code", package, first, THEME, 5, 9, "--coder", "乙")
    shutil.copy(package, folder / "new.zhupipack")
    for name in order.split():
        good("round", project, "unpack", folder / f"{name}.zhupipack")
    good("round", project, "lock", "一轮")
    good("round", project, "reveal", "一轮")
    rows = good("codings", project, "--round", "一轮")
    assert [(r["start"], r["end"]) for r in rows if r["coder"] == "乙"] == [(5, 9)]


def test_a_package_in_another_s_name_is_refused(folder: Path) -> None:
    package = folder / "乙.zhupipack"
    ids = {row["name"]: row["coder"] for row in good("coders", folder / "sample.zhupi")}
    forged(
        package,
        f"UPDATE settings SET value = json_set(value, '$.coder', '{ids['甲']}')"
        " WHERE key = 'package'",
    )
    before = everything(folder)
    said = refused("round", folder / "sample.zhupi", "unpack", package)
    assert "this project made no such package" in said
    assert everything(folder) == before


def test_a_package_from_two_machines_says_so(folder: Path) -> None:
    package, other = folder / "乙.zhupipack", folder / "乙二.zhupipack"
    first = good("reports", package)[0]["report"]
    shutil.copy(package, other)
    good("code", package, first, THEME, 0, 5, "--coder", "乙")
    good("code", other, first, THEME, 5, 9, "--coder", "乙")
    good("round", folder / "sample.zhupi", "unpack", package)
    told = zhupi("round", folder / "sample.zhupi", "unpack", other)
    assert told.status == 0
    assert "It was coded in two copies" in told.out
