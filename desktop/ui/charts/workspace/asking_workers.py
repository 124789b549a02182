"""The workspace's orders to workers, who load numpy for it: the window does not wait."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from desktop.services.project.project import Project
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.session.jobs import Ticket

Order = Callable[[Project, Ticket], object]


def answering(project: Project, inquiry: Inquiry) -> Order:
    """The inquiry with the table that answers it."""
    return lambda _reader, _ticket: (inquiry, _answers().answer(project, inquiry))


def passages_behind(project: Project, inquiry: Inquiry, spot: Spot) -> Order:
    """The point with what stands behind it."""
    return lambda _reader, _ticket: (spot, _answers().passages(project, inquiry, spot))


def _answers() -> Any:
    return importlib.import_module("desktop.ui.charts.workspace.answers")
