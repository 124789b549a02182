"""The journal: every change to research data, in order."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One use case as the journal keeps it.

    `kind` is "base" (cannot be undone), "do", "undo" or "redo"; an undo or a redo names
    its `target`. `undone` tells whether a "do" is at present taken back.
    """

    id: int
    at: str
    coder_id: str
    verb: str
    detail: dict[str, object] = field(default_factory=dict)
    kind: str = "do"
    target: int | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after, as the journal keeps it; None where the row was not there."""

    table: str
    row_id: str
    before: dict[str, object] | None
    after: dict[str, object] | None
