"""The codings under the cursor, one line each, with memo and removal."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from desktop.ui import theme as look
from desktop.ui.pieces import column, flat_button, label, named, row

_BAND = 3


@dataclass(frozen=True, slots=True)
class CodingHere:
    """What a line shows; `own` tells whether the present coder may change it."""

    coding_id: str
    theme: str
    colour: str
    coder: str
    characters: int
    memo: str
    own: bool


class HereList(QWidget):
    """Both signals carry a coding's id."""

    memo_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "hereList", spoken=self.tr("Codings under the cursor"))
        self._shown: tuple[CodingHere, ...] = ()
        self._empty = label(
            self.tr("No coding here. A theme's key codes the framed sentence."),
            name="hereEmpty",
            role="dim",
            wraps=True,
        )
        self._rows = column(spacing=8)
        laid_out = column(self, spacing=8)
        laid_out.addWidget(self._empty)
        laid_out.addLayout(self._rows)

    @property
    def shown(self) -> tuple[CodingHere, ...]:
        """What is listed now."""
        return self._shown

    def show_codings(self, codings: tuple[CodingHere, ...]) -> None:
        """List these; rows are made anew only where something differs."""
        if codings == self._shown:
            return
        self._shown = codings
        _emptied(self._rows)
        for coding in codings:
            self._rows.addWidget(self._row(coding))
        self._empty.setVisible(not codings)

    def _row(self, coding: CodingHere) -> QWidget:
        made = _CodingRow(coding, self)
        made.memo.clicked.connect(lambda: self.memo_wanted.emit(coding.coding_id))
        made.remove.clicked.connect(lambda: self.removal_wanted.emit(coding.coding_id))
        return made


class _CodingRow(QFrame):
    def __init__(self, coding: CodingHere, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "codingHere", spoken=f"{coding.theme}, {coding.coder}", role="card")
        self._colour = coding.colour
        characters = self.tr("%n character(s)", "", coding.characters)
        self.memo = flat_button(self.tr("Memo"), name="hereMemo", spoken=self.tr("Memo on it (M)"))
        self.remove = flat_button("×", name="hereRemove", spoken=self.tr("Remove it (Delete)"))
        head = row(spacing=0)
        head.addWidget(label(coding.theme, name="hereTheme", role="title"), 1)
        for part in (self.memo, self.remove):
            # Shown before it has a parent, a widget would be a window for a moment.
            if not coding.own:
                part.hide()
            head.addWidget(part)
        laid_out = column(self, spacing=0)
        laid_out.setContentsMargins(12, 4, 4, 8)
        laid_out.addLayout(head)
        laid_out.addWidget(label(f"{coding.coder} · {characters}", role="dim"))
        if coding.memo:
            laid_out.addWidget(label(coding.memo, name="hereMemoText", wraps=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme_colour(self._colour, look.palette()))
        painter.drawRoundedRect(0, 6, _BAND, self.height() - 12, 1.5, 1.5)
        painter.end()


def _emptied(rows: QLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            # A layout shows what it was given a moment later: without a parent, and not
            # hidden, the row would then be a window of its own.
            widget.hide()
            widget.deleteLater()
