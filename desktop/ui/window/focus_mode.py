"""The text and a slim codebook, and nothing else; one key there and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class FocusMode(QObject):
    """Hides what stands beside the text, and shows just that again. `turned` says whether it is
    on; `keep` gives the layout as it is, and the function that brings it back."""

    turned = Signal(bool)

    def __init__(
        self, beside: Sequence[QWidget], *, keep: Callable[[], Callable[[], None]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._beside = beside
        self._keep = keep
        self._hidden: list[QWidget] = []
        self._bring_back: Callable[[], None] = lambda: None
        self._on = False

    @property
    def on(self) -> bool:
        """Whether only the text and the codebook are shown."""
        return self._on

    def toggle(self) -> None:
        """There, or back."""
        if self._on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> None:
        """Show what was shown before."""
        if self._on:
            self._on = False
            for widget in self._hidden:
                widget.show()
            self._bring_back()
            self.turned.emit(False)

    def _enter(self) -> None:
        self._on = True
        self._bring_back = self._keep()
        self._hidden = [widget for widget in self._beside if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()
        self.turned.emit(True)
