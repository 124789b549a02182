"""The program with a window: started, dressed, and told when something breaks."""

from __future__ import annotations

# Of what is loaded after it PySide reads no source.
import desktop.ui.kit.unread_sources  # noqa: F401

# isort: split
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import ZhupiError
from desktop.resources import resource
from desktop.services.project import preferences as preferences_service
from desktop.services.project.preferences import Preferences
from desktop.ui.dialogs.error_dialog import ErrorDialog
from desktop.ui.kit import theme, translation
from desktop.ui.window.interpreter import Interpreter
from desktop.ui.window.main_window import MainWindow


def run(path: Path | None) -> int:
    """Open the window, with the project at `path` if that is given; the exit status."""
    app = application()
    session = Program(app)
    session.open_window(path)
    # Held by the application, its parent.
    Interpreter(app)
    sys.excepthook = session.on_uncaught
    return app.exec()


def application() -> QApplication:
    """The one QApplication, with its names; made where there is none yet."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("zhupi")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("zhupi")
    app.setWindowIcon(QIcon(str(resource("icons", "zhupi.svg"))))
    return app


class Program(QObject):
    """Holds the preferences, dresses the application after them, and keeps its window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.preferences = preferences_service.load()
        self.window: MainWindow | None = None
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self._dress())
        self._speak()
        self._dress()

    def open_window(self, path: Path | None = None) -> MainWindow:
        """A window on the project at `path`, or on the start page."""
        window = MainWindow(self.preferences)
        window.preferences_changed.connect(self._on_preferences)
        self.window = window
        window.show()
        if path is not None:
            window.open(path)
        return window

    def on_uncaught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """An error that nobody took: ours, and reported; Ctrl+C in the terminal ends."""
        if issubclass(kind, KeyboardInterrupt) or self.window is None:
            sys.__excepthook__(kind, error, trace)
            self._app.quit()
            return
        if not isinstance(error, ZhupiError):
            sys.__excepthook__(kind, error, trace)
        if not any(dialog.isVisible() for dialog in self.window.findChildren(ErrorDialog)):
            # A fault in painting comes back with every picture: one dialog says it.
            self.window.tell(error, "use the window")

    def _on_preferences(self, wanted: Preferences) -> None:
        before, self.preferences = self.preferences, wanted
        try:
            preferences_service.save(wanted)
        except ZhupiError as error:
            # Kept for this session; saying so at every move of a pane would be noise.
            if before.language != wanted.language and self.window is not None:
                self.window.tell(error, "save the preferences")
        if before.appearance != wanted.appearance:
            self._dress()
        if before.language != wanted.language:
            QTimer.singleShot(0, self._change_language)

    def _dress(self) -> None:
        theme.apply(self._app, appearance(self.preferences.appearance))

    def _speak(self) -> None:
        translation.install(self._app, translation.chosen_language(self.preferences.language))

    def _change_language(self) -> None:
        """Every text anew: the same window once more, in the other language."""
        self._speak()
        old = self.window
        project = old.project if old is not None else None
        path = project.path if project is not None else None
        if old is not None:
            old.close()
            old.deleteLater()
        self.open_window(path)


def appearance(preference: str) -> theme.Appearance:
    """What "system", "light" or "dark" comes to on this machine."""
    if preference in ("light", "dark"):
        return "dark" if preference == "dark" else "light"
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
