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
from desktop.ui.comparison.adjudication.disagreement_rows import GroupHeading, Row, rows
from desktop.ui.comparison.words import DIFFERENCES, say
from desktop.ui.kit.widgets import named

_Index = QModelIndex | QPersistentModelIndex


class _Disagreements(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self.codebook = Codebook(())

    def show(self, listed: Sequence[Row], codebook: Codebook) -> None:
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
    """`stood_on` carries the Item that is to be decided now, or None."""

    stood_on = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "disagreementList", spoken=self.tr("Disagreements"))
        self._items: Sequence[JudgedDisagreement] = ()
        self._order, self._shown = "report", "all"
        self._model = _Disagreements(self)
        self.setModel(self._model)
        self.setItemDelegate(DisagreementPaint(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def items(self) -> Sequence[JudgedDisagreement]:
        """All disagreements, also those that are not listed now."""
        return self._items

    @property
    def listed(self) -> list[JudgedDisagreement]:
        """Those that are listed, in order."""
        return [row for row in self._model.rows if not isinstance(row, GroupHeading)]

    @property
    def present(self) -> JudgedDisagreement | None:
        """The one stood on."""
        row = self.currentIndex().data(ROW)
        return None if row is None or isinstance(row, GroupHeading) else row

    def show_items(self, items: Sequence[JudgedDisagreement], codebook: Codebook) -> None:
        """List these; the one stood on stays, or else the one in its place comes to it."""
        self._items = items
        self._list_anew(codebook)

    def arrange(self, *, order: str, shown: str) -> None:
        """In another order, or only some of them."""
        self._order, self._shown = order, shown
        self._list_anew(self._model.codebook)

    def replace(self, item: JudgedDisagreement) -> None:
        """Show the same disagreement as it is now; it stays in its place."""
        key = item.disagreement.key
        self._items = [item if one.disagreement.key == key else one for one in self._items]
        for number, row in enumerate(self._model.rows):
            if not isinstance(row, GroupHeading) and row.disagreement.key == key:
                self._model.replace(number, item)
        self.stood_on.emit(self.present)

    def step(self, by: int, *, undecided: bool = False) -> bool:
        """On (1) or back (-1) by one, or to the next undecided one; whether there was one."""
        number = self.currentIndex().row() + by
        while 0 <= number < len(self._model.rows):
            row = self._model.rows[number]
            if not isinstance(row, GroupHeading) and not (undecided and row.adjudication):
                self.setCurrentIndex(self._model.index(number))
                return True
            number += by
        return False

    def go_to(self, key: str) -> None:
        """Stand on the disagreement of that key, if it is listed."""
        for number, row in enumerate(self._model.rows):
            if not isinstance(row, GroupHeading) and row.disagreement.key == key:
                self.setCurrentIndex(self._model.index(number))

    def _list_anew(self, codebook: Codebook) -> None:
        present, at = self.present, self.currentIndex().row()
        listed = rows(self._items, order=self._order, shown=self._shown)
        self._model.show(listed, codebook)
        if present is not None:
            self.go_to(present.disagreement.key)
        if self.present is None:
            # What stood here is decided or gone: the work goes on in its place.
            self.setCurrentIndex(self._model.index(_nearest(listed, at)))
        self.stood_on.emit(self.present)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.stood_on.emit(self.present)


def _nearest(listed: Sequence[Row], at: int) -> int:
    """The first disagreement from row `at` on, or else the last before it; -1 for none."""
    numbers = [n for n, row in enumerate(listed) if not isinstance(row, GroupHeading)]
    return next((n for n in numbers if n >= at), numbers[-1] if numbers else -1)
