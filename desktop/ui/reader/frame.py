"""The frame around a sentence: one rounded outline that follows the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath


class Box(NamedTuple):
    """A stretch of one line, in pixels."""

    left: float
    right: float
    top: float
    bottom: float


Points = list[tuple[float, float]]


def outlines(boxes: Sequence[Box], *, ragged: float = 0) -> list[Points]:
    """The corners around boxes that stand one under the other, clockwise from the top left.

    Boxes without a common stretch (a sentence's end left of its start) make outlines of
    their own. Right edges within `ragged` pixels of the rightmost are brought in line.
    """
    return [_corners(_evened(group, ragged)) for group in _groups(boxes)]


def rounded(points: Points, radius: float) -> QPainterPath:
    """The closed path through the corners, each rounded by `radius` where there is room."""
    path = QPainterPath()
    for before, corner, after in _triples(points):
        entry, leaving = _towards(corner, before, radius), _towards(corner, after, radius)
        if path.elementCount():
            path.lineTo(entry)
        else:
            path.moveTo(entry)
        path.quadTo(QPointF(*corner), leaving)
    path.closeSubpath()
    return path


def _groups(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    group = list(boxes[:1])
    for above, below in pairwise(boxes):
        if above.left < below.right and below.left < above.right:
            group.append(below)
        else:
            yield group
            group = [below]
    if group:
        yield group


def _evened(boxes: list[Box], ragged: float) -> list[Box]:
    rightmost = max(box.right for box in boxes)
    leftmost = min(box.left for box in boxes)
    return [
        box._replace(
            left=leftmost if box.left - leftmost <= ragged else box.left,
            right=rightmost if rightmost - box.right <= ragged else box.right,
        )
        for box in boxes
    ]


def _corners(boxes: list[Box]) -> Points:
    right = [(box.right, y) for box in boxes for y in (box.top, box.bottom)]
    left = [(box.left, y) for box in reversed(boxes) for y in (box.bottom, box.top)]
    start: Points = [(boxes[0].left, boxes[0].top)]
    return _without_flat(start + right + left[:-1])


def _without_flat(points: Points) -> Points:
    """Without the points that lie on a straight line between their neighbours."""
    return [at for before, at, after in _triples(points) if not before[0] == at[0] == after[0]]


def _triples(
    points: Points,
) -> Iterator[tuple[tuple[float, float], tuple[float, float], tuple[float, float]]]:
    for index, at in enumerate(points):
        yield points[index - 1], at, points[(index + 1) % len(points)]


def _towards(corner: tuple[float, float], other: tuple[float, float], radius: float) -> QPointF:
    across, down = other[0] - corner[0], other[1] - corner[1]
    length = max(abs(across), abs(down), 1e-9)
    share = min(radius, length / 2) / length
    return QPointF(corner[0] + across * share, corner[1] + down * share)
