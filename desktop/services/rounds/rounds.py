"""Comparison rounds: made from a recorded sample, coded blind or open, locked, revealed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from desktop.domain.beforehand import Beforehand, with_beforehand
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import UNITS, Round, View
from desktop.services.corpus.known_reports import known_report
from desktop.services.project import round_rules
from desktop.services.project.coders import chosen_coder, find_coder
from desktop.services.project.project import Project
from desktop.services.rounds.round_sample import drawn_sample
from desktop.storage.journal import now

__all__ = ["STRATA", "UNITS"]

STRATA = ("province", "prefecture", "year")
"""The facts by which a sample can be stratified."""


@dataclass(frozen=True, slots=True)
class CoderStatus:
    """How far a coder is. `reports` says of each report none, begun or done.

    `codings` is None where they are hidden from the present coder.
    """

    coder: Coder
    done: int
    begun: int | None
    codings: int | None
    reports: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RoundStatus:
    """How far a round is; `done_by_all` are reports that every coder has finished."""

    round: Round
    reports: int
    done_by_all: int
    done_by_two: int
    coders: tuple[CoderStatus, ...]


def create(
    project: Project,
    name: str,
    *,
    coder_ids: Sequence[str],
    sample: int | None = None,
    report_ids: Sequence[str] | None = None,
    stratify: Sequence[str] = (),
    seed: int = 1,
    unit: str = "sentence",
    blind: bool = True,
    said: Beforehand | None = None,
) -> Round:
    """A new round over those reports, or over so many drawn at random, by strata of STRATA.

    The codebook is frozen as it stands. How the sample was drawn, and what is `said` beforehand,
    is kept with the round.
    Raises InputError for a name that is empty or taken, a unit or a stratum that is none,
    no report or more than there are, and RuleError for fewer than two coders.
    """
    _refuse_name(project, name.strip())
    _require_all_known(unit, stratify)
    _refuse_few(coder_ids)
    coders = [find_coder(project, coder_id).id for coder_id in coder_ids]
    chosen, design = _chosen(project, sample, report_ids, stratify, seed)
    made = Round(
        id=str(uuid4()),
        name=name.strip(),
        created_at=now(),
        unit=unit,
        codebook_version=project.codebook.version,
        blind=blind,
        seed=seed if report_ids is None else None,
        design=with_beforehand(design, said or Beforehand()),
    )
    with project.change("create_round", detail={"round": made.name, "reports": len(chosen)}):
        project.store.rounds.add(made)
        project.store.rounds.sample(made.id, [report.id for report in chosen])
        project.store.rounds.invite(made.id, coders)
    return made


def rounds(project: Project) -> list[Round]:
    """In the order in which they were made."""
    return project.store.rounds.all()


def find_round(project: Project, reference: str) -> Round:
    """The round that an id or a name means; NotFoundError names those there are."""
    known = rounds(project)
    for one in known:
        if reference in (one.id, one.name):
            return one
    raise NotFoundError(
        "There is no round {reference}.",
        "The rounds are: {rounds}.",
        reference=reference,
        rounds=", ".join(one.name for one in known) or "—",
    )


def round_reports(project: Project, round_id: str) -> list[Report]:
    """The reports of its sample, in the order in which they are coded."""
    return [known_report(project, r) for r in project.store.rounds.reports(round_id)]


def round_coders(project: Project, round_id: str) -> list[Coder]:
    """Its coders, in the order in which they were named."""
    everyone = {coder.id: coder for coder in project.store.coders.all()}
    # A package does not have the others.
    return [everyone[c] for c in project.store.rounds.coders(round_id) if c in everyone]


def enter(project: Project, round_id: str | None) -> None:
    """Code in that round from now on through this handle; None: outside rounds.

    Raises RuleError where the project is a coder's package, which is for its round alone.
    """
    if project.package and round_id != project.package.round:
        raise RuleError(
            "A coding package is for its own round alone.", "Open the project itself instead."
        )
    project.enter(None if round_id is None else find_round(project, round_id))


def mark_done(
    project: Project, round_id: str, report_id: str, *, done: bool, coder: str | None = None
) -> None:
    """Declare that the coder (an id; by default the present one) has finished the report.

    Raises RuleError where the round is locked, or does not have that report or coder.
    """
    mark_all_done(project, round_id, [report_id], done=done, coder=coder)


def mark_all_done(
    project: Project,
    round_id: str,
    report_ids: Sequence[str],
    *,
    done: bool,
    coder: str | None = None,
) -> None:
    """The same for several reports, in one step."""
    known, who = find_round(project, round_id), chosen_coder(project, coder)
    store = project.store.rounds
    inside = round_rules.Inside(project.store, known.id)
    reports = [known_report(project, report_id) for report_id in report_ids]
    for report in reports:
        inside.require_work(report.id, who.id)
    detail: dict[str, object] = {
        "report": ", ".join(report.label for report in reports[:3]), "round": known.name
    }  # fmt: skip
    with project.change("mark_done" if done else "mark_open", coder_id=who.id, detail=detail):
        for report in reports:
            (store.finish if done else store.reopen)(known.id, report.id, who.id)


def begin(project: Project, round_id: str) -> Round:
    """The coders may begin; nothing happens where they have."""
    known = find_round(project, round_id)
    return known if known.state != "planned" else _turn(project, known, "begin_round", "coding")


def lock(project: Project, round_id: str) -> Round:
    """No coding of the round changes any more; RuleError where it is locked already."""
    known = find_round(project, round_id)
    round_rules.refuse_locked(known)
    return _turn(project, known, "lock_round", "locked")


def reveal(project: Project, round_id: str) -> Round:
    """Show everybody's codings; RuleError where the round is not locked, or is revealed."""
    known = find_round(project, round_id)
    if known.state != "locked":
        raise RuleError(
            "The round {round} is {state}, not locked.",
            "Lock it before it is revealed; a round is revealed once.",
            round=known.name,
            state=known.state,
        )
    return _turn(project, known, "reveal_round", "revealed")


