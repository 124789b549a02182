"""Where the files that ship with the program lie, from source and from a frozen build alike."""

from __future__ import annotations

import sys
from pathlib import Path

__all__ = ["resource", "schema_file", "shipped_root"]


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`; with no parts, the folder itself.

    Raises FileNotFoundError if nothing of that name ships with the program.
    """
    return _shipped("resources", *parts)


def schema_file(*parts: str) -> Path:
    """The path of a file or folder under `schema/`; with no parts, the folder itself.

    Raises FileNotFoundError if nothing of that name ships with the program.
    """
    return _shipped("schema", *parts)


def shipped_root() -> Path:
    """The folder that holds `resources/` and `schema/`."""
    # A PyInstaller program unpacks its data where this attribute says, not beside the source.
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def _shipped(*parts: str) -> Path:
    path = shipped_root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"{'/'.join(parts)} does not ship with this program ({path})")
    return path
