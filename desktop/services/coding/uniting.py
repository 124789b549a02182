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


def same_hand(project: Project, coding: Coding, *, over: Span | None = None) -> list[Coding]:
    """The other codings of its theme, coder, round and report, by their start; those `over` a
    span, or all."""
    found = project.store.codings.of_hand(
        coding.report_id, theme_id=coding.theme_id, coder_id=coding.coder_id, span=over
    )
    return [one for one in found if one.id != coding.id and one.round_id == coding.round_id]


def overlapped(project: Project, coding: Coding) -> list[Coding]:
    """The others of its hand that it overlaps, and those that they overlap together with it."""
    span, found = coding.span, same_hand(project, coding, over=coding.span)
    while found and around([span, *(one.span for one in found)]) != span:
        span = around([span, *(one.span for one in found)])
        found = same_hand(project, coding, over=span)
    return found
