"""The keys of all commands as a table in which they can be changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QHeaderView, QKeySequenceEdit, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.ui.commands.actions import COMMANDS, command_text, group_text, place
from desktop.ui.commands.command import Command
from desktop.ui.commands.key_sequences import sequences, shown_keys
from desktop.ui.kit import theme
from desktop.ui.kit.widgets import button, column, label, named, row

_ID = Qt.ItemDataRole.UserRole


class KeyTable(QWidget):
    """A command's row is chosen, its keys are pressed below; a clash is told, not allowed."""

    def __init__(self, overrides: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = {command.id: overrides.get(command.id, command.keys) for command in COMMANDS}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._table = self._made_table()
        self._edit = named(QKeySequenceEdit(self), "keyEdit", spoken=self.tr("Press the key"))
        self._edit.setMaximumSequenceLength(1)
        self._default = button(self.tr("Default"), name="keyDefault")
        self._none = button(self.tr("No key"), name="keyNone")
        self._clash = label(name="keyClash", role="error", wraps=True)
        self._lay_out()
        self._table.currentItemChanged.connect(self._on_chosen)
        self._edit.editingFinished.connect(self._on_pressed)
        self._default.clicked.connect(self._on_default)
        self._none.clicked.connect(lambda: self.set_keys(self._chosen(), ""))
        self._show_all()

    def overrides(self) -> dict[str, str]:
        """The commands whose keys are not the default ones."""
        return {c.id: self._keys[c.id] for c in COMMANDS if self._keys[c.id] != c.keys}

    def set_keys(self, command_id: str, keys: str) -> None:
        """Give a command other keys, as in "J, Down"."""
        if command_id:
            self._keys[command_id] = keys
            self._show_all()

    def clashes(self) -> list[str]:
        """The keys that more than one command has in the same place."""
        return [keys for keys, _ in self._clashing()]

    def choose(self, command_id: str) -> None:
        """Set the table's cursor on that command."""
        self._table.setCurrentItem(self._items[command_id])

    def _clashing(self) -> dict[tuple[str, str], list[str]]:
        holders: dict[tuple[str, str], list[str]] = defaultdict(list)
        for command in COMMANDS:
            for key in sequences(self._keys[command.id]):
                holders[key.toString(), place(command, key)].append(command.id)
        return {where: ids for where, ids in holders.items() if len(ids) > 1}

    def _lay_out(self) -> None:
        foot = row()
        foot.addWidget(label(self.tr("Press the key:"), role="dim"))
        for part in (self._edit, self._default, self._none):
            foot.addWidget(part)
        laid_out = column(self, margin=8)
        laid_out.addWidget(self._table, 1)
        laid_out.addLayout(foot)
        laid_out.addWidget(self._clash)

    def _made_table(self) -> QTreeWidget:
        table = named(QTreeWidget(self), "keyTable", spoken=self.tr("Commands and their keys"))
        table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        table.setRootIsDecorated(False)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.header().setStretchLastSection(False)
        table.header().resizeSection(1, 180)
        for command in COMMANDS:
            item = QTreeWidgetItem(table, [_name(command), ""])
            item.setData(0, _ID, command.id)
            self._items[command.id] = item
        return table

    def _show_all(self) -> None:
        clashing = set(self.clashes())
        in_a_clash = {one for ids in self._clashing().values() for one in ids}
        worn = theme.palette()
        for command_id, item in self._items.items():
            item.setText(1, shown_keys(self._keys[command_id]))
            clash = command_id in in_a_clash
            item.setForeground(1, QColor(worn.accent if clash else worn.ink))
        said = self.tr("%1 is given to more than one command.")
        self._clash.setText(said.replace("%1", ", ".join(sorted(clashing))) if clashing else "")

    def _chosen(self) -> str:
        item = self._table.currentItem()
        return str(item.data(0, _ID)) if item else ""

    def _on_chosen(self) -> None:
        first = next(iter(sequences(self._keys.get(self._chosen(), ""))), QKeySequence())
        blocked = self._edit.blockSignals(True)
        self._edit.setKeySequence(first)
        self._edit.blockSignals(blocked)

    def _on_pressed(self) -> None:
        pressed = self._edit.keySequence()
        if not pressed.isEmpty():
            portable = QKeySequence.SequenceFormat.PortableText
            self.set_keys(self._chosen(), pressed.toString(portable))

    def _on_default(self) -> None:
        chosen = self._chosen()
        default = next((command.keys for command in COMMANDS if command.id == chosen), "")
        self.set_keys(chosen, default)


def _name(command: Command) -> str:
    return f"{group_text(command.group)}:  {command_text(command).removesuffix('…')}"
