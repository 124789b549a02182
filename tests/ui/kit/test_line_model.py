"""A model that tells only what is different, checked by Qt's own tester of models."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.ui.kit.line_model import LineModel

_LINES = st.lists(st.integers(0, 5), max_size=12)


class Words(LineModel[int]):
    """Shows numbers."""

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # type: ignore[override]
        return str(self.lines[index.row()]) if role == Qt.ItemDataRole.DisplayRole else None


class Mirror:
    """Follows the model by its signals alone, as a view does."""

    def __init__(self, model: Words) -> None:
        self.model = model
        self.lines: list[int] = list(model.lines)
        self.told = 0
        model.dataChanged.connect(self._on_changed)
        model.rowsInserted.connect(lambda _, a, b: self._take(a, a, b + 1))
        model.rowsRemoved.connect(lambda _, a, b: self._take(a, b + 1, a))

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self._take(first.row(), last.row() + 1, last.row() + 1)

    def _take(self, start: int, old_end: int, new_end: int) -> None:
        self.lines[start:old_end] = self.model.lines[start:new_end]
        self.told += max(old_end, new_end) - start


@given(st.lists(_LINES, max_size=5))
def test_whoever_follows_the_signals_has_the_lines(qapp: QObject, states: list[list[int]]) -> None:
    model = Words(qapp)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, qapp
    )
    mirror = Mirror(model)
    for lines in states:
        model.show(lines)
        assert mirror.lines == lines
    tester.deleteLater()
    model.deleteLater()


def test_one_other_line_is_all_that_is_told(qapp: QObject) -> None:
    model = Words(qapp)
    model.show(list(range(1000)))
    mirror = Mirror(model)
    model.show([*range(500), -1, *range(501, 1000)])
    assert mirror.told == 1
    model.show([*range(500), *range(501, 1000)])
    assert mirror.told == 2
    model.show(list(model.lines))
    assert mirror.told == 2
