"""The line above the panes that says: you are coding in a round, and whose codings you see."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import Changes
from desktop.services.rounds import rounds
from desktop.ui.kit.widgets import button, label, named, row
from desktop.ui.session.project_session import ProjectSession


class RoundBanner(QWidget):
    """Hidden outside rounds; `left` asks to leave the round."""

    left = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "roundBanner", spoken=self.tr("Round"), role="banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._name = label(name="bannerName", role="title")
        self._said = label(name="bannerSaid", role="dim")
        self._done = label(name="bannerDone", role="dim")
        self._leave = button(self.tr("Leave the round"), name="bannerLeave", role="flat")
        self._leave.clicked.connect(self.left)
        laid_out = row(self, spacing=16)
        laid_out.setContentsMargins(16, 5, 12, 5)
        for part in (self._name, self._said):
            laid_out.addWidget(part)
        laid_out.addStretch(1)
        laid_out.addWidget(self._done)
        laid_out.addWidget(self._leave)
        session.bus.changed.connect(self._on_changed)
        self.refresh()

    @property
    def words(self) -> str:
        """All that it says; empty where it is hidden."""
        shown = (self._name.text(), self._said.text(), self._done.text())
        return "" if self.isHidden() else " ".join(shown)

    def refresh(self) -> None:
        """Say where the coder stands now."""
        project = self._session.project
        one = project.round
        self.setVisible(one is not None)
        if one is None:
            return
        self._name.setText(self.tr("Round: %1").replace("%1", one.name))
        self._said.setText(
            self.tr("Blind: you see your own codings alone.")
            if one.hidden
            else self.tr("You see every coder's codings of this round.")
        )
        self._leave.setVisible(project.package is None)
        self._show_progress()

    def _show_progress(self) -> None:
        project = self._session.project
        assert project.round is not None
        status = rounds.status(project, project.round.id)
        own = next((c for c in status.coders if c.coder.id == project.coder.id), None)
        if own is None:
            said = self.tr("%1 is not a coder of this round.")
            self._done.setText(said.replace("%1", project.coder.name))
            return
        said = self.tr("%1 of %2 reports done")
        self._done.setText(said.replace("%1", str(own.done)).replace("%2", str(status.reports)))

    def _on_changed(self, changes: Changes) -> None:
        if changes.rounds or changes.progress or changes.coders:
            self.refresh()
