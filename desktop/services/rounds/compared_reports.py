"""The reports of a comparison, and who has finished which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.coding import Coder
from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.services.project.coders import coders, find_coder
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.occasions import Retest

ModelSpans = Mapping[str, Mapping[str, Sequence[tuple[int, int]]]]
"""By coder and theme, the spans of one report."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Who is compared over which reports. `done` says by coder which of these are finished.

    `assumed` are coders who declared nothing done outside rounds: of them a report with a
    coding counts as finished, since one that they found empty cannot be told from one that
    they never opened. `unfinished` counts by coder reports with codings that do not count.
    `retest` is there where one coder is compared with himself: `coders` are then the occasions.
    `beside` has, by report, the spans by theme of one who is no coder: a model.
    """

    round: Round | None
    coders: tuple[Coder, ...]
    reports: tuple[Report, ...]
    done: Mapping[str, frozenset[str]]
    assumed: tuple[str, ...]
    unfinished: Mapping[str, int]
    versions: tuple[int, ...]
    retest: Retest | None = None
    beside: Mapping[str, ModelSpans] = field(default_factory=dict)

    @property
    def shared(self) -> tuple[Report, ...]:
        """The reports that two of the coders or more have finished."""
        finished = [self.done.get(coder.id, frozenset()) for coder in self.coders]
        return tuple(r for r in self.reports if sum(r.id in own for own in finished) > 1)


def compared(
    project: Project,
    *,
    round_id: str | None = None,
    coder_ids: Sequence[str] | None = None,
    least: int = 2,
) -> Compared:
    """The reports and coders of a round or, without one, of the work outside rounds.

    Raises RuleError while the round is hidden, or where there are fewer than `least` coders or
    one is not in the round.
    """
    known = None if round_id is None else rounds.find_round(project, round_id)
    if known:
        rounds.refuse_hidden(known)
    layer = known.id if known else None
    counts = project.store.codings.reports_by_coder(layer)
    declared = declared_done(project, known)
    people = _people(project, known, coder_ids, {*counts, *declared})
    _refuse_few(people, least)
    assumed = [] if known else [c.id for c in people if c.id not in declared]
    done = {
        c.id: frozenset((counts if c.id in assumed else declared).get(c.id, ())) for c in people
    }
    unfinished = {c.id: len(counts.get(c.id, set()) - done[c.id]) for c in people}
    return Compared(
        round=known,
        coders=tuple(people),
        reports=tuple(sampled(project, known)),
        done=done,
        assumed=tuple(assumed),
        unfinished={coder: number for coder, number in unfinished.items() if number},
        versions=tuple(project.store.codings.codebook_versions(layer)),
    )


def _people(
    project: Project, known: Round | None, ids: Sequence[str] | None, active: set[str]
) -> list[Coder]:
    if known:
        everyone = rounds.round_coders(project, known.id)
    else:
        everyone = [coder for coder in coders(project) if ids or coder.id in active]
    chosen = everyone if ids is None else [find_coder(project, coder_id) for coder_id in ids]
    for coder in chosen:
        if known and coder not in everyone:
            raise not_in(known, coder, everyone)
    return list(dict.fromkeys(chosen))


def _refuse_few(people: Sequence[Coder], least: int) -> None:
    if len(people) < least:
        raise RuleError("A comparison needs two coders at least.", "Name another coder.")


def not_in(known: Round, coder: Coder, everyone: Sequence[Coder]) -> RuleError:
    """The coder has no part in the round."""
    return RuleError(
        "{coder} is not in the round {round}.",
        "Its coders are: {coders}.",
        coder=coder.name,
        round=known.name,
        coders=", ".join(c.name for c in everyone),
    )


def declared_done(project: Project, known: Round | None) -> dict[str, set[str]]:
    """By coder, the reports declared finished in the round or, with None, outside rounds."""
    if known:
        return project.store.rounds.finished(known.id)
    return project.store.finished.by_coders()


def sampled(project: Project, known: Round | None) -> list[Report]:
    """The reports of the round's sample or, with None, all there are."""
    everything = project.store.reports.all()
    if known is None:
        return everything
    sample = set(project.store.rounds.reports(known.id))
    return [report for report in everything if report.id in sample]
