"""Databases of other programs: their tables, and nothing that they could make SQLite do."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.storage import foreign_tables as module
from desktop.storage.foreign_tables import foreign_tables

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(*statements: str) -> Path:
        path = tmp_path / "other.qda"
        with closing(sqlite3.connect(path)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()
        return path

    return made


def rows(path: Path, table: str = "a") -> list[dict[str, object]]:
    with foreign_tables(path) as tables:
        return [dict(row) for row in tables.rows(table, ("x", "y"))]


def test_columns_are_found_by_name(make: Make) -> None:
    path = make(
        "CREATE TABLE a (z, y, X)", "INSERT INTO a VALUES (1, '字', 2)", "CREATE TABLE b (z)"
    )
    assert rows(path) == [{"x": None, "y": "字"}]
    assert rows(path, "b") == rows(path, "none") == []


def test_views_and_virtual_tables_are_passed_over(make: Make) -> None:
    path = make(
        "CREATE VIEW a AS SELECT 1 AS x, 2 AS y", "CREATE VIRTUAL TABLE b USING fts5 (x, y)"
    )
    assert rows(path) == rows(path, "b") == []


def test_text_that_is_none_is_made_legible(make: Make) -> None:
    path = make("CREATE TABLE a (x, y)", "INSERT INTO a VALUES (CAST(x'ff41' AS TEXT), x'00')")
    assert rows(path) == [{"x": "\ufffdA", "y": b"\x00"}]


def test_a_file_is_not_opened_itself(make: Make, tmp_path: Path) -> None:
    path = make("PRAGMA journal_mode = WAL", "CREATE TABLE a (x, y)")
    before = sorted(tmp_path.iterdir()), path.read_bytes()
    assert rows(path) == []
    assert (sorted(tmp_path.iterdir()), path.read_bytes()) == before


def test_what_is_no_sound_database_is_refused(make: Make, tmp_path: Path) -> None:
    path = make("CREATE TABLE a (x, y)", *["INSERT INTO a VALUES (hex(zeroblob(2000)), 1)"] * 20)
    data = bytearray(path.read_bytes())
    data[4096:12288] = b"\xff" * 8192
    path.write_bytes(data)
    odd = tmp_path / "odd.qda"
    odd.write_bytes(b"x" * 5000)
    for file in (path, odd):
        with pytest.raises(InputError, match=f"{file.name} cannot be read"):
            rows(file)


def test_damage_that_is_met_later_is_told_too(make: Make) -> None:
    path = make("CREATE TABLE a (x, y)")
    with foreign_tables(path) as tables:
        tables._connection.close()
        with pytest.raises(InputError, match=r"other\.qda cannot be read"):
            tables.rows("a", ("x",))


def test_what_takes_far_too_long_is_stopped(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make("CREATE TABLE a (x, y)", *["INSERT INTO a VALUES (1, 2)"] * 5000)
    monkeypatch.setattr(module, "_STEPS", 200)
    with pytest.raises(InputError, match="interrupted"):
        _often(path)


def _often(path: Path) -> None:
    with foreign_tables(path) as tables:
        for _ in range(100):
            tables.rows("a", ("x", "y"))


def test_limits_are_kept(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make("CREATE TABLE a (x, y)", *["INSERT INTO a VALUES (1, 2)"] * 3)
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    with pytest.raises(InputError, match="more than 2 rows"):
        rows(path)
    monkeypatch.setattr(module, "LARGEST", 10)
    with pytest.raises(InputError, match="it is too large"):
        rows(path)


def test_what_is_no_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        rows(tmp_path)
    (tmp_path / "a.qda").write_bytes(b"x")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module.shutil, "copyfile", refuse)
    with pytest.raises(EnvironmentProblem, match="Permission denied"):
        rows(tmp_path / "a.qda")
