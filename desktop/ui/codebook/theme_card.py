"""The card of one theme: what it means, what belongs to it and what does not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.codebook import Theme
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import column, flat_button, label, named, row

_LONGEST = 160


class ThemeCard(QFrame):
    """`edit_wanted` carries the theme's id."""

    edit_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "themeCard", spoken=self.tr("Definition of the theme"), role="pane")
        self._theme: Theme | None = None
        self._name = label(name="cardName", role="title", wraps=True)
        self._edit = flat_button(self.tr("Edit"), name="cardEdit", spoken=self.tr("Edit the theme"))
        self._edit.clicked.connect(self._on_edit)
        self._lines = {
            field: label(
                name=f"card_{field}", role="" if field == "definition" else "dim", wraps=True
            )
            for field in ("definition", "include", "exclude", "example", "keywords")
        }
        head = row()
        head.addWidget(self._name, 1)
        head.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        laid_out = column(self, spacing=4)
        laid_out.setContentsMargins(0, 0, 0, 4)
        laid_out.addLayout(head)
        for line in self._lines.values():
            laid_out.addWidget(line)
        self.show_theme(None)

    @property
    def theme(self) -> Theme | None:
        """What is shown."""
        return self._theme

    def show_theme(self, theme: Theme | None) -> None:
        """Show that theme; nothing, and no card, for None."""
        self._theme = theme
        self.setVisible(theme is not None)
        if theme is None:
            return
        self._name.setText(theme.name)
        texts = {
            "definition": theme.definition or self.tr("No definition yet."),
            "include": _said(self.tr("Include: %1"), theme.include),
            "exclude": _said(self.tr("Exclude: %1"), theme.exclude),
            "example": _said(self.tr("Example: %1"), " / ".join(theme.example.splitlines())),
            "keywords": " · ".join(theme.keywords),
        }
        for field, line in self._lines.items():
            line.setText(_short(texts[field]))
            line.setToolTip(tip(texts[field] if len(texts[field]) > _LONGEST else ""))
            line.setVisible(bool(texts[field]))

    def _on_edit(self) -> None:
        if self._theme is not None:
            self.edit_wanted.emit(self._theme.id)


def _said(template: str, text: str) -> str:
    return template.replace("%1", text) if text else ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
