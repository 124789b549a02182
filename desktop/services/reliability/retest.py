"""Intra-coder test: how far one coder coded the same reports alike on two occasions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.codebook_changes import always_there
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.services.project.coders import find_coder
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import How, Reliability, measured
from desktop.services.rounds import rounds
from desktop.services.rounds.compared_reports import Compared, declared_done, not_in, sampled
from desktop.services.rounds.occasions import OUTSIDE, Occasion, Retest, sides


def retest(
    project: Project,
    *,
    coder_id: str,
    then: str | None,
    now: str | None,
    how: How | None = None,
    outside: str = OUTSIDE,
) -> Reliability | None:
    """The coder's codings `now` against those `then`, as if two coders had made them.

    Each of the two is a round's id, or None for the work outside rounds, which is called
    `outside`; reports that the coder finished both times count. By the themes of the later
    codebook version; one that could not be applied by all versions is undefined. Otherwise as
    comparison.reliability; raises also InputError where both occasions are the same.
    """
    how = how or How()
    coder = find_coder(project, coder_id)
    known = _occasions(project, coder, then, now)
    chosen = _compared(project, coder, *known, outside=outside)
    assert chosen.retest is not None
    codebooks = [project.store.codebooks.at(v) for v in chosen.retest.versions]
    there = always_there(codebooks)
    unit = how.unit or next((one.unit for one in reversed(known) if one), None)
    return measured(
        project,
        chosen,
        codebook=codebooks[-1],
        used=_used(project, chosen.retest),
        how=replace(how, unit=unit),
        comparable=lambda theme: theme.id in there,
    )


@dataclass(frozen=True, slots=True)
class PossibleRetest:
    """A coder and two occasions in the order of time, with `reports` finished on both."""

    coder: Coder
    then: Round | None
    now: Round | None
    reports: int


def possible_retests(project: Project, round_id: str) -> list[PossibleRetest]:
    """Whom of the round's coders `retest` can compare with what of the coder's other work.

    Only what shares a report with the round, and no round that is hidden: none at all while
    the round itself is. By coder, then by the time of the other work.
    """
    known = rounds.find_round(project, round_id)
    others = [None, *(one for one in rounds.rounds(project) if one != known and not one.hidden)]
    if known.hidden:
        return []
    found = [
        _possible(project, coder, known, other)
        for coder in rounds.round_coders(project, known.id)
        for other in others
        if other is None or coder in rounds.round_coders(project, other.id)
    ]
    return [one for one in found if one.reports]


def _possible(project: Project, coder: Coder, known: Round, other: Round | None) -> PossibleRetest:
    shared = len(_compared(project, coder, other, known, outside=OUTSIDE).shared)
    then, now = sorted((other, known), key=lambda one: _begun(project, coder, one))
    return PossibleRetest(coder, then, now, shared)


def _begun(project: Project, coder: Coder, known: Round | None) -> str:
    """When the round was made, or when the coder began outside rounds."""
    if known is not None:
        return known.created_at
    first, _last = project.store.codings.made_between(None, coder.id)
    return first or ""


def _occasions(
    project: Project, coder: Coder, then: str | None, now: str | None
) -> tuple[Round | None, Round | None]:
    first, last = (None if one is None else rounds.find_round(project, one) for one in (then, now))
    if first == last:
        raise InputError(
            "A coder is compared with himself on two occasions, and this is one.",
            "Name another round, or leave one out for the work outside rounds.",
        )
    for known in (first, last):
        _refuse(project, coder, known)
    return first, last


def _refuse(project: Project, coder: Coder, known: Round | None) -> None:
    if known is None:
        return
    # Blind is blind for the coder too: figures in between would steer what is coded next.
    rounds.refuse_hidden(known)
    people = rounds.round_coders(project, known.id)
    if coder not in people:
        raise not_in(known, coder, people)


def _compared(
    project: Project, coder: Coder, then: Round | None, now: Round | None, *, outside: str
) -> Compared:
    first, last = sides(then, now, outside=outside)
    parts = {first.id: then, last.id: now}
    counts = {side: _coded(project, coder, known) for side, known in parts.items()}
    declared = {side: declared_done(project, known) for side, known in parts.items()}
    assumed = [s for s, known in parts.items() if not known and coder.id not in declared[s]]
    done = {
        side: frozenset(counts[side] if side in assumed else declared[side].get(coder.id, ()))
        for side in parts
    }
    reports = _in_both(sampled(project, then), sampled(project, now))
    inside = {report.id for report in reports}
    unfinished = {side: len((counts[side] & inside) - done[side]) for side in parts}
    chosen = Compared(
        round=None,
        coders=(first, last),
        reports=tuple(reports),
        done=done,
        assumed=tuple(assumed),
        unfinished={side: number for side, number in unfinished.items() if number},
        versions=(),
    )
    shared = {report.id for report in chosen.shared}
    occasions = [_occasion(project, coder, parts[side.id], side, shared) for side in (first, last)]
    return replace(chosen, retest=Retest(coder, *occasions))


def _coded(project: Project, coder: Coder, known: Round | None) -> set[str]:
    layer = known.id if known else None
    return project.store.codings.reports_by_coder(layer).get(coder.id, set())


def _in_both(ones: Sequence[Report], others: Sequence[Report]) -> list[Report]:
    there = {report.id for report in others}
    return [report for report in ones if report.id in there]


def _occasion(
    project: Project, coder: Coder, known: Round | None, side: Coder, shared: set[str]
) -> Occasion:
    layer = known.id if known else None
    begun, ended = project.store.codings.made_between(layer, coder.id)
    versions = (known.codebook_version,) if known else _versions(project, coder, shared)
    return Occasion(known, side, versions, begun, ended)


def _versions(project: Project, coder: Coder, shared: set[str]) -> tuple[int, ...]:
    """Outside rounds the versions by which the reports compared were last coded."""
    found = project.store.codings.last_versions(None, coder.id)
    own = {version for report, version in found.items() if report in shared}
    return tuple(sorted(own)) or (project.codebook.version,)


def _used(project: Project, found: Retest) -> set[str]:
    layers = (found.then.layer, found.now.layer)
    return set().union(*(project.store.codings.themes_used(layer) for layer in layers))
