"""The project file: made whole or not at all, opened with its guarantees, refused untouched."""

import os
import sqlite3
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem, InputError, ZhupiError
from desktop.storage import connections, database, migrations, sessions
from desktop.storage.left_logs import put_aside
from desktop.storage.store import Store
from tests.rights import no_rights
from tests.storage.conftest import furnish


def pragma(db: database.Database, name: str) -> object:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


def state(folder: Path) -> dict[str, str]:
    """Every file there with what is in it."""
    files = (path for path in folder.iterdir() if path.is_file())
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in files}


def header(path: Path, offset: int) -> int:
    return int.from_bytes(path.read_bytes()[offset : offset + 4], "big")


def set_version(path: Path, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


OPENINGS = pytest.mark.parametrize(
    "opening", [database.open_for_writing, database.open_for_reading]
)


def test_the_file_says_what_it_is(path: Path) -> None:
    assert header(path, 68) == 0x5A485550 == int.from_bytes(b"ZHUP", "big")
    assert header(path, 60) == migrations.newest_version()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("application_id", migrations.APPLICATION_ID),
        ("user_version", migrations.newest_version()),
    ],
)
def test_an_open_project_keeps_its_promises(path: Path, name: str, value: object) -> None:
    created = database.create(path.with_name("new.zhupi"), furnish=lambda _db: None)
    opened = database.open_for_writing(path)
    read = database.open_for_reading(path)
    found = [pragma(db, name) for db in (created, opened, read)]
    for db in (created, opened, read):
        db.close()
    assert found == [value] * 3


