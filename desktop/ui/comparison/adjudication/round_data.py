"""What a round has come to, read in a worker's thread: coders, disagreements, resolution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.adjudication import decided_spans
from desktop.domain.coding import Coder
from desktop.domain.errors import RuleError
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.project.project import Project
from desktop.services.rounds import adjudication, rounds
from desktop.services.rounds.adjudication import JudgedDisagreement
from desktop.services.rounds.for_adjudicator import MarkedNote, marked_notes


@dataclass(frozen=True, slots=True)
class RoundData:
    """`items` in the order of the reports; `resolved` the spans that a decision left, by its id;
    `marked` what coders marked for the adjudicator."""

    round: Round
    coders: tuple[Coder, ...]
    items: tuple[JudgedDisagreement, ...]
    resolved: Mapping[str, Sequence[Span]]
    marked: Sequence[MarkedNote] = ()

    def notes(self, item: JudgedDisagreement) -> list[MarkedNote]:
        """What is marked that concerns the disagreement."""
        where = item.disagreement
        span = Span(where.start, where.end)
        return [one for one in self.marked if one.concerns(where.report_id, where.theme_id, span)]

    def result(
        self, item: JudgedDisagreement, edited: Mapping[str, Sequence[Span]]
    ) -> Sequence[Span]:
        """What the item's decision leaves of it; `edited` has the spans chosen by hand."""
        decision = item.adjudication
        if decision is None:
            return ()
        if item.changed and decision.id in self.resolved:
            return self.resolved[decision.id]
        spans = edited.get(decision.id, ())
        try:
            return decided_spans(
                item.disagreement, kind=decision.kind, coder_id=decision.taken_from, spans=spans
            )
        except RuleError:
            # The codings changed since: what was decided is what stands.
            return self.resolved.get(decision.id, ())


def round_data(project: Project, round_id: str) -> RoundData | None:
    """All that adjudication shows of the round; None while its codings are hidden."""
    known = rounds.find_round(project, round_id)
    if known.hidden:
        return None
    resolved: dict[str, list[Span]] = {}
    for one in adjudication.resolution(project, round_id):
        if one.adjudication_id is not None:
            resolved.setdefault(one.adjudication_id, []).append(Span(one.start, one.end))
    return RoundData(
        round=known,
        coders=tuple(rounds.round_coders(project, round_id)),
        items=tuple(adjudication.disagreements(project, round_id)),
        resolved=resolved,
        marked=marked_notes(project, round_id),
    )
