"""A quiet line at the foot of the window that says what was done, with Undo beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from desktop.ui.kit.plain_text import speak
from desktop.ui.kit.widgets import flat_button, label, named, row

SHOWN_FOR = 8_000
_MARGIN = 16
_WIDEST = 720


class Notice(QFrame):
    """Lies over the window; goes by itself after `SHOWN_FOR` milliseconds without the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("notice")
        self.setProperty("role", "card")
        self._over = window
        self._on_action: Callable[[], object] = lambda: None
        self._text = label(name="noticeText", wraps=True)
        self._action = named(QToolButton(), "noticeAction")
        self._close = flat_button("×", name="noticeClose", spoken=self.tr("Close this notice"))
        self._lay_out()
        self._clock = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._clock.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def tell(
        self,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] = lambda: None,
        stays: bool = False,
    ) -> None:
        """Show `text`, and a button named `action` if that is given."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._on_action = on_action
        self._place()
        self.show()
        self.raise_()
        self._announce(text)
        if stays:
            self._clock.stop()
        else:
            self._clock.start()

    @property
    def text(self) -> str:
        """What is shown; empty when nothing is."""
        return self._text.text() if self.isVisible() else ""

    def press(self) -> None:
        """Do what the button does."""
        self.hide()
        self._on_action()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        laid_out = row(self)
        laid_out.setContentsMargins(16, 8, 8, 8)
        laid_out.addWidget(self._text, 1)
        laid_out.addWidget(self._action)
        laid_out.addWidget(self._close)
        self._action.clicked.connect(self.press)
        self._close.clicked.connect(self.hide)

    def _place(self) -> None:
        window = self._over
        room = min(_WIDEST, window.width() - 2 * _MARGIN)
        one_line = self._text.fontMetrics().horizontalAdvance(self._text.text())
        self._text.setMinimumWidth(min(one_line + 8, room - 160))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - 48)

    def _announce(self, text: str) -> None:
        speak(self, text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
