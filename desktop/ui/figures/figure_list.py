"""The list of figures: a row each, worked through with keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.domain.figure import REJECTED, written
from desktop.services.corpus.judged_figures import ListedFigure
from desktop.text.visible import visible, visible_lines
from desktop.ui.figures.figure_rows import FigureRows
from desktop.ui.kit import theme as look
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (96, 110, 130, 84, 76, 86, 300)
_PROPOSED, _PRINTED, _VALUE, _UNIT, _KIND, _STATUS, _INDICATOR, _OTHERS = range(8)


class _FigureModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows = FigureRows()

    def show(self, rows: FigureRows) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def replace_row(self, number: int, figure: ListedFigure) -> None:
        figures = self.rows.figures
        changed = (*figures[:number], figure, *figures[number + 1 :])
        self.rows = replace(self.rows, figures=changed)
        self.dataChanged.emit(self.index(number, 0), self.index(number, _OTHERS))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows.figures)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _OTHERS + 1

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if side != Qt.Orientation.Horizontal:
            return None
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._titles()[section],
            Qt.ItemDataRole.TextAlignmentRole: lambda: _side(section),
        }
        return answers.get(role, lambda: None)()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        figure, column = self.rows.figures[index.row()], index.column()
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: visible(self._texts(figure)[column]),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(figure.sentence),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(figure, column),
            Qt.ItemDataRole.ForegroundRole: lambda: _ink(figure, column),
            Qt.ItemDataRole.FontRole: lambda: _font(figure),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _side(column),
        }
        return answers.get(role, lambda: None)()

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Verdict"),
            self.tr("Printed"),
            self.tr("Value"),
            self.tr("Unit"),
            self.tr("Kind"),
            self.tr("Status"),
            self.tr("Indicator"),
            self.tr("Other coders"),
        )

    def _texts(self, figure: ListedFigure) -> tuple[str, ...]:
        told = figure.reading
        kinds = {"level": self.tr("level"), "change": self.tr("change")}
        statuses = {"achieved": self.tr("achieved"), "target": self.tr("target")}
        qualified = f"{told.unit} {told.qualifier}".strip()
        return (
            self._verdict(figure),
            figure.printed,
            _value(told.value, told.value_to),
            qualified,
            kinds[told.kind],
            statuses[told.status],
            told.indicator or "—",
            self._others(figure),
        )

    def _verdict(self, figure: ListedFigure) -> str:
        if figure.corrected:
            return self.tr("✓ corrected")
        verdicts = {
            "confirmed": self.tr("✓ confirmed"),
            "rejected": self.tr("✗ no figure"),
            "proposed": self.tr("proposed"),
        }
        return verdicts[figure.state]

    def _others(self, figure: ListedFigure) -> str:
        marks = ((self.rows.coders.get(o.coder_id, "?"), o.confirmed) for o in figure.others)
        return " ".join(f"{name} {'✓' if confirmed else '✗'}" for name, confirmed in marks)

    def _spoken(self, figure: ListedFigure, column: int) -> str:
        return visible_lines(f"{self._titles()[column]}: {self._texts(figure)[column]}")


def _value(value: Fraction, upper: Fraction | None) -> str:
    return written(value) if upper is None else f"{written(value)} – {written(upper)}"


def _ink(figure: ListedFigure, column: int) -> QColor:
    worn = look.palette()
    if figure.state == REJECTED:
        return QColor(worn.dim)
    return QColor(worn.dim if figure.own is None and column == _PROPOSED else worn.ink)


def _font(figure: ListedFigure) -> QFont:
    font = look.hei_font(10)
    font.setStrikeOut(figure.state == REJECTED)
    return font


def _side(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if column == _VALUE else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter


class FigureList(QTableView):
    """`stood_on` carries the ListedFigure that the cursor is on; the others what a key wants."""

    stood_on = Signal(object)
    confirm_wanted = Signal()
    reject_wanted = Signal()
    correct_wanted = Signal()
    withdraw_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "figureList", spoken=self.tr("Figures in this report"), role="paper")
        self._model = _FigureModel(self)
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self._lay_out()
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell())
        self.clicked.connect(lambda _index: self._tell())
        self.doubleClicked.connect(lambda _index: self.correct_wanted.emit())
        self._keys = {
            Qt.Key.Key_Return: self.confirm_wanted,
            Qt.Key.Key_Enter: self.confirm_wanted,
            Qt.Key.Key_Delete: self.reject_wanted,
            Qt.Key.Key_0: self.reject_wanted,
            Qt.Key.Key_E: self.correct_wanted,
            Qt.Key.Key_F2: self.correct_wanted,
            Qt.Key.Key_Backspace: self.withdraw_wanted,
            Qt.Key.Key_Escape: self.left,
        }

    @property
    def rows(self) -> FigureRows:
        """What is listed."""
        return self._model.rows

    @property
    def current(self) -> ListedFigure | None:
        """The figure that the cursor is on."""
        number = self.currentIndex().row()
        return self.rows.figures[number] if 0 <= number < len(self.rows.figures) else None

    def show_rows(self, rows: FigureRows) -> None:
        """List these; the cursor stays on the place that it is on in the same report."""
        before = self.current if rows.report_id == self.rows.report_id else None
        self._model.show(rows)
        places = [(row.start, row.end) for row in rows.figures]
        place = (before.start, before.end) if before else None
        number = places.index(place) if place in places else self._first_open()
        if rows.figures:
            self.setCurrentIndex(self._model.index(number, _INDICATOR))

    def replace_current(self, figure: ListedFigure) -> None:
        """The figure that the cursor is on is this one now."""
        self._model.replace_row(self.currentIndex().row(), figure)

    def step(self) -> None:
        """On to the next figure; the last one stays."""
        number = min(self.currentIndex().row() + 1, len(self.rows.figures) - 1)
        self.setCurrentIndex(self._model.index(number, _INDICATOR))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms, Delete and 0 reject, E corrects, Backspace takes back."""
        wanted = self._keys.get(Qt.Key(event.key())) if not _with_others(event) else None
        if wanted is None:
            super().keyPressEvent(event)
        else:
            wanted.emit()

    def _first_open(self) -> int:
        return next((n for n, row in enumerate(self.rows.figures) if row.own is None), 0)

    def _tell(self) -> None:
        if self.current is not None:
            self.stood_on.emit(self.current)

    def _lay_out(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, width in enumerate(_WIDTHS):
            header.resizeSection(number, width)
        header.setSectionResizeMode(_INDICATOR, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


def _with_others(event: QKeyEvent) -> bool:
    keypad = Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~keypad)
