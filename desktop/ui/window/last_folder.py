"""Where the dialogs for files begin."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

if TYPE_CHECKING:
    from desktop.ui.window.window_frame import WindowFrame


class LastFolder:
    """Kept with the preferences."""

    def __init__(self, window: WindowFrame) -> None:
        self._window = window

    @property
    def folder(self) -> Path:
        """Where the user was last, or else the documents."""
        last = Path(self._window.preferences.last_folder)
        if self._window.preferences.last_folder and last.is_dir():
            return last
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()

    def use(self, folder: str) -> None:
        """Begin there from now on."""
        self._window.keep(replace(self._window.preferences, last_folder=folder))
