"""What came of an adjudication: reasons by theme, the codebook's to-do list, each coder's sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.adjudication import Adjudication
from desktop.domain.span import Span, united
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.adjudication import (
    JudgedDisagreement,
    compared_passages,
    disagreements,
    resolution,
)


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
class ThemeDecisions:
    """Disagreements about one theme, how many of them are decided, and how many of those
    decisions left exactly what each coder had, by coder id."""

    total: int
    decided: int
    upheld: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class AdjudicationSummary:
    """`kinds` counts decisions by kind, `taken` those of the kind take by the coder's id;
    `differences` counts disagreements by how coders differ. `by_theme` and `reasons_by_theme`
    (reasons, "" where none was given) are by the theme's path; `todo` are the decisions after
    which the codebook must change; `feedback` is by coder id."""

    total: int
    decided: int
    changed: int
    kinds: Mapping[str, int]
    taken: Mapping[str, int]
    differences: Mapping[str, int]
    by_theme: Mapping[str, ThemeDecisions]
    reasons_by_theme: Mapping[str, Mapping[str, int]]
    todo: tuple[JudgedDisagreement, ...]
    feedback: Mapping[str, CoderFeedback]


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
        taken=Counter(_of(item).taken_from or "" for item in decided if _of(item).taken_from),
        differences=Counter(item.disagreement.kind for item in items),
        by_theme=_by_theme(items, left),
        reasons_by_theme=_reasons(decided),
        todo=tuple(item for item in decided if _of(item).codebook_must_change),
        feedback={
            coder.id: _feedback(coder.id, decided, left, agreed[coder.id])
            for coder in rounds.round_coders(project, known.id)
        },
    )


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


def _by_theme(
    items: Sequence[JudgedDisagreement], left: Mapping[str, Sequence[Span]]
) -> dict[str, ThemeDecisions]:
    paths = dict.fromkeys(item.theme_path for item in items)
    found = {}
    for path in paths:
        own = [item for item in items if item.theme_path == path]
        decided = [item for item in own if item.adjudication]
        upheld = Counter(
            coder
            for item in decided
            for coder in item.disagreement.spans
            if _is_upheld(item, coder, left)
        )
        found[path] = ThemeDecisions(len(own), len(decided), upheld)
    return found


def _is_upheld(item: JudgedDisagreement, coder_id: str, left: Mapping[str, Sequence[Span]]) -> bool:
    """Whether the decision left exactly what the coder had."""
    return list(item.disagreement.spans[coder_id]) == united(left.get(_of(item).id, ()))


def _feedback(
    coder_id: str,
    decided: Sequence[JudgedDisagreement],
    left: Mapping[str, Sequence[Span]],
    agreed: int,
) -> CoderFeedback:
    own = [item for item in decided if coder_id in item.disagreement.spans]
    against = [item for item in own if not _is_upheld(item, coder_id, left)]
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
