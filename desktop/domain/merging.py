"""Two copies of the same thing, changed apart: which one stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

RowCopy = Mapping[str, object]
FATES = ("same", "new", "changed", "removed", "kept")
"""What becomes of a thing here: stays; comes; is replaced; goes; ours is newer than theirs."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A row as one of two files has it, None where it has not, and when it was last touched.

    `touched` is UTC, ISO 8601; "" where nobody changed it by hand in that file.
    """

    row: RowCopy | None
    touched: str = ""

    @property
    def rank(self) -> tuple[str, str]:
        """The greater one is the newer; where both were touched at once the content decides."""
        return self.touched, "" if self.row is None else json.dumps(self.row, sort_keys=True)


def fate(ours: Copy, theirs: Copy) -> str:
    """One of FATES: the newer copy stands, wherever it is. Either order gives the same row.

    A file that never had the row has nothing to say about it.
    """
    if ours.row == theirs.row:
        return "same"
    if theirs.row is None and not theirs.touched:
        return "same"
    if ours.row is None and not ours.touched:
        return "new"
    if ours.rank > theirs.rank:
        return "kept"
    if theirs.row is None:
        return "removed"
    return "new" if ours.row is None else "changed"
