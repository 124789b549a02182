"""The right side: the cleaned text, and what can be done with its present cut part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.services.intake.cleaned_lines import CleanedLine
from desktop.ui.importing.cleaned_view import CleanedView
from desktop.ui.importing.words import why_cut
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import button, column, label, named, row


class PreviewPane(QWidget):
    """`toggled` carries the number of a part that is to be put back, or cut again."""

    toggled = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "previewPane", spoken=self.tr("Preview"))
        self._head = label(name="previewHead", role="dim", wraps=True)
        self.view = CleanedView(self)
        self._said = label(name="previewPart", role="dim")
        self._previous = button("↑", name="previewPrevious")
        self._next = button("↓", name="previewNext")
        self._put = button("", name="previewPut")
        self._previous.setAccessibleName(self.tr("Previous cut part"))
        self._next.setAccessibleName(self.tr("Next cut part"))
        self._put.setShortcut(QKeySequence("Ctrl+B"))
        self._lay_out()
        self.view.toggled.connect(self.toggled)
        self.view.moved.connect(self._show_part)
        self._previous.clicked.connect(lambda: self.view.step(-1))
        self._next.clicked.connect(lambda: self.view.step(1))
        self._put.clicked.connect(self.view.toggle)
        self.show_lines([], head="")

    def show_lines(
        self, lines: Sequence[CleanedLine], *, head: str, keep_place: bool = False
    ) -> None:
        """Show these paragraphs under that line."""
        self._head.setText(head)
        self.view.show_lines(lines, keep_place=keep_place)

    def _show_part(self) -> None:
        line, parts = self.view.present, self.view.parts
        for one in (self._previous, self._next):
            one.setEnabled(len(parts) > 1)
        self._put.setEnabled(line is not None)
        back = self.tr("Cut again")
        self._put.setText(self.tr("Put back") if line is None or line.cut else back)
        self._put.setToolTip(tip(self.tr("Space in the text, or Ctrl+B")))
        # Setting a button's text takes its shortcut away.
        self._put.setShortcut(QKeySequence("Ctrl+B"))
        self._said.setText("" if line is None else self._where(line, parts))

    def _where(self, line: CleanedLine, parts: list[int]) -> str:
        at = parts.index(line.part) + 1 if line.part is not None else 0
        return f"{at} / {len(parts)} · {why_cut(line.role, line.reason)}"

    def _lay_out(self) -> None:
        foot = row()
        foot.addWidget(self._said, 1)
        for one in (self._previous, self._next, self._put):
            foot.addWidget(one)
        laid_out = column(self)
        laid_out.setContentsMargins(16, 0, 0, 0)
        laid_out.addWidget(self._head)
        laid_out.addWidget(self.view, 1)
        laid_out.addLayout(foot)
