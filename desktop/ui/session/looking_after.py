"""What is done for an open project behind the window: is it sound, has it a backup of today."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.errors import DamagedError
from desktop.services.project import backups
from desktop.services.project.first_look import is_large
from desktop.services.project.preferences import Preferences
from desktop.services.project.project import Project, glance
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.long_work import steps
from desktop.ui.session.project_session import ProjectSession


def look_after(project: Project, wanted: Preferences, ticket: Ticket) -> None:
    """Look at every page of a large file, and make the backup of the day where one is due.

    The ticket is told how far the backup is.

    Raises DamagedError where the file is damaged, EnvironmentProblem where no backup can be made.
    """
    with project.reader() as reader:
        if is_large(project.path):
            glance(reader)
        if backups.is_due(reader, wanted):
            backups.back_up(reader, "daily", wanted, progress=steps(ticket))


def look_for_damage(
    session: ProjectSession,
    error: BaseException,
    *,
    found: Callable[[DamagedError], None],
    sound: Callable[[], None],
) -> None:
    """Whether damage of the file is behind `error`: a worker looks, as at a fault of ours."""

    def look(_: Ticket) -> DamagedError | None:
        with session.project.reader() as reader:
            return reader.damage_behind(error)

    session.jobs.submit(
        "damage",
        look,
        done=lambda damage: found(damage) if isinstance(damage, DamagedError) else sound(),
        failed=lambda _: sound(),
    )