def test_a_reader_refuses_every_write(path: Path) -> None:
    db = database.open_for_reading(path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("INSERT INTO settings VALUES ('k', 'v')")
    db.close()


def test_a_reader_sees_what_is_committed_while_it_is_open(path: Path) -> None:
    writer, reader = Store(database.open_for_writing(path), path), database.open_for_reading(path)
    for name in ("v", "w"):
        writer.settings.put("k", name)
        assert reader.execute("SELECT value FROM settings").fetchone() == (name,)
    reader.close()
    writer.close()


def test_what_is_there_is_not_written_over(path: Path) -> None:
    before = state(path.parent)
    with pytest.raises(InputError, match=r"p\.zhupi is there already"):
        database.create(path, furnish=lambda _db: None)
    assert state(path.parent) == before


def test_a_project_that_cannot_be_furnished_is_not_there(tmp_path: Path) -> None:
    def furnish_half(db: database.Database) -> None:
        db.execute("INSERT INTO settings VALUES ('k', 'v')")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        database.create(tmp_path / "p.zhupi", furnish=furnish_half)
    assert list(tmp_path.iterdir()) == []


def test_what_an_interrupted_creation_left_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "p.zhupi"
    path.with_name("p.zhupi.part").write_bytes(b"half of a file")
    database.create(path, furnish=lambda db: furnish(Store(db, path))).close()
    assert [file.name for file in tmp_path.iterdir()] == ["p.zhupi"]


def test_a_folder_that_is_not_there_holds_no_project(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be opened or made here"):
        database.create(tmp_path / "absent" / "p.zhupi", furnish=lambda _db: None)
    assert list(tmp_path.iterdir()) == []


def a_folder(path: Path) -> None:
    path.mkdir()


def nothing(_path: Path) -> None:
    pass


def an_empty_file(path: Path) -> None:
    path.touch()


def a_short_text(path: Path) -> None:
    path.write_text("SQLite format 3", encoding="utf-8")


def a_long_text(path: Path) -> None:
    path.write_text("营商环境\n" * 900, encoding="utf-8")


def another_program_s_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA application_id = 7; CREATE TABLE t (x);")
    connection.close()


NO_PROJECTS = [
    (a_folder, "There is no project at"),
    (nothing, "There is no project at"),
    (an_empty_file, r"q\.zhupi is no Zhupi project"),
    (a_short_text, r"q\.zhupi is no Zhupi project"),
    (a_long_text, r"q\.zhupi is no Zhupi project"),
    (another_program_s_database, r"q\.zhupi is no Zhupi project"),
]


@OPENINGS
@pytest.mark.parametrize(("made", "said"), NO_PROJECTS)
def test_what_is_no_project_is_refused_and_not_touched(
    tmp_path: Path, opening: object, made: object, said: str
) -> None:
    path = tmp_path / "q.zhupi"
    made(path)  # type: ignore[operator]
    before = state(tmp_path)
    with pytest.raises(InputError, match=said):
        opening(path)  # type: ignore[operator]
    assert state(tmp_path) == before


@OPENINGS
def test_a_newer_project_is_refused_and_not_touched(path: Path, opening: object) -> None:
    set_version(path, migrations.newest_version() + 1)
    before = state(path.parent)
    with pytest.raises(EnvironmentProblem, match="made by a newer version of Zhupi"):
        opening(path)  # type: ignore[operator]
    assert state(path.parent) == before


@OPENINGS
def test_the_log_of_a_newer_project_is_not_touched_either(path: Path, opening: object) -> None:
    # The newer program was killed: SQLite would fold its log into the file at our closing.
    set_version(path, migrations.newest_version() + 1)
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA journal_mode = WAL")
    newer.execute("INSERT INTO settings VALUES ('k', 'v')")
    newer.commit()
    left = {file: file.read_bytes() for file in path.parent.iterdir() if "-shm" not in file.name}
    newer.close()
    for file, content in left.items():
        file.write_bytes(content)
    before = state(path.parent)
    assert len(before) == 2
    with pytest.raises(EnvironmentProblem, match="newer version"):
        opening(path)  # type: ignore[operator]
    assert state(path.parent) == before


@OPENINGS
def test_a_newer_version_is_seen_in_the_log_too(path: Path, opening: object) -> None:
    # A newer program was killed right after its migration: the file itself is still old.
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA journal_mode = WAL")
    newer.execute(f"PRAGMA user_version = {migrations.newest_version() + 1}")
    assert header(path, 60) == migrations.newest_version()
    with pytest.raises(EnvironmentProblem, match="newer version"):
        opening(path)  # type: ignore[operator]
    newer.close()


@OPENINGS
@pytest.mark.parametrize("kept", [100, 6000, 40000])
def test_a_project_cut_short_is_an_error_with_a_remedy(
    path: Path, opening: object, kept: int
) -> None:
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(InputError, match=r"p\.zhupi is (damaged|no Zhupi project)"):
        opening(path).execute("SELECT * FROM journal_changes").fetchall()  # type: ignore[operator]


def test_a_file_that_may_not_be_read_is_the_machine_s_problem(path: Path) -> None:
    with (
        no_rights(path, 0o000),
        pytest.raises(EnvironmentProblem, match=r"cannot be read \(Permission denied\)"),
    ):
        database.open_for_reading(path)


def test_a_file_that_may_not_be_written_is_said_to_be_so_at_once(path: Path) -> None:
    with (
        no_rights(path, 0o444),
        pytest.raises(EnvironmentProblem, match="can be read but not written"),
    ):
        database.open_for_writing(path)


def test_a_project_in_a_folder_that_may_not_be_written_can_be_read(path: Path) -> None:
    with no_rights(path.parent, 0o500), no_rights(path, 0o400):
        reader = Store(database.open_for_reading(path), path)
        assert reader.settings.project() == ("u", "p")
        reader.close()


def with_its_log(path: Path) -> None:
    """As a writer leaves the file that is killed: the last change in the log alone."""
    writer = Store(database.open_for_writing(path), path)
    writer.settings.put("k", "v")
    log = Path(f"{path}-wal")
    content, before = log.read_bytes(), path.read_bytes()
    writer.close()
    path.write_bytes(before)
    log.write_bytes(content)


def test_where_no_index_of_a_log_can_be_made_the_log_is_read_all_the_same(path: Path) -> None:
    # With the log left out the file would open, and lack what was committed last.
    with_its_log(path)
    with no_rights(path.parent, 0o500):
        reader = Store(database.open_for_reading(path), path)
        assert reader.settings.get("k") == "v"
        reader.close()


def test_a_log_that_cannot_be_read_is_not_passed_over(path: Path) -> None:
    with_its_log(path)
    with (
        no_rights(path.with_name("p.zhupi-wal"), 0o000),
        pytest.raises(EnvironmentProblem, match="cannot be opened or made here"),
    ):
        database.open_for_reading(path)


def test_a_project_with_a_second_name_is_not_written(path: Path) -> None:
    os.link(path, path.with_name("q.zhupi"))
    with pytest.raises(EnvironmentProblem, match="has a second name"):
        database.open_for_writing(path)
    database.open_for_reading(path).close()
    path.with_name("q.zhupi").unlink()
    database.open_for_writing(path).close()


@pytest.mark.parametrize("making", ["create", "back up"])
@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_a_log_that_was_left_is_put_aside_and_not_laid_over_a_new_file(
    path: Path, ending: str, making: str
) -> None:
    with_its_log(path)
    log = Path(f"{path}-wal")
    left = path.with_name(f"new.zhupi{ending}")
    log.rename(left)
    content = left.read_bytes()
    new = path.with_name("new.zhupi")
    db = database.open_for_writing(path)
    if making == "create":
        database.create(new, furnish=lambda db: furnish(Store(db, new))).close()
    else:
        database.back_up(db, new)
    db.close()
    assert path.with_name(f"new.zhupi{ending}.left").read_bytes() == content
    with closing(database.open_for_reading(new)) as made:
        assert pragma(made, "integrity_check") == "ok"
        assert Store(made, new).settings.get("k") is None


def test_what_is_put_aside_a_second_time_gets_a_name_of_its_own(path: Path) -> None:
    log = path.with_name("q.zhupi-wal")
    for content in (b"one", b"two"):
        log.write_bytes(content)
        put_aside(path.with_name("q.zhupi"))
    kept = {file.name: file.read_bytes() for file in path.parent.glob("*.left*")}
    assert kept == {"q.zhupi-wal.left": b"one", "q.zhupi-wal.left-2": b"two"}


def test_a_log_that_cannot_be_put_aside_is_said_to_be_in_the_way(path: Path) -> None:
    log = path.with_name("q.zhupi-wal")
    log.write_bytes(b"log")
    with (
        no_rights(path.parent, 0o500),
        pytest.raises(EnvironmentProblem, match=r"q\.zhupi-wal is in the way"),
    ):
        put_aside(path.with_name("q.zhupi"))


def test_a_project_that_another_program_has_locked_is_said_to_be_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: connect(*a, **{**k, "timeout": 0}))
    other = connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(EnvironmentProblem, match=r"Another program has p\.zhupi open"):
        database.open_for_writing(path)
    other.close()
    database.open_for_writing(path).close()


@pytest.mark.parametrize("name", ["研究 ?#%41&x=y.zhupi", "𬭎.zhupi", "a'b;c.zhupi"])
def test_a_name_may_hold_any_characters(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    database.create(path, furnish=lambda db: furnish(Store(db, path))).close()
    database.open_for_writing(path).close()
    database.open_for_reading(path).close()
    assert {file.name for file in tmp_path.iterdir()} >= {name}
    assert all(file.name.startswith(name) for file in tmp_path.iterdir())


def test_a_backup_is_the_same_project_in_one_file(path: Path) -> None:
    db = database.open_for_writing(path)
    out = path.with_name("copy.zhupi")
    database.back_up(db, out)
    copied = sqlite3.connect(out)
    assert list(copied.iterdump()) == list(db.conn.iterdump())
    assert copied.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    copied.close()
    db.close()
    assert header(out, 68) == migrations.APPLICATION_ID
    assert state(path.parent).keys() == {"p.zhupi", "copy.zhupi"}


def test_a_backup_that_cannot_be_made_leaves_nothing(path: Path) -> None:
    db = database.open_for_writing(path)
    with pytest.raises(EnvironmentProblem, match="cannot be opened or made here"):
        database.back_up(db, path.parent / "absent" / "copy.zhupi")
    db.close()
    assert os.listdir(path.parent) == ["p.zhupi"]


def test_a_free_name_is_one_under_which_there_is_nothing(path: Path) -> None:
    names = []
    for _ in range(3):
        free = database.free_name(path, "backup")
        free.touch()
        names.append(free.name)
    assert names == ["p.backup.zhupi", "p.backup-2.zhupi", "p.backup-3.zhupi"]


def test_errors_of_the_user_s_are_all_that_is_raised(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:200] + b"\0" * 4000)
    with pytest.raises(ZhupiError):
        database.open_for_writing(path)


def test_a_backup_may_take_as_many_steps_as_it_needs(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = database.open_for_writing(path)
    # As many as reading the schema takes, and a few: a large project needs millions.
    monkeypatch.setattr(connections, "_TURN", 100)
    monkeypatch.setattr(connections, "_STEPS_AT_FIRST", 8_000)
    out = path.with_name("copy.zhupi")
    database.back_up(db, out)
    db.close()
    assert out.exists()


def half_folded_in(path: Path) -> None:
    """As a writer leaves it that is killed when the first page of its log is in the file."""
    writer = Store(database.open_for_writing(path), path)
    writer.settings.put("k", "v" * 100_000)
    log, before = Path(f"{path}-wal").read_bytes(), path.read_bytes()
    writer.close()
    first = path.read_bytes()[:4096]
    path.write_bytes(first + before[4096:])
    Path(f"{path}-wal").write_bytes(log)


def test_a_file_that_is_too_short_for_its_header_is_known_by_its_log(path: Path) -> None:
    half_folded_in(path)
    database.require_project(path)
    Path(f"{path}-wal").unlink()
    with pytest.raises(InputError, match="is damaged"):
        database.require_project(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_on_a_full_disk_it_is_known_by_its_log_too(path: Path) -> None:
    from tests.full_disk import full_beyond  # noqa: PLC0415 - not to be had on Windows

    half_folded_in(path)
    with full_beyond(0):
        database.require_project(path)


@pytest.mark.parametrize("fits", [True, False])
def test_without_a_log_what_is_read_is_a_copy_where_that_fits(
    path: Path, monkeypatch: pytest.MonkeyPatch, fits: bool
) -> None:
    """A reader of the file itself would keep the writer waiting."""
    if not fits:
        monkeypatch.setattr(database, "_FITS_IN_MEMORY", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = DELETE")
        with closing(database.open_as_it_is(path)) as db:
            writer.execute("INSERT INTO settings VALUES ('k', 'v')")
            found = db.execute("SELECT value FROM settings WHERE key = 'k'").fetchall()
            assert found == ([] if fits else [("v",)])
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                db.execute("DELETE FROM settings")


def test_the_log_of_an_older_file_is_folded_in_and_its_session_left(path: Path) -> None:
    with closing(database.open_for_writing(path)) as db:
        session = sessions.begun(db)
        db.execute(f"PRAGMA user_version = {migrations.newest_version() - 1}")
        log, before = Path(f"{path}-wal").read_bytes(), path.read_bytes()
    path.write_bytes(before)
    Path(f"{path}-wal").write_bytes(log)
    database.fold_in_left_log(path)
    assert sessions.in_file_alone(path) == session
