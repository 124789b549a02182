"""What was tried, how often, and what was lost or stayed silent: a row of the table each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

LOST, SILENT = "lost", "silent"


@dataclass(frozen=True, slots=True)
class Fault:
    """`sort` is LOST (work that was acknowledged is not there) or SILENT (nobody said it)."""

    sort: str
    what: str


@dataclass(slots=True)
class Tally:
    """One kind: what was tried, how many times, and the faults by the try they came of."""

    kind: str
    tried: str
    times: int = 0
    faults: list[tuple[str, Fault]] = field(default_factory=list)

    def add(self, name: str, faults: Iterable[Fault]) -> None:
        """One try more; `name` says how to do it again."""
        self.times += 1
        self.faults += [(name, fault) for fault in faults]

    def count(self, sort: str) -> int:
        """In how many tries there was such a fault."""
        return len({name for name, fault in self.faults if fault.sort == sort})


def table(tallies: Iterable[Tally]) -> list[str]:
    """Lines of a Markdown table."""
    lines = ["| kind | what was tried | times | lost | silent |", "|---|---|---|---|---|"]
    for one in tallies:
        numbers = (one.times, one.count(LOST), one.count(SILENT))
        lines.append(f"| {one.kind} | {one.tried} | {' | '.join(f'{n:,}' for n in numbers)} |")
    return lines
