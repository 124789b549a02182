"""The text with a theme that is proposed for one of its sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from desktop.domain.report import Segment
from desktop.ui.kit.plain_text import speak
from desktop.ui.reader.changing_view import ChangingView
from desktop.ui.reader.proposal_paint import Proposed, paint_proposed


class ProposingView(ChangingView):
    """Shows a proposal, and does nothing with it."""

    _proposed: Proposed | None = None

    @property
    def proposed(self) -> Proposed | None:
        """What is proposed at present."""
        return self._proposed

    def propose(self, proposed: Proposed | None) -> None:
        """Show that instead of what was proposed before."""
        self._proposed = proposed
        self.draw(proposed=proposed.span if proposed else None)
        # The chip may stand outside the lines of the sentence; this is once for each press of G.
        self.viewport().update()
        if proposed:
            speak(self, f"{proposed.theme} {proposed.keys}")

    def open(self, text: str, segments: Sequence[Segment], *, title: str = "") -> None:
        """Show a text; nothing is proposed in it yet."""
        self._proposed = None
        super().open(text, segments, title=title)

    def paint_beside(self, painter: QPainter) -> None:
        """The proposal's dashes and its chip."""
        shown = self._proposed
        if shown and shown.theme_id in self.overlay.swatches:
            lines, width = self._lines_of(shown.span), self.viewport().width()
            paint_proposed(painter, shown, lines, self.overlay, width=width)
