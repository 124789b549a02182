"""Codings of one theme by one coder that share words: allowed, and worth a look."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.coding import Coding

Overlap = tuple[Coding, Coding]
_Layer = tuple[str, str, str, str]


def overlaps(codings: Iterable[Coding]) -> list[Overlap]:
    """Each coding that begins within an earlier one of its report, theme, coder and round.

    As (the earlier one that reaches furthest, the coding), by those four and place.
    """
    found: list[Overlap] = []
    furthest: Coding | None = None
    for coding in sorted(codings, key=lambda one: (_layer(one), one.start, -one.end)):
        if furthest is None or _layer(furthest) != _layer(coding) or furthest.end <= coding.start:
            furthest = coding
            continue
        found.append((furthest, coding))
        furthest = max(furthest, coding, key=lambda one: one.end)
    return found


def _layer(coding: Coding) -> _Layer:
    return coding.report_id, coding.theme_id, coding.coder_id, coding.round_id or ""
