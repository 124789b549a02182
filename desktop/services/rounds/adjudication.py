"""Adjudication: where a round's coders differ, what was decided, and what stands in the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from desktop.domain.adjudication import (
    KINDS,
    REASONS,
    Adjudication,
    Disagreement,
    Passage,
    Resolved,
    decided_spans,
    differing,
    passages,
    undoubled,
)
from desktop.domain.codebook import Codebook
from desktop.domain.errors import NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding.coding import refuse_outside
from desktop.services.coding.excerpts import CONTEXT
from desktop.services.corpus.known_reports import known_report
from desktop.services.project.coders import chosen_coder
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.storage.journal import now
from desktop.storage.rounds import tie

__all__ = ["KINDS", "REASONS"]


@dataclass(frozen=True, slots=True)
class JudgedDisagreement:
    """A disagreement with its words and with what was decided, if anything was.

    `changed` says that coders' codings there are not what they were when it was decided.
    """

    disagreement: Disagreement
    report: Report
    theme_path: str
    text: str
    before: str
    after: str
    adjudication: Adjudication | None = None
    changed: bool = False


def disagreements(project: Project, round_id: str) -> list[JudgedDisagreement]:
    """Where coders who finished a report differ, in the order of the corpus and of the texts.

    Raises RuleError while the round is hidden.
    """
    known = rounds.find_round(project, round_id)
    rounds.refuse_hidden(known)
    decisions = project.store.adjudications.in_round(known.id)
    codebook = frozen_codebook(project, known)
    return [
        item
        for report, found in compared_passages(project, known)
        for item in _items(project, report, differing(found), decisions, codebook)
    ]


def compared_passages(project: Project, known: Round) -> Iterator[tuple[Report, list[Passage]]]:
    """All passages of each report that two coders or more have finished."""
    done = project.store.rounds.finished(known.id)
    marks: dict[str, dict[str, dict[str, list[Span]]]] = {}
    for coding in project.store.codings.in_round(known.id):
        if coding.report_id in done.get(coding.coder_id, ()):
            themes = marks.setdefault(coding.report_id, {}).setdefault(coding.theme_id, {})
            themes.setdefault(coding.coder_id, []).append(coding.span)
    sample = set(project.store.rounds.reports(known.id))
    invited = project.store.rounds.coders(known.id)
    for report in (r for r in project.store.reports.all() if r.id in sample):
        finishers = [coder for coder in invited if report.id in done.get(coder, ())]
        if len(finishers) > 1:
            yield report, _passages(report, finishers, marks.get(report.id, {}))


def _passages(
    report: Report, finishers: Sequence[str], themes: Mapping[str, Mapping[str, list[Span]]]
) -> list[Passage]:
    return [
        passage
        for theme_id, spans in themes.items()
        for passage in passages(report.id, theme_id, {c: spans.get(c, []) for c in finishers})
    ]


def _items(
    project: Project,
    report: Report,
    found: Sequence[Disagreement],
    decisions: Sequence[Adjudication],
    codebook: Codebook,
) -> Iterator[JudgedDisagreement]:
    text = project.store.texts.get(report.text_sha256) if found else ""
    for one in found:
        decision = decision_on(one, decisions)
        yield JudgedDisagreement(
            disagreement=one,
            report=report,
            theme_path=codebook.path(one.theme_id),
            text=text[one.start : one.end],
            before=text[max(0, one.start - CONTEXT) : one.start],
            after=text[one.end : one.end + CONTEXT],
            adjudication=decision,
            changed=decision is not None and dict(decision.seen) != one.seen,
        )


def decision_on(
    where: Disagreement | Passage, decisions: Sequence[Adjudication]
) -> Adjudication | None:
    """The last decision on that passage."""
    about = [decision for decision in decisions if decision.about(where)]
    return max(about, key=lambda decision: (decision.decided_at, decision.id), default=None)


@dataclass(frozen=True, slots=True)
class WantedDecision:
    """What is to be decided. `coder_id` is whose spans to take, `spans` what an edit leaves.

    `decided_by` is a coder's id, by default the present one's.
    """

    kind: str
    coder_id: str | None = None
    spans: Sequence[Span] = ()
    reason: str = ""
    codebook_must_change: bool = False
    note: str = ""
    decided_by: str | None = None


Decided = tuple[Adjudication, list[Span]]


def decide(
    project: Project,
    round_id: str,
    disagreement: Disagreement,
    *,
    kind: str,
    coder_id: str | None = None,
    spans: Sequence[Span] = (),
    reason: str = "",
    codebook_must_change: bool = False,
    note: str = "",
    decided_by: str | None = None,
) -> Adjudication:
    """Decide it by one of KINDS, in the place of what was decided there before.

    The rest is as Verdict says. Raises RuleError as `decided_spans`, for a reason that is
    none, a span outside the text, and unless the round is revealed.
    """
    known = refuse_undecidable(project, round_id)
    wanted = WantedDecision(kind, coder_id, spans, reason, codebook_must_change, note, decided_by)
    made = prepared(project, known, disagreement, wanted)
    detail: dict[str, object] = {
        "round": known.name,
        "report": known_report(project, disagreement.report_id).label,
        "decision": kind,
    }
    with project.change("decide", coder_id=made[0].decided_by, detail=detail):
        put(project, made)
    return made[0]


def prepared(
    project: Project, known: Round, disagreement: Disagreement, wanted: WantedDecision
) -> Decided:
    """The decision and what it leaves, checked and not written; raises as `decide`."""
    _refuse_reason(wanted.reason)
    left = decided_spans(
        disagreement, kind=wanted.kind, coder_id=wanted.coder_id, spans=wanted.spans
    )
    for span in left:
        refuse_outside(span, known_report(project, disagreement.report_id))
    decision = Adjudication(
        id=str(uuid4()),
        round_id=known.id,
        report_id=disagreement.report_id,
        theme_id=disagreement.theme_id,
        start=disagreement.start,
        end=disagreement.end,
        kind=wanted.kind,
        decided_by=chosen_coder(project, wanted.decided_by).id,
        decided_at=now(),
        taken_from=wanted.coder_id if wanted.kind == "take" else None,
        reason=wanted.reason,
        codebook_must_change=wanted.codebook_must_change,
        note=wanted.note.strip(),
        seen=disagreement.seen,
    )
    return decision, left


def put(project: Project, made: Decided) -> None:
    """Write it inside a change that is open, in the place of what was decided before."""
    project.store.adjudications.clear(made[0])
    project.store.adjudications.add(*made)


def _refuse_reason(reason: str) -> None:
    if reason not in ("", *REASONS):
        raise RuleError(
            "{reason} is no reason.",
            "Choose one of: {known}.",
            reason=reason,
            known=", ".join(REASONS),
        )


def withdraw(project: Project, adjudication_id: str) -> None:
    """Take a decision back: the disagreement is open again; undo brings the decision back.

    Raises NotFoundError where there is none.
    """
    for known in rounds.rounds(project):
        for decision in project.store.adjudications.in_round(known.id):
            if decision.id == adjudication_id:
                refuse_undecidable(project, known.id)
                with project.change("withdraw_decision", detail={"round": known.name}):
                    project.store.adjudications.remove(adjudication_id)
                return
    raise NotFoundError(
        "There is no decision {decision}.",
        "`disagreements` lists what was decided.",
        decision=adjudication_id,
    )


def finish(project: Project, round_id: str) -> Round:
    """Close the adjudication; RuleError while a disagreement is undecided."""
    known = refuse_undecidable(project, round_id)
    left = undecided(project, known.id)
    if left:
        raise RuleError(
            "{number} disagreements of the round {round} are undecided.",
            "Decide them first.",
            number=left,
            round=known.name,
        )
    done = replace(known, state="adjudicated")
    with project.change("finish_adjudication", detail={"round": known.name}):
        project.store.rounds.put(done)
    return done


def resolution(project: Project, round_id: str) -> list[Resolved]:
    """What stands in the end: what all coders agreed on, and what was decided; by place.

    What is undecided is left out, and so are reports that fewer than two coders finished.
    Coders' codings are not touched. Raises RuleError while the round is hidden.
    """
    known = rounds.find_round(project, round_id)
    rounds.refuse_hidden(known)
    decisions = project.store.adjudications.in_round(known.id)
    decided = project.store.adjudications.spans(known.id)
    standing = {decision.id for decision in _last_words(decisions)}
    found = [one for one in decided if one.adjudication_id in standing]
    for report, in_report in compared_passages(project, known):
        own = [decision for decision in decisions if decision.report_id == report.id]
        agreed = (p for p in in_report if p.agreed and decision_on(p, own) is None)
        found += [_agreed(known, passage, span) for passage in agreed for span in _spans(passage)]
    return undoubled(found)


def undecided(project: Project, round_id: str) -> int:
    """How many disagreements of the round nobody has decided; see `disagreements`."""
    known = rounds.find_round(project, round_id)
    rounds.refuse_hidden(known)
    decisions = project.store.adjudications.in_round(known.id)
    return sum(
        decision_on(one, decisions) is None
        for _, found in compared_passages(project, known)
        for one in differing(found)
    )


def _last_words(decisions: Sequence[Adjudication]) -> Iterator[Adjudication]:
    """Of decisions on the same passage, which two files may bring, the last."""
    for decision in decisions:
        passage = Passage(decision.report_id, decision.theme_id, decision.start, decision.end, {})
        if decision_on(passage, decisions) == decision:
            yield decision


def _spans(passage: Passage) -> tuple[Span, ...]:
    return next(iter(passage.spans.values()))


def _agreed(known: Round, passage: Passage, span: Span) -> Resolved:
    place = f"{span.start}-{span.end}"
    number = tie(known.id, passage.report_id, passage.theme_id, place)
    return Resolved(number, known.id, passage.report_id, passage.theme_id, span.start, span.end)


def frozen_codebook(project: Project, known: Round) -> Codebook:
    """The codebook that the round was coded by."""
    return project.store.codebooks.at(known.codebook_version)


def refuse_undecidable(project: Project, round_id: str) -> Round:
    """The round; RuleError unless it is revealed and its adjudication not closed."""
    known = rounds.find_round(project, round_id)
    if known.state != "revealed":
        raise RuleError(
            "The round {round} is {state}: nothing can be decided in it.",
            "A round is adjudicated after it is revealed; undo the closing to decide again.",
            round=known.name,
            state=known.state,
        )
    return known
