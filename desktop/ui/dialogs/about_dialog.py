"""Which program this is, and under which licence."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

import desktop
from desktop.ui.kit import theme
from desktop.ui.kit.widgets import choices, column, label, named


class AboutDialog(QDialog):
    """A few lines, and what the name means."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "aboutDialog")
        self.setWindowTitle(self.tr("About Zhupi"))
        self.setMinimumWidth(440)
        brand = label("朱批", role="brand")
        brand.setFont(theme.song_font(28))
        version = self.tr("Zhupi, version %1").replace("%1", desktop.__version__)
        texts = (
            (version, "title"),
            (self.tr("Codes government reports by theme, offline, correct to the character."), ""),
            (
                self.tr("朱批: the notes written in vermilion ink on memorials to the throne."),
                "dim",
            ),
            (
                self.tr("MIT licence. Made with Qt, sqlite-utils, jieba, pypinyin, pyqtgraph."),
                "dim",
            ),
        )
        laid_out = column(self, margin=24, spacing=12)
        laid_out.addWidget(brand)
        for text, role in texts:
            laid_out.addWidget(label(text, role=role, wraps=True))
        laid_out.addWidget(choices(self, QDialogButtonBox.StandardButton.Close))
