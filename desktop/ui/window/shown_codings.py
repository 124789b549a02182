"""Choosing what the reader shows, and never changing what is hidden there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from desktop.services.rounds import rounds
from desktop.ui.kit.translation import translate
from desktop.ui.reader.hidden_codings import OUTSIDE, HiddenCodings
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.shown_choice import ShownChoice, ToShow
from desktop.ui.window.shown_report import ShownReport


class ShownCodings(QObject):
    """For as long as the project is open: whoever opens it again sees all."""

    def __init__(
        self, session: ProjectSession, *, reading: ShownReport, reader: ReaderPane, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = reading
        self._reader = reader
        self._window = parent
        reader.hidden_line.all_wanted.connect(self.show_all)

    def choose(self) -> None:
        """Ask what is to be shown; each tick is seen at once."""
        choice = ShownChoice(self._offered(), self._reading.hidden, parent=self._window)
        choice.changed.connect(self._reading.hide)
        choice.finished.connect(self._reader.setFocus)
        choice.finished.connect(choice.deleteLater)
        choice.open_at(self._reader.mapToGlobal(QPoint(self._reader.width() - 24, 72)))

    def show_all(self) -> None:
        """Hide nothing any more."""
        self._reading.hide(HiddenCodings())
        self._reader.setFocus()

    def reveal(self, theme_id: str) -> bool:
        """Show one's own codings of that theme here; whether they were hidden until now."""
        project, before = self._session.project, self._reading.hidden
        round_id = project.round.id if project.round else None
        after = before.without(theme_id=theme_id, coder_id=project.coder.id, round_id=round_id)
        if after != before:
            self._reading.hide(after)
        return after != before

    def _offered(self) -> ToShow:
        """Coders and rounds only of codings that the present coder sees here, and one's own."""
        project, seen = self._session.project, self._reading.codings
        coder_ids = {
            project.coder.id,
            *(one.coder_id for one in seen),
            *self._reading.hidden.coders,
        }
        round_ids = {one.round_id or OUTSIDE for one in seen} | self._reading.hidden.rounds
        coders = [(one.id, one.name) for one in self._reading.coders if one.id in coder_ids]
        named = (
            [(one.id, one.name) for one in rounds.rounds(project)] if round_ids - {OUTSIDE} else []
        )
        outside = (OUTSIDE, translate("Commands", "Outside rounds"))
        offered = [one for one in (outside, *named) if one[0] in round_ids]
        return ToShow(project.codebook, coders, offered if named else [])
