"""All that a report on a round's reliability tells, read from the project once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop.domain.coding import Coder
from desktop.domain.round import Round
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import How, Reliability
from desktop.services.reliability.over_rounds import Drift, over_rounds
from desktop.services.reliability.retest import possible_retests, retest
from desktop.services.rounds import rounds
from desktop.services.rounds.adjudication import disagreements
from desktop.services.rounds.adjudication_summary import AdjudicationSummary, summary


@dataclass(frozen=True, slots=True)
class ReportContent:
    """`finished` counts by coder's id the reports declared done; `coded_from` and `coded_to` are
    the days of the first and the last coding of the round; `corpus` how many reports there were
    to draw from. `retests` are the coders' own occasions that share reports with the round;
    `drift` is None where no other round has figures."""

    found: Reliability
    round: Round
    summary: AdjudicationSummary
    adjudicators: tuple[Coder, ...]
    finished: Mapping[str, int]
    coded_from: str
    coded_to: str
    corpus: int
    retests: tuple[Reliability, ...]
    drift: Drift | None


def content(project: Project, found: Reliability, how: How) -> ReportContent:
    """What there is to tell of the round that `found` is of; as `how` says.

    Other occasions and rounds are compared at the same unit, and without gamma.
    """
    known = found.chosen.round
    assert known is not None
    how = replace(how, unit=found.found.unit, gamma=False)
    first, last = _days(project, found, known)
    return ReportContent(
        found=found,
        round=known,
        summary=summary(project, known.id),
        adjudicators=_adjudicators(project, known),
        finished={coder: len(own) for coder, own in found.chosen.done.items()},
        coded_from=first,
        coded_to=last,
        corpus=_corpus(project, known),
        retests=tuple(_retests(project, known, how)),
        drift=_drift(project, how),
    )


def _days(project: Project, found: Reliability, known: Round) -> tuple[str, str]:
    spans = [project.store.codings.made_between(known.id, c.id) for c in found.chosen.coders]
    begun = [first[:10] for first, _ in spans if first]
    ended = [last[:10] for _, last in spans if last]
    return min(begun, default=""), max(ended, default="")


def _adjudicators(project: Project, known: Round) -> tuple[Coder, ...]:
    items = disagreements(project, known.id)
    deciders = {item.adjudication.decided_by for item in items if item.adjudication}
    return tuple(coder for coder in project.store.coders.all() if coder.id in deciders)


def _corpus(project: Project, known: Round) -> int:
    """As it was when the sample was chosen; an older round of named reports does not say."""
    drawn = known.design.get("drawn") != "named"
    kept = known.design.get("of" if drawn else "corpus")
    if isinstance(kept, int):
        return kept
    return sum(report.counts for report in project.store.reports.all())


def _retests(project: Project, known: Round, how: How) -> list[Reliability]:
    made = (
        retest(
            project,
            coder_id=one.coder.id,
            then=one.then.id if one.then else None,
            now=one.now.id if one.now else None,
            how=how,
        )
        for one in possible_retests(project, known.id)
    )
    return [one for one in made if one is not None]


def _drift(project: Project, how: How) -> Drift | None:
    open_to_all = [one for one in rounds.rounds(project) if not one.hidden]
    return over_rounds(project, how=how) if len(open_to_all) > 1 else None
