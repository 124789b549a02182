"""The codings under the cursor, a card each, with memo and removal; painted, so any number."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QMenu, QWidget

from desktop.text.visible import visible
from desktop.ui.codebook.coding_here import CodingHere
from desktop.ui.codebook.here_paint import CARD, CodingCard
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import column, label, named

_Index = QModelIndex | QPersistentModelIndex

_SEEN = 4
"""Cards that are seen at once; the others are scrolled to."""


class HereList(QWidget):
    """Both signals carry a coding's id."""

    memo_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "hereList", spoken=self.tr("Codings under the cursor"))
        self._cards = _Cards(self)
        self._empty = label(
            self.tr("No coding here. A theme's key codes the framed sentence."),
            name="hereEmpty",
            role="dim",
            wraps=True,
        )
        self._list = _CardList(self._cards, self)
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self._empty)
        laid_out.addWidget(self._list)
        self._list.hide()
        self._list.memo_wanted.connect(self.memo_wanted)
        self._list.removal_wanted.connect(self.removal_wanted)

    @property
    def shown(self) -> tuple[CodingHere, ...]:
        """What is listed now."""
        return self._cards.codings

    def show_codings(self, codings: tuple[CodingHere, ...]) -> None:
        """List these."""
        if codings != self.shown:
            self._cards.show(codings)
            self._list.setVisible(bool(codings))
            self._list.fit()
            self._empty.setVisible(not codings)


class _Cards(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.codings: tuple[CodingHere, ...] = ()

    def show(self, codings: tuple[CodingHere, ...]) -> None:
        self.beginResetModel()
        self.codings = codings
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.codings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        coding = self.codings[index.row()]
        if role == CARD:
            return coding, self.tr("%n character(s)", "", coding.characters)
        if role == Qt.ItemDataRole.DisplayRole:
            return visible(f"{coding.theme}, {coding.coder}")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(coding.memo) or None
        return None


class _CardList(QListView):
    memo_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, cards: _Cards, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "hereCards", spoken=self.tr("Codings under the cursor"))
        self.setModel(cards)
        self.setItemDelegate(CodingCard(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._on_memo)

    def fit(self) -> None:
        """As high as the cards are, up to a few of them."""
        heights = [self.sizeHintForRow(n) for n in range(min(_SEEN, self.model().rowCount()))]
        self.setFixedHeight(sum(heights))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_removal(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_M):
            self._on_memo(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def menu(self, index: _Index) -> QMenu:
        """What can be done with one coding."""
        menu = QMenu(self)
        menu.setObjectName("hereMenu")
        memo = menu.addAction(self.tr("Memo (M)…"), lambda: self._on_memo(index))
        removal = menu.addAction(self.tr("Remove (Delete)"), lambda: self._on_removal(index))
        own = self._own(index) is not None
        memo.setEnabled(own)
        removal.setEnabled(own)
        return menu

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            menu = self.menu(QPersistentModelIndex(index))
            menu.popup(self.viewport().mapToGlobal(place))

    def _on_memo(self, index: _Index) -> None:
        coding = self._own(index)
        if coding is not None:
            self.memo_wanted.emit(coding.coding_id)

    def _on_removal(self, index: _Index) -> None:
        coding = self._own(index)
        if coding is not None:
            self.removal_wanted.emit(coding.coding_id)

    def _own(self, index: _Index) -> CodingHere | None:
        """The coding of a card, if the present coder may change it."""
        found = index.data(CARD)
        return found[0] if found is not None and found[0].own else None
