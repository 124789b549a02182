"""A theme by typing a part of its name or of its pinyin: to code, and to choose where to merge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.domain.codebook import Codebook, Theme
from desktop.text.pinyin import is_spelled, place_of
from desktop.text.visible import visible
from desktop.ui.codebook.picker_row import KEY, PickerRow
from desktop.ui.codebook.theme_dialog import swatch
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import column, label, named

_WIDTH = 420
_OWN_KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)
_ID = Qt.ItemDataRole.UserRole


class ThemePicker(QDialog):
    """Up and Down move in the list while the name is typed; Enter chooses, Escape leaves."""

    chosen = Signal(str)

    def __init__(self, codebook: Codebook, *, heading: str, parent: QWidget) -> None:
        # Not a popup: those take the keyboard from a Chinese input method.
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        named(self, "themePicker", spoken=heading, role="card")
        self._codebook = codebook
        self._typed = named(QLineEdit(self), "themePickerName", spoken=heading)
        self._typed.setPlaceholderText(heading)
        self._typed.installEventFilter(self)
        self._list = named(QListWidget(self), "themePickerList", spoken=self.tr("Themes"))
        self._list.setItemDelegate(PickerRow(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = label(self.tr("No theme has that in its name."), role="dim")
        laid_out = column(self, margin=8)
        for part in (self._typed, self._list, self._nothing):
            laid_out.addWidget(part)
        self.setFixedWidth(_WIDTH)
        self._typed.textChanged.connect(self._on_typed)
        self._list.itemClicked.connect(self._choose)
        self._on_typed("")
        self._typed.setFocus()

    def open_at(self, corner: QPoint) -> None:
        """Show it with its upper left corner there, and let it have the keyboard."""
        self.move(corner)
        self.show()
        self.activateWindow()
        self._typed.setFocus()

    def event(self, event: QEvent) -> bool:
        """A click elsewhere leaves, as it does with a menu."""
        if event.type() == QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() in _OWN_KEYS:
                # A tool window shares the shortcuts of the window below, where Esc is the text's.
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._moved(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _moved(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentItem())
            return True
        if event.key() not in steps or not self._list.count():
            return False
        there = self._list.currentRow() + steps[Qt.Key(event.key())]
        self._list.setCurrentRow(there % self._list.count())
        return True

    def _on_typed(self, typed: str) -> None:
        self._list.clear()
        for theme in matching(self._codebook, typed):
            entry = QListWidgetItem(swatch(theme.colour), visible(self._codebook.path(theme.id)))
            entry.setToolTip(tip(self._codebook.path(theme.id)))
            entry.setData(_ID, theme.id)
            entry.setData(KEY, theme.key)
            self._list.addItem(entry)
        self._list.setCurrentRow(0)
        self._nothing.setVisible(not self._list.count())
        self._list.setVisible(bool(self._list.count()))

    def _choose(self, entry: QListWidgetItem | None) -> None:
        if entry is not None:
            self.accept()
            self.chosen.emit(entry.data(_ID))


def matching(codebook: Codebook, typed: str) -> list[Theme]:
    """Active themes with all typed parts in their path or keywords, as they are written or in
    pinyin; best place first, and what is written before what is spelled."""
    parts = typed.casefold().split()
    found = [
        (_worth(theme, parts[0]) if parts else (), number, theme)
        for number, theme in enumerate(codebook.active())
        if all(_is_in(codebook, theme, part) for part in parts)
    ]
    found.sort(key=lambda row: row[:2])
    return [theme for _, _, theme in found]


def _worth(theme: Theme, part: str) -> tuple[bool, bool, int]:
    """Sorts by where the name has the part: written, spelled in pinyin, or not at all."""
    written = theme.name.casefold().find(part)
    spelled = place_of(theme.name, part) if written < 0 and is_spelled(part) else written
    return (spelled < 0, written < 0, spelled)


def _is_in(codebook: Codebook, theme: Theme, part: str) -> bool:
    searched = (*(above.name for above in codebook.lineage(theme.id)), *theme.keywords)
    written = " ".join((codebook.path(theme.id), *theme.keywords)).casefold()
    return part in written or (
        is_spelled(part) and any(place_of(one, part) >= 0 for one in searched)
    )
