"""What we need to know of a bug, and nothing of the research: no text, no name of a report."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from desktop.services.project.preferences import config_folder

_PARTS = ("PySide6-Essentials", "sqlite-utils", "jieba", "pypinyin", "pyqtgraph", "numpy")


def text(error: BaseException, *, doing: str) -> str:
    """A report of `error` to be read by a developer: what was done, where, with which versions."""
    lines = [f"Zhupi {_version('zhupi')}", f"Doing: {doing}", *_machine(), "", *_trace(error)]
    return "\n".join(lines) + "\n"


def save(error: BaseException, *, doing: str) -> Path:
    """Keep the report in the folder "bugs" beside the preferences; gives the file.

    Raises OSError where that folder cannot be written.
    """
    folder = config_folder() / "bugs"
    folder.mkdir(parents=True, exist_ok=True)
    target = _unused(folder, datetime.now(UTC).strftime("%Y%m%d-%H%M%S"))
    target.write_text(text(error, doing=doing), encoding="utf-8")
    return target


def _machine() -> list[str]:
    versions = ", ".join(f"{name} {_version(name)}" for name in _PARTS)
    return [f"Python {sys.version.split()[0]} on {platform.platform()}", versions]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(from source)"


def _trace(error: BaseException) -> list[str]:
    """The frames and the kind of error; its message may quote a report and stays out."""
    frames = traceback.extract_tb(error.__traceback__)
    shown = [f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return [type(error).__qualname__, *shown]


def _place(filename: str) -> str:
    parts = Path(filename).parts
    anchor = next((i for i, part in enumerate(parts) if part in ("desktop", "site-packages")), -1)
    return "/".join(parts[anchor:]) if anchor >= 0 else Path(filename).name


def _unused(folder: Path, stem: str) -> Path:
    names = (f"{stem}.txt", *(f"{stem}-{n}.txt" for n in range(2, 1000)))
    return next(folder / name for name in names if not (folder / name).exists())
