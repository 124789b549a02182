"""What merging or splitting a theme would touch, before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.coding import Coding
from desktop.domain.uniting import overlapping
from desktop.services.coding.excerpts import Excerpt
from desktop.services.project import round_rules
from desktop.services.project.codebook import find_theme, refuse_merge
from desktop.services.project.project import Project
from desktop.services.themes.placed import MOST, placed_excerpts

_CodedWhere = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class ThemeMergePreview:
    """`codings` is how many go to the other theme, `doubles` how many of them it has already.

    `heaps` is how many heaps of one coder's codings would overlap, `in_heaps` of how many codings
    they are; `overlapping` are their ids. `excerpts` shows those that go, placed.MOST at most.
    Codings in rounds are none of them, and stay as they are.
    """

    codings: int
    doubles: int
    heaps: int
    in_heaps: int
    excerpts: tuple[Excerpt, ...]
    overlapping: frozenset[str]


def preview_theme_merge(project: Project, source_id: str, target_id: str) -> ThemeMergePreview:
    """What `codebook.merge_themes` would do; raises RuleError as it does."""
    source, target = find_theme(project, source_id), find_theme(project, target_id)
    refuse_merge(project, source, target)
    own = project.store.codings.with_theme(source.id)
    there = project.store.codings.with_theme(target.id)
    taken = {_place(coding) for coding in there}
    fresh = [replace(one, theme_id=target.id) for one in own if _place(one) not in taken]
    heaps = list(overlapping([*there, *fresh], {one.id for one in fresh}))
    inside = frozenset(one.id for heap in heaps for one in heap)
    return ThemeMergePreview(
        codings=len(own),
        doubles=len(own) - len(fresh),
        heaps=len(heaps),
        in_heaps=len(inside),
        excerpts=tuple(placed_excerpts(project, own, most=MOST)),
        overlapping=inside,
    )


def theme_excerpts(project: Project, theme_id: str) -> Sequence[Excerpt]:
    """The theme's own codings outside rounds, of all coders: those that can be split off.

    Raises RuleError in a blind round.
    """
    round_rules.refuse_while_blind(project.round)
    return placed_excerpts(project, project.store.codings.with_theme(theme_id), most=MOST)


def _place(coding: Coding) -> _CodedWhere:
    return coding.report_id, coding.coder_id, coding.start, coding.end
