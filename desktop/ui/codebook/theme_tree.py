"""The tree of themes: click to apply, drag to move or onto the text, F2 to rename."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from desktop.domain.codebook import Codebook, Theme
from desktop.ui.codebook.theme_row import ThemeRow
from desktop.ui.codebook.tree_model import ThemeTreeModel
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex


class ThemeTree(QTreeView):
    """`clicked_theme` asks to apply to what is selected, `entered_theme` (Enter) in any case."""

    clicked_theme = Signal(str)
    entered_theme = Signal(str)
    shown_theme = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "themeTree", spoken=self.tr("Themes of the codebook"))
        self.themes = ThemeTreeModel(self)
        self.setModel(self.themes)
        self.setItemDelegate(ThemeRow(self))
        self.setHeaderHidden(True)
        self.setIndentation(18)
        self.setRootIsDecorated(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_entered)

    def show_codebook(self, codebook: Codebook, *, with_retired: bool) -> None:
        """Show the themes; what was folded stays folded, what was current stays current."""
        folded = self._folded()
        current = self.current_theme()
        self.themes.show_codebook(codebook, with_retired=with_retired)
        self.expandAll()
        for theme_id in folded:
            self.collapse(self.themes.index_of(theme_id))
        if current is not None:
            self.setCurrentIndex(self.themes.index_of(current.id))

    def current_theme(self) -> Theme | None:
        """The theme that the tree's cursor stands on."""
        return self.themes.theme_at(self.currentIndex())

    def rename(self, theme_id: str) -> None:
        """Let the user write another name in the row."""
        self.setCurrentIndex(self.themes.index_of(theme_id))
        self.edit(self.themes.index_of(theme_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        theme = self.current_theme()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and theme is not None:
            self.entered_theme.emit(theme.id)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.shown_theme.emit(self.themes.theme_at(current))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.shown_theme.emit(self.current_theme() if self.hasFocus() else None)

    def _folded(self) -> list[str]:
        rows = self.themes.match(
            self.themes.index(0, 0),
            Qt.ItemDataRole.DisplayRole,
            "*",
            -1,
            Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive,
        )
        shut = [row for row in rows if self.themes.hasChildren(row) and not self.isExpanded(row)]
        return [theme.id for row in shut if (theme := self.themes.theme_at(row))]

    def _on_clicked(self, index: QModelIndex) -> None:
        theme = self.themes.theme_at(index)
        if theme is not None and not theme.retired:
            self.clicked_theme.emit(theme.id)

    def _on_entered(self, index: QModelIndex) -> None:
        self.shown_theme.emit(self.themes.theme_at(index))
