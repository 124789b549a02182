"""The keys lead to every figure."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.charts.arrow_keys import ChartPlace, next_standing

Key = Qt.Key


@pytest.mark.parametrize(
    ("key", "at", "expected"),
    [
        (Key.Key_Right, None, (0, 0)),
        (Key.Key_Right, (0, 2), (1, 0)),
        (Key.Key_Left, (1, 0), (0, 2)),
        (Key.Key_Left, (0, 0), (0, 0)),
        (Key.Key_Right, (3, 2), (3, 2)),
        (Key.Key_PageDown, (1, 1), (2, 1)),
        (Key.Key_PageUp, (1, 1), (0, 1)),
        (Key.Key_Home, (2, 1), (0, 0)),
        (Key.Key_End, None, (3, 2)),
        (Key.Key_A, (1, 1), None),
    ],
)
def test_where_a_key_leads(key: Qt.Key, at: ChartPlace | None, expected: ChartPlace | None) -> None:
    assert next_standing(key, at, slots=4, themes=3) == expected


def test_right_alone_visits_every_figure() -> None:
    at, seen = None, []
    for _ in range(12):
        at = next_standing(Key.Key_Right, at, slots=4, themes=3)
        seen.append(at)
    assert seen == [(slot, theme) for slot in range(4) for theme in range(3)]


def test_an_empty_chart_leads_nowhere() -> None:
    assert next_standing(Key.Key_Right, None, slots=0, themes=3) is None
    assert next_standing(Key.Key_End, None, slots=3, themes=0) is None
