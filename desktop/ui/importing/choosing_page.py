"""The first page: what to bring in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.kit.widgets import button, column, label, row


class ChoosingPage(QWidget):
    """`chosen` carries a list of paths."""

    chosen = Signal(list)

    def __init__(self, *, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._folder = folder
        files = button(self.tr("Choose files…"), name="importFiles", role="primary")
        whole = button(self.tr("Choose a folder…"), name="importFolder")
        files.clicked.connect(lambda: self._ask(self._files))
        whole.clicked.connect(lambda: self._ask(self._whole_folder))
        ways = row()
        ways.addStretch(1)
        ways.addWidget(files)
        ways.addWidget(whole)
        ways.addStretch(1)
        said = self.tr(
            "Drop report files or a folder here. The text is taken out of the page around it; "
            "county, year, dates and document number are read from it. All of it can be looked "
            "through and corrected before it goes in. The same text is never taken in twice."
        )
        laid_out = column(self, margin=48, spacing=24)
        laid_out.addStretch(1)
        laid_out.addWidget(label(said, name="importHelp", role="dim", wraps=True))
        laid_out.addLayout(ways)
        laid_out.addStretch(1)

    def _ask(self, how: Callable[[], list[str]]) -> None:
        paths = [Path(path) for path in how() if path]
        if paths:
            self.chosen.emit(paths)

    def _files(self) -> list[str]:
        return QFileDialog.getOpenFileNames(self, self._title(), self._folder)[0]

    def _whole_folder(self) -> list[str]:
        return [QFileDialog.getExistingDirectory(self, self._title(), self._folder)]

    def _title(self) -> str:
        return self.window().windowTitle()
