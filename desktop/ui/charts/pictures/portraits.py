"""Portraits: reports under each other, and where in each of them each theme lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.analysis.frequency import BEING_CODED, CODED
from desktop.analysis.views.portrait_table import PortraitSpan, PortraitTable
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.pictures.named_rows import NamedRows
from desktop.ui.charts.pictures.picture import Extent, PictureKey, Spot
from desktop.ui.charts.pictures.row_names import RowName, lines_of_names
from desktop.ui.charts.pictures.rows import paint_state
from desktop.ui.charts.words import (
    CHARACTERS,
    PALER_SPANS,
    PORTRAIT_PLACE,
    PORTRAIT_SHOWN,
    PORTRAITS_TITLE,
    STATES,
)
from desktop.ui.kit.plain_text import write

_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
_QUARTERS = (
    (0.0, int(Qt.AlignmentFlag.AlignLeft)),
    (0.25, _CENTRED),
    (0.5, _CENTRED),
    (0.75, _CENTRED),
    (1.0, int(Qt.AlignmentFlag.AlignRight)),
)
_THINNEST = 1.5
_PALE = 96
_FILL = 0.8


@dataclass(frozen=True)
class Portraits(NamedRows):
    """A row a report, from its beginning at the left to its end; in it a lane a theme."""

    table: PortraitTable

    @property
    def title(self) -> str:
        """What is shown."""
        return self.look.say(PORTRAITS_TITLE)

    @property
    def behind(self) -> list[str]:
        """Which of all reports these are."""
        first, count = self.table.first, len(self.table.reports)
        shown = self.look.say(PORTRAIT_SHOWN)
        counted = shown.format(
            first=first + 1 if count else 0, last=first + count, total=self.table.total
        )
        return [counted, self.look.say(PALER_SPANS)] if self._has_paler else [counted]

    @property
    def _has_paler(self) -> bool:
        growing = any(report.state == BEING_CODED for report in self.table.reports)
        return growing or any(span.coders < 1 for span in self.table.spans)

    @property
    def keys(self) -> Sequence[PictureKey]:
        """Themes in the order of their lanes."""
        return [
            PictureKey(theme.name, partial(self._paint_key, order), 20.0)
            for order, theme in enumerate(self.table.themes)
        ]

    @property
    def names(self) -> list[RowName]:
        """The reports."""
        return [
            (report.label, report.state in (CODED, BEING_CODED)) for report in self.table.reports
        ]

    @property
    def beside(self) -> tuple[str, Sequence[str]]:
        """How long each report is, or that it is being coded."""
        say = self.look.say
        texts = [
            f"{report.length:,} {say(STATES[BEING_CODED])}"
            if report.state == BEING_CODED and not self.options.compact
            else f"{report.length:,}"
            for report in self.table.reports
        ]
        return say(CHARACTERS), texts

    @property
    def lanes(self) -> int:
        """One a theme."""
        return len(self.table.themes)

    @cached_property
    def down(self) -> Extent:
        """Low rows: a hundred reports are to be seen at once."""
        em = self.look.letters
        least = max(em * 1.3, self.lanes * 2.5 + 4)
        names = [name for name, _ in self.names]
        lines = lines_of_names(names, self.look, wide=self.names_width)
        roomy = max(least * 1.15, lines * self.look.metrics.height() + 2)
        return Extent(len(names), least, roomy, em * 4)

    @property
    def size(self) -> tuple[int, int]:
        """Reports by themes."""
        return len(self.table.reports), len(self.table.themes)

    def spot(self, slot: int, theme: int) -> Spot:
        """The report, as groups by report have it, and the theme."""
        return Spot(self.table.reports[slot].id, self.table.themes[theme].id)

    def told(self, slot: int, theme: int) -> str:
        """The report, the theme, where it lies."""
        report, code = self.table.reports[slot], self.table.themes[theme]
        say = self.look.say(PORTRAIT_PLACE)
        places = [
            say.format(start=f"{span.start:.0%}", end=f"{span.end:.0%}")
            for span in self._spans.get((report.id, code.id), ())
        ]
        state = [] if report.state == CODED else [self.look.say(STATES[report.state])]
        return "\n".join([report.label, *state, code.name, *places])

    def marks(self, frame: Frame) -> list[ChartMark]:
        """A mark a span, in the lane of its theme."""
        return [
            self._mark(slot, order, span, frame=frame)
            for slot in frame.visible_rows(len(self.table.reports))
            for order, theme in enumerate(self.table.themes)
            for span in self._spans.get((self.table.reports[slot].id, theme.id), ())
        ]

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """A line under each report, what is not coded, the spans."""
        painter.setFont(self.look.font)
        for slot in frame.visible_rows(len(self.table.reports)):
            self._paint_row(painter, slot, frame)
        for mark in self.marks(frame):
            self._paint_span(painter, mark)

    def paint_top(self, painter: QPainter, frame: Frame) -> None:
        """Beginning and end of every report."""
        super().paint_top(painter, frame)
        high = self.look.metrics.height()
        for share, how in _QUARTERS:
            if share in (0.25, 0.75) and self.options.compact:
                continue
            rect = QRectF(frame.left, frame.top - high - 6, frame.width, high)
            if how == _CENTRED:
                rect.moveLeft(frame.left + frame.width * (share - 0.5))
            write(painter, rect, how, f"{share:.0%}")

    @cached_property
    def _spans(self) -> dict[tuple[str, str], list[PortraitSpan]]:
        found: dict[tuple[str, str], list[PortraitSpan]] = {}
        for span in self.table.spans:
            found.setdefault((span.report_id, span.theme_id), []).append(span)
        return found

    def _mark(self, slot: int, theme: int, span: PortraitSpan, *, frame: Frame) -> ChartMark:
        lane = frame.row * _FILL / max(1, self.lanes)
        top = frame.row_top(slot) + frame.row * (1 - _FILL) / 2 + theme * lane
        left = frame.left + frame.width * span.start
        wide = max(_THINNEST, frame.width * (span.end - span.start))
        left = min(left, frame.right - wide)
        return ChartMark(slot, theme, left, top, wide, lane * 0.9, span.coders)

    def _paint_row(self, painter: QPainter, slot: int, frame: Frame) -> None:
        report, top = self.table.reports[slot], frame.row_top(slot)
        if report.state not in (CODED, BEING_CODED):
            rect = QRectF(frame.left, top + 1, frame.width, frame.row - 2)
            paint_state(painter, report.state, rect=rect, look=self.look)
            return
        style = Qt.PenStyle.DashLine if report.state == BEING_CODED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self.look.handle, 1, style))
        bottom = top + frame.row - 0.5
        painter.drawLine(QLineF(frame.left, bottom, frame.right, bottom))

    def _paint_span(self, painter: QPainter, mark: ChartMark) -> None:
        rect = QRectF(mark.left, mark.top, mark.width, mark.height)
        colour = QColor(self.look.colour(self.table.themes[mark.theme]))
        if self.table.reports[mark.slot].state == BEING_CODED:
            colour.setAlpha(_PALE)
        elif mark.value is not None and mark.value < 1:
            colour.setAlpha(round(_PALE + (255 - _PALE) * mark.value))
        painter.fillRect(rect, colour)

    def _paint_key(self, order: int, painter: QPainter, rect: QRectF) -> None:
        """The lane among the lanes, so that it is found without its colour."""
        painter.setPen(QPen(self.look.handle, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        lane = rect.height() / max(1, self.lanes)
        own = QRectF(rect.left(), rect.top() + order * lane, rect.width(), max(1.5, lane))
        painter.fillRect(own, self.look.colour(self.table.themes[order]))
