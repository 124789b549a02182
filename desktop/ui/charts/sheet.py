"""A picture for print: title, legend, the picture in as many bands as it needs, and a note.

A band is a part of the picture with its headings: counties that stand side by side go on below
where the page ends at the right; rows go on the next page where it ends below.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.ui.charts.legend import legend_height, paint_legend
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import Frame
from desktop.ui.charts.pictures.picture import SIDES, Margins, Picture
from desktop.ui.charts.words import NOTHING_TO_SHOW
from desktop.ui.kit.plain_text import write

_MARGIN = 24.0
_AIR = 14.0
_WIDEST = 1352.0
_NARROWEST = 520.0
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class _Band:
    """Which places across and down it shows, and the page it stands on."""

    first: int
    first_row: int
    rows: int
    page: int
    top: float


@dataclass(frozen=True)
class Sheet:
    """Lays the picture out, then paints it; sizes are in pixels before scaling.

    `wanted` is the whole width, or 0 for what the picture likes; `page` the height at which a page
    ends, or infinite.
    """

    picture: Picture
    wanted: float = 0.0
    page: float = math.inf

    @property
    def title(self) -> str:
        """What the picture shows."""
        return self.picture.title

    @cached_property
    def width(self) -> float:
        """The whole width."""
        return self.wanted or self._inside_liked + 2 * self._margin

    @cached_property
    def height(self) -> float:
        """The height of the highest page."""
        if self.pages > 1:
            return self.page
        return self._foot + self._note_height + self._margin

    @cached_property
    def pages(self) -> int:
        """How many pages there are."""
        over = self._foot + self._note_height + self._margin > self.page
        return self._bands[-1].page + 1 + (1 if over else 0)

    def paint(self, painter: QPainter, page: int = 0) -> None:
        """Paint a page of it, from the corner (0, 0)."""
        # The face of whoever paints must not come through: windows and commands have others.
        painter.setFont(self._look.font)
        painter.fillRect(QRectF(0, 0, self.width, self.height), self._look.paper)
        if page == 0:
            self._paint_head(painter)
        for band in self._bands:
            if band.page == page:
                self._paint_band(painter, band)
        if page == self.pages - 1:
            self._paint_note(painter)

    @property
    def _look(self) -> Look:
        return self.picture.look

    @property
    def _margin(self) -> float:
        """Journals set their own margins: a figure of a given width has next to none."""
        return 4.0 if self.wanted else _MARGIN

    @property
    def _inside(self) -> float:
        return self.width - 2 * self._margin

    @cached_property
    def _inside_liked(self) -> float:
        run = self.picture.across
        liked = max(1, run.count) * run.roomy if run.roomy else _NARROWEST
        rough = self.picture.margins(_WIDEST, run.roomy)
        liked += rough.left + rough.right
        return min(_WIDEST, max(_NARROWEST, liked))

    @cached_property
    def _margins(self) -> Margins:
        return self.picture.margins(self._inside, self._body_height)

    @cached_property
    def _body_width(self) -> float:
        return self._inside - self._margins.left - self._margins.right

    @property
    def _body_height(self) -> float:
        """Of a band that shows all rows."""
        run = self.picture.down
        return run.roomy * max(1, run.count)

    @cached_property
    def _across(self) -> float:
        """How many places a band has room for; a little more than whole ones is not shown."""
        run = self.picture.across
        shown = run.shown(self._body_width)
        return shown if shown >= run.count else float(int(shown))

    @cached_property
    def _bands(self) -> list[_Band]:
        found: list[_Band] = []
        page, top = 0, self._margin + self._head
        for first in range(0, max(1, self.picture.across.count), max(1, int(self._across))):
            row = 0
            while row < max(1, self.picture.down.count):
                rows = self._rows_until_end(row, top)
                if rows < 1:
                    page, top = page + 1, self._margin
                    rows = max(1, self._rows_until_end(row, top))
                found.append(_Band(first, row, rows, page, top))
                top += self._band_height(rows) + _AIR
                row += rows
        return found

    def _rows_until_end(self, row: int, top: float) -> int:
        run = self.picture.down
        left = max(1, run.count) - row
        if self.page == math.inf:
            return left
        room = self.page - top - self._margin - self._margins.top - self._margins.bottom
        return min(left, int(room / run.roomy))

    def _band_height(self, rows: int) -> float:
        return self._margins.top + rows * self.picture.down.roomy + self._margins.bottom

    @property
    def _foot(self) -> float:
        last = self._bands[-1]
        return last.top + self._band_height(last.rows) + _AIR

    @cached_property
    def _title_height(self) -> float:
        return self._text_height(self.title, bold=True) + 4

    @cached_property
    def _legend(self) -> float:
        return legend_height(self.picture.keys, width=self._inside, look=self._look)

    @property
    def _head(self) -> float:
        return self._title_height + self._legend + _AIR

    @cached_property
    def _note_height(self) -> float:
        return self._text_height(self.picture.note)

    def _text_height(self, text: str, *, bold: bool = False) -> float:
        metrics = self._look.bold_metrics if bold else self._look.metrics
        return metrics.boundingRect(QRectF(0, 0, self._inside, 10000), _WRAPPED, text).height()

    def _paint_head(self, painter: QPainter) -> None:
        painter.setPen(self._look.ink)
        painter.setFont(self._look.bold)
        left = self._margin
        write(painter, QRectF(left, left, self._inside, self._title_height), _WRAPPED, self.title)
        rect = QRectF(left, left + self._title_height, self._inside, self._legend)
        paint_legend(painter, self.picture.keys, rect=rect, look=self._look)

    def _paint_note(self, painter: QPainter) -> None:
        painter.setFont(self._look.font)
        painter.setPen(self._look.dim)
        top = self._foot if self._bands[-1].page == self.pages - 1 else self._margin
        foot = QRectF(self._margin, top, self._inside, self._note_height + 4)
        write(painter, foot, _WRAPPED, self.picture.note)

    def _paint_band(self, painter: QPainter, band: _Band) -> None:
        frame = self._frame(band)
        if not self.picture.across.count or not self.picture.down.count:
            self._paint_nothing(painter, frame)
            return
        painter.save()
        painter.setClipRect(QRectF(frame.left, frame.top, frame.width, frame.height))
        self.picture.paint(painter, frame)
        painter.restore()
        for side in SIDES:
            painter.save()
            self.picture.paint_heading(painter, frame, side)
            painter.restore()

    def _frame(self, band: _Band) -> Frame:
        margins, run = self._margins, self.picture.down
        return Frame(
            left=self._margin + margins.left,
            top=band.top + margins.top,
            width=self._body_width,
            height=band.rows * run.roomy,
            first=float(band.first),
            shown=max(1.0, self._across),
            first_row=float(band.first_row),
            shown_rows=float(band.rows),
        )

    def _paint_nothing(self, painter: QPainter, frame: Frame) -> None:
        painter.setFont(self._look.font)
        painter.setPen(self._look.dim)
        rect = QRectF(frame.left, frame.top, frame.width, frame.height)
        write(painter, rect, int(Qt.AlignmentFlag.AlignCenter), self._look.say(NOTHING_TO_SHOW))
