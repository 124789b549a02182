"""The file that is open, and what others do to it, seen in one process."""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.storage import database, sessions
from desktop.storage.own_file import MovedError, OwnFile
from desktop.storage.store import Store
from tests.storage.conftest import TEXT, a_report


def begun(path: Path) -> tuple[database.Database, OwnFile]:
    """The file open, with its session begun."""
    db = database.open_for_writing(path)
    own = OwnFile(db, path)
    own.make_ready()
    return db, own


def renamed(path: Path) -> None:
    path.rename(path.with_name("q.zhupi"))


def replaced(path: Path) -> None:
    other = path.with_name("other.zhupi")
    database.create(other, furnish=lambda _db: None).close()
    other.replace(path)


def written_over(path: Path) -> None:
    other = path.with_name("other.zhupi")
    database.create(other, furnish=lambda _db: None).close()
    shutil.copyfile(other, path)


def without_its_log(path: Path) -> None:
    Path(f"{path}-wal").unlink()


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (renamed, "renamed, moved or removed"),
        (replaced, "Another file was put in the place"),
        (written_over, "Another file was written over"),
        (without_its_log, "was taken away"),
    ],
)
def test_what_others_do_to_it_is_told_before_a_change(
    path: Path, deed: Callable[[Path], None], said: str
) -> None:
    db, own = begun(path)
    own.require_there()
    deed(path)
    with pytest.raises(MovedError, match=said):
        own.require_there()
    with pytest.raises(MovedError):
        own.committed()
    db.close()


def test_who_has_taken_over_is_told_inside_the_change(path: Path) -> None:
    db, own = begun(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE settings SET value = '[\"x\",true,null,0]' WHERE key = 'session'")
    with db.atomic(), pytest.raises(MovedError, match="Another program has begun to write"):
        own.claim()
    db.close()


def test_a_file_that_another_has_folded_in_is_the_same_file(path: Path) -> None:
    db, own = begun(path)
    path.touch()
    own.require_there()
    with db.atomic():
        own.claim()
    own.committed()
    assert own.rest()
    own.end()
    assert not sessions.is_unclosed(db)
    db.close()


def test_a_session_that_never_began_has_no_end(path: Path) -> None:
    db = database.open_for_writing(path)
    own = OwnFile(db, path)
    own.require_there()
    own.end()
    assert sessions.stored(db) is None
    db.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file sizes")
def test_on_a_full_disk_the_log_keeps_what_the_file_has_not(path: Path) -> None:
    from tests.full_disk import full_beyond  # noqa: PLC0415 - not to be had on Windows

    db, own = begun(path)
    store = Store(db, path)
    with store.journal.entry("import_reports", coder_id="coder"):
        store.reports.add(a_report(store, number="long", text=TEXT * 900), original_sha256=None)
    with full_beyond(1):
        assert not own.rest()
        own.end()
    assert sessions.stored(db).log  # type: ignore[union-attr]
    assert own.rest()
    own.require_there()
    own.end()
    assert not sessions.is_unclosed(db)
    db.close()
