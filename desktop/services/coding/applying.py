"""A theme where the coder stands: put on, taken off, or the coding that is there made to fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.services.coding.coding import apply_theme, present_round, remove_coding
from desktop.services.coding.uniting import around, unite
from desktop.services.corpus.known_reports import known_report
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project

Becoming = Literal["added", "removed", "longer", "shorter"]


@dataclass(frozen=True, slots=True)
class ThemeApplied:
    """What became of it, and the coding as it is now, or as it was before it was taken off."""

    how: Becoming
    coding: Coding


def apply_here(
    project: Project, report_id: str, *, theme_id: str, span: Span, round_id: str | None = None
) -> ThemeApplied:
    """The theme on the span, by the present coder, who has it once in any place.

    On exactly this span it is taken off. A coding of the theme that reaches beyond the span on
    both sides is cut down to it; one that overlaps it otherwise grows to hold both, and takes in
    all others that it then meets, with their memos. Raises as `apply_theme`.
    """
    report, theme = known_report(project, report_id), find_theme(project, theme_id)
    chosen = present_round(project, round_id)
    # Of thousands in a report only those are read that the theme can meet: a key waits for them.
    codings, coder_id = project.store.codings, project.coder.id
    over = codings.of_hand(report.id, theme_id=theme.id, coder_id=coder_id, span=span)
    met = [coding for coding in over if coding.round_id == chosen]
    if exact := next((coding for coding in met if coding.span == span), None):
        remove_coding(project, exact.id)
        return ThemeApplied("removed", exact)
    if not met:
        made = apply_theme(project, report_id, theme_id=theme.id, span=span, round_id=chosen)
        return ThemeApplied("added", made)
    return _fitted(project, met, span)


def _fitted(project: Project, met: Sequence[Coding], span: Span) -> ThemeApplied:
    shorter = all(coding.start <= span.start and span.end <= coding.end for coding in met)
    whole = span if shorter else around([span, *(coding.span for coding in met)])
    kept = next((coding for coding in met if coding.span == whole), met[0])
    others = [coding for coding in met if coding.id != kept.id]
    made = unite(project, "resize", kept, others=others, span=whole)
    return ThemeApplied("shorter" if shorter else "longer", made)
