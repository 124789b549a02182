"""The table over the rounds: a row a theme, a column a round, alpha with its interval in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QSignal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.services.reliability.reliability_words import words_in
from desktop.text.visible import visible
from desktop.ui.comparison.coefficients.coefficients import (
    ThemeFigures,
    coefficient,
    interval_words,
    share,
)
from desktop.ui.comparison.coefficients.figure_paint import FIGURES, HEIGHT, KIND, FigurePaint
from desktop.ui.comparison.coefficients.table_columns import short_names
from desktop.ui.comparison.over_time.over_time import OverTime, RoundFacts
from desktop.ui.comparison.words import UNDEFINED, UNITS, VERDICTS, say
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.translation import language, translate
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex
_NARROWEST, _ROUND = 170, 176
_MARK = " *"
"""After the alpha of a theme that changed since the round before."""


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown = OverTime((), (), (), ())
        self._names: list[str] = []

    def show(self, shown: OverTime) -> None:
        self.beginResetModel()
        self.shown = shown
        self._names = short_names([row[0].theme for row in shown.cells])
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown.cells)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown.rounds) + 1

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if side != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if section == 0:
            theme = translate("Comparison", "Theme")
            return theme if role == Qt.ItemDataRole.DisplayRole else None
        known = self.shown.rounds[section - 1]
        told = {
            Qt.ItemDataRole.DisplayRole: visible(known.name),
            Qt.ItemDataRole.ToolTipRole: tip("\n".join(_facts(known))),
        }
        return told.get(Qt.ItemDataRole(role))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, at = self.shown.cells[index.row()], index.column()
        if at == 0:
            return self._of_theme(index.row(), role)
        cell, changed = row[at - 1], self.shown.changed[index.row()][at - 1]
        answers: dict[int, Callable[[], object]] = {
            FIGURES: lambda: cell,
            KIND: lambda: "alpha",
            Qt.ItemDataRole.DisplayRole: lambda: (
                coefficient(cell.alpha.value) + (_MARK if changed else "")
            ),
            Qt.ItemDataRole.ToolTipRole: lambda: tip("\n".join(_told(cell, changed))),
            Qt.ItemDataRole.AccessibleTextRole: lambda: ", ".join(
                [self.shown.rounds[at - 1].name, *_told(cell, changed)]
            ),
        }
        return answers.get(role, lambda: None)()

    def _of_theme(self, row: int, role: int) -> object:
        theme = self.shown.cells[row][0]
        return {
            int(FIGURES): theme,
            int(KIND): "theme",
            int(Qt.ItemDataRole.DisplayRole): visible(self._names[row]),
            int(Qt.ItemDataRole.ToolTipRole): tip(theme.theme),
            int(Qt.ItemDataRole.AccessibleTextRole): theme.theme,
        }.get(int(role))


class OverTimeTable(QTableView):
    """`opened` carries the id of the round whose column was entered."""

    opened = QSignal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        spoken = self.tr("Reliability by theme and round")
        named(self, "overTimeTable", spoken=spoken, role="paper")
        self._model = _Model(self)
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
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._on_activated)

    @property
    def titles(self) -> list[str]:
        """The names of the rounds, in the order of time."""
        return [known.name for known in self._model.shown.rounds]

    def text(self, row: int, column: int) -> str:
        """What a cell says; column 0 is the theme's."""
        return str(self._model.index(row, column).data())

    def show_rounds(self, shown: OverTime) -> None:
        """Show these; the row stood on stays where there is one."""
        row = max(0, self.currentIndex().row())
        self._model.show(shown)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_NARROWEST)
        for column in range(1, self._model.columnCount()):
            header.resizeSection(column, _ROUND)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1), 1))

    def _on_activated(self, index: QModelIndex) -> None:
        if index.column():
            self.opened.emit(self._model.shown.rounds[index.column() - 1].round_id)


def _facts(known: RoundFacts) -> Iterator[str]:
    yield known.name
    yield known.made_on
    version = translate("Comparison", "Codebook version %1")
    yield version.replace("%1", str(known.codebook_version))
    yield say(UNITS[known.unit])
    if known.reason:
        yield say(UNDEFINED[known.reason])
        return
    reports = translate("Comparison", "%1 reports coded by two or more")
    yield ", ".join(known.coders)
    yield reports.replace("%1", str(known.reports))


def _told(cell: ThemeFigures, changed: object) -> Iterator[str]:
    if cell.alpha.value is None:
        yield cell.alpha.why
    else:
        yield f"α {coefficient(cell.alpha.value)}"
        yield interval_words(cell)
        yield say(VERDICTS[cell.verdict])
    if cell.uses:
        percent = translate("Comparison", "Per cent")
        yield f"{percent} {share(cell.figure('percent').value)}"
        yield ", ".join(f"{coder} {number}" for coder, number in cell.uses.items())
    if changed:
        yield _changed(changed)


def _changed(fields: object) -> str:
    words = words_in(language())
    told = words["and"].join(words[f"changed.{one}"] for one in fields)  # type: ignore[attr-defined]
    return translate("Comparison", "Changed since the round before: %1").replace("%1", told)
