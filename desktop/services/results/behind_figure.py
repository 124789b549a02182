"""What stands behind a figure, apart from what finds it, which loads numpy."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.services.coding.excerpts import Excerpt


@dataclass(frozen=True, slots=True)
class PassageBehind:
    """An excerpt, and in which of counting.parts.PARTS of its report it begins.

    That of a resolution is a coding without an id, of the coder RESOLUTION.
    """

    excerpt: Excerpt
    part: str


@dataclass(frozen=True, slots=True)
class BehindFigure:
    """The passages in the corpus's order, from how many reports, and whether there are more."""

    passages: tuple[PassageBehind, ...]
    reports: int
    more: bool
