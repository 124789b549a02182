"""The reliability table: a row for each theme, the worst first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.text.visible import visible
from desktop.ui.comparison.coefficients.coefficients import Figures, ThemeFigures
from desktop.ui.comparison.coefficients.figure_paint import FIGURES, HEIGHT, KIND, FigurePaint
from desktop.ui.comparison.coefficients.table_columns import Column, columns
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex


class _Figures(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.themes: Sequence[ThemeFigures] = ()
        self.columns: Sequence[Column] = ()

    def show(self, themes: Sequence[ThemeFigures], shown: Sequence[Column]) -> None:
        self.beginResetModel()
        self.themes, self.columns = themes, shown
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.themes)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if side == Qt.Orientation.Horizontal and section < len(self.columns):
            column = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return visible(column.title)
            if role == Qt.ItemDataRole.ToolTipRole:
                return tip(column.title)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                left = column.kind in ("theme", "interval")
                side_ = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
                return side_ | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        theme, column = self.themes[index.row()], self.columns[index.column()]
        answers: dict[int, Callable[[], object]] = {
            FIGURES: lambda: theme,
            KIND: lambda: column.kind,
            Qt.ItemDataRole.DisplayRole: lambda: visible(column.text(theme)),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(column.why(theme) or column.text(theme)),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(theme, column),
        }
        return answers.get(role, lambda: None)()

    def _spoken(self, theme: ThemeFigures, column: Column) -> str:
        text, why = column.text(theme), column.why(theme)
        if text == "—":
            text = self.tr("undefined")
        return f"{column.title}: {text}" + (f", {why}" if why and why != text else "")


class FigureTable(QTableView):
    """`chosen` carries the ThemeFigures that the cursor stands on, `opened` those entered."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "figureTable", spoken=self.tr("Reliability by theme"), role="paper")
        self._model = _Figures(self)
        self.setModel(self._model)
        self.setItemDelegate(FigurePaint(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentRowChanged.connect(self._on_row)
        self.activated.connect(lambda index: self.opened.emit(index.data(FIGURES)))

    @property
    def themes(self) -> Sequence[ThemeFigures]:
        """What is listed, in order."""
        return self._model.themes

    @property
    def titles(self) -> list[str]:
        """The columns' titles."""
        return [column.title for column in self._model.columns]

    def text(self, row: int, title: str) -> str:
        """What the cell of that row says under that title."""
        column = next(c for c in self._model.columns if c.title == title)
        return column.text(self._model.themes[row])

    def show_figures(self, figures: Figures, chosen: str) -> None:
        """Show these by one of table_columns.SETS; the theme stood on stays."""
        before = self.currentIndex().data(FIGURES)
        shown = columns(figures, chosen)
        self._model.show(figures.themes, shown)
        self._fit(shown)
        ids = [theme.theme_id for theme in figures.themes]
        row = ids.index(before.theme_id) if before and before.theme_id in ids else 0
        if ids:
            self.setCurrentIndex(self._model.index(row, 0))
        self.chosen.emit(figures.themes[row] if ids else None)

    def _fit(self, shown: Sequence[Column]) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        metrics = header.fontMetrics()
        for number, column in enumerate(shown):
            title = min(metrics.horizontalAdvance(column.title) + 20, 96)
            header.resizeSection(number, max(column.width, title))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(48)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _on_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(index.data(FIGURES))
