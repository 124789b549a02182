"""Which theme's definition is in sight: that of the place stood on, or else the one used last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coding
from desktop.ui.codebook.theme_card import ThemeCard
from desktop.ui.session.project_session import ProjectSession


class ThemeInSight(QObject):
    """What the mouse or the tree's cursor is on comes first, for as long as it is there."""

    def __init__(self, session: ProjectSession, *, card: ThemeCard) -> None:
        super().__init__(card)
        self._session = session
        self._card = card
        self._looked_at = self._proposed = self._here = self._used = ""

    @property
    def theme_id(self) -> str:
        """The theme that is shown; empty where there is none."""
        order = (self._looked_at, self._proposed, self._here, self._used)
        codebook = self._session.project.codebook
        return next((one for one in order if one and one in codebook), "")

    def look_at(self, theme: Theme | None) -> None:
        """Show what somebody points at; None when nobody does any more."""
        self._looked_at = theme.id if theme else ""
        self.refresh()

    def follow(self, codings: Sequence[Coding]) -> None:
        """The reader stands on these: of one's own the shortest counts, or else of others'."""
        own_id = self._session.project.coder.id
        first = min(
            codings, key=lambda one: (one.coder_id != own_id, one.end - one.start), default=None
        )
        self._here = first.theme_id if first else ""
        self._looked_at = ""
        self.refresh()

    def propose(self, theme_id: str) -> None:
        """That theme is proposed where the reader stands; empty for none."""
        self._proposed = theme_id
        self.refresh()

    def use(self, theme_id: str) -> None:
        """That theme was applied last."""
        self._used = theme_id
        self.refresh()

    def refresh(self) -> None:
        """Show the theme as the codebook has it now."""
        theme_id = self.theme_id
        theme = self._session.project.codebook.theme(theme_id) if theme_id else None
        if theme != self._card.theme:
            # Laying the card out anew would cost every key press that moves.
            self._card.show_theme(theme)
