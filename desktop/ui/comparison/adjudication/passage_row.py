"""One coder's reading of a passage: the text, what the coder coded tinted, the rest dim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.text.offsets import OffsetMap
from desktop.ui.kit import theme as look
from desktop.ui.kit.widgets import named

_PADDING = 12
_LEADING = 1.55
_RADIUS = 8
_DEFAULT_SIZE = 12.0


class PassageRow(QWidget):
    """All rows of a case break their lines alike, so that what differs lies in one column.

    `spans` of `show_text` are code points of the text shown. A row that is `chosen` is framed
    in the accent.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = ""
        self._offsets = OffsetMap("")
        self._passage = (0, 0)
        self._spans: Sequence[tuple[int, int]] = ()
        self._colour = "#000000"
        self._chosen = False

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """What is tinted, in code points of the text shown."""
        return self._spans

    def show_text(
        self,
        text: str,
        *,
        passage: tuple[int, int],
        spans: Sequence[tuple[int, int]],
        colour: str,
        chosen: bool = False,
    ) -> None:
        """The text with `spans` tinted; what lies outside `passage` is dim."""
        self._text, self._offsets = text.replace("\n", " "), OffsetMap(text)
        self._passage, self._spans = passage, spans
        self._colour, self._chosen = colour, chosen
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        layout = self._laid_out(width)
        last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
        bottom = last.y() + last.height() * (1 + _LEADING) / 2 if last else 0.0
        return round(bottom) + 2 * _PADDING

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def position_at(self, x: float, y: float) -> int:
        """The code point of the text shown that lies under a point of the row."""
        layout = self._laid_out(self.width())
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        above = [line for line in lines if line.y() + _PADDING <= y]
        utf16 = (above or lines[:1])[-1].xToCursor(x - _PADDING)
        return self._offsets.to_code_points(min(max(utf16, 0), self._offsets.utf16_units))

    def paintEvent(self, _event: QPaintEvent) -> None:
        worn = look.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = worn.accent if self._chosen or self.hasFocus() else worn.line
        painter.setPen(QPen(QColor(edge), 1.0))
        painter.setBrush(QColor(worn.paper))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        painter.setPen(QColor(worn.dim))
        layout = self._laid_out(self.width())
        layout.draw(painter, QPointF(_PADDING, _PADDING), list(self._formats()))
        painter.end()

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self._text, self._font(), self)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y, room = 0.0, max(60, width - 2 * _PADDING)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            spare = line.height() * (_LEADING - 1.0) / 2
            line.setPosition(QPointF(0, y + spare))
            y += line.height() * _LEADING
        layout.endLayout()
        return layout

    def _font(self) -> QFont:
        return look.song_font(_DEFAULT_SIZE)

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        worn = look.palette()
        inked = QTextCharFormat()
        inked.setForeground(QColor(worn.ink))
        yield self._range(self._passage, inked)
        tinted = QTextCharFormat()
        tinted.setForeground(QColor(worn.strong))
        tinted.setBackground(look.tint(self._colour, worn))
        tinted.setFontUnderline(True)
        tinted.setUnderlineColor(look.theme_colour(self._colour, worn))
        for span in self._spans:
            yield self._range(span, tinted)

    def _range(self, span: tuple[int, int], made: QTextCharFormat) -> QTextLayout.FormatRange:
        start, end = self._offsets.span_to_utf16(*span)
        result = QTextLayout.FormatRange()
        result.start, result.length, result.format = start, end - start, made
        return result


def spoken(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """What a screen reader says of the tinted characters."""
    return " … ".join(text[start:end] for start, end in spans)
