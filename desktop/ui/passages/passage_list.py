"""The list of passages: only what is seen is painted, so it may be as long as it likes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.text.visible import visible_lines
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import named
from desktop.ui.passages.passage import ListedPassage
from desktop.ui.passages.passage_paint import PASSAGE, PassagePaint

_Index = QModelIndex | QPersistentModelIndex


class _Passages(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.passages: Sequence[ListedPassage] = ()

    def show(self, passages: Sequence[ListedPassage]) -> None:
        self.beginResetModel()
        self.passages = passages
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.passages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        passage = self.passages[index.row()]
        if role == PASSAGE:
            return passage
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return visible_lines(f"{passage.label} {passage.theme} {passage.text}")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(passage.memo) or None
        return None


class PassageList(QListView):
    """`passage_chosen` carries a Passage."""

    passage_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "passageList", spoken=self.tr("Passages"))
        self.setProperty("role", "paper")
        self._passages = _Passages(self)
        self.setModel(self._passages)
        self.setItemDelegate(PassagePaint(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    @property
    def passages(self) -> Sequence[ListedPassage]:
        """What is listed."""
        return self._passages.passages

    def show_passages(self, passages: Sequence[ListedPassage]) -> None:
        """List these from the top."""
        self._passages.show(passages)
        self.scrollToTop()

    def _on_chosen(self, index: QModelIndex) -> None:
        passage = index.data(PASSAGE)
        if isinstance(passage, ListedPassage):
            self.passage_chosen.emit(passage)
