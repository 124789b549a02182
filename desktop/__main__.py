"""The one place that knows both the command line and the window, and joins them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.display import display_is_there
from desktop.cli.program import run

if TYPE_CHECKING:
    from desktop.services.benching.measuring import DeskFigures, WindowFigures


_CALLED = {"main.py": "python main.py", "__main__.py": "python -m desktop"}


class Desktop:
    """The window as the commands see it; Qt is loaded when it is first needed."""

    def open_window(self, project: Path | None) -> int:
        """Show the window, on the project or on the start page; its exit status."""
        # Qt is for who wants a window: every command would pay for it.
        from desktop.ui.window.application import run as run_window  # noqa: PLC0415

        return run_window(project)

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
        """Draw the table into a .png, .svg or .pdf file, with a display or without."""
        if not display_is_there():
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # Qt, as above.
        from desktop.ui.charts.image import save_chart  # noqa: PLC0415

        return save_chart(
            table,
            out,
            kind=kind,
            order=order,
            width=width,
            dpi=dpi,
            language=language,
            appearance=appearance,
            statistic=statistic,
            overwrite=overwrite,
        )

    def measure_window(self, project: Path, dense: Mapping[int, str]) -> WindowFigures:
        """What the window on that project takes, driven by keys."""
        # Qt, as above.
        from desktop.ui.benching.measure_window import measure_window  # noqa: PLC0415

        return measure_window(project, dense)

    def measure_desk(self, project: Path, wanted: Mapping[str, str]) -> dict[str, DeskFigures]:
        """What reports with few and with many codings take at the desk."""
        # Qt, as above.
        from desktop.ui.benching.measure_desk import measure_desk  # noqa: PLC0415

        return measure_desk(project, wanted)


def main() -> int:
    """Do what the command line asks; the exit status."""
    if getattr(sys, "frozen", False):
        # In a frozen program this is what makes a started process a worker.
        from multiprocessing import freeze_support  # noqa: PLC0415

        freeze_support()
    return run(sys.argv[1:], Desktop(), name=_called())


def _called() -> str:
    """What the user typed to get here, for the help's usage lines."""
    return _CALLED.get(Path(sys.argv[0]).name, "zhupi")


if __name__ == "__main__":
    sys.exit(main())
