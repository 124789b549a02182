"""The counties that are chosen: in whichever view that was done, all others show them too."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class LinkedCounties(QObject):
    """Keys of groups by county. `changed` is sent once for each change."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: dict[str, None] = {}

    @property
    def keys(self) -> tuple[str, ...]:
        """Those that are chosen, in the order in which they were."""
        return tuple(self._keys)

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def toggle(self, key: str) -> None:
        """Choose one, or choose it no longer."""
        kept = [known for known in self._keys if known != key]
        self.choose(kept if key in self._keys else [*kept, key])

    def choose(self, keys: Iterable[str]) -> None:
        """Let just these be chosen."""
        wanted = dict.fromkeys(keys)
        if list(wanted) != list(self._keys):
            self._keys = wanted
            self.changed.emit()
