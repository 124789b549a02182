"""A change that takes long: a worker makes it, and a stop leaves all as it was."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.session.long_work import LongWork
from desktop.ui.session.project_session import ProjectSession

_KIND = "change"


class LongChange(LongWork):
    """Modal, since a project takes one change at a time. What is refused, the session tells."""

    def __init__(self, session: ProjectSession, doing: str, *, parent: QWidget) -> None:
        super().__init__(session.jobs, _KIND, parent=parent)
        self.refused.connect(lambda error: session.failed.emit(error, doing))
