"""Codings as a list of lines, to be looked through or ticked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from desktop.services.coding.excerpts import Excerpt
from desktop.text.visible import visible_lines
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import named

_ID = Qt.ItemDataRole.UserRole
_CONTEXT = 12
"""Characters of context on each side in a line; the tip has more."""
_LEAST = 200


class CodingChoice(QListWidget):
    """`ticked_changed` tells how many are ticked; Space ticks, A ticks all or none."""

    ticked_changed = Signal(int)

    def __init__(self, name: str, *, spoken: str, may_tick: bool, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name, spoken=spoken, role="paper")
        self._may_tick = may_tick
        self.setMinimumHeight(_LEAST)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.itemChanged.connect(lambda _item: self.ticked_changed.emit(len(self.ticked())))

    def show_codings(
        self, excerpts: Sequence[Excerpt], *, marked: Collection[str] = (), mark: str = ""
    ) -> None:
        """List these; those `marked` by id have the `mark` at the end of their line."""
        self.clear()
        for excerpt in excerpts:
            end = f"  · {mark}" if excerpt.coding.id in marked else ""
            item = QListWidgetItem(visible_lines(_line(excerpt)) + end)
            item.setData(_ID, excerpt.coding.id)
            item.setToolTip(tip(_whole(excerpt)))
            if self._may_tick:
                item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(0)

    def ticked(self) -> list[str]:
        """The ids of the codings that are ticked, in the order of the list."""
        return [str(item.data(_ID)) for item in self._items() if _is_ticked(item)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._may_tick and event.key() == Qt.Key.Key_A and not event.modifiers():
            self._tick_all()
        elif event.key() in (Qt.Key.Key_J, Qt.Key.Key_K) and not event.modifiers():
            step = 1 if event.key() == Qt.Key.Key_J else -1
            self.setCurrentRow(max(0, min(self.currentRow() + step, self.count() - 1)))
        else:
            super().keyPressEvent(event)

    def _tick_all(self) -> None:
        all_ticked = len(self.ticked()) == self.count()
        wanted = Qt.CheckState.Unchecked if all_ticked else Qt.CheckState.Checked
        for item in self._items():
            item.setCheckState(wanted)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _line(excerpt: Excerpt) -> str:
    before, after = excerpt.before[-_CONTEXT:], excerpt.after[:_CONTEXT]
    text = f"{before}【{excerpt.text}】{after}".replace("\n", " ")
    return f"{excerpt.report.label} · {excerpt.coder.name}  {text}"


def _whole(excerpt: Excerpt) -> str:
    return f"{excerpt.before}【{excerpt.text}】{excerpt.after}"
