"""Lines of a list as a Qt model that tells its view only what is different."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count
from operator import ne
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

Line = TypeVar("Line")
_Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel, Generic[Line]):
    """What stays keeps its place on the screen, the cursor and the selection with it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self.lines)

    def show(self, lines: Sequence[Line]) -> None:
        """Have these lines; only those from the first that differs to the last are told."""
        old = self.lines
        head = _alike(old, lines)
        tail = _alike(old[head:][::-1], lines[head:][::-1])
        gone, come = len(old) - head - tail, len(lines) - head - tail
        kept = head + min(gone, come)
        self.lines = [*lines[:kept], *old[kept:]]
        self.touch(head, kept - 1)
        self._take_out(kept, gone - come)
        self._put_in(kept, come - gone, lines)

    def touch(self, first: int, last: int) -> None:
        """What these lines show has changed; nothing happens where there are none."""
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _take_out(self, at: int, number: int) -> None:
        if number > 0:
            self.beginRemoveRows(QModelIndex(), at, at + number - 1)
            self.lines = [*self.lines[:at], *self.lines[at + number :]]
            self.endRemoveRows()

    def _put_in(self, at: int, number: int, lines: Sequence[Line]) -> None:
        if number > 0:
            self.beginInsertRows(QModelIndex(), at, at + number - 1)
            self.lines = lines
            self.endInsertRows()


def _alike(one: Sequence[Line], other: Sequence[Line]) -> int:
    """How many are the same from the beginning on."""
    # Without a step of Python for each of them: there may be tens of thousands.
    differ = compress(count(), map(ne, one, other))
    return next(differ, min(len(one), len(other)))
