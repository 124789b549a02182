"""Which characters of an old text stand in a new one, in order: paragraphs first, then clauses,
then characters, so that a long text costs little more than its changed places.

Within paragraphs and clauses, those that stand once in both texts are the anchors (patience
sorting, as in B. Cohen's patience diff); between these it is their longest common subsequence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product
from typing import Final, NamedTuple

Split = Callable[[str], list[str]]

MOST_PAIRS: Final = 250_000
"""Pairs of paragraphs or clauses that are compared where some stand several times."""
MOST_AT_ONCE: Final = 3_000
"""Characters of a changed place that are compared one by one; in a longer one only its
beginning and end are."""


class Match(NamedTuple):
    """`size` code points that are the same from `old` on and from `new` on."""

    old: int
    new: int
    size: int


def aligned(old: str, new: str) -> list[Match]:
    """What both texts have, in the order of both; neighbouring matches are united."""
    return _united(_aligned(old, new, Match(0, 0, 0), _SPLITS))


def _aligned(old: str, new: str, at: Match, splits: Sequence[Split]) -> Iterator[Match]:
    if not old or not new:
        return
    if not splits:
        yield from _by_character(old, new, at)
        return
    ours, theirs = splits[0](old), splits[0](new)
    here = at
    for mine, yours in _gaps(ours, theirs):
        size = len("".join(mine)) if mine == yours else 0
        if size:
            yield Match(here.old, here.new, size)
        else:
            yield from _aligned("".join(mine), "".join(yours), here, splits[1:])
        here = Match(here.old + sum(map(len, mine)), here.new + sum(map(len, yours)), 0)


def _gaps(old: list[str], new: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Both lists cut into pairs of runs: equal ones, and those that differ."""
    before = _same_at_start(old, new)
    after = _same_at_start(old[before:][::-1], new[before:][::-1])
    inner_old, inner_new = old[before : len(old) - after], new[before : len(new) - after]
    yield old[:before], new[:before]
    here = (0, 0)
    for i, j in _pairs(inner_old, inner_new):
        yield inner_old[here[0] : i], inner_new[here[1] : j]
        yield [inner_old[i]], [inner_new[j]]
        here = (i + 1, j + 1)
    yield inner_old[here[0] :], inner_new[here[1] :]
    yield old[len(old) - after :], new[len(new) - after :]


def _same_at_start(old: Sequence[str], new: Sequence[str]) -> int:
    same = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        same += 1
    return same


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Places of equal units, rising in both: the anchors, and between them as much as there is."""
    here = (0, 0)
    for i, j in [*_anchors(old, new), (len(old), len(new))]:
        for a, b in _most_in_common(old[here[0] : i], new[here[1] : j]):
            yield here[0] + a, here[1] + b
        if i < len(old):
            yield i, j
        here = (i + 1, j + 1)


def _most_in_common(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The common subsequence with the most characters, as places; none where that costs much.

    Units that stand several times are told apart by this alone.
    """
    if set(old).isdisjoint(new) or len(old) * len(new) > MOST_PAIRS:
        return []
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, j in product(range(len(old) - 1, -1, -1), range(len(new) - 1, -1, -1)):
        both = best[i + 1][j + 1] + len(old[i]) if old[i] == new[j] else 0
        best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    return list(_way(old, new, best))


def _way(old: list[str], new: list[str], best: list[list[int]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(old) and j < len(new):
        if old[i] == new[j] and best[i][j] == best[i + 1][j + 1] + len(old[i]):
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _anchors(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Places of what stands once in each, as many as keep their order."""
    mine, yours = Counter(old), Counter(new)
    place = {unit: j for j, unit in enumerate(new) if yours[unit] == 1}
    pairs = [(i, place[unit]) for i, unit in enumerate(old) if mine[unit] == 1 and unit in place]
    return _longest_rising(pairs)


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    ends: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for number, (_, j) in enumerate(pairs):
        pile = bisect_left(ends, j)
        before.append(at[pile - 1] if pile else None)
        ends[pile : pile + 1] = [j]
        at[pile : pile + 1] = [number]
    chain: list[tuple[int, int]] = []
    last = at[-1] if at else None
    while last is not None:
        chain.append(pairs[last])
        last = before[last]
    return chain[::-1]


def _by_character(old: str, new: str, at: Match) -> Iterator[Match]:
    if max(len(old), len(new)) > MOST_AT_ONCE:
        yield from _ends(old, new, at)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for block in matcher.get_matching_blocks():
        yield Match(at.old + block.a, at.new + block.b, block.size)


def _ends(old: str, new: str, at: Match) -> Iterator[Match]:
    start = _same_at_start(old, new)
    yield Match(at.old, at.new, start)
    end = _same_at_start(old[start:][::-1], new[start:][::-1])
    yield Match(at.old + len(old) - end, at.new + len(new) - end, end)


def _united(matches: Iterator[Match]) -> list[Match]:
    found: list[Match] = []
    for match in matches:
        last = found[-1] if found else Match(-1, -1, 0)
        touches = (last.old + last.size, last.new + last.size) == (match.old, match.new)
        if touches:
            found[-1] = Match(last.old, last.new, last.size + match.size)
        elif match.size:
            found.append(match)
    return found


def _paragraphs(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _clauses(text: str) -> list[str]:
    return _CLAUSE.findall(text)


_CLAUSE: Final = re.compile(r"[^，。；：！？、]*[，。；：！？、]|[^，。；：！？、]+")
_SPLITS: Final[tuple[Split, ...]] = (_paragraphs, _clauses)
