"""Lines across a bar, so that themes are told apart without their colours."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF

_SPACING = 8.0
_NONE: tuple[str, ...] = ()
PATTERNS: tuple[tuple[str, ...], ...] = (
    _NONE,
    ("rising",),
    ("level",),
    ("falling",),
    ("upright",),
    ("rising", "falling"),
    ("level", "upright"),
)


def hatching(order: int, rect: QRectF) -> list[QLineF]:
    """The lines of the pattern of the theme of that order, within the rectangle."""
    kinds = PATTERNS[order % len(PATTERNS)]
    return [line for kind in kinds for line in _LINES[kind](rect)]


def gap_hatching(rect: QRectF) -> list[QLineF]:
    """The lines of a cell for which there is no report."""
    return _rising(rect)


def _level(rect: QRectF) -> list[QLineF]:
    return [QLineF(rect.left(), y, rect.right(), y) for y in _between(rect.bottom(), rect.top())]


def _upright(rect: QRectF) -> list[QLineF]:
    return [QLineF(x, rect.top(), x, rect.bottom()) for x in _between(rect.right(), rect.left())]


def _rising(rect: QRectF) -> list[QLineF]:
    """Lines on which x + y is constant, cut where they leave the rectangle."""
    low, high = rect.left() + rect.top(), rect.right() + rect.bottom()
    return [
        QLineF(
            max(rect.left(), at - rect.bottom()),
            min(rect.bottom(), at - rect.left()),
            min(rect.right(), at - rect.top()),
            max(rect.top(), at - rect.right()),
        )
        for at in _between(high, low)
    ]


def _falling(rect: QRectF) -> list[QLineF]:
    mirrored = rect.left() + rect.right()
    return [
        QLineF(mirrored - line.x1(), line.y1(), mirrored - line.x2(), line.y2())
        for line in _rising(rect)
    ]


def _between(high: float, low: float) -> list[float]:
    """From `high` downward, so that the lines of a growing bar stay where they were."""
    count = int((high - low) / _SPACING)
    return [high - number * _SPACING for number in range(1, count + 1)]


_LINES = {"level": _level, "upright": _upright, "rising": _rising, "falling": _falling}
