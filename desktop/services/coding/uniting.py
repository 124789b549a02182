"""Several codings of one theme by one coder become one, and nothing noted on them is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.services.coding.coding import alter_coding
from desktop.services.project.project import Project


def unite(
    project: Project, verb: str, kept: Coding, *, others: Sequence[Coding], span: Span
) -> Coding:
    """The coding `kept` on the span, in the place of the others, with the memos of all.

    Raises RuleError as `apply_theme`.
    """
    memo = joined_memos([kept, *others])
    fitting = replace(kept, start=span.start, end=span.end, memo=memo)
    return alter_coding(project, verb, fitting, taking_in=others)


def joined_memos(codings: Iterable[Coding]) -> str:
    """Their memos one below the other; what two of them say alike is said once."""
    return "\n".join(dict.fromkeys(coding.memo for coding in codings if coding.memo))


def around(spans: Iterable[Span]) -> Span:
    """The least span that holds them all; there is one at least."""
    known = list(spans)
    return Span(min(span.start for span in known), max(span.end for span in known))


def same_hand(project: Project, coding: Coding) -> list[Coding]:
    """The other codings of its theme, coder, round and report, by their start."""
    return [
        other
        for other in project.store.codings.in_report(coding.report_id)
        if other.id != coding.id
        and (other.theme_id, other.coder_id) == (coding.theme_id, coding.coder_id)
        and other.round_id == coding.round_id
    ]


def overlapped(span: Span, codings: Iterable[Coding]) -> list[Coding]:
    """Those that overlap the span, and those that overlap what it and they make together."""
    left, found = list(codings), list[Coding]()
    while met := [coding for coding in left if coding.span.overlaps(span)]:
        found += met
        span = around([span, *(coding.span for coding in met)])
        left = [coding for coding in left if coding not in met]
    return found
