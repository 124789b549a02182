"""What came of an adjudication: reasons by theme, the codebook's to-do list, each coder's sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.adjudication import Adjudication
from desktop.domain.span import Span, united
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.adjudication import (
    JudgedDisagreement,
    compared_passages,
    disagreements,
    frozen_codebook,
    resolution,
)
from desktop.services.rounds.compared_reports import coded_reports, compared

if TYPE_CHECKING:
    from desktop.analysis.reliability.coded import CodedReport
    from desktop.analysis.reliability.estimate import Estimate


@dataclass(frozen=True, slots=True)
class CoderFeedback:
    """One coder's sheet: passages as all coders had them, and decisions for and against.

    `upheld` are decisions that left exactly what the coder had; `items` those that did not.
    """

    agreed: int
    upheld: int
    overruled: int
    reasons: Mapping[str, int]
    items: tuple[JudgedDisagreement, ...]


@dataclass(frozen=True, slots=True)
class AdjudicationSummary:
    """`reasons_by_theme` counts reasons ("" where none was given) by the theme's path;
    `todo` are the decisions after which the codebook must change; `feedback` is by coder id."""

    total: int
    decided: int
    changed: int
    kinds: Mapping[str, int]
    reasons_by_theme: Mapping[str, Mapping[str, int]]
    todo: tuple[JudgedDisagreement, ...]
    feedback: Mapping[str, CoderFeedback]


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """alpha of a theme among the coders, and what it would be had all coded as was decided."""

    theme_path: str
    before: Estimate
    after: Estimate


def summary(project: Project, round_id: str) -> AdjudicationSummary:
    """What came of the round's adjudication so far; RuleError while it is hidden."""
    known = rounds.find_round(project, round_id)
    items = disagreements(project, known.id)
    decided = [item for item in items if item.adjudication]
    left = _left(project, known.id)
    agreed = _agreed(project, known.id)
    return AdjudicationSummary(
        total=len(items),
        decided=len(decided),
        changed=sum(item.changed for item in decided),
        kinds=Counter(_of(item).kind for item in decided),
        reasons_by_theme=_reasons(decided),
        todo=tuple(item for item in decided if _of(item).codebook_must_change),
        feedback={
            coder.id: _feedback(coder.id, decided, left, agreed[coder.id])
            for coder in rounds.round_coders(project, known.id)
        },
    )


def before_and_after(
    project: Project, round_id: str, *, unit: str | None = None
) -> list[BeforeAfter]:
    """alpha by theme, before and after: afterwards each coder is taken to have coded the
    passages that were decided as they were decided. Undecided ones stay as they are."""
    # numpy is for who compares: listing rounds starts without it.
    from desktop.analysis.reliability.comparison import compare  # noqa: PLC0415

    known = rounds.find_round(project, round_id)
    chosen, codebook = compared(project, round_id=known.id), frozen_codebook(project, known)
    themes = [theme.id for _, theme in codebook.walk()]
    decisions, left = _by_report(project, known.id), _left(project, known.id)

    def reports(*, settled: bool) -> Iterator[CodedReport]:
        counted_as = {theme: theme for theme in themes}
        for one in coded_reports(project, chosen, unit=unit or known.unit, counted_as=counted_as):
            yield _settled(one, decisions.get(one.name, []), left) if settled else one

    found = [
        compare(
            reports(settled=settled),
            unit=unit or known.unit,
            coders=[coder.id for coder in chosen.coders],
            themes=themes,
            draws=0,
        )
        for settled in (False, True)
    ]
    pairs = zip(*(comparison.themes for comparison in found if comparison), strict=True)
    return [
        BeforeAfter(
            codebook.path(before.theme), before.estimates["alpha"], after.estimates["alpha"]
        )
        for before, after in pairs
    ]


def _settled(
    report: CodedReport, decisions: Sequence[Adjudication], left: Mapping[str, Sequence[Span]]
) -> CodedReport:
    coders = {}
    for coder, marks in report.coders.items():
        own = None if marks is None else dict(marks)
        for decision in decisions if own is not None else ():
            assert own is not None
            kept = [
                bounds
                for bounds in own.get(decision.theme_id, ())
                if bounds[1] <= decision.start or decision.end <= bounds[0]
            ]
            put = [(span.start, span.end) for span in left.get(decision.id, ())]
            own[decision.theme_id] = kept + put
        coders[coder] = own
    return replace(report, coders=coders)


def _by_report(project: Project, round_id: str) -> dict[str, list[Adjudication]]:
    found: dict[str, list[Adjudication]] = {}
    for decision in project.store.adjudications.in_round(round_id):
        found.setdefault(decision.report_id, []).append(decision)
    return found


def _left(project: Project, round_id: str) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for one in resolution(project, round_id):
        if one.adjudication_id is not None:
            found.setdefault(one.adjudication_id, []).append(Span(one.start, one.end))
    return found


def _agreed(project: Project, round_id: str) -> Counter[str]:
    known = rounds.find_round(project, round_id)
    return Counter(
        coder
        for _, found in compared_passages(project, known)
        for passage in found
        if passage.agreed
        for coder in passage.spans
    )


def _reasons(decided: Sequence[JudgedDisagreement]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for item in decided:
        reasons = found.setdefault(item.theme_path, {})
        reasons[_of(item).reason] = reasons.get(_of(item).reason, 0) + 1
    return found


def _feedback(
    coder_id: str,
    decided: Sequence[JudgedDisagreement],
    left: Mapping[str, Sequence[Span]],
    agreed: int,
) -> CoderFeedback:
    own = [item for item in decided if coder_id in item.disagreement.spans]
    against = [
        item
        for item in own
        if list(item.disagreement.spans[coder_id]) != united(left.get(_of(item).id, ()))
    ]
    return CoderFeedback(
        agreed=agreed,
        upheld=len(own) - len(against),
        overruled=len(against),
        reasons=Counter(_of(item).reason for item in against),
        items=tuple(against),
    )


def _of(item: JudgedDisagreement) -> Adjudication:
    assert item.adjudication is not None
    return item.adjudication
