"""Lines drawn on a PDF page: what rules a table."""

from collections.abc import Iterator
from ctypes import byref, c_float
from dataclasses import dataclass
from typing import Any, Final

from pypdfium2 import raw  # type: ignore[import-untyped]

STRAIGHT: Final = 1.0
"""Points by which a horizontal or vertical line may be off."""
SHORTEST: Final = 4.0
"""Points; what is shorter rules nothing."""
MOST: Final = 400
"""Lines; a page with more is a drawing or a map."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A line at a height (or, upright, at a distance from the left) from a start to an end."""

    at: float
    start: float
    end: float

    def spans(self, place: float) -> bool:
        """Whether it passes this place, by a little less than its ends say."""
        return self.start - STRAIGHT <= place <= self.end + STRAIGHT


@dataclass(frozen=True, slots=True)
class Rulings:
    """A page's lines."""

    level: list[Ruling]
    upright: list[Ruling]


Point = tuple[float, float]


def rulings_of(page: Any, turn: int) -> Rulings:
    """The page's straight lines once it is turned back by so many quarters."""
    level: list[Ruling] = []
    upright: list[Ruling] = []
    for start, end in _segments(page, turn):
        (left, low), (right, high) = sorted((start, end))
        if abs(low - high) <= STRAIGHT and right - left >= SHORTEST:
            level.append(Ruling((low + high) / 2, left, right))
        elif right - left <= STRAIGHT and abs(high - low) >= SHORTEST:
            upright.append(Ruling((left + right) / 2, min(low, high), max(low, high)))
    level, upright = _merged(level), _merged(upright)
    return Rulings(level, upright) if len(level) + len(upright) <= MOST else Rulings([], [])


def _merged(lines: list[Ruling]) -> list[Ruling]:
    """The lines, those that go on where another ends as one."""
    merged: list[Ruling] = []
    for line in sorted(lines, key=lambda one: (round(one.at), one.start)):
        before = merged[-1] if merged else None
        if before and round(before.at) == round(line.at) and line.start <= before.end + STRAIGHT:
            merged[-1] = Ruling(before.at, before.start, max(before.end, line.end))
        else:
            merged.append(line)
    return merged


def shows_something(page: Any) -> bool:
    """Whether anything but text is drawn on a page."""
    return any(kind != raw.FPDF_PAGEOBJ_TEXT for kind, _ in _drawn(page))


def _drawn(page: Any) -> Iterator[tuple[int, Any]]:
    """What is drawn on a page, each with its kind."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, index)
        yield raw.FPDFPageObj_GetType(drawn), drawn


def _segments(page: Any, turn: int) -> Iterator[tuple[Point, Point]]:
    for kind, drawn in _drawn(page):
        if kind == raw.FPDF_PAGEOBJ_PATH:
            for start, end in _of_path(drawn):
                yield _turned(start, turn), _turned(end, turn)


def _of_path(path: Any) -> Iterator[tuple[Point, Point]]:
    """The straight pieces of one path, closing ones too."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, byref(matrix))
    opened = before = (0.0, 0.0)
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        point = _point(segment, matrix)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_LINETO:
            yield before, point
        elif kind == raw.FPDF_SEGMENT_MOVETO:
            opened = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield point, opened
        before = point


def _point(segment: Any, matrix: Any) -> Point:
    x, y = c_float(), c_float()
    raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    return (
        matrix.a * x.value + matrix.c * y.value + matrix.e,
        matrix.b * x.value + matrix.d * y.value + matrix.f,
    )


def _turned(point: Point, turn: int) -> Point:
    for _ in range(turn):
        point = (-point[1], point[0])
    return point
