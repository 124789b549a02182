"""Older files are backed up, then brought up to date, all the way or not at all."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.domain.errors import EnvironmentProblem
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import checking, undo
from desktop.services.project.project import create_project, default_codebook, open_project
from desktop.storage import database, migrations
from desktop.storage.search_index import SearchIndex
from desktop.storage.store import Store
from desktop.storage.texts import fingerprint
from desktop.storage.triggers import journaled_tables
from tests.conftest import add_text

TAKEN = list(migrations.steps())
NEXT = """-- A column more; and a comment with a ; in it.
ALTER TABLE codings ADD COLUMN certainty INTEGER NOT NULL DEFAULT 3;
CREATE TABLE sources (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
"""


@pytest.fixture
def next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A step that no program has yet; from now on this program has it."""
    folder = tmp_path / "steps"
    folder.mkdir()
    for step in TAKEN:
        shutil.copy(step, folder)
    step = folder / f"{len(TAKEN) + 1:03}_next.sql"
    step.write_text(NEXT, encoding="utf-8")
    monkeypatch.setattr(migrations, "steps", lambda: sorted(folder.iterdir()))
    return step


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_steps_are_numbered_without_a_gap() -> None:
    assert [int(step.name[:3]) for step in TAKEN] == list(range(1, len(TAKEN) + 1))
    assert migrations.newest_version() == len(TAKEN)


def test_an_older_project_is_backed_up_and_then_brought_up_to_date(
    path: Path, next_step: Path
) -> None:
    old = dump(path)
    store = Store(database.open_for_writing(path), path)
    assert migrations.version(store.db) == migrations.newest_version() == len(TAKEN) + 1
    assert [c.id for c in store.codings.in_report("report")] == ["coding"]
    assert "sources" in journaled_tables(store.db)
    assert any("certainty" in t.sql for t in store.db.table("codings").triggers)
    store.close()
    backup = path.with_name(f"p.version-{len(TAKEN)}.zhupi")
    assert dump(backup) == old
    assert {p.name for p in path.parent.glob("*.zhupi*")} == {"p.zhupi", backup.name}


def test_an_older_backup_is_not_written_over(path: Path, next_step: Path) -> None:
    first = path.with_name(f"p.version-{len(TAKEN)}.zhupi")
    first.write_bytes(b"an older backup")
    database.open_for_writing(path).close()
    assert first.read_bytes() == b"an older backup"
    assert path.with_name(f"p.version-{len(TAKEN)}-2.zhupi").is_file()


def test_a_project_of_today_is_not_backed_up(path: Path) -> None:
    database.open_for_writing(path).close()
    assert [file.name for file in path.parent.iterdir()] == ["p.zhupi"]


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, next_step: Path) -> None:
    next_step.write_text(f"{NEXT} INSERT INTO nowhere VALUES (1);", encoding="utf-8")
    old = dump(path)
    with pytest.raises(sqlite3.OperationalError, match="no such table: nowhere"):
        database.open_for_writing(path)
    assert dump(path) == old


AWKWARD = """-- A comment; with a 'quote in it.
CREATE TABLE odd (id TEXT PRIMARY KEY, "a;--b" TEXT DEFAULT 'x; -- y''s', -- told; here
    note TEXT /* it's one; really -- one */) STRICT;
INSERT INTO odd VALUES ('1;2', '--', 'it''s; --'); -- The last; comment
CREATE TRIGGER odd_kept AFTER DELETE ON odd BEGIN
    INSERT INTO odd (id) VALUES (old.id || ';'); -- and again;
    UPDATE odd SET note = '; END;' WHERE id = old.id || ';';
END;
UPDATE odd SET note = note || ';'"""


def test_a_script_is_cut_where_its_statements_end() -> None:
    db = Database(":memory:")
    found = list(migrations.statements(AWKWARD))
    assert [text.split()[0] for text in found] == ["CREATE", "INSERT", "CREATE", "UPDATE"]
    for statement in found:
        db.execute(statement)
    assert db.execute("SELECT * FROM odd").fetchall() == [("1;2", "--", "it's; --;")]
    db.execute("DELETE FROM odd")
    assert db.execute("SELECT * FROM odd").fetchall() == [("1;2;", "x; -- y's", "; END;")]
    ((sql,),) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'odd'").fetchall()
    assert "told" not in sql


