"""The list of codings to be looked at again: a row each, worked through with keys."""

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
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.services.themes.rechecking import Recheck
from desktop.text.visible import visible_lines
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS = (150, 420, 180, 220)
_THEME, _PASSAGE, _REPORT, _WHY = range(4)
_ROW_HEIGHT = 26
_CONTEXT = 16


class _RecheckModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Recheck] = ()

    def show(self, rows: Sequence[Recheck]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else _WHY + 1

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if side != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Theme"), self.tr("Coding"), self.tr("Report"), self.tr("What changed"))
        return titles[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = _texts(self.rows[index.row()])[index.column()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: visible_lines(" ".join(text.split())),
            Qt.ItemDataRole.AccessibleTextRole: lambda: visible_lines(text),
            Qt.ItemDataRole.ToolTipRole: lambda: tip(self._whole(index)),
        }
        return answers.get(role, lambda: None)()

    def _whole(self, index: _Index) -> str:
        one = self.rows[index.row()]
        path = one.excerpt.theme_path
        return path if index.column() == _THEME else _texts(one)[index.column()]


def _texts(one: Recheck) -> tuple[str, ...]:
    excerpt = one.excerpt
    before, after = excerpt.before[-_CONTEXT:], excerpt.after[:_CONTEXT]
    reasons = "\n".join(note.reason for note in one.notes if note.reason)
    return excerpt.theme.name, f"{before}【{excerpt.text}】{after}", excerpt.report.label, reasons


class RecheckList(QTableView):
    """`stood_on` carries the Recheck that the cursor is on; the others what a key wants.

    `key_given` carries a digit.
    """

    stood_on = Signal(object)
    keep_wanted = Signal()
    removal_wanted = Signal()
    theme_wanted = Signal()
    memo_wanted = Signal()
    key_given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "recheckList", spoken=self.tr("Codings to be rechecked"), role="paper")
        self._model = _RecheckModel(self)
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
        self._keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self.keep_wanted.emit,
            Qt.Key.Key_Enter: self.keep_wanted.emit,
            Qt.Key.Key_Delete: self.removal_wanted.emit,
            Qt.Key.Key_Slash: self.theme_wanted.emit,
            Qt.Key.Key_C: self.theme_wanted.emit,
            Qt.Key.Key_M: self.memo_wanted.emit,
            Qt.Key.Key_J: lambda: self._step(1),
            Qt.Key.Key_K: lambda: self._step(-1),
            Qt.Key.Key_Escape: self.left.emit,
        }

    @property
    def rows(self) -> Sequence[Recheck]:
        """What is listed."""
        return self._model.rows

    @property
    def current(self) -> Recheck | None:
        """The coding that the cursor is on."""
        number = self.currentIndex().row()
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def show_rows(self, rows: Sequence[Recheck]) -> None:
        """List these; the cursor stays at its coding, or at what has come in its place."""
        number, before = self.currentIndex().row(), self.current
        self._model.show(rows)
        ids = [one.excerpt.coding.id for one in rows]
        if before is not None and before.excerpt.coding.id in ids:
            number = ids.index(before.excerpt.coding.id)
        self._go_to(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Delete removes, a digit, C or / gives another theme, M notes."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wanted = self._keys.get(Qt.Key(event.key())) if plain else None
        if wanted is not None:
            wanted()
        elif plain and event.text() in "123456789" and event.text():
            self.key_given.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        self._go_to(self.currentIndex().row() + by)

    def _go_to(self, number: int) -> None:
        if self.rows:
            number = max(0, min(number, len(self.rows) - 1))
            self.setCurrentIndex(self._model.index(number, _PASSAGE))

    def _tell(self) -> None:
        if self.current is not None:
            self.stood_on.emit(self.current)

    def _lay_out(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, width in enumerate(_WIDTHS):
            header.resizeSection(number, width)
        header.setSectionResizeMode(_PASSAGE, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
