"""The codebook as a Qt model: a row a theme, draggable to its place and onto the text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel

from desktop.domain.codebook import Codebook, Theme

MIME = "application/x-zhupi-theme"
THEME = Qt.ItemDataRole.UserRole + 1
HERE = Qt.ItemDataRole.UserRole + 2
IN_ALL = Qt.ItemDataRole.UserRole + 3

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class ThemeTreeModel(QStandardItemModel):
    """`renamed` carries id and name, `dropped` the id, the new parent's id or None, a place."""

    renamed = Signal(str, str)
    dropped = Signal(str, object, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: dict[str, QStandardItem] = {}
        self.counts_here: dict[str, int] = {}

    def show_codebook(self, codebook: Codebook, *, with_retired: bool) -> None:
        """Build the rows anew."""
        self.clear()
        self._items = {}
        for _, theme in codebook.walk():
            if with_retired or not theme.retired:
                self._add(theme)

    def show_counts(self, here: Mapping[str, int], in_all: Mapping[str, int]) -> None:
        """Put the number of codings of each theme beside it."""
        self.counts_here = dict(here)
        for theme_id, item in self._items.items():
            _put(item, HERE, here.get(theme_id, 0))
            _put(item, IN_ALL, in_all.get(theme_id, 0))

    def index_of(self, theme_id: str) -> QModelIndex:
        """The theme's row; an invalid index where it is not shown."""
        item = self._items.get(theme_id)
        return item.index() if item else QModelIndex()

    def theme_at(self, index: _Index) -> Theme | None:
        """The theme of a row."""
        theme = index.data(THEME)
        return theme if isinstance(theme, Theme) else None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        theme = self.theme_at(index)
        if role != Qt.ItemDataRole.EditRole or theme is None:
            return super().setData(index, value, role)
        name = str(value).strip()
        if name and name != theme.name:
            self.renamed.emit(theme.id, name)
        return False

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        data = QMimeData()
        themes = [theme for index in indexes if (theme := self.theme_at(index))]
        if themes:
            data.setData(MIME, QByteArray(themes[0].id.encode()))
            data.setText(themes[0].name)
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        del action, column
        if not data.hasFormat(MIME):
            return False
        theme_id = bytes(data.data(MIME).data()).decode()
        above = self.theme_at(parent)
        self.dropped.emit(theme_id, above.id if above else None, self._place(theme_id, row, parent))
        # False: the codebook moves the row, and the view must not take it out as well.
        return False

    def removeRows(self, row: int, count: int, parent: _Index = _TOP) -> bool:
        """Never: a view takes out what was dragged from it and dropped as a move, wherever that
        was, but a theme goes when it leaves the codebook."""
        del row, count, parent
        return False

    def _place(self, theme_id: str, row: int, parent: _Index) -> int:
        """The number among the new siblings, the theme itself not counted."""
        rows = self.rowCount(parent)
        place = rows if row < 0 else row
        before = [self.theme_at(self.index(n, 0, parent)) for n in range(min(place, rows))]
        return sum(1 for theme in before if theme and theme.id != theme_id)

    def _add(self, theme: Theme) -> None:
        item = QStandardItem(theme.name)
        item.setData(theme, THEME)
        item.setAccessibleText(theme.name)
        parent = self._items.get(theme.parent_id) if theme.parent_id else None
        (parent or self.invisibleRootItem()).appendRow(item)
        self._items[theme.id] = item


def _put(item: QStandardItem, role: int, count: int) -> None:
    if item.data(role) != count:
        item.setData(count, role)
