"""The chart library, loaded by a worker when the first picture is to be shown."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.ui.session.project_session import ProjectSession

if TYPE_CHECKING:
    from desktop.ui.charts.plot import Plot

_LIBRARY = "chart library"


def load_plot(session: ProjectSession, kind: str, then: Callable[[type[Plot]], None]) -> None:
    """Give `then` the class of plots, in the window's thread; `kind` tells the orders apart."""
    _make_every_class()
    session.jobs.submit(
        f"{_LIBRARY} {kind}",
        lambda _ticket: importlib.import_module("desktop.ui.charts.plot"),
        done=lambda _module: then(_plot_class()),
    )


def _plot_class() -> type[Plot]:
    # Only here, and not above: importing it takes half a second.
    from desktop.ui.charts.plot import Plot  # noqa: PLC0415

    return Plot


def _make_every_class() -> None:
    """PySide makes a class when it is first asked for, and two threads must not do that at once:
    pyqtgraph asks for all of them, and the program would crash now and then. It takes 35 ms."""
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name, None)
