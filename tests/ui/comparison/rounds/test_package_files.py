"""Packages go out and come back through the window's dialogs."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import coders, undo
from desktop.services.project.backups import backups_of
from desktop.services.project.project import open_project
from desktop.services.rounds import rounds
from desktop.services.sharing import packages
from desktop.storage.packages import NO_TOKEN, MadePackage
from desktop.ui.comparison.rounds.package_files import PackageFiles
from desktop.ui.comparison.rounds.unpack_dialog import UnpackDialog
from desktop.ui.session.project_session import ProjectSession
from tests.forging import forged
from tests.ui.comparison.conftest import RoundWork
from tests.ui.conftest import child


@pytest.fixture
def package_files(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None]
) -> PackageFiles:
    shown(holder)
    return PackageFiles(session, holder)


@pytest.fixture
def package(work: RoundWork, tmp_path: Path) -> Path:
    """What 乙 hands back: one coding, one report done."""
    path = packages.pack(
        work.project, work.round.id, coder_id=work.second.id, out=tmp_path / "b.zhupipack"
    )
    with open_project(path) as theirs:
        report = work.reports[0]
        theme = theirs.codebook.active()[0].id
        coding.apply_theme(theirs, report.id, theme_id=theme, span=Span(0, 5))
        rounds.mark_done(theirs, work.round.id, report.id, done=True)
    return path


def open_dialog(holder: QWidget) -> UnpackDialog:
    found = [one for one in holder.findChildren(UnpackDialog) if one.isVisible()]
    assert found
    return found[-1]


def test_a_package_is_written_where_the_user_wants(
    work: RoundWork,
    package_files: PackageFiles,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def choose(_parent: object, title: str, name: str, _kind: str) -> tuple[str, str]:
        asked.extend((title, Path(name).name))
        return str(tmp_path / "out"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with qtbot.waitSignal(package_files.noticed) as said:
        package_files.ask_where_to_pack(work.round.id, work.second.id)
    assert asked == ["Pack for 乙", "第1轮-乙.zhupipack"]
    assert "out.zhupipack" in said.args[0]
    with open_project(tmp_path / "out.zhupipack") as theirs:
        assert theirs.coder.name == "乙"
        assert theirs.round is not None


def test_what_a_package_would_change_is_shown_first(
    work: RoundWork, package_files: PackageFiles, package: Path, holder: QWidget
) -> None:
    package_files.show_package(package)
    dialog = open_dialog(holder)
    numbers = dialog.numbers()
    assert (numbers["done"], numbers["reopened"]) == (1, 0)
    assert child(dialog, QLabel, "unpackHead").text() == "第1轮 · handed back by 乙"
    dialog.reject()
    assert rounds.status(work.project, work.round.id).coders[1].done == 0


def test_what_is_blind_is_no_number_before_it_is_revealed(
    work: RoundWork, package_files: PackageFiles, package: Path, holder: QWidget
) -> None:
    package_files.show_package(package)
    hidden = open_dialog(holder)
    kinds = ("new", "same", "changed", "removed", "conflicting", "memos")
    assert [hidden.numbers()[kind] for kind in kinds] == [None] * len(kinds)
    for kind in kinds:
        assert child(hidden, QLabel, f"unpack_{kind}").text() == "hidden"
    assert child(hidden, QLabel, "unpack_new").accessibleName() == "New codings: hidden"
    hidden.reject()
    hidden.setParent(None)
    rounds.lock(work.project, work.round.id)
    rounds.reveal(work.project, work.round.id)
    package_files.show_package(package)
    numbers = open_dialog(holder).numbers()
    assert (numbers["new"], numbers["done"]) == (1, 1)
    assert numbers["same"] == numbers["changed"] == numbers["conflicting"] == 0


def test_ones_own_package_shows_its_numbers(
    work: RoundWork, package_files: PackageFiles, package: Path, holder: QWidget
) -> None:
    coders.use_coder(work.project, work.second.id)
    package_files.show_package(package)
    assert open_dialog(holder).numbers()["new"] == 1


def test_taken_in_it_is_one_step_and_a_second_time_changes_nothing(
    work: RoundWork, package_files: PackageFiles, package: Path, holder: QWidget, qtbot: QtBot
) -> None:
    package_files.show_package(package)
    with qtbot.waitSignal(package_files.unpacked) as taken:
        open_dialog(holder).accept()
    assert taken.args == [work.round.id]
    assert rounds.status(work.project, work.round.id).coders[1].done == 1
    package_files.show_package(package)
    again = open_dialog(holder)
    assert again.numbers()["done"] == 0
    assert "nothing would change" in child(again, QLabel, "unpackSaid").text()
    again.accept()
    undo.undo(work.project)
    assert rounds.status(work.project, work.round.id).coders[1].done == 0


def test_the_package_that_is_chosen_is_shown(
    package_files: PackageFiles, package: Path, holder: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(package), ""))
    package_files.ask_for_package()
    assert open_dialog(holder).numbers()["done"] == 1


def test_after_locking_a_package_is_taken_in_only_when_that_is_wanted(
    work: RoundWork, package_files: PackageFiles, package: Path, holder: QWidget, qtbot: QtBot
) -> None:
    rounds.lock(work.project, work.round.id)
    package_files.show_package(package)
    dialog = open_dialog(holder)
    take = child(dialog, QPushButton, "unpackTake")
    assert not take.isEnabled()
    child(dialog, QCheckBox, "unpackLate").setChecked(True)
    assert take.isEnabled()
    with qtbot.waitSignal(package_files.unpacked):
        QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    assert rounds.status(work.project, work.round.id).coders[1].done == 1


def test_a_damaged_package_is_refused_and_said_so(
    session: ProjectSession, package_files: PackageFiles, package: Path, qtbot: QtBot
) -> None:
    package.write_bytes(package.read_bytes()[:2000])
    with qtbot.waitSignal(session.failed) as failed:
        package_files.show_package(package)
    assert package.name in str(failed.args[0])


def test_cancelling_a_file_dialog_does_nothing(
    work: RoundWork, package_files: PackageFiles, holder: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    package_files.ask_where_to_pack(work.round.id, work.second.id)
    package_files.ask_for_package()
    assert holder.findChildren(UnpackDialog) == []
    assert rounds.find_round(work.project, work.round.id).state == "planned"


def test_how_a_package_stands_to_what_was_taken_in_is_said(
    work: RoundWork, package_files: PackageFiles, package: Path, holder: QWidget, qtbot: QtBot
) -> None:
    older, other = (
        Path(shutil.copy(package, package.with_name(f"{name}.zhupipack"))) for name in "ot"
    )
    with open_project(package) as theirs:
        undo.undo(theirs)
        undo.undo(theirs)
    with open_project(other) as theirs:
        rounds.mark_done(theirs, work.round.id, work.reports[1].id, done=True)
    package_files.show_package(package)
    dialog = open_dialog(holder)
    assert text_of(dialog, "unpackSaid").startswith("No coding changes here")
    with qtbot.waitSignal(package_files.unpacked):
        dialog.accept()
    (made,) = backups_of(work.project.path)
    assert made.reason == "unpack"
    package_files.show_package(older)
    said = text_of(open_dialog(holder), "unpackSaid")
    assert said.startswith("It is an older copy")
    assert said.endswith("nothing would change.")
    package_files.show_package(other)
    assert text_of(open_dialog(holder), "unpackSaid").startswith("It was coded in two copies")
    forged(
        other,
        "UPDATE settings SET value = json_remove(value, '$.token') WHERE key = 'package'",
    )
    work.project.store.packages.add([MadePackage(work.round.id, work.second.id, NO_TOKEN, 0, "")])
    package_files.show_package(other)
    assert text_of(open_dialog(holder), "unpackSaid").startswith("It was made before packages had")


def text_of(dialog: UnpackDialog, name: str) -> str:
    return child(dialog, QLabel, name).text()
