"""Two groups of reports compared: of each theme the difference with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.analysis.uncertainty.group_differences import (
    ComparedGroup,
    GroupDifferences,
    ThemeDifference,
)
from desktop.ui.charts.marks import ChartMark, Frame
from desktop.ui.charts.number_texts import axis_top, figure_text
from desktop.ui.charts.pictures.across_axis import AcrossAxis
from desktop.ui.charts.pictures.intervals import interval_pen, paint_interval
from desktop.ui.charts.pictures.named_rows import NamedRows
from desktop.ui.charts.pictures.picture import Margins, PictureKey, Side, Spot
from desktop.ui.charts.pictures.row_names import RowName
from desktop.ui.charts.shapes import paint_shape
from desktop.ui.charts.words import (
    CODERS_DIFFER_MORE,
    COMPARED_BEHIND,
    COMPARED_TITLE,
    DIFFERENCE_IS,
    FEW_REPORTS,
    LIMITS,
    MEASURES,
    MORE_IN,
    PER_REPORT,
)
from desktop.ui.kit.plain_text import write

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_SIZE = 0.8


@dataclass(frozen=True)
class Differences(NamedRows):
    """A point a theme: right of the line the first group has more, left of it the second."""

    table: GroupDifferences

    @property
    def title(self) -> str:
        """Which groups, by which measure."""
        say, table = self.look.say, self.table
        groups = say(COMPARED_TITLE).format(first=table.first.name, second=table.second.name)
        measure = say(MEASURES[table.measure])
        return f"{groups} · {measure}{say(PER_REPORT) if table.per_report else ''}"

    @property
    def behind(self) -> list[str]:
        """How many reports of each group count; what the line is."""
        return [*map(self._of_group, (self.table.first, self.table.second)), self.look.say(LIMITS)]

    @property
    def keys(self) -> Sequence[PictureKey]:
        """What a hollow point and a dotted line say."""
        found, keys = self.table.found.values(), []
        if any(one.smaller_than_coders for one in found):
            keys.append(PictureKey(self.look.say(CODERS_DIFFER_MORE), self._paint_hollow))
        if any(one.few for one in found):
            keys.append(PictureKey(self.look.say(FEW_REPORTS), self._paint_dotted, 24.0))
        return keys

    @property
    def names(self) -> list[RowName]:
        """The themes."""
        return [(theme.name, True) for theme in self.table.themes]

    @property
    def beside(self) -> tuple[str, Sequence[str]]:
        """The figures of both groups."""
        table = self.table
        texts = [
            f"{self._figure(one.first)} / {self._figure(one.second)}"
            for one in map(table.of, table.themes)
        ]
        heading = "" if self.options.compact else f"{table.first.name} / {table.second.name}"
        return heading, texts

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """Also a line below, for who has more on which side."""
        plain = super().margins(width, height, zoom=zoom)
        return replace(plain, bottom=self.look.metrics.height() + 8)

    @property
    def size(self) -> tuple[int, int]:
        """A theme a row."""
        return len(self.table.themes), 1

    def spot(self, slot: int, theme: int) -> Spot:
        """The theme."""
        return Spot(theme=self.table.themes[slot].id)

    def told(self, slot: int, theme: int) -> str:
        """Both figures, the difference, its limits, what is to be borne in mind."""
        code, say = self.table.themes[slot], self.look.say
        one = self.table.of(code)
        lines = [
            f"{self.table.first.name}: {self._figure(one.first)}",
            f"{self.table.second.name}: {self._figure(one.second)}",
            self._difference(one),
        ]
        if one.smaller_than_coders:
            lines.append(say(CODERS_DIFFER_MORE))
        if one.few:
            lines.append(say(FEW_REPORTS))
        return "\n".join([code.name, *lines])

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The points in sight."""
        size = self.look.letters * _SIZE
        return [
            ChartMark(
                slot,
                0,
                self._axis.x(value, frame) - size / 2,
                frame.row_top(slot + 0.5) - size / 2,
                size,
                size,
                value,
            )
            for slot in frame.visible_rows(len(self.table.themes))
            for value in [self.table.of(self.table.themes[slot]).difference]
        ]

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """The axis, the intervals, the points."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._axis.paint_lines(painter, frame)
        for mark in self.marks(frame):
            theme = self.table.themes[mark.slot]
            one, colour = self.table.of(theme), self.look.colour(theme)
            if one.low is not None and one.high is not None:
                paint_interval(
                    painter,
                    max(frame.left, self._axis.x(one.low, frame)),
                    self._axis.x(one.high, frame),
                    y=mark.middle[1],
                    end=frame.right,
                    pen=interval_pen(colour, of_one=one.few),
                )
            paint_shape(
                painter,
                mark.slot,
                middle=QPointF(*mark.middle),
                colour=colour,
                size=mark.width,
                hollow=self.look.paper if one.smaller_than_coders else None,
            )

    def paint_top(self, painter: QPainter, frame: Frame) -> None:
        """Figures, and whose figures stand at the right."""
        super().paint_top(painter, frame)
        self._axis.paint_figures(painter, frame)

    def paint_heading(self, painter: QPainter, frame: Frame, side: Side) -> None:
        """Also which group has more on which side of the line."""
        super().paint_heading(painter, frame, side)
        if side != "bottom":
            return
        painter.setPen(self.look.dim)
        rect = QRectF(frame.left, frame.bottom + 4, frame.width, self.look.metrics.height())
        first, second = self._sides(rect.width() / 2 - 6)
        write(painter, rect, _LEFT, f"← {second}")
        write(painter, rect, _RIGHT, f"{first} →")

    def _sides(self, room: float) -> tuple[str, str]:
        """Who has more on the right and on the left: in words, or where these are long by name."""
        say, look = self.look.say(MORE_IN), self.look
        names = self.table.first.name, self.table.second.name
        told = tuple(say.format(group=name) for name in names)
        fit = all(look.width(f"← {text}") <= room for text in told)
        return (told[0], told[1]) if fit else names

    @cached_property
    def _axis(self) -> AcrossAxis:
        ends = [
            abs(end)
            for one in self.table.found.values()
            for end in (one.low, one.high, one.difference)
            if end is not None
        ]
        top = axis_top(max(ends, default=0.0), self._measure)
        return AcrossAxis(top, self._measure, self.look, low=-top)

    @property
    def _measure(self) -> str:
        """Means in a report are no whole numbers."""
        return "per_1000" if self.table.per_report else self.table.measure

    def _figure(self, value: float) -> str:
        return figure_text(value, self._measure)

    def _difference(self, one: ThemeDifference) -> str:
        sign = "+" if one.difference >= 0 else "−"
        shown = f"{sign}{self._figure(abs(one.difference))}"
        limits = ""
        if one.low is not None and one.high is not None:
            limits = f" [{self._signed(one.low)}, {self._signed(one.high)}]"
        return self.look.say(DIFFERENCE_IS).format(difference=f"{shown}{limits}")

    def _signed(self, value: float) -> str:
        return f"{'' if value >= 0 else '−'}{self._figure(abs(value))}"

    def _of_group(self, group: ComparedGroup) -> str:
        return self.look.say(COMPARED_BEHIND).format(
            group=group.name, counted=f"{group.counted:,}", reports=f"{group.reports:,}"
        )

    def _paint_hollow(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        paint_shape(painter, 0, middle=rect.center(), colour=look.dim, size=9.0, hollow=look.paper)

    def _paint_dotted(self, painter: QPainter, rect: QRectF) -> None:
        pen = interval_pen(self.look.dim, of_one=True)
        y = rect.center().y()
        paint_interval(painter, rect.left(), rect.right(), y=y, end=rect.right() + 1, pen=pen)
