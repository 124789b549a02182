"""What came of an adjudication, read in a worker's thread."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.coding import Coder
from desktop.domain.round import Round
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.adjudication_summary import (
    AdjudicationSummary,
    summary,
)


@dataclass(frozen=True, slots=True)
class SummaryData:
    """The summary, and the coders it speaks of."""

    round: Round
    coders: tuple[Coder, ...]
    found: AdjudicationSummary


def summary_data(project: Project, round_id: str) -> SummaryData | None:
    """All that the summary shows; None while the round is hidden."""
    known = rounds.find_round(project, round_id)
    if known.hidden:
        return None
    return SummaryData(
        round=known,
        coders=tuple(rounds.round_coders(project, round_id)),
        found=summary(project, round_id),
    )
