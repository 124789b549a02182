"""The codings of a theme as they go to another one: doubles become one, overlaps as chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.coding import Coding
from desktop.domain.errors import InputError, RuleError
from desktop.domain.uniting import overlapping, united
from desktop.services.project.project import Project

UNITE, KEEP = "unite", "keep"
OVERLAPS = (UNITE, KEEP)
"""What becomes of one coder's codings that lie over each other afterwards."""


def move_codings(project: Project, source_id: str, target_id: str, *, overlaps: str) -> None:
    """Give the codings outside rounds to the other theme, inside a change."""
    moved = {_moved(project, coding, target_id) for coding in _of(project, source_id)}
    if overlaps == UNITE:
        _unite(project, target_id, moved)


def chosen_codings(project: Project, theme_id: str, coding_ids: Iterable[str]) -> list[Coding]:
    """Those codings, which must be the theme's and outside rounds.

    Raises InputError where none is named, RuleError where one is another theme's.
    """
    own = {coding.id: coding for coding in _of(project, theme_id)}
    wanted = list(dict.fromkeys(coding_ids))
    if not wanted:
        raise InputError(
            "No coding is chosen for the new theme.", "Tick those that belong to it, one at least."
        )
    for coding_id in wanted:
        if coding_id not in own:
            raise RuleError(
                "The coding {coding} is not of this theme outside rounds.",
                "Choose among the codings that `codings PROJECT --theme THEME` lists.",
                coding=coding_id,
            )
    return [own[coding_id] for coding_id in wanted]


def refuse_overlaps(choice: str) -> None:
    """InputError where that is no choice of OVERLAPS."""
    if choice not in OVERLAPS:
        raise InputError(
            "There is no {value} here.",
            "Choose one of: {known}.",
            value=choice,
            known=", ".join(OVERLAPS),
        )


def take_in_double(project: Project, standing: Coding, double: Coding) -> None:
    """Of two codings that say the same one goes; the other has both memos."""
    project.store.codings.remove(double.id)
    if double.memo:
        memo = "\n".join(dict.fromkeys(filter(None, (standing.memo, double.memo))))
        project.store.codings.put(replace(standing, memo=memo))


def _of(project: Project, theme_id: str) -> list[Coding]:
    return project.store.codings.with_theme(theme_id)


def _moved(project: Project, coding: Coding, target_id: str) -> str:
    """The id of the coding that it has become."""
    moved = replace(coding, theme_id=target_id)
    standing = project.store.codings.same(moved)
    if standing is not None:
        take_in_double(project, standing, coding)
        return standing.id
    project.store.codings.put(moved)
    return coding.id


def _unite(project: Project, theme_id: str, moved: set[str]) -> None:
    for heap in overlapping(_of(project, theme_id), moved):
        # What the theme had before stands, so that references to it stay good.
        standing = min(heap, key=lambda one: (one.id in moved, one.created_at, one.id))
        for other in heap:
            if other.id != standing.id:
                project.store.codings.remove(other.id)
        project.store.codings.put(united(heap, standing))
