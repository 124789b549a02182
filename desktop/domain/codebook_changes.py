"""What became of themes between versions of a codebook, as far as it alters what is coded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from desktop.domain.codebook import Codebook, Theme

MEANING = (
    "name", "parent_id", "definition", "include", "exclude", "example", "counter_example",
    "keywords", "retired",
)  # fmt: skip
"""The fields by which a coder decides. Colour, key and place in the tree's order are not."""
ADDED, REMOVED, TOOK_IN = "added", "removed", "took_in"
"""The last: another theme was merged into this one."""
WHAT = (ADDED, REMOVED, *MEANING, TOOK_IN)
"""All that can be said of a theme."""


def changed_themes(versions: Sequence[Codebook]) -> Mapping[str, tuple[str, ...]]:
    """By theme id what changed from each version to the next, of WHAT, in that order.

    Themes that stayed as they were are not among the keys.
    """
    found: dict[str, set[str]] = {}
    for before, after in pairwise(versions):
        for theme_id in dict.fromkeys(theme.id for theme in (*before.themes, *after.themes)):
            what = set(_between(before, after, theme_id))
            if what:
                found[theme_id] = found.get(theme_id, set()) | what
    return {theme: tuple(w for w in WHAT if w in what) for theme, what in found.items()}


def always_there(versions: Sequence[Codebook]) -> set[str]:
    """The ids of the themes that could be applied by each of these versions."""
    could = [{theme.id for theme in version.active()} for version in versions]
    return set.intersection(*could) if could else set()


def _between(before: Codebook, after: Codebook, theme_id: str) -> Iterator[str]:
    if theme_id not in before:
        yield ADDED
    elif theme_id not in after:
        yield REMOVED
    else:
        yield from _fields(before.theme(theme_id), after.theme(theme_id))
    if _merged(after, theme_id) - _merged(before, theme_id):
        yield TOOK_IN


def _fields(one: Theme, other: Theme) -> Iterator[str]:
    return (name for name in MEANING if getattr(one, name) != getattr(other, name))


def _merged(version: Codebook, theme_id: str) -> set[str]:
    return {theme.id for theme in version.themes if theme.merged_into == theme_id}
