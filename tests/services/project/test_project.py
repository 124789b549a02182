"""A project: made, opened, held, announced, closed."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import Mock

import pytest
from sqlite_utils import Database

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder
from desktop.domain.errors import DamagedError, EnvironmentProblem, InputError
from desktop.domain.report import Report
from desktop.services.coding import coding
from desktop.services.coding.excerpts import excerpts
from desktop.services.corpus import memos
from desktop.services.project import checking, codebook, coders, undo
from desktop.services.project.project import (
    HeldError,
    MovedError,
    Project,
    create_project,
    default_codebook,
    glance,
    open_project,
)
from desktop.services.rounds import rounds
from desktop.storage import database
from tests.conftest import add_text
from tests.forging import past_the_triggers
from tests.rights import no_rights
from tests.services.conftest import Code, everything

ROOT = Path(__file__).resolve().parents[3]
HOLDER = """
import sys
from pathlib import Path
from desktop.services.corpus.memos import write
from desktop.services.project.project import open_project
project = open_project(Path(sys.argv[1]))
print("open", flush=True)
for line in sys.stdin:
    write(project, line)
    print("written", flush=True)
project.close()
"""


@contextmanager
def open_elsewhere(path: Path) -> Iterator[subprocess.Popen[str]]:
    """The project open for writing in another process, which writes memos as it is told."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, encoding="utf-8") as other:
        assert told(other) == "open"
        yield other


def told(other: subprocess.Popen[str]) -> str:
    assert other.stdout
    return other.stdout.readline().strip()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_new_project_has_its_coder_and_codebook(tmp_path: Path) -> None:
    path = tmp_path / "研究.zhupi"
    with create_project(path, coder=" 甲 ", codebook=default_codebook()) as project:
        assert (project.name, project.path, project.read_only) == ("研究", path, False)
        assert project.coder.name == "甲"
        assert len(project.codebook.themes) == 15
        assert project.codebook.version == 1
        assert [entry.kind for entry in undo.history(project)] == ["base"]
        assert undo.can_undo(project) is None
        assert checking.check(project) == []
    assert names(tmp_path) == ["研究.zhupi"]


def test_a_project_may_start_without_a_codebook(tmp_path: Path) -> None:
    with create_project(tmp_path / "p.zhupi", coder="甲") as project:
        assert project.codebook.themes == ()
        assert project.codebook.version == 1


def test_two_projects_are_not_the_same(tmp_path: Path) -> None:
    with (
        create_project(tmp_path / "a.zhupi", coder="甲") as one,
        create_project(tmp_path / "b.zhupi", coder="甲") as other,
    ):
        assert one.id != other.id
        assert one.coder.id != other.coder.id


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_default_codebook_is_there_in_both_languages(language: str) -> None:
    assert default_codebook(language).name == f"default.{language}.json"


def test_a_project_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "p.zhupi"
    with pytest.raises(InputError, match="A coder needs a name"):
        create_project(path, coder=" ")
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        create_project(path, coder="甲", codebook=tmp_path / "absent.json")
    with pytest.raises(EnvironmentProblem, match="cannot be written to"):
        create_project(tmp_path / "absent" / "p.zhupi", coder="甲")
    assert names(tmp_path) == []


def test_a_project_is_not_made_where_something_is(tmp_path: Path) -> None:
    path = tmp_path / "p.zhupi"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="is there already"):
        create_project(path, coder="甲")
    assert path.read_text(encoding="utf-8") == "mine"
    assert names(tmp_path) == ["p.zhupi"]


@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_project_is_refused_and_nothing_left(tmp_path: Path, read_only: bool) -> None:
    (tmp_path / "text.zhupi").write_text("x", encoding="utf-8")
    (tmp_path / "folder.zhupi").mkdir()
    for name in ("text", "folder", "absent"):
        with pytest.raises(InputError):
            open_project(tmp_path / f"{name}.zhupi", read_only=read_only)
    assert names(tmp_path) == ["folder.zhupi", "text.zhupi"]


def test_a_project_cut_short_is_refused_and_its_lock_is_free(project: Project) -> None:
    path = project.path
    project.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:5000])
    with pytest.raises(InputError):
        open_project(path)
    path.write_bytes(whole)
    open_project(path).close()


def test_a_folder_that_may_not_be_written_can_be_read(project: Project) -> None:
    path = project.path
    project.close()
    with no_rights(path.parent, 0o500):
        with pytest.raises(EnvironmentProblem, match=r"cannot be written to \(Permission denied\)"):
            open_project(path)
        with open_project(path, read_only=True) as reader:
            assert reader.name == "p"


