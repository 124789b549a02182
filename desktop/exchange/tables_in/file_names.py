"""File names as tables write them: with folders of this or another computer, or bare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_ENDING: Final = re.compile(r"\.[A-Za-z]{2,6}$")
_WHOLE: Final = re.compile(r"[A-Za-z]:|[\\/~]")


@dataclass(frozen=True, slots=True)
class FileName:
    """A name as written, and its folders and name apart."""

    written: str
    folders: tuple[str, ...]
    name: str

    @classmethod
    def of(cls, written: str) -> FileName:
        """Of a name with slashes of either kind; `written` holds more than slashes and dots."""
        parts = [part for part in written.strip().replace("\\", "/").split("/") if part]
        folders = tuple(part.casefold() for part in parts[:-1] if part not in (".", ".."))
        return cls(written.strip(), folders, parts[-1])

    @property
    def stem(self) -> str:
        """The name in lower case without its ending."""
        return _ENDING.sub("", self.name).casefold()

    def fit(self, file: Path, *, alone: bool) -> tuple[int, int]:
        """How well it names the file: folders that agree, then likeness of the name, 1 to 4.

        (0, 0) where it names another. The whole path on another computer still names the file
        where it is the only one of this name (`alone`).
        """
        own = tuple(part.casefold() for part in file.absolute().parts[:-1])
        if not self.folders or own[-len(self.folders) :] == self.folders:
            return len(self.folders), self._likeness(file)
        return (0, self._likeness(file)) if alone and _WHOLE.match(self.written) else (0, 0)

    def _likeness(self, file: Path) -> int:
        if self.name == file.name:
            return 4
        if self.name.casefold() == file.name.casefold():
            return 3
        return 1 if _ENDING.search(self.name) else 2
