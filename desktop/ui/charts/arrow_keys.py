"""Going from figure to figure with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

ChartPlace = tuple[int, int]

_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_PageUp: (-1, 0),
    Qt.Key.Key_PageDown: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def next_standing(key: int, at: ChartPlace | None, *, slots: int, themes: int) -> ChartPlace | None:
    """The (slot, theme) that `key` leads to from `at`, or None where the key leads nowhere.

    Left and right go from figure to figure and on to the next group, Page Up and Page Down
    from group to group, Home and End to the first and the last.
    """
    if not slots or not themes:
        return None
    if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        return (0, 0) if key == Qt.Key.Key_Home else (slots - 1, themes - 1)
    if key not in _STEPS:
        return None
    return _stepped(at, _STEPS[key], slots, themes) if at else (0, 0)


def _stepped(at: ChartPlace, step: tuple[int, int], slots: int, themes: int) -> ChartPlace:
    across = at[0] * themes + at[1] + step[0] * themes + step[1]
    return divmod(min(max(across, 0), slots * themes - 1), themes)
