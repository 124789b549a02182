"""The rows of the table of passages: sorted, in groups, ticked; none is asked for out of sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.services.results.passage_rows import ListedPassage
from desktop.text.visible import visible_lines
from desktop.ui.kit.plain_text import tip
from desktop.ui.passages.columns import COLUMNS, TICK, WORDS, sorted_by, title_of

PASSAGE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PassageGroup:
    """The head of a group: what its rows have in common, and how many they are."""

    title: str
    number: int


TableLine = ListedPassage | PassageGroup


class PassageModel(QAbstractTableModel):
    """`ticks_changed` says that others are ticked now; a tick goes with its passage's key."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[ListedPassage] = []
        self.lines: Sequence[TableLine] = ()
        self.ticked: set[str] = set()
        self.tick_new = False
        """Whether what is found from now on is ticked."""
        self._sorted: tuple[int, bool] | None = None
        self._grouped: int | None = None

    def show(self, rows: Iterable[ListedPassage]) -> None:
        """Have these rows; ticks of what is gone are gone too."""
        self.beginResetModel()
        self.rows = list(rows)
        known = {row.key for row in self.rows}
        self.ticked = known if self.tick_new else self.ticked & known
        self.lines = self._laid_out()
        self.endResetModel()
        self.ticks_changed.emit()

    def add(self, rows: Sequence[ListedPassage]) -> None:
        """These are there too; they take their places when all are there."""
        first = len(self.lines)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self.rows += rows
        self.lines = [*self.lines, *rows]
        if self.tick_new:
            self.ticked |= {row.key for row in rows}
        self.endInsertRows()
        self.ticks_changed.emit()

    def sort_by(self, column: int, *, descending: bool) -> None:
        """Let the rows stand by that column."""
        self._sorted = (column, descending)
        self._lay_out()

    def group_by(self, column: int | None) -> None:
        """Let the rows stand in groups by what that column says; None: in no groups."""
        self._grouped = column
        self._lay_out()

    @property
    def grouped(self) -> int | None:
        """The column by which the rows stand in groups."""
        return self._grouped

    def row_of(self, key: str) -> int:
        """Where the passage of that key stands; -1 where it does not."""
        places = (
            n
            for n, line in enumerate(self.lines)
            if isinstance(line, ListedPassage) and line.key == key
        )
        return next(places, -1)

    def ticked_rows(self) -> list[ListedPassage]:
        """What is ticked, in the order of the corpus."""
        return [row for row in self.rows if row.key in self.ticked]

    def toggle(self, number: int) -> None:
        """Tick that line, or no longer; a group's head stands for its rows."""
        keys = self._keys_at(number)
        self.ticked = self.ticked - keys if keys <= self.ticked else self.ticked | keys
        self._tell_ticks()

    def tick_all(self, *, ticked: bool) -> None:
        """Tick all, or none."""
        self.ticked = {row.key for row in self.rows} if ticked else set()
        self._tell_ticks()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if side == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return title_of(COLUMNS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        answers: dict[int, Callable[[], object]] = {
            PASSAGE: lambda: line,
            Qt.ItemDataRole.CheckStateRole: lambda: self._check(index.row(), column),
            Qt.ItemDataRole.DisplayRole: lambda: visible_lines(_said(line, column)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: visible_lines(_spoken(line, column)),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(_tip(line, column)) or None,
        }
        return answers.get(role, lambda: None)()

    def _check(self, number: int, column: int) -> Qt.CheckState | None:
        if column != TICK:
            return None
        keys = self._keys_at(number)
        if keys <= self.ticked:
            return Qt.CheckState.Checked
        some = not keys.isdisjoint(self.ticked)
        return Qt.CheckState.PartiallyChecked if some else Qt.CheckState.Unchecked

    def _keys_at(self, number: int) -> set[str]:
        line = self.lines[number]
        if isinstance(line, ListedPassage):
            return {line.key}
        inside = self.lines[number + 1 : number + 1 + line.number]
        return {row.key for row in inside if isinstance(row, ListedPassage)}

    def _lay_out(self) -> None:
        self.beginResetModel()
        self.lines = self._laid_out()
        self.endResetModel()

    def _laid_out(self) -> list[TableLine]:
        rows = self.rows
        if self._sorted is not None:
            rows = sorted_by(rows, self._sorted[0], descending=self._sorted[1])
        if self._grouped is None:
            return list(rows)
        text, lines = COLUMNS[self._grouped].text, list[TableLine]()
        for title, group in groupby(sorted_by(rows, self._grouped, descending=False), key=text):
            inside = list(group)
            lines += [PassageGroup(title or "–", len(inside)), *inside]
        return lines

    def _tell_ticks(self) -> None:
        if self.lines:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self.lines) - 1, TICK))
        self.ticks_changed.emit()


def _said(line: TableLine, column: int) -> str:
    if isinstance(line, PassageGroup):
        return f"{line.title} {line.number}" if column == TICK + 1 else ""
    return COLUMNS[column].text(line)


def _spoken(line: TableLine, column: int) -> str:
    if isinstance(line, PassageGroup):
        return f"{line.title} {line.number}"
    if column == WORDS:
        return f"{line.report}: {line.before}{line.text}{line.after}"
    return f"{title_of(COLUMNS[column])} {COLUMNS[column].text(line)}"


def _tip(line: TableLine, column: int) -> str:
    if isinstance(line, PassageGroup):
        return line.title
    if column == WORDS:
        return f"…{line.before}{line.text}{line.after}…"
    return line.memo if COLUMNS[column].id == "memo" else COLUMNS[column].text(line)
