"""Suggestions: what the program proposed to a coder, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.domain.span import Span

SHOWN: Final = "shown"
ACCEPTED: Final = "accepted"
CORRECTED: Final = "corrected"
REJECTED: Final = "rejected"
OUTCOMES: Final = (SHOWN, ACCEPTED, CORRECTED, REJECTED)
KEYWORDS: Final = "keywords"
MODEL: Final = "model"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One theme that was proposed for [start, end) of a text, in code points.

    `score` is 0 to 1 to the thousandth, `origin` KEYWORDS or MODEL, `outcome` one of OUTCOMES;
    `chosen_theme_id` is what the coder took in its place, where it was corrected. A report may
    have another text by now, or be gone: the text of then is `text_sha256`.
    """

    id: str
    report_id: str
    text_sha256: str
    coder_id: str
    theme_id: str
    start: int
    end: int
    score: float
    origin: str = KEYWORDS
    outcome: str = SHOWN
    chosen_theme_id: str | None = None
    shown_at: str = ""
    decided_at: str | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def refused(self) -> bool:
        """Whether the coder does not want it again: rejected, or another theme in its place."""
        return self.outcome in (REJECTED, CORRECTED)
