"""The workspace's orders to workers, who load numpy for it: the window does not wait."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

from desktop.services.project.project import Project
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.views import is_of_frequencies
from desktop.ui.session.jobs import Ticket

PAIR = 2
Order = Callable[[Project, Ticket], object]


def reading_scope() -> Order:
    """What there is to choose from."""
    return lambda reader, _ticket: _answers().asked_scope(reader)


def answering(project: Project, inquiry: Inquiry) -> Order:
    """The inquiry with the table that answers it."""
    return lambda _reader, _ticket: (inquiry, _answers().answer(project, inquiry))


def passages_behind(project: Project, inquiry: Inquiry, spot: Spot) -> Order:
    """The point with what stands behind it."""
    return lambda _reader, _ticket: (spot, _answers().passages(project, inquiry, spot))


def warning_of(project: Project, inquiry: Inquiry, keys: Sequence[str]) -> Order:
    """Two counties that are chosen, with the themes that should not be compared in them."""
    if len(keys) != PAIR or not is_of_frequencies(inquiry.view) or inquiry.asked.by != "county":
        return lambda _reader, _ticket: ((), ())
    pair = (keys[0], keys[1])
    return lambda _reader, _ticket: (pair, _answers().warned(project, inquiry, pair))


def _answers() -> Any:
    return importlib.import_module("desktop.ui.charts.workspace.answers")
