"""Which themes, coders and rounds the reader shows: a list with ticks, for keys and the mouse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.domain.codebook import Codebook
from desktop.text.visible import visible
from desktop.ui.codebook.theme_dialog import swatch
from desktop.ui.kit.widgets import column, label, named
from desktop.ui.reader.hidden_codings import HiddenCodings

_WIDTH, _HEIGHT = 340, 420
_ID = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class ToShow:
    """What can be chosen: the codebook, and ids with names of coders and rounds whose codings
    the present coder sees."""

    codebook: Codebook
    coders: Sequence[tuple[str, str]]
    rounds: Sequence[tuple[str, str]]


class ShownChoice(QDialog):
    """`changed` carries HiddenCodings at every tick. Space ticks, O leaves only one, Esc leaves."""

    changed = Signal(object)

    def __init__(self, offered: ToShow, hidden: HiddenCodings, *, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        heading = self.tr("What the text shows")
        named(self, "shownChoice", spoken=heading, role="card")
        self._codebook = offered.codebook
        self._tree = named(QTreeWidget(self), "shownTicks", spoken=heading)
        self._tree.setHeaderHidden(True)
        self._tree.setIndentation(12)
        self._tree.installEventFilter(self)
        self._themes = self._group(self.tr("Themes"))
        self._coders = self._group(self.tr("Coders"))
        self._rounds = self._group(self.tr("Rounds"))
        self._fill(offered, hidden)
        laid_out = column(self, margin=8)
        laid_out.addWidget(label(heading, role="title"))
        laid_out.addWidget(self._tree, 1)
        keys = self.tr("Space ticks · O only this one · A all · Esc closes")
        laid_out.addWidget(label(keys, role="dim"))
        self.resize(_WIDTH, _HEIGHT)
        self._tree.itemChanged.connect(self._on_changed)

    @property
    def hidden(self) -> HiddenCodings:
        """What is not ticked."""
        return HiddenCodings(*map(_unticked, (self._themes, self._coders, self._rounds)))

    def open_at(self, corner: QPoint) -> None:
        """Show it with its upper right corner there, and let it have the keyboard."""
        self.move(corner.x() - self.width(), corner.y())
        self.show()
        self.activateWindow()
        self._tree.setFocus()
        self._tree.setCurrentItem(self._themes.child(0) or self._themes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """O and A before the list looks for names with them, Esc before the window has it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._took(Qt.Key(event.key())) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _took(self, key: Qt.Key) -> bool:
        present = self._tree.currentItem()
        group = present.parent() if present is not None else None
        if key == Qt.Key.Key_O and present is not None and group is not None:
            self._tick_only(present, group)
        elif key == Qt.Key.Key_A:
            self._tick_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif key == Qt.Key.Key_Escape:
            self.reject()
        else:
            return False
        return True

    def _group(self, name: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self._tree, [name])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setExpanded(True)
        return group

    def _fill(self, offered: ToShow, hidden: HiddenCodings) -> None:
        for depth, theme in offered.codebook.walk():
            name = _INDENT * depth + theme.name
            item = _add(self._themes, theme.id, name, ticked=theme.id not in hidden.themes)
            item.setIcon(0, QIcon(swatch(theme.colour)))
        for group, rows, left_out in (
            (self._coders, offered.coders, hidden.coders),
            (self._rounds, offered.rounds, hidden.rounds),
        ):
            for one, name in rows:
                _add(group, one, name, ticked=one not in left_out)
            group.setHidden(not rows)

    def _on_changed(self, item: QTreeWidgetItem) -> None:
        """A theme takes those under it along."""
        if item.parent() is self._themes:
            below = self._codebook.below(item.data(0, _ID))
            self._set(
                [one for one in _items(self._themes) if one.data(0, _ID) in below],
                item.checkState(0),
            )
        self.changed.emit(self.hidden)

    def _tick_only(self, present: QTreeWidgetItem, group: QTreeWidgetItem) -> None:
        self._set(_items(group), _UNCHECKED)
        self._set([present], _CHECKED)
        self._on_changed(present)

    def _tick_all(self) -> None:
        for group in (self._themes, self._coders, self._rounds):
            self._set(_items(group), _CHECKED)
        self.changed.emit(self.hidden)

    def _set(self, items: Iterable[QTreeWidgetItem], state: Qt.CheckState) -> None:
        blocked = self._tree.blockSignals(True)
        for item in items:
            item.setCheckState(0, state)
        self._tree.blockSignals(blocked)
        self._tree.viewport().update()


def _add(group: QTreeWidgetItem, value: str, name: str, *, ticked: bool) -> QTreeWidgetItem:
    item = QTreeWidgetItem(group, [visible(name)])
    item.setData(0, _ID, value)
    item.setCheckState(0, _CHECKED if ticked else _UNCHECKED)
    return item


def _items(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (group.child(number) for number in range(group.childCount()))
    return [child for child in children if child is not None]


def _unticked(group: QTreeWidgetItem) -> frozenset[str]:
    return frozenset(
        str(item.data(0, _ID)) for item in _items(group) if item.checkState(0) == _UNCHECKED
    )
