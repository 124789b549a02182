"""What a picture is: made of a frozen table, painted alike into a window and into a file.

A picture has places across and places down (counties, themes, reports). Whoever hosts it gives it
a frame: a rectangle in pixels and which places are in sight there. Its headings stand beside the
frame and never scroll away.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.ui.charts.arrangement import AS_GIVEN
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import ChartMark, Frame

Side = Literal["left", "top", "right", "bottom"]
SIDES: tuple[Side, ...] = ("left", "top", "right", "bottom")


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a table is drawn, whatever the picture; what a picture does not know changes nothing.

    `order` is AS_GIVEN, BY_TOTAL, CLUSTERED or a theme's id. `empty` shows groups without a value
    among the others; else they are counted in lines below. `whole` writes every name in full, as
    files need it; `compact` is for columns of a journal. `statistic` is what is drawn of a table
    that has several.
    """

    order: str = AS_GIVEN
    empty: bool = False
    whole: bool = False
    compact: bool = False
    marginals: bool = True
    statistic: str = ""

    def in_file(self, *, compact: bool, order: str = "") -> PictureOptions:
        """The same with every name in full, and what is not needed left out of narrow columns."""
        return replace(self, whole=True, compact=compact, order=order or self.order)


@dataclass(frozen=True, slots=True)
class Extent:
    """The places in one direction, and the pixels of each: to be read at all, in a file, at most.

    A direction of a single place fills whatever room there is. `finest` is how few pixels a place
    may have when it is zoomed out, so that no more marks are in sight than can be painted at once.
    """

    count: int = 1
    least: float = 0.0
    roomy: float = 0.0
    most: float = math.inf
    finest: float = 0.0

    def shown(self, pixels: float, *, zoom: float = 1.0) -> float:
        """How many places are in sight in so many pixels; more than there are leaves room."""
        if self.count <= 1 and self.most == math.inf:
            return 1.0
        least = max(0.01, self.finest, self.least * zoom)
        shown = min(float(max(1, self.count)), max(1.0, pixels / least))
        return max(shown, pixels / self.most / max(1.0, zoom), 0.1)


@dataclass(frozen=True, slots=True)
class Margins:
    """The pixels that fixed headings take on each side of a frame."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Spot:
    """What lies at a place of a picture, by the ids of its table; empty means all.

    `other` is the second theme of a pair, `part` the part of a report, `year` 0 for all.
    """

    group: str = ""
    theme: str = ""
    other: str = ""
    part: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class PictureKey:
    """An entry of the legend: its words, and what paints its sign into a rectangle."""

    words: str
    paint: Callable[[QPainter, QRectF], None] = field(compare=False)
    wide: float = 14.0


class Picture(Protocol):
    """One table drawn in one way. Marks are numbered by (slot, theme), as the arrow keys go."""

    @property
    def look(self) -> Look:
        """Colours, face and words."""

    def wearing(self, look: Look) -> Picture:
        """The same in another appearance."""

    @property
    def title(self) -> str:
        """What is shown, in one line."""

    @property
    def note(self) -> str:
        """What stands behind it, for the foot of a file."""

    @property
    def keys(self) -> Sequence[PictureKey]:
        """The legend."""

    @property
    def across(self) -> Extent:
        """The places from left to right."""

    @property
    def down(self) -> Extent:
        """The places from the top."""

    @property
    def size(self) -> tuple[int, int]:
        """How many slots and how many themes the arrow keys walk over."""

    def margins(self, width: float, height: float, *, zoom: float = 1.0) -> Margins:
        """What its headings need of so many pixels in all."""

    def marks(self, frame: Frame) -> list[ChartMark]:
        """The marks in sight."""

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Paint what is in sight into the frame; the host clips."""

    def paint_heading(self, painter: QPainter, frame: Frame, side: Side) -> None:
        """Paint what stands beside the frame on that side, as wide as `margins` says."""

    def hit(self, x: float, y: float, frame: Frame) -> ChartMark | None:
        """The mark at a point, in the pixels of the frame."""

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """At which place across and down a mark lies, for whoever brings it into sight."""

    def spot(self, slot: int, theme: int) -> Spot:
        """What a mark stands for."""

    def told(self, slot: int, theme: int) -> str:
        """All about one mark, line by line."""

    @property
    def has_overview(self) -> bool:
        """Whether all of it can be painted small."""

    def paint_overview(self, painter: QPainter, rect: QRectF) -> None:
        """Paint all of it small."""