def status(project: Project, round_id: str) -> RoundStatus:
    """How far the round and each of its coders are."""
    known = find_round(project, round_id)
    reports = project.store.rounds.reports(known.id)
    done = project.store.rounds.finished(known.id)
    people = round_coders(project, known.id)
    finishers = [sum(r in done.get(c.id, ()) for c in people) for r in reports]
    return RoundStatus(
        round=known,
        reports=len(reports),
        done_by_all=sum(number == len(people) for number in finishers),
        done_by_two=sum(number > 1 for number in finishers),
        coders=tuple(_status(project, known, c, reports, done.get(c.id, set())) for c in people),
    )


def refuse_hidden(known: Round) -> None:
    """RuleError where the coders' codings may not be compared or shown yet."""
    if known.hidden:
        raise RuleError(
            "The round {round} is blind and not revealed yet.",
            "Lock and reveal it first.",
            round=known.name,
        )


def _turn(project: Project, known: Round, verb: str, state: str) -> Round:
    turned = replace(known, state=state)
    with project.change(verb, detail={"round": known.name}):
        project.store.rounds.put(turned)
    return turned


def _status(
    project: Project, known: Round, coder: Coder, reports: Sequence[str], done: set[str]
) -> CoderStatus:
    hidden = known.hidden and coder.id != project.coder.id
    coded = project.store.lists.codings(View(known.id, coder.id), coder.id)
    begun = {report_id for report_id, *_ in coded if report_id not in done}
    state = {r: "done" if r in done else "begun" if r in begun else "none" for r in reports}
    if hidden:
        state = {r: "done" if r in done else "none" for r in reports}
    return CoderStatus(
        coder=coder,
        done=len(done),
        begun=None if hidden else len(begun),
        codings=None if hidden else sum(number for _, number, _ in coded),
        reports=state,
    )


def _chosen(
    project: Project,
    sample: int | None,
    report_ids: Sequence[str] | None,
    stratify: Sequence[str],
    seed: int,
) -> tuple[list[Report], dict[str, object]]:
    if report_ids is not None:
        named = list(dict.fromkeys(known_report(project, r).id for r in report_ids))
        _refuse_size(len(named), len(named))
        design: dict[str, object] = {
            "drawn": "named", "of": len(named), "corpus": len(_drawable(project))
        }  # fmt: skip
        return [known_report(project, r) for r in named], design
    everything = _drawable(project)
    _refuse_size(sample or 0, len(everything))
    return drawn_sample(everything, sample or 0, stratify=stratify, seed=seed)


def _drawable(project: Project) -> list[Report]:
    return [report for report in project.store.reports.all() if report.counts]


def _refuse_name(project: Project, name: str) -> None:
    if not name:
        raise InputError("A round needs a name.", "Give it one.")
    if any(known.name == name for known in rounds(project)):
        raise InputError("There is a round {name} already.", "Choose another name.", name=name)


def _refuse_few(coder_ids: Sequence[str]) -> None:
    if len(set(coder_ids)) < 2:
        raise RuleError("A comparison needs two coders at least.", "Name another coder.")


def _refuse_size(wanted: int, there: int) -> None:
    if not 1 <= wanted <= there:
        raise InputError(
            "A sample of {wanted} reports cannot be drawn from {there}.",
            "Give a number from 1 to {there}.",
            wanted=wanted,
            there=there,
        )


def _require_all_known(unit: str, strata: Sequence[str]) -> None:
    _require_known(unit, UNITS)
    for stratum in strata:
        _require_known(stratum, STRATA)


def _require_known(value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise InputError(
            "There is no {value} here.",
            "Choose one of: {known}.",
            value=value,
            known=", ".join(known),
        )
