"""How far each coder of a round is; a row each, with what can be done for that coder."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.services.rounds.rounds import CoderStatus
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import speak, tip
from desktop.ui.kit.widgets import button, label, named


class CoderTable(QWidget):
    """`pack_wanted` carries the id of a coder."""

    pack_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "coderTable", spoken=self.tr("Coders of the round"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def show_coders(self, coders: Sequence[CoderStatus], *, reports: int, packs: bool) -> None:
        """A row for each; `packs` tells whether packages can be made."""
        self._clear()
        heads = ("", self.tr("Reports done"), "", self.tr("Begun"), self.tr("Codings"))
        for number, text in enumerate(heads):
            self._grid.addWidget(label(text, role="dim"), 0, number)
        for row, one in enumerate(coders, start=1):
            self._add(row, one, reports, packs=packs)

    def _add(self, row: int, one: CoderStatus, reports: int, *, packs: bool) -> None:
        name = one.coder.name
        done = f"{one.done} / {reports}"
        shown = label(name, name=f"coderName{row}")
        shown.setMaximumWidth(260)
        bar = Share(one.done / reports if reports else 0.0, self)
        speak(bar, f"{name}: {done}")
        numbers = (done, self._number(one.begun), self._number(one.codings))
        self._grid.addWidget(shown, row, 0)
        self._grid.addWidget(bar, row, 1)
        for at, text in enumerate(numbers, start=2):
            said = label(text, name=f"coder{row}_{at}")
            said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(said, row, at)
        pack = button(self.tr("Pack…"), name=f"packCoder{row}")
        speak(pack, self.tr("Pack for %1").replace("%1", name))
        pack.setToolTip(
            tip(
                self.tr(
                    "One file for %1: the reports and the frozen codebook, nothing of the others."
                ).replace("%1", name)
            )
        )
        pack.setEnabled(packs)
        pack.clicked.connect(lambda: self.pack_wanted.emit(one.coder.id))
        self._grid.addWidget(pack, row, 5)

    def _number(self, value: int | None) -> str:
        return self.tr("hidden") if value is None else str(value)

    def _clear(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class Share(QWidget):
    """A thin bar filled to a share of 0..1."""

    def __init__(self, value: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._value = value
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        worn = look.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.line))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(QColor(worn.accent))
        filled = QRectF(0, 0, self.width() * self._value, self.height())
        painter.drawRoundedRect(filled, 4, 4)
        painter.end()
