"""How far a coder's package has come: a mark for each change, each sealing all before it.

Two files of one package begin with the same marks, up to where their coders parted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

MARK = 8
"""Characters of a mark."""


@dataclass(frozen=True, slots=True)
class PackageStanding:
    """What is known of a package's work from what was taken in before.

    `known` of its `changes` were taken in; the first one is the packing itself. `older`: all of
    them, and more. `apart`: after a common beginning another file of it went another way.
    """

    changes: int
    known: int
    older: bool
    apart: bool

    @property
    def unseen(self) -> int:
        """How many changes by the coder have not been taken in."""
        return max(0, self.changes - max(1, self.known))


def standing(marks: str, taken_in: Iterable[str]) -> PackageStanding:
    """Where the work with these marks stands to the marks of each taking in."""
    own = len(marks) // MARK
    shared = [(common(marks, other), len(other) // MARK) for other in taken_in]
    return PackageStanding(
        own,
        known=max((both for both, _ in shared), default=0),
        older=any(own == both < other for both, other in shared),
        apart=any(0 < both < min(own, other) for both, other in shared),
    )


def common(one: str, other: str) -> int:
    """How many marks both begin with."""
    pairs = zip(_marks(one), _marks(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _marks(text: str) -> Iterable[str]:
    return (text[at : at + MARK] for at in range(0, len(text), MARK))
