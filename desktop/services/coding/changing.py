"""A coding changed by its coder: other ends, another theme, cut in two, made one with the next.

Each is one step that undo takes back. A coder has a theme once in any place, as `apply_here`
holds it: what a changed coding comes to overlap goes in with it, and nothing noted is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from desktop.domain.coding import Coding
from desktop.domain.errors import RuleError
from desktop.domain.span import Span
from desktop.services.coding.coding import (
    check_coding,
    detail_of,
    known_coding,
    present_round,
)
from desktop.services.coding.uniting import (
    around,
    joined_memos,
    overlapped,
    same_hand,
    unite,
)
from desktop.services.corpus.known_reports import known_report
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project

REACH = 200
"""Characters between two codings from which on they are no neighbours any more."""


@dataclass(frozen=True, slots=True)
class CodingChanged:
    """The coding as it is now, and how many others of its theme went in with it."""

    coding: Coding
    taken_in: int = 0


def change_ends(project: Project, coding_id: str, span: Span) -> CodingChanged:
    """The coding on another span of its report.

    Raises NotFoundError where there is no such coding, RuleError where it is not the present
    coder's in the present round, and as `apply_theme`.
    """
    known = own_coding(project, coding_id)
    return _become(project, "resize", known, replace(known, start=span.start, end=span.end))


def change_theme(
    project: Project, coding_id: str, theme_id: str, *, span: Span | None = None
) -> CodingChanged:
    """The coding with another theme, on another span if one is given; raises as `change_ends`."""
    known = own_coding(project, coding_id)
    there = span or known.span
    theme = find_theme(project, theme_id)
    wanted = replace(known, theme_id=theme.id, start=there.start, end=there.end)
    return _become(project, "retheme", known, wanted)


def split_coding(project: Project, coding_id: str, position: int) -> tuple[Coding, Coding]:
    """The coding as two that meet at a code point of the text; both have its memo.

    White space at the cut is in neither. Raises as `change_ends`, and RuleError where a part
    would hold no words.
    """
    known = own_coding(project, coding_id)
    before, after = _parts(project, known, position)
    first = replace(known, start=before.start, end=before.end)
    second = replace(known, id=str(uuid4()), start=after.start, end=after.end)
    return _put_parts(project, known, (first, second))


def merge_neighbour(project: Project, coding_id: str) -> CodingChanged:
    """The coding and the nearest other of its theme as one, with all that lies between.

    What is further than `REACH` is no neighbour. Raises as `change_ends`, and RuleError where
    there is none.
    """
    known = own_coding(project, coding_id)
    near = min(
        same_hand(project, known),
        key=lambda other: (_gap(known, other), other.start < known.start),
        default=None,
    )
    if near is None or _gap(known, near) > REACH:
        raise RuleError(
            "No other coding of {theme} by you is near.",
            "A neighbour lies within {reach} characters.",
            theme=find_theme(project, known.theme_id).name,
            reach=REACH,
        )
    whole = around([known.span, near.span])
    met = overlapped(project, replace(known, start=whole.start, end=whole.end))
    return _united(project, "merge_codings", known, met)


def own_coding(project: Project, coding_id: str) -> Coding:
    """The coding of that id; RuleError where it is another coder's, or of another round."""
    coding = known_coding(project, coding_id)
    if (coding.coder_id, coding.round_id) != (project.coder.id, present_round(project, None)):
        raise RuleError(
            "This coding is another coder's, or of another round.",
            "Change the codings that you made where you are now.",
        )
    return coding


def _become(project: Project, verb: str, known: Coding, wanted: Coding) -> CodingChanged:
    met = overlapped(project, wanted)
    if wanted == known and not met:
        return CodingChanged(known)
    return _united(project, verb, wanted, met)


def _united(project: Project, verb: str, kept: Coding, met: Sequence[Coding]) -> CodingChanged:
    span = around([kept.span, *(coding.span for coding in met)])
    return CodingChanged(unite(project, verb, kept, others=met, span=span), len(met))


def _gap(one: Coding, other: Coding) -> int:
    return max(0, other.start - one.end, one.start - other.end)


def _parts(project: Project, coding: Coding, position: int) -> tuple[Span, Span]:
    text = project.store.texts.get(known_report(project, coding.report_id).text_sha256)
    before = text[coding.start : max(position, coding.start)].rstrip()
    after = text[min(position, coding.end) : coding.end].lstrip()
    if not (before.strip() and after.strip()):
        raise RuleError(
            "A part of the coding would hold no words.", "Split it between two of its words."
        )
    return (
        Span(coding.start, coding.start + len(before)),
        Span(coding.end - len(after), coding.end),
    )


def _put_parts(
    project: Project, known: Coding, parts: tuple[Coding, Coding]
) -> tuple[Coding, Coding]:
    # A double of before, on exactly the place of a part, goes in with it.
    twins = [[twin] if (twin := project.store.codings.same(part)) else [] for part in parts]
    first, second = (
        replace(part, memo=joined_memos([part, *same]))
        for part, same in zip(parts, twins, strict=True)
    )
    for part, same in zip((first, second), twins, strict=True):
        check_coding(project, part, in_place_of=same)
    with project.change("split_coding", detail=detail_of(project, known)):
        for twin in (*twins[0], *twins[1]):
            project.store.codings.remove(twin.id)
        project.store.codings.put(first)
        project.store.codings.add(second)
    return first, second
