"""Codings: one coder applies one theme to one span."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.span import Span


@dataclass(frozen=True, slots=True)
class Coding:
    """One coder's theme on one span of one report.

    `origin` is "hand", "match" or "load"; `round_id` is None outside comparison rounds;
    `flagged` marks it for the adjudicator.
    """

    id: str
    report_id: str
    theme_id: str
    coder_id: str
    start: int
    end: int
    memo: str = ""
    origin: str = "hand"
    codebook_version: int = 0
    round_id: str | None = None
    created_at: str = ""
    flagged: bool = False

    @property
    def span(self) -> Span:
        """Where it lies, in code points."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Coder:
    """A person who codes."""

    id: str
    name: str
    colour: str = "#c8371f"
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class Memo:
    """A note on a report, on a theme, or (neither given) on the whole project.

    `flagged` marks it for the adjudicator.
    """

    id: str
    coder_id: str
    text: str
    report_id: str | None = None
    theme_id: str | None = None
    created_at: str = ""
    updated_at: str = ""
    flagged: bool = False
