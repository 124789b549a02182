"""Codings of one coder, theme and report that lie over each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from desktop.domain.coding import Coding


def overlapping(codings: Iterable[Coding], having: Collection[str]) -> Iterator[list[Coding]]:
    """The heaps of codings that overlap one another, with one of the ids `having` in each.

    Those that only touch do not overlap. All are of one theme; each heap is of one report,
    coder and round.
    """
    placed = sorted(codings, key=lambda c: (*_whose(c), c.start, c.end))
    for _, group in groupby(placed, key=_whose):
        for heap in _heaps(list(group)):
            if len(heap) > 1 and any(coding.id in having for coding in heap):
                yield heap


def united(heap: Sequence[Coding], standing: Coding) -> Coding:
    """The one coding that the heap becomes: `standing` over all of it, with every memo.

    It counts as made by the earliest codebook version of them.
    """
    memos = (standing.memo, *(one.memo for one in heap if one.id != standing.id))
    return replace(
        standing,
        start=min(one.start for one in heap),
        end=max(one.end for one in heap),
        memo="\n".join(dict.fromkeys(filter(None, memos))),
        codebook_version=min(one.codebook_version for one in heap),
    )


def _heaps(codings: Sequence[Coding]) -> Iterator[list[Coding]]:
    heap, end = [codings[0]], codings[0].end
    for coding in codings[1:]:
        if coding.start >= end:
            yield heap
            heap = []
        heap.append(coding)
        end = max(end, coding.end)
    yield heap


def _whose(coding: Coding) -> tuple[str, str, str]:
    return coding.report_id, coding.coder_id, coding.round_id or ""
