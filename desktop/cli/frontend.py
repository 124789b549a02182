"""What the commands may ask of the window, which they must not import."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    from desktop.services.benching.measuring import DeskFigures, WindowFigures


class Frontend(Protocol):
    """The window's side, handed in by the program's entry point."""

    def open_window(self, project: Path | None) -> int:
        """Show the window, on the project or on the start page; its exit status."""

    def save_chart(
        self,
        table: object,
        out: Path,
        *,
        kind: str = "",
        order: str = "given",
        width: str = "",
        dpi: int = 0,
        language: str = "zh",
        appearance: str = "light",
        statistic: str = "",
        overwrite: bool = False,
    ) -> str:
        """Draw the table into a .png, .svg or .pdf file; the letters that no font here has."""

    def measure_window(self, project: Path, dense: Mapping[int, str]) -> WindowFigures:
        """Drive the real window on the project; `dense` are reports by their number of codings."""

    def measure_desk(self, project: Path, wanted: Mapping[str, str]) -> dict[str, DeskFigures]:
        """The same in reports by what they are called."""


def frontend() -> Frontend:
    """The window's side as it was handed to the command that runs."""
    found: Frontend = click.get_current_context().find_root().obj
    return found
