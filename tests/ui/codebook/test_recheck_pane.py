"""Codings to be rechecked, worked through with keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.codebook_note import ChangeReason
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import codebook, coders, undo
from desktop.services.themes.rechecking import to_recheck
from desktop.ui.codebook.recheck_list import RecheckList
from desktop.ui.codebook.recheck_pane import RecheckPane
from desktop.ui.codebook.theme_picker import ThemePicker
from desktop.ui.session.project_session import ProjectSession
from tests.ui.conftest import child, until_idle

Key = Qt.Key


@pytest.fixture
def ids(session: ProjectSession, report: Report) -> list[str]:
    """Four codings of the coder's and one of another's, before the meaning changed."""
    project = session.project
    theme = project.codebook.children(None)[0]

    def apply(start: int, **more: str) -> str:
        span = Span(start, start + 3)
        return coding.apply_theme(project, report.id, theme_id=theme.id, span=span, **more).id  # type: ignore[arg-type]

    made = [apply(start) for start in (0, 4, 8, 12)]
    apply(0, coder=coders.add_coder(project, "乙").id)
    why = ChangeReason("收窄", meaning_changed=True)
    codebook.edit_theme(project, theme.id, reason=why, definition="窄")
    return made


@pytest.fixture
def pane(
    session: ProjectSession,
    holder: QWidget,
    shown: Callable[[QWidget], None],
    ids: list[str],
    qtbot: QtBot,
) -> RecheckPane:
    pane = RecheckPane(session, holder)
    pane.resize(900, 300)
    shown(holder)
    until_idle(session, qtbot)
    pane.take_keys()
    assert listed(pane) == ids
    return pane


def rows(pane: RecheckPane) -> RecheckList:
    return child(pane, RecheckList, "recheckList")


def listed(pane: RecheckPane) -> list[str]:
    return [one.excerpt.coding.id for one in rows(pane).rows]


def press(pane: RecheckPane, session: ProjectSession, bot: QtBot, key: Qt.Key) -> None:
    QTest.keyClick(rows(pane), key)
    session.bus.flush()
    until_idle(session, bot)


def test_a_row_says_theme_words_report_and_why(pane: RecheckPane, ids: list[str]) -> None:
    model = rows(pane).model()
    theme, words, where, why = (model.index(0, column).data() for column in range(4))
    assert (theme, why) == ("营商环境", "收窄")
    assert "【青溪县】" in words
    assert where
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert heads == ["Theme", "Coding", "Report", "What changed"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert len(ids) == 4
    assert not pane.grab().isNull()


def test_keys_keep_give_another_theme_and_remove(
    pane: RecheckPane, session: ProjectSession, ids: list[str], qtbot: QtBot
) -> None:
    second = session.project.codebook.children(None)[1]
    press(pane, session, qtbot, Key.Key_Return)
    assert listed(pane) == ids[1:]
    press(pane, session, qtbot, Key.Key_2)
    assert coding.known_coding(session.project, ids[1]).theme_id == second.id
    assert listed(pane) == ids[2:]
    press(pane, session, qtbot, Key.Key_Delete)
    assert coding.standing(session.project, [ids[2]]) == []
    press(pane, session, qtbot, Key.Key_Enter)
    assert listed(pane) == []
    assert not rows(pane).isVisible()
    assert child(pane, QLabel, "recheckEmpty").isVisible()
    press(pane, session, qtbot, Key.Key_Return)
    for _ in range(4):
        undo.undo(session.project)
    session.bus.flush()
    until_idle(session, qtbot)
    assert listed(pane) == ids
    assert len(to_recheck(session.project)) == 5


def test_walking_shows_the_place_and_escape_leaves(
    pane: RecheckPane, session: ProjectSession, report: Report, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.place_shown) as shown:
        press(pane, session, qtbot, Key.Key_J)
    assert shown.args == [report.id, 4, 7]
    with qtbot.waitSignal(pane.place_shown) as shown:
        press(pane, session, qtbot, Key.Key_K)
    assert shown.args == [report.id, 0, 3]
    with qtbot.waitSignal(pane.left):
        press(pane, session, qtbot, Key.Key_Escape)


def test_any_theme_by_its_name_and_a_memo(
    pane: RecheckPane, session: ProjectSession, ids: list[str], qtbot: QtBot
) -> None:
    below = session.project.codebook.children(session.project.codebook.children(None)[0].id)[0]
    press(pane, session, qtbot, Key.Key_Slash)
    picker = pane.findChild(ThemePicker)
    assert isinstance(picker, ThemePicker)
    picker.chosen.emit(below.id)
    picker.close()
    assert coding.known_coding(session.project, ids[0]).theme_id == below.id
    session.bus.flush()
    until_idle(session, qtbot)
    with qtbot.waitSignal(pane.memo_wanted) as wanted:
        press(pane, session, qtbot, Key.Key_M)
    assert wanted.args == [ids[1]]


def test_keys_that_mean_nothing_here_do_nothing(
    pane: RecheckPane, session: ProjectSession, ids: list[str], qtbot: QtBot
) -> None:
    codebook.edit_theme(session.project, session.project.codebook.children(None)[1].id, key=None)
    before = session.project.store.journal.newest()
    for key in (Key.Key_2, Key.Key_X):
        press(pane, session, qtbot, key)
    QTest.keyClick(rows(pane), Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.project.store.journal.newest() == before
    assert listed(pane) == ids


def test_an_empty_list_takes_no_keys(
    session: ProjectSession, holder: QWidget, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    pane = RecheckPane(session, holder)
    shown(holder)
    until_idle(session, qtbot)
    for key in (Key.Key_M, Key.Key_C, Key.Key_Return, Key.Key_J):
        QTest.keyClick(rows(pane), key)
    assert pane.findChild(ThemePicker) is None
    assert pane.is_fresh
    assert child(pane, QLabel, "recheckEmpty").isVisible()
    assert len(pane.tools) == 2
