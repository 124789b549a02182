"""Where undo stops and waits: before what brought much in, or what others built on."""

from __future__ import annotations

from desktop.domain.journal import Entry
from desktop.services.project import undo
from desktop.services.project.project import Project
from desktop.ui.commands.action_set import ActionSet


class UndoBorder:
    """Lets undo over a border by a second press alone, and never by a key that is held."""

    def __init__(self, actions: ActionSet) -> None:
        self._action = actions["undo"]
        self._announced: tuple[int, int] | None = None

    def stops(self, project: Project) -> Entry | None:
        """What the next press takes back, if that is to be said before it; else None."""
        entry = undo.can_undo(project)
        if entry is None or not undo.is_border(entry):
            self._go_on()
            return None
        # After anything else was done the border is announced anew.
        asked = entry.id, undo.history(project, limit=1)[0].id
        if asked == self._announced:
            self._go_on()
            return None
        self._announced = asked
        self._action.setAutoRepeat(False)
        return entry

    def _go_on(self) -> None:
        self._announced = None
        self._action.setAutoRepeat(True)
