"""A round locked and revealed, after the user has heard what is not done, and described."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.beforehand import Beforehand
from desktop.domain.round import Round
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.describing import describe
from desktop.services.rounds.unfinished import unfinished
from desktop.ui.comparison.rounds.describe_dialog import DescribeDialog
from desktop.ui.comparison.rounds.unfinished_dialog import UnfinishedDialog
from desktop.ui.session.project_session import ProjectSession

_Turn = Callable[[Project, str], Round]


class RoundTurns(QObject):
    """`revealed` says that everybody's codings are shown from now on."""

    revealed = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._over = parent

    def lock(self, round_id: str) -> None:
        """No coding of the round changes any more."""
        said = self.tr("The round is locked: its codings stay as they are.")
        turn = partial(self._turn, round_id, rounds.lock, doing="lock a round", said=said)
        self._ask(round_id, self.tr("Lock it all the same"), turn)

    def reveal(self, round_id: str) -> None:
        """Show everybody's codings, and what they come to."""
        said = self.tr("The round is revealed.")
        turn = partial(self._turn, round_id, rounds.reveal, doing="reveal a round", said=said)
        self._ask(round_id, self.tr("Reveal it all the same"), turn)

    def describe(self, round_id: str) -> None:
        """Say of the round what its report is to say."""
        project = self._session.project
        known = self._session.attempt(
            "look at a round", lambda: rounds.find_round(project, round_id)
        )
        if known is not None:
            dialog = DescribeDialog(known, self._over)
            dialog.accepted.connect(lambda: self._described(round_id, dialog.said()))
            dialog.open()

    def _described(self, round_id: str, said: Beforehand) -> None:
        project = self._session.project
        self._session.attempt("describe a round", lambda: describe(project, round_id, said))

    def _ask(self, round_id: str, going_on: str, turn: Callable[[], None]) -> None:
        project = self._session.project
        found = self._session.attempt("look at a round", lambda: unfinished(project, round_id))
        if found is None:
            return
        if not found.coders:
            turn()
            return
        dialog = UnfinishedDialog(found, going_on=going_on, parent=self._over)
        dialog.accepted.connect(turn)
        dialog.open()

    def _turn(self, round_id: str, turn: _Turn, *, doing: str, said: str) -> None:
        project = self._session.project
        done = self._session.attempt(doing, lambda: turn(project, round_id), notice=said)
        if done is not None and done.revealed:
            self.revealed.emit()
