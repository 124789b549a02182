"""What is done for an open project behind the window: is it sound, has it a backup of today."""

from __future__ import annotations

from desktop.services.project import backups
from desktop.services.project.first_look import is_large
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project, glance
from desktop.ui.session.jobs import Ticket


class _StoppedError(Exception):
    """Nobody waits for the backup any more; what there is of it goes."""


def look_after(project: Project, wanted: Preferences, ticket: Ticket) -> None:
    """Look at every page of a large file, and make the backup of the day where one is due.

    Raises DamagedError where the file is damaged, EnvironmentProblem where no backup can be made.
    """
    with project.reader() as reader:
        if is_large(project.path):
            glance(reader)
        if backups.is_due(reader, wanted):
            backups.back_up(reader, "daily", wanted, progress=lambda *_: _go_on(ticket))


def _go_on(ticket: Ticket) -> None:
    if ticket.cancelled:
        raise _StoppedError
