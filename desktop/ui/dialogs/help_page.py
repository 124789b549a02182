"""Every key on one page, made from the table of commands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from desktop.ui.commands.actions import (
    COMMANDS,
    command_description,
    command_text,
    group_text,
)
from desktop.ui.commands.command import Command
from desktop.ui.commands.key_sequences import shown_keys
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import button, column, label, named, row

_COLUMNS = (
    ("reading", "coding", "analyse"),
    ("reports", "edit", "view", "passages"),
    ("project", "help", "adjudication"),
)


class HelpPage(QDialog):
    """`overrides` are the user's own keys, as the preferences keep them."""

    def __init__(self, overrides: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "helpPage")
        self.setWindowTitle(self.tr("Every key on one page"))
        self.resize(1160, 640)
        self._overrides = overrides
        inner = named(QWidget(), "helpInner", role="pane")
        inner.setLayout(self._columns())
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        close = button(self.tr("Close"), name="helpClose", role="primary")
        close.clicked.connect(self.accept)
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addWidget(area, 1)
        foot = row()
        said = self.tr("Keys can be changed in the preferences. Single letters work in the text.")
        foot.addWidget(label(said, role="dim"), 1)
        foot.addWidget(close)
        laid_out.addLayout(foot)

    def _columns(self) -> QHBoxLayout:
        laid_out = row(spacing=40)
        for groups in _COLUMNS:
            part = column(spacing=8)
            for group in groups:
                part.addWidget(label(group_text(group), role="title"))
                part.addLayout(self._rows(group))
                part.addSpacing(12)
            part.addStretch(1)
            laid_out.addLayout(part, 1)
        return laid_out

    def _rows(self, group: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        listed = [command for command in COMMANDS if command.group == group]
        for number, command in enumerate(c for c in listed if self._is_shown(c)):
            keys = label(self._keys(command), role="key")
            text = label(self._text(command), wraps=True)
            text.setToolTip(tip(command_description(command)))
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(keys, number, 0, top | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(text, number, 1, top)
        return grid

    def _is_shown(self, command: Command) -> bool:
        """Of the nine keys for themes, and of the five for coders, the first stands for all."""
        row, _, number = command.id.rpartition("_")
        is_later = row in ("theme", "take") and number != "1"
        return bool(self._keys(command)) and not is_later

    def _keys(self, command: Command) -> str:
        keys = self._overrides.get(command.id, command.keys)
        if command.id == "theme_1" and keys == "1":
            return "1 … 9"
        if command.id == "take_1" and keys == "A":
            return "A … E"
        return shown_keys(keys)

    def _text(self, command: Command) -> str:
        if command.id == "theme_1":
            return self.tr("Apply the theme with that key; a second time takes it off")
        if command.id == "take_1":
            return self.tr("Take that coder's coding")
        return command_text(command).removesuffix("…")
