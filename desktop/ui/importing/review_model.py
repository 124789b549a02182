"""The table of a review: one row a file, problems first, facts editable."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from desktop.domain.errors import InputError
from desktop.domain.report import ASKED_FOR
from desktop.services.intake.matters import MATTERS, ReviewRow
from desktop.services.intake.review import Review
from desktop.text.visible import visible
from desktop.ui.dialogs.facts_dialog import fact_title, kind_title
from desktop.ui.importing.words import SIGNS, matter
from desktop.ui.kit import theme
from desktop.ui.kit.plain_text import tip

_Index = QModelIndex | QPersistentModelIndex
_Flag = Qt.ItemFlag
_Role = Qt.ItemDataRole

MATTER, FILE = "matter", "file"
COLUMNS = (
    MATTER, FILE, "county", "prefecture", "province", "year", "kind", "issued_on", "published_on",
    "document_number", "title",
)  # fmt: skip


class ReviewModel(QAbstractTableModel):
    """`refused` carries the error where what was written cannot be; `changed` that a row did."""

    refused = Signal(object)
    changed = Signal()

    def __init__(self, review: Review, parent: QObject) -> None:
        super().__init__(parent)
        self._review = review
        self._order = review.in_order()
        self._show_places()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own)
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if role != _Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        titles = {MATTER: self.tr("What to look at"), FILE: self.tr("File")}
        name = COLUMNS[section]
        return titles.get(name) or fact_title(name)

    def number(self, index: _Index) -> int:
        """The number that the review has for the row."""
        return self._order[index.row()]

    def row(self, index: _Index) -> ReviewRow:
        """The row itself."""
        return self._review.rows[self.number(index)]

    def show_only(self, *, problems: bool, no_reports: bool) -> None:
        """Show the rows with which something is the matter, or which are no reports, or both."""
        self.beginResetModel()
        fine, review = len(MATTERS), self._review
        self._order = [
            n
            for n in review.in_order()
            if (not problems or review.rank(n) < fine)
            and (not no_reports or review.is_no_report(n))
        ]
        self._show_places()
        self.endResetModel()

    def toggle(self, index: _Index) -> None:
        """Leave the file out, or take it in after all."""
        row = self.row(index)
        if row.note.error is None:
            self._review.leave_out(self.number(index), left_out=not row.left_out)
            self._tell({self.number(index)})

    def put_back(self, index: _Index, parts: frozenset[int]) -> None:
        """Have exactly these cut parts of that row's file in its text."""
        self._review.put_back(self.number(index), parts)
        self._tell({self.number(index)})

    def refresh(self, numbers: Iterable[int]) -> None:
        """Something was found out about these rows."""
        self._tell(set(numbers))

    def flags(self, index: _Index) -> Qt.ItemFlag:
        base = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable
        if self.row(index).note.error is not None:
            return base
        name = COLUMNS[index.column()]
        if name == MATTER:
            return base | _Flag.ItemIsUserCheckable
        return base if name == FILE else base | _Flag.ItemIsEditable

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        name = COLUMNS[index.column()]
        if role == _Role.CheckStateRole and name == MATTER:
            self.toggle(index)
            return True
        if role != _Role.EditRole:
            return False
        try:
            self._tell(self._review.correct(self.number(index), name, written=str(value)))
        except InputError as error:
            self.refused.emit(error)
            return False
        return True

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        row, name = self.row(index), COLUMNS[index.column()]
        if name == MATTER:
            return self._matter(index, row, role)
        if name == FILE:
            return self._file(row, role)
        return self._fact(row, name, role)

    def said(self, index: _Index) -> str:
        """All that is the matter with the row, in words."""
        row = self.row(index)
        concerns = self._review.concerns(self.number(index))
        phrases = [f"{SIGNS[one.matter]} {matter(row, one)}" for one in concerns]
        if row.left_out:
            phrases.insert(0, self.tr("left out"))
        if row.back:
            phrases.append(self.tr("%n part(s) put back", "", len(row.back)))
        return "  ".join(phrases) or self.tr("✓ ready")

    def _matter(self, index: _Index, row: ReviewRow, role: int) -> Any:
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return visible(self.said(index))
        if role == _Role.ToolTipRole:
            return tip(self.said(index))
        if role == _Role.CheckStateRole and row.note.error is None:
            return Qt.CheckState.Unchecked if row.left_out else Qt.CheckState.Checked
        return _pale(row, role)

    def _file(self, row: ReviewRow, role: int) -> Any:
        if role == _Role.DisplayRole:
            return visible(row.note.name)
        if role == _Role.ToolTipRole:
            return tip(visible(str(row.note.path)))
        return _pale(row, role)

    def _fact(self, row: ReviewRow, name: str, role: int) -> Any:
        value = getattr(row.facts, name)
        text = "" if value is None else str(value)
        guessed = name in row.guessed
        if role == _Role.EditRole:
            return text
        text = kind_title(text) if name == "kind" else text
        if role == _Role.DisplayRole:
            shown = visible(text)
            return f"{shown} ?" if guessed else shown or self._gap(row, name)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return tip(self._spoken(name, visible(text), guessed=guessed))
        if role == _Role.FontRole and guessed:
            return _italic()
        if role == _Role.ForegroundRole and name in row.missing:
            return QColor(theme.palette().accent)
        return _pale(row, role)

    def _gap(self, row: ReviewRow, name: str) -> str:
        needed = name in ASKED_FOR and row.note.error is None
        return self.tr("missing") if needed else ""

    def _spoken(self, name: str, text: str, *, guessed: bool) -> str:
        unknown = self.tr("not known")
        said = f"{fact_title(name)}: {text or unknown}"
        hint = self.tr("guessed; edit it, F2 and Enter confirm it")
        return f"{said} ({hint})" if guessed else said

    def _tell(self, numbers: set[int]) -> None:
        for number in numbers & self._places.keys():
            at = self._places[number]
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(COLUMNS) - 1))
        self.changed.emit()

    def _show_places(self) -> None:
        self._places = {number: at for at, number in enumerate(self._order)}


def _pale(row: ReviewRow, role: int) -> QColor | None:
    if role == _Role.ForegroundRole and (row.left_out or row.note.error is not None):
        return QColor(theme.palette().dim)
    return None


def _italic() -> QFont:
    font = QFont()
    font.setItalic(True)
    return font
