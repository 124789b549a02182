"""Every connection trusts no file, and what is read of a stranger's is bounded."""

import ast
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.domain.errors import InputError
from desktop.storage import connections, database
from desktop.storage.failures import told_apart

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
ROOT = Path(__file__).resolve().parents[2]


def foreign(path: Path) -> Database:
    return database.open_foreign(path, steps_a_byte=1)


OPENINGS = pytest.mark.parametrize(
    "opening",
    [
        database.open_for_reading,
        database.open_for_writing,
        database.open_as_it_is,
        foreign,
    ],
)


@OPENINGS
def test_a_file_may_do_little(path: Path, opening: Callable[[Path], Database]) -> None:
    with closing(opening(path)) as db:
        for pragma, value in (("cell_size_check", 1), ("secure_delete", 1)):
            assert db.execute(f"PRAGMA {pragma}").fetchone()[0] == value
        assert db.conn.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 0
        with pytest.raises(sqlite3.OperationalError, match="too many attached"):
            db.execute("ATTACH ':memory:' AS other")
        with pytest.raises(sqlite3.Error, match="too big"):
            db.execute("SELECT zeroblob(600000000)")


@pytest.mark.parametrize("opening", [database.open_for_reading, foreign])
def test_a_schema_that_is_read_is_not_trusted(
    path: Path, opening: Callable[[Path], Database]
) -> None:
    with closing(opening(path)) as db:
        assert db.execute("PRAGMA trusted_schema").fetchone()[0] == 0


def test_a_schema_is_trusted_only_where_the_journal_needs_it(path: Path) -> None:
    with closing(database.open_for_writing(path)) as db:
        trusted = db.execute("PRAGMA trusted_schema").fetchone()[0]
    with closing(sqlite3.connect(":memory:")) as plain:
        plain.execute("PRAGMA trusted_schema = OFF")
        plain.execute("CREATE TABLE t (x)")
        plain.execute(
            "CREATE TRIGGER j AFTER INSERT ON t BEGIN SELECT json_object('x', NEW.x); END"
        )
        try:
            plain.execute("INSERT INTO t VALUES (1)")
        except sqlite3.OperationalError:
            assert trusted == 1
        else:
            assert trusted == 0


def test_reading_a_stranger_s_file_ends(path: Path) -> None:
    with (
        closing(foreign(path)) as db,
        pytest.raises(InputError, match="takes far longer"),
        told_apart(path),
    ):
        db.execute(ENDLESS)


def test_reading_an_unknown_file_ends_sooner(path: Path) -> None:
    with (
        closing(connections.connect(path, "mode=rw")) as connection,
        pytest.raises(sqlite3.OperationalError, match="interrupted"),
    ):
        connection.execute(ENDLESS)


def test_reading_the_own_file_is_not_bounded(path: Path) -> None:
    longer = ENDLESS.replace("FROM n)", "FROM n LIMIT 400000)")
    with closing(connections.connect(path, "mode=rw")) as unknown:
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            unknown.execute(longer)
        connections.unbound(unknown)
        assert unknown.execute(longer).fetchone()[0] == 400000
    for opening in (database.open_for_reading, database.open_for_writing):
        with closing(opening(path)) as db:
            assert db.execute(longer).fetchone()[0] == 400000


def test_connections_are_made_in_one_place() -> None:
    making = {
        file.name
        for file in (ROOT / "desktop").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr == "connect"
        and isinstance(node.value, ast.Name)
        and node.value.id == "sqlite3"
    }
    assert making == {"connections.py"}


@pytest.mark.parametrize("flag", [0, connections.INNOCUOUS])
def test_a_newer_sqlite_needs_no_trust(flag: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_json_is_harmless", lambda: bool(flag))
    with closing(database.in_memory().conn) as connection:
        assert connection.execute("PRAGMA trusted_schema").fetchone()[0] == (not flag)