@pytest.mark.parametrize("script", ["", ";\n", "-- nothing;", "/* ; */ ;"])
def test_a_script_without_a_statement_does_nothing(script: str) -> None:
    db = Database(":memory:")
    for statement in migrations.statements(script):
        db.execute(statement)
    assert db.table_names() == []


def test_a_statement_that_never_ends_is_refused() -> None:
    (statement,) = migrations.statements("SELECT 'open; -- to the end")
    with pytest.raises(sqlite3.OperationalError, match="unrecognized token"):
        Database(":memory:").execute(statement)


def test_a_literal_in_a_step_is_not_torn(path: Path, next_step: Path) -> None:
    next_step.write_text("UPDATE codings SET memo = 'a; b -- c'; -- told", encoding="utf-8")
    store = Store(database.open_for_writing(path), path)
    assert store.codings.in_report("report")[0].memo == "a; b -- c"
    store.close()


def test_a_step_may_change_research_data(path: Path, next_step: Path) -> None:
    next_step.write_text("UPDATE codings SET memo = 'moved';", encoding="utf-8")
    store = Store(database.open_for_writing(path), path)
    assert store.codings.in_report("report")[0].memo == "moved"
    store.close()


def test_an_older_project_cannot_be_read_as_it_is(path: Path, next_step: Path) -> None:
    old = path.read_bytes()
    with pytest.raises(EnvironmentProblem, match="made by an older version") as caught:
        database.open_for_reading(path)
    assert "Open it for writing once" in caught.value.remedy
    assert path.read_bytes() == old


def test_what_was_done_before_a_migration_can_be_undone_after_it(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / "study.zhupi"
    with create_project(path, coder="甲", codebook=default_codebook()) as project:
        theme_id = project.codebook.themes[0].id
        report = add_text(project, "青岚县优化服务。")
        first = coding.apply_theme(project, report.id, theme_id=theme_id, span=Span(0, 3))
        coding.remove_coding(project, first.id)
    request.getfixturevalue("next_step")
    with open_project(path) as project:
        assert checking.check(project) == []
        undo.undo(project)
        assert coding.codings_in(project, report.id) == [first]
        assert project.store.db.execute("SELECT certainty FROM codings").fetchall() == [(3,)]
        undo.undo(project)
        assert coding.codings_in(project, report.id) == []
        undo.redo(project)
        assert coding.codings_in(project, report.id) == [first]
        assert checking.check(project) == []


@pytest.mark.parametrize("version", range(1, migrations.FIRST_WITH_SEALS))
def test_a_project_of_an_older_version_is_checked_as_it_is(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.zhupi"
    old_project(path, version)
    before = path.read_bytes()
    assert checking.check_file(path) == []
    assert path.read_bytes() == before
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER keep_texts_update")
    connection.execute("UPDATE texts SET text = '青岚县提升服务。'")
    connection.commit()
    connection.close()
    found = {finding.check for finding in checking.check_file(path)}
    assert found == {"schema"}


@pytest.mark.parametrize("version", range(1, migrations.FIRST_WITH_SEALS))
def test_what_is_brought_up_to_date_is_sealed(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.zhupi"
    old_project(path, version)
    with open_project(path) as project:
        assert checking.check(project) == []
        project.store.db.execute("UPDATE settings SET value = 'y'")
        assert [found.what for found in checking.check(project)] == [
            "setting x is not as it was written"
        ]


def old_project(path: Path, version: int) -> None:
    """A project with a text and a theme, as the program of that version left it."""
    text, key = "青岚县优化服务。", fingerprint("青岚县优化服务。".encode())
    db = Database(sqlite3.connect(path), execute_plugins=False)
    migrations.migrate(db, up_to=version)
    for statement in (
        "INSERT INTO project VALUES (1, 'u', 'old', '', '0')",
        "INSERT INTO settings VALUES ('x', 'x')",
        f"INSERT INTO texts VALUES (1, '{key}', 8, '[[0,8,0]]', '{text}')",
        f"INSERT INTO sections VALUES ('{key}', 0, 0, '', 0, 0, 8, NULL)",
        "INSERT INTO codebook_versions VALUES (1, '', 'c', '[]')",
        "INSERT INTO journal_entries VALUES (1, '', 'c', 'create_project', '{}', 'base', NULL)",
        "INSERT INTO journal_open VALUES (1, 1)",
        "INSERT INTO coders VALUES ('c', '甲', '', '')",
        "DELETE FROM journal_open",
    ):
        db.execute(statement)
    SearchIndex(db).add(1, text)
    db.conn.commit()
    db.close()