def test_a_project_that_is_held_tells_by_whom_and_may_be_read(project: Project) -> None:
    path = project.path
    project.close()
    with open_elsewhere(path) as other:
        with pytest.raises(HeldError, match=f"process {other.pid}") as caught:
            open_project(path)
        assert "reading only" in caught.value.remedy
        with open_project(path, read_only=True) as reader:
            for text in ("待议", "已议"):
                print(text, file=other.stdin, flush=True)
                assert told(other) == "written"
                assert text in [memo.text for memo in memos.memos(reader)]
    with open_project(path) as again:
        assert len(memos.memos(again)) == 2
    assert names(path.parent) == ["p.zhupi"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_project_is_free_after_its_holder_was_killed(project: Project) -> None:
    path = project.path
    project.close()
    with open_elsewhere(path) as other:
        print("待议", file=other.stdin, flush=True)
        assert told(other) == "written"
        other.send_signal(signal.SIGKILL)
    with open_project(path) as again:
        assert [memo.text for memo in memos.memos(again)] == ["待议"]
        assert checking.check(again) == []
    assert names(path.parent) == ["p.zhupi"]


def test_one_process_has_a_project_once(project: Project) -> None:
    with pytest.raises(HeldError, match=f"process {os.getpid()}"):
        open_project(project.path)


def test_closing_twice_closes_once(project: Project) -> None:
    project.close()
    with open_project(project.path):
        project.close()
        with pytest.raises(HeldError):
            open_project(project.path)


def test_a_reader_changes_nothing(project: Project, report: Report) -> None:
    before = everything(project)
    with project.reader() as reader:
        assert reader.read_only
        assert reader.coder == project.coder
        with pytest.raises(EnvironmentProblem, match="open for reading only"):
            memos.write(reader, "x")
        with pytest.raises(EnvironmentProblem, match="open for reading only"):
            coders.add_coder(reader, "丙")
    assert everything(project) == before


def test_a_reader_may_look_as_another_coder(project: Project, second: Coder) -> None:
    with project.reader() as reader:
        coders.use_coder(reader, second.id)
        assert reader.coder == second
    assert project.coder != second


def test_a_worker_reads_on_a_connection_of_its_own(
    project: Project, report: Report, code: Code
) -> None:
    def count() -> int:
        with project.reader() as reader:
            return len(coding.codings_in(reader, report.id))

    with ThreadPoolExecutor(1) as worker:
        assert worker.submit(count).result() == 0
        code(7, 10)
        assert worker.submit(count).result() == 1


def test_a_worker_s_readings_belong_together(project: Project, report: Report, code: Code) -> None:
    code(7, 10)
    with project.reader() as reader:
        assert len(coding.codings_in(reader, report.id)) == 1
        codebook.add_theme(project, "应急管理")
        code(0, 2, "应急管理")
        assert len(coding.codings_in(reader, report.id)) == 1
        assert len(reader.codebook.themes) == 15
    with project.reader() as reader:
        assert len(coding.codings_in(reader, report.id)) == 2


def test_who_may_only_read_sees_what_another_makes_of_the_codebook(
    project: Project, report: Report, code: Code
) -> None:
    with open_project(project.path, read_only=True) as looking:
        assert looking.codebook.themes == project.codebook.themes
        codebook.add_theme(project, "应急管理")
        code(0, 2, "应急管理")
        assert [e.theme.name for e in excerpts(looking)] == ["应急管理"]


def test_listeners_hear_each_change_once(
    project: Project, report: Report, code: Code, told: list[Changes]
) -> None:
    made = code(7, 10)
    seen = Changes(codings=frozenset({made.id}), coded_reports=frozenset({report.id}))
    assert told == [seen]
    undo.undo(project)
    undo.redo(project)
    assert told == [seen] * 3


def test_listeners_may_stop_while_they_listen(project: Project) -> None:
    heard: list[str] = []

    def once(_changes: Changes) -> None:
        heard.append("once")
        stop()

    stop = project.on_change(once)
    project.on_change(lambda _changes: heard.append("always"))
    memos.write(project, "a")
    memos.write(project, "b")
    assert heard == ["once", "always", "always"]


def test_nothing_is_told_of_a_change_that_failed(project: Project, told: list[Changes]) -> None:
    before = everything(project)

    def broken() -> None:
        with project.change("write_memo"):
            project.store.settings.put("k", "v")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert told == []
    assert everything(project) == before


def test_what_changes_nothing_leaves_no_entry(project: Project, told: list[Changes]) -> None:
    before = everything(project)
    with project.change("nothing"):
        project.store.settings.put("k", "v")
    theme = project.codebook.themes[0]
    codebook.edit_theme(project, theme.id, name=theme.name)
    codebook.restore_theme(project, theme.id)
    assert told == []
    assert everything(project) == before


def test_a_table_that_nobody_shows_yet_is_kept_all_the_same(
    project: Project, told: list[Changes]
) -> None:
    report = add_text(project, "青岚县优化服务。")
    both = [project.coder.id, coders.add_coder(project, "乙").id]
    made = rounds.create(project, "一轮", coder_ids=both, report_ids=[report.id])
    told.clear()
    with project.change("something_later"):
        project.store.packages.note_taken_in(made.id, project.coder.id, marks="")
    assert told == []
    assert undo.history(project)[0].verb == "something_later"
    assert project.store.packages.taken_in(made.id, project.coder.id) == [""]
    undo.undo(project)
    assert project.store.packages.taken_in(made.id, project.coder.id) == []


def test_a_bug_in_a_change_is_a_bug(project: Project) -> None:
    with pytest.raises(sqlite3.IntegrityError), project.change("broken"):
        project.store.coders.add(project.coder)


def test_the_codebook_is_that_of_the_moment(project: Project) -> None:
    before = project.codebook
    assert project.codebook is before
    added = codebook.add_theme(project, "应急管理")
    assert added.id in project.codebook
    assert project.codebook.version == before.version + 1
    undo.undo(project)
    assert project.codebook.themes == before.themes
    assert project.codebook.version == before.version + 2


def test_the_present_coder_is_remembered(project: Project, second: Coder) -> None:
    first = project.coder
    coders.use_coder(project, second.id)
    assert project.coder == second
    project.close()
    with open_project(project.path) as again:
        assert again.coder == second
        coders.use_coder(again, first.id)
        undo.undo(again)
        assert [c.name for c in coders.coders(again)] == ["甲"]
        assert again.coder == first


def test_a_remembered_coder_who_is_gone_is_the_first(project: Project, second: Coder) -> None:
    first = project.coder
    coders.use_coder(project, second.id)
    undo.undo(project, coder_id=first.id)
    assert project.coder == first


def test_a_renamed_file_gets_what_was_done_though_somebody_reads(
    project: Project, report: Report, code: Code
) -> None:
    made = code(7, 10)
    gone = project.path.with_name("gone.zhupi")
    with project.reader() as reader:
        reader.store.settings.get("k")
        code(0, 2)
        project.path.rename(gone)
        with pytest.raises(MovedError):
            code(3, 5)
    project.close()
    with open_project(gone) as again:
        assert made in coding.codings_in(again, report.id)
        assert len(coding.codings_in(again, report.id)) == 2


def test_a_file_that_goes_while_a_reader_opens_it_is_not_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Database] = []

    def and_gone(path: Path) -> Database:
        opened.append(database.open_as_it_is(path))
        path.rename(path.with_name("q.zhupi"))
        return opened[0]

    with monkeypatch.context() as patched:
        patched.setattr("desktop.services.project.project.database", Mock(open_as_it_is=and_gone))
        with pytest.raises(MovedError, match="renamed, moved or removed"):
            project.reader()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


def test_a_file_of_which_nothing_can_be_told_is_closed_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()
    with monkeypatch.context() as patched:
        fails = Mock(side_effect=OSError("gone"))
        patched.setattr("desktop.services.project.file_remarks.of_file", fails)
        with pytest.raises(OSError, match="gone"):
            open_project(project.path)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        fails.call_args.args[0].db.execute("SELECT 1")
    with open_project(project.path) as again:
        assert again.remarks == ()


def test_a_glance_names_what_is_wrong_first(project: Project, code: Code) -> None:
    code(7, 10)
    project.close()
    with open_project(project.path, read_only=True) as sound:
        glance(sound)
    with past_the_triggers(project.path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute('UPDATE codings SET start = "end"')
    with (
        open_project(project.path, read_only=True) as damaged,
        pytest.raises(DamagedError, match="CHECK constraint failed in codings"),
    ):
        glance(damaged)
