"""What the table of passages asks the user for: a theme by its name, the text of a memo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from desktop.ui.codebook.theme_picker import ThemePicker
from desktop.ui.memos.editor import MemoEditor
from desktop.ui.passages.pane import PassagesPane
from desktop.ui.session.project_session import ProjectSession


class PassageQuestions(QObject):
    """Opens what other panes have over the passages, and hands the answer back."""

    def __init__(self, session: ProjectSession, passages: PassagesPane) -> None:
        super().__init__(passages)
        self._session, self._passages = session, passages
        passages.theme_wanted.connect(self._ask_for_theme)
        passages.memo_wanted.connect(self._ask_for_memo)

    def _ask_for_theme(self, answer: Callable[[str], object]) -> None:
        heading = self.tr("A theme for the ticked: type a part of its name")
        codebook = self._session.project.codebook
        picker = ThemePicker(codebook, heading=heading, parent=self._passages)
        picker.chosen.connect(answer)
        picker.finished.connect(self._passages.table.setFocus)
        over = self._passages.mapToGlobal(QPoint(48, 0))
        picker.open_at(QPoint(over.x(), max(0, over.y() - picker.sizeHint().height())))

    def _ask_for_memo(self, answer: Callable[[str], object], number: int) -> None:
        subject = self.tr("A memo on %n coding(s), below what is noted there", "", number)
        editor = MemoEditor(subject, "", parent=self._passages)
        editor.accepted.connect(lambda: answer(editor.text()))
        editor.finished.connect(self._passages.table.setFocus)
        editor.open()
