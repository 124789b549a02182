"""The flow of coding: what comes after a coding, and the theme that is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent

from desktop.services.coding.applying import ThemeApplied
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.coding_commands import CodingCommands
from desktop.ui.window.likely_sentences import LikelySentences
from desktop.ui.window.shown_report import ShownReport


class CodingFlow(QObject):
    """`hint` says a sentence; `turned` that a theme is held, or no longer."""

    hint = Signal(str)
    turned = Signal()

    def __init__(
        self,
        session: ProjectSession,
        *,
        reading: ShownReport,
        coding: CodingCommands,
        of: LikelySentences,
    ) -> None:
        super().__init__(coding)
        self._session = session
        self._reader, self._reading = coding.reader, reading
        self._coding, self._likely = coding, of
        of.hint.connect(self.hint)
        self.hint.connect(coding.hint)
        self._held_id = ""
        self.advances = False
        coding.applied.connect(self._on_applied)
        coding.accept = self._accept
        coding.held = lambda: self.held_id
        self._reader.view.viewport().installEventFilter(self)

    @property
    def held_id(self) -> str:
        """The theme that is held; empty where none is, or it takes no codings any more."""
        codebook = self._session.project.codebook
        if self._held_id not in codebook or codebook.theme(self._held_id).retired:
            return ""
        return self._held_id

    @property
    def held_name(self) -> str:
        """Its name."""
        return self._session.project.codebook.theme(self.held_id).name if self.held_id else ""

    def next_uncoded(self, by: int) -> None:
        """To the next (1) or the previous (-1) stop where the coder has no coding."""
        project, view = self._session.project, self._reader.view
        mine = [one.span for one in self._reading.codings if one.coder_id == project.coder.id]
        found = view.next_stop(by, where=lambda span: not any(map(span.overlaps, mine)))
        if found is not None:
            self._reader.go_to(found)
        elif by > 0:
            self.hint.emit(self.tr("Every sentence from here on has a coding of yours."))
        else:
            self.hint.emit(self.tr("Every sentence before this one has a coding of yours."))

    def hold(self) -> None:
        """Hold the theme applied last, or let go of the one that is held."""
        if self.held_id:
            self._held_id = ""
            self.hint.emit(self.tr("No theme is held any more."))
        elif self._coding.last_used:
            self._held_id = self._coding.last_used
            held = self.tr("Held: %1. Space and each selection with the mouse are coded with it.")
            self.hint.emit(held.replace("%1", self.held_name))
        else:
            self.hint.emit(self.tr("No theme was applied yet."))
        self.turned.emit()

    def accept(self) -> None:
        """The proposal that stands here, or else the theme that is held."""
        if self._accept():
            return
        if self.held_id:
            self._coding.apply(self.held_id)
        else:
            self.hint.emit(self.tr("No suggestion stands here, and no theme is held."))

    def reject(self) -> None:
        """The proposal that stands here is none."""
        if not self._likely.reject():
            self.hint.emit(self.tr("No suggestion stands here."))
        elif self.advances:
            self._likely.step(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A selection is what it is once Qt has handled the release.
        released = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if released and self.held_id:
            self._session.later.next_turn(self, self._code_selection)
        return False

    def _code_selection(self) -> None:
        if self._reader.view.overlay.chosen and self.held_id:
            self._coding.apply(self.held_id)

    def _accept(self) -> bool:
        proposal = self._likely.present
        if proposal is not None:
            self._coding.apply(proposal.theme_id)
        return proposal is not None

    def _on_applied(self, applied: ThemeApplied) -> None:
        if applied.how == "removed":
            return
        came_by_likely = self._likely.answer(applied.coding.theme_id, applied.coding.span)
        if not self.advances or applied.how != "added":
            return
        if came_by_likely:
            self._likely.step(1)
        else:
            self._reader.drop_selection()
            self._reader.next_sentence()
