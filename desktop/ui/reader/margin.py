"""Stripes beside the lines, one lane a theme; a click goes to the stretch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QLineF, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.domain.span import Span
from desktop.ui.kit.plain_text import show_html_tip
from desktop.ui.kit.theme import palette
from desktop.ui.reader.lines import LaidOutLine
from desktop.ui.reader.page_view import PageView
from desktop.ui.reader.painting import line_bottom, line_top
from desktop.ui.reader.stripes import Stripe
from desktop.ui.reader.swatches import Swatch

_WIDTH = 60
_PADDING = 6
_WIDEST_LANE = 10.0
_STRIPE = 0.4
_LEAST_STRIPE = 2.25


class ReaderMargin(QWidget):
    """Follows the scrolling of the view that it stands beside."""

    stretch_clicked = Signal(object)

    def __init__(self, view: PageView, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.stripes: Sequence[Stripe] = ()
        self._swatches: Mapping[str, Swatch] = {}
        self._lanes = 0
        self.describe: Callable[[Stripe], str] = lambda _: ""
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Themes beside the lines"))
        view.scrolled.connect(self.update)

    def show_stripes(self, stripes: Sequence[Stripe], swatches: Mapping[str, Swatch]) -> None:
        """Draw these stripes from now on."""
        self.stripes, self._swatches = stripes, swatches
        self._lanes = max((stripe.lane for stripe in stripes), default=-1) + 1
        self.update()

    def sizeHint(self) -> QSize:
        """Narrow, and as high as there is room."""
        return QSize(_WIDTH, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line to the left, and the stripes that are to be seen."""
        painter = QPainter(self)
        worn = palette()
        painter.fillRect(event.rect(), QColor(worn.paper))
        painter.fillRect(0, event.rect().top(), 1, event.rect().height(), QColor(worn.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stripe, rect in self._visible():
            _draw(painter, rect, self._swatches[stripe.theme_id].mark, own=stripe.own)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the stretch that was clicked."""
        stripe = self._stripe_at(event.position().toPoint())
        if stripe:
            self.stretch_clicked.emit(Span(stripe.start, stripe.end))

    def event(self, event: QEvent) -> bool:
        """Names what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            stripe = self._stripe_at(event.pos())
            text = self.describe(stripe) if stripe else ""
            show_html_tip(event.globalPos(), text, self)
            return True
        return super().event(event)

    def lane_centre(self, lane: int) -> int:
        """Where a lane's stripes stand, in pixels from the left."""
        return round(_PADDING + self._lane_width * (lane + 0.5))

    def _stripe_at(self, point: QPoint) -> Stripe | None:
        reach = (self._lane_width - self._stripe_width) / 2
        for stripe, rect in self._visible():
            if rect.adjusted(-reach, 0, reach, 0).contains(point.toPointF()):
                return stripe
        return None

    @property
    def _lane_width(self) -> float:
        return min(_WIDEST_LANE, (_WIDTH - 2 * _PADDING) / max(1, self._lanes))

    @property
    def _stripe_width(self) -> float:
        return min(self._lane_width, max(_LEAST_STRIPE, _STRIPE * self._lane_width))

    def _visible(self) -> list[tuple[Stripe, QRectF]]:
        lines = self._view.visible_lines()
        edges = self._view.overlay.offsets.span_from_utf16(lines[0].start, lines[-1].end)
        seen = [one for one in self.stripes if one.end > edges[0] and one.start < edges[1]]
        return [(stripe, self._rect(stripe, lines)) for stripe in seen]

    def _rect(self, stripe: Stripe, lines: Sequence[LaidOutLine]) -> QRectF:
        start, end = self._view.overlay.offsets.span_to_utf16(stripe.start, stripe.end)
        covered = [line for line in lines if line.start < end and start < line.end]
        if not covered:
            return QRectF()
        em, above = self._view.overlay.em, self._view.scroll_value
        top, bottom = line_top(covered[0], em) - above, line_bottom(covered[-1], em) - above
        left = _PADDING + self._lane_width * (stripe.lane + 0.5) - self._stripe_width / 2
        return QRectF(left, top + 3, self._stripe_width, bottom - top - 6)


def _draw(painter: QPainter, rect: QRectF, mark: QColor, *, own: bool) -> None:
    if own:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark)
        painter.drawRoundedRect(rect, rect.width() / 2, rect.width() / 2)
        return
    pen = QPen(mark, max(1.5, rect.width() / 2), Qt.PenStyle.CustomDashLine)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2, 1.5])
    painter.setPen(pen)
    middle = rect.center().x()
    painter.drawLine(QLineF(middle, rect.top(), middle, rect.bottom()))
