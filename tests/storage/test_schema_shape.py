"""A file that is not, down to each trigger, what our steps make is refused, with what differs."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.domain.errors import InputError
from desktop.storage import database, migrations, schema_shape
from desktop.storage.connections import connect_to_own
from desktop.storage.seals import Seals
from desktop.storage.store import Store
from tests.forging import rebuilt

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
SLIPS_IN = "CREATE TRIGGER slips_in AFTER INSERT ON codings BEGIN"


def dropped_and_made(name: str, *changes: str) -> str:
    """The script that makes a trigger anew, otherwise."""
    with closing(database.in_memory().conn) as sound:
        (sql,) = sound.execute("SELECT sql FROM sqlite_master WHERE name = ?", [name]).fetchone()
    return f"DROP TRIGGER {name}; {sql.replace(*changes)};"


def in_the_schema(statement: str) -> str:
    return f"PRAGMA writable_schema = ON; {statement}; PRAGMA writable_schema = OFF;"


HOSTILE: dict[str, tuple[str, str]] = {
    "a view": ("CREATE VIEW v AS SELECT 1", "unknown view v"),
    "an endless view in a table's place": (
        f"DROP TABLE finished; CREATE VIEW finished AS {ENDLESS} SELECT i AS id FROM n",
        "changed|missing index",
    ),
    "a table": ("CREATE TABLE t (x)", "unknown table t"),
    "an index": ("CREATE INDEX i ON codings (memo)", "unknown index i"),
    "an index less": ("DROP INDEX codings_by_theme", "missing index codings_by_theme"),
    "a trigger that removes codings": (
        f"{SLIPS_IN} DELETE FROM codings WHERE id <> NEW.id; END",
        "unknown trigger slips_in",
    ),
    "a trigger that moves codings": (
        f"{SLIPS_IN} UPDATE codings SET start = start + 1; END",
        "unknown trigger slips_in",
    ),
    "a trigger of the search index": (
        in_the_schema(
            "INSERT INTO sqlite_master VALUES ('trigger', 't', 'search_data', 0,"
            " 'CREATE TRIGGER t AFTER INSERT ON search_data BEGIN DELETE FROM texts; END')"
        ),
        "unknown trigger t",
    ),
    "a trigger less": (
        "DROP TRIGGER journal_codings_insert",
        "missing trigger journal_codings_insert",
    ),
    "a trigger that keeps less": (
        dropped_and_made("journal_codings_update", "OLD.start IS NOT NEW.start", "0"),
        "changed trigger journal_codings_update",
    ),
    "SQL in a column's name": (
        'ALTER TABLE codings ADD COLUMN "memo) SELECT 1; --" TEXT',
        "changed table codings",
    ),
    "a column that is computed": (
        "ALTER TABLE memos ADD COLUMN more TEXT AS (upper(text)) VIRTUAL",
        "changed table memos",
    ),
    "a table for the search index": (
        in_the_schema(
            "UPDATE sqlite_master SET sql = 'CREATE TABLE ''search_config''(k PRIMARY KEY, v, w)"
            " WITHOUT ROWID' WHERE name = 'search_config'"
        ),
        "changed table search_config",
    ),
    "another table where SQLite says what there is": (
        in_the_schema(
            "INSERT INTO sqlite_master VALUES ('view', 'sqlite_schema', 'sqlite_schema', 0,"
            f" 'CREATE VIEW sqlite_schema AS {ENDLESS} SELECT i FROM n')"
        ),
        "damaged",
    ),
    "two tables on one page": (
        in_the_schema(
            "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name"
            " = 'memos') WHERE name = 'finished'"
        ),
        "pages that two tables share",
    ),
    "a table of statistics that is none": (
        in_the_schema(
            "INSERT INTO sqlite_master VALUES ('view', 'sqlite_stat1', 'sqlite_stat1', 0,"
            f" 'CREATE VIEW sqlite_stat1 AS {ENDLESS} SELECT i AS tbl, 1 AS idx, 1 AS stat FROM n')"
        ),
        "unknown view sqlite_stat1|damaged",
    ),
    "a name that turns the line around": (
        'CREATE TABLE "a\u202eb" (x)',
        r"unknown table a\\u202eb",
    ),
    "a name without end": (f"CREATE TABLE {'x' * 500} (x)", "unknown table x{60}…"),
    "more than a few": (
        "; ".join(f"CREATE TABLE t{n} (x)" for n in range(9)),
        "unknown table t2, …",
    ),
}


def foreign(path: Path) -> Database:
    return database.open_foreign(path, steps_a_byte=200)


OPENINGS = pytest.mark.parametrize(
    "opening", [database.open_for_reading, database.open_for_writing, foreign]
)


@OPENINGS
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_file_built_otherwise_is_refused_with_what_differs(
    path: Path, kind: str, opening: Callable[[Path], Database]
) -> None:
    script, said = HOSTILE[kind]
    rebuilt(path, script)
    before = path.read_bytes()
    with pytest.raises(InputError, match=said):
        opening(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("opening", [database.open_for_writing, foreign])
@pytest.mark.parametrize(
    ("version", "said"), [(1, "unknown index adjudications_by_round"), (0, "version 0"), (-1, "-1")]
)
def test_a_file_is_what_its_version_says(
    path: Path, version: int, said: str, opening: Callable[[Path], Database]
) -> None:
    rebuilt(path, f"PRAGMA user_version = {version}")
    with pytest.raises(InputError, match=said):
        opening(path)


@OPENINGS
def test_an_endless_view_hangs_nothing_that_is_read_before(
    path: Path, opening: Callable[[Path], Database]
) -> None:
    # With a log beside the file, whose it is is read out of its settings first.
    rebuilt(
        path,
        "DROP TABLE settings;"
        f"CREATE VIEW settings AS {ENDLESS} SELECT 'x' AS key, i AS value FROM n",
    )
    log = path.with_name(path.name + "-wal")
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE t (x)")
        left = log.read_bytes()
    log.write_bytes(left)
    with pytest.raises(InputError):
        opening(path)


def at_version(path: Path, version: int) -> None:
    with closing(Database(connect_to_own(str(path)))) as db:
        migrations.migrate(db, up_to=version)
        db.execute(
            "INSERT INTO journal_entries (at, coder_id, verb, detail, kind)"
            " VALUES ('2026-01-01', 'c', 'create_project', '{}', 'base')"
        )
        db.execute("INSERT INTO project VALUES (1, 'u', 'p', '2026-01-01', '0')")
        if migrations.sealed(db):
            Seals(db).complete()
        db.conn.commit()


@pytest.mark.parametrize("version", range(1, migrations.newest_version() + 1))
def test_a_file_of_each_version_is_known(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.zhupi"
    at_version(path, version)
    for opening in (foreign, database.open_for_writing):
        db = opening(path)
        assert migrations.version(db) == migrations.newest_version()
        assert schema_shape.differences(db) == []
        db.close()


def test_an_older_file_that_is_damaged_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "old.zhupi"
    at_version(path, 2)
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_round_coders_2'"
        ).fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    before = path.read_bytes()
    with pytest.raises(InputError, match="is damaged"):
        foreign(path)
    assert path.read_bytes() == before


def test_an_older_file_of_a_stranger_is_bounded_too(tmp_path: Path) -> None:
    path = tmp_path / "old.zhupi"
    at_version(path, 2)
    with (
        closing(foreign(path)) as db,
        pytest.raises(sqlite3.OperationalError, match="interrupted"),
    ):
        db.execute(f"{ENDLESS} SELECT count(*) FROM n")


@OPENINGS
def test_what_other_tools_do_for_the_planner_or_for_space_is_no_difference(
    path: Path, opening: Callable[[Path], Database]
) -> None:
    rebuilt(path, "ANALYZE; VACUUM; PRAGMA optimize; REINDEX;")
    db = opening(path)
    assert db.execute("SELECT count(*) FROM sqlite_stat1").fetchone()[0]
    db.close()


def test_columns_are_those_of_our_own_schema() -> None:
    assert schema_shape.columns("finished") == ("id", "report_id", "coder_id", "finished_at")
    for name in ("sqlite_master", "codings; --"):
        with pytest.raises(InputError, match="which no project has"):
            schema_shape.columns(name)


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("settings", '{"key": "k", "value": "v"}'),
        ("codings; DELETE FROM codings", '{"id": "x"}'),
        ("coders", '{"id": "x", "name) VALUES (1); --": "y"}'),
    ],
)
def test_undo_refuses_an_entry_that_names_what_no_project_has(
    furnished: Store, table: str, row: str
) -> None:
    with furnished.journal.entry("forged", coder_id="coder") as entry:
        furnished.db.execute(
            "INSERT INTO journal_changes (entry_id, table_name, row_id, before)"
            " VALUES (?, ?, 'x', ?)",
            [entry, table, row],
        )
    before = list(furnished.db.conn.iterdump())
    with pytest.raises(InputError, match="it names"):
        furnished.journal.take_back(entry)
    assert list(furnished.db.conn.iterdump()) == before
