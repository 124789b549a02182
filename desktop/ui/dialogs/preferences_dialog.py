"""The preferences: a form made from the rows of the settings, and a table of the keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from desktop.services.project.preferences import Preferences, Setting, shown_settings
from desktop.ui.dialogs.key_table import KeyTable
from desktop.ui.kit.widgets import choices, column, label, named

_Editor = QComboBox | QSpinBox | QLineEdit


class PreferencesDialog(QDialog):
    """`wanted()` are the preferences as the user left them."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(640, 520)
        self._preferences = preferences
        self._editors = {
            name: _editor(name, setting, getattr(preferences, name))
            for name, setting in shown_settings()
        }
        self.keys = KeyTable(preferences.key_overrides(), self)
        tabs = named(QTabWidget(self), "preferencesTabs")
        tabs.addTab(self._general(), self.tr("General"))
        tabs.addTab(self.keys, self.tr("Keys"))
        laid_out = column(self, margin=16, spacing=16)
        laid_out.addWidget(tabs, 1)
        standard = QDialogButtonBox.StandardButton
        laid_out.addWidget(choices(self, standard.Ok, standard.Cancel))

    def wanted(self) -> Preferences:
        """All preferences, those that are not shown as they were."""
        written = {name: _value(editor) for name, editor in self._editors.items()}
        keys = tuple(sorted(self.keys.overrides().items()))
        return replace(self._preferences, keys=keys, **written)  # type: ignore[arg-type]

    def _general(self) -> QWidget:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(16, 24, 16, 16)
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        for name, setting in shown_settings():
            text = _translated(setting.label)
            self._editors[name].setAccessibleName(text)
            form.addRow(text, self._editors[name])
            if setting.description:
                said = label(_translated(setting.description), role="dim", wraps=True)
                form.addRow("", said)
        return page

    def accept(self) -> None:
        """Two commands cannot have one key: the table says so, and the dialog stays."""
        if not self.keys.clashes():
            super().accept()


def _translated(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


def _editor(name: str, setting: Setting, value: object) -> _Editor:
    made: _Editor
    if setting.choices:
        made = QComboBox()
        for choice, text in setting.choices:
            made.addItem(_translated(text), choice)
        made.setCurrentIndex(made.findData(value))
    elif setting.highest:
        made = QSpinBox()
        made.setRange(setting.lowest, setting.highest)
        made.setValue(int(str(value)))
    else:
        made = QLineEdit(str(value))
    return named(made, f"setting_{name}")


def _value(editor: _Editor) -> object:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    return editor.value() if isinstance(editor, QSpinBox) else editor.text().strip()
