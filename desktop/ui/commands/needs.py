"""What a command needs to be given, and what there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Literal

Need = Literal["nothing", "project", "report", "coding", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class There:
    """What there is: a project; a report that is read; a coding of the coder's own where the
    reader stands; a step that can be taken back, and one that can be done again."""

    project: bool = False
    report: bool = False
    coding: bool = False
    undo: bool = False
    redo: bool = False

    def has(self, need: Need) -> bool:
        """Whether a command that needs it can be given."""
        return need == "nothing" or bool(getattr(self, need))

    def differing(self, other: There) -> Iterator[str]:
        """The needs that are met here or there, not both."""
        return (
            one.name for one in fields(self) if getattr(self, one.name) != getattr(other, one.name)
        )
