"""The desk that panes work at: an open project, and how they are heard when something fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import ZhupiError
from desktop.services.project.project import Project
from desktop.ui.session.change_bus import ChangeBus
from desktop.ui.session.jobs import Jobs
from desktop.ui.session.later import Later
from desktop.ui.session.shown_counts import ShownCounts

T = TypeVar("T")


class ProjectSession(QObject):
    """`failed` carries an error and what was being done; `noticed` a sentence with Undo."""

    failed = Signal(object, str)
    noticed = Signal(str)

    def __init__(
        self,
        project: Project,
        *,
        bus: ChangeBus,
        jobs: Jobs,
        parent: QObject,
        later: Later | None = None,
    ) -> None:
        super().__init__(parent)
        self.later = later or Later(self)
        self.project = project
        self.bus = bus
        self.jobs = jobs
        self.counts = ShownCounts(project, bus=bus, jobs=jobs, parent=self)

    def attempt(self, doing: str, operation: Callable[[], T], *, notice: str = "") -> T | None:
        """Do `operation`; an error that the user can mend goes out by `failed` (None is given).

        `notice` is shown, with Undo, where it went well. Nothing is done once the project is left.
        """
        if self.later.is_over:
            return None
        try:
            result = operation()
        except ZhupiError as error:
            self.failed.emit(error, doing)
            return None
        if notice:
            self.noticed.emit(notice)
        return result

    def leave(self) -> None:
        """Close the project: what was put off for it is dropped, and no worker has it any more."""
        self.later.leave()
        self.bus.leave()
        self.jobs.leave()
        self.project.close()
