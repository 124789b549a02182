"""The disagreements of a round, by report; where the list stands, that one is decided."""

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

from desktop.domain.codebook import Codebook
from desktop.services.rounds.adjudication import JudgedDisagreement
from desktop.text.visible import visible
from desktop.ui.comparison.adjudication.disagreement_paint import COLOUR, ROW, DisagreementPaint
from desktop.ui.comparison.adjudication.disagreement_rows import GroupHeading, ListedRow
from desktop.ui.comparison.words import DIFFERENCES, say
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex


class _Disagreements(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[ListedRow] = ()
        self.codebook = Codebook(())

    def show(self, listed: Sequence[ListedRow], codebook: Codebook) -> None:
        self.beginResetModel()
        self.rows, self.codebook = listed, codebook
        self.endResetModel()

    def replace(self, number: int, item: JudgedDisagreement) -> None:
        self.rows = [*self.rows[:number], item, *self.rows[number + 1 :]]
        self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(index.data(ROW), GroupHeading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == COLOUR and not isinstance(row, GroupHeading):
            return self._colour(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return visible(
                self._heading(row) if isinstance(row, GroupHeading) else self._spoken(row)
            )
        return None

    def _colour(self, item: JudgedDisagreement) -> str:
        theme_id = item.disagreement.theme_id
        return self.codebook.theme(theme_id).colour if theme_id in self.codebook else "#808080"

    def _heading(self, heading: GroupHeading) -> str:
        if heading.by == "theme":
            return heading.of.theme_path
        if heading.by == "kind":
            return say(DIFFERENCES[heading.of.disagreement.kind])
        return heading.of.report.label

    def _spoken(self, item: JudgedDisagreement) -> str:
        state = self.tr("decided") if item.adjudication else self.tr("undecided")
        kind = say(DIFFERENCES[item.disagreement.kind])
        return f"{item.report.label}, {item.theme_path}, {kind}, {state}: {item.text}"


class DisagreementList(QListView):
    """Shows the rows that it is given; `chosen` carries the number of the one stood on now."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "disagreementList", spoken=self.tr("Disagreements"))
        self._model = _Disagreements(self)
        self.setModel(self._model)
        self.setItemDelegate(DisagreementPaint(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def listed(self) -> list[JudgedDisagreement]:
        """Those that are listed, in order."""
        return [row for row in self._model.rows if not isinstance(row, GroupHeading)]

    def show_rows(self, rows: Sequence[ListedRow], codebook: Codebook, *, at: int) -> None:
        """List these, and stand on the one of that number."""
        self._model.show(rows, codebook)
        self.stand_on(at)

    def replace(self, number: int, item: JudgedDisagreement) -> None:
        """Show the same disagreement as it is now."""
        self._model.replace(number, item)

    def stand_on(self, number: int) -> None:
        """On the row of that number; -1 for none."""
        self.setCurrentIndex(self._model.index(number))

    def go_to(self, key: str) -> None:
        """Stand on the disagreement of that key, if it is listed."""
        for number, row in enumerate(self._model.rows):
            if not isinstance(row, GroupHeading) and row.disagreement.key == key:
                self.stand_on(number)

    def _on_current(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(now.row())
