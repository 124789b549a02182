"""What is lost, or mended, on the way into a format or out of it: a row each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.exchange.datasets.tables import Table

LOSSES = "losses"
_COLUMNS = ("item", "name", "loss")


@dataclass(frozen=True, slots=True)
class Loss:
    """`item` is what kind of thing it is of (theme, coding, report ...), `name` which one."""

    item: str
    name: str
    loss: str

    def __str__(self) -> str:
        return f"{self.item} {self.name}: {self.loss}" if self.name else f"{self.item}: {self.loss}"


def losses_table(losses: Iterable[Loss]) -> Table:
    """The rows as a table, in their order."""
    return Table(LOSSES, _COLUMNS, [(one.item, one.name, one.loss) for one in losses])


def summed(losses: Sequence[Loss], *, most: int = 3) -> list[str]:
    """The same for people: of each kind of thing the first `most`, then how many more."""
    counts, told = Counter(one.item for one in losses), Counter[str]()
    lines: list[str] = []
    for one in losses:
        told[one.item] += 1
        if told[one.item] <= most:
            lines.append(str(one))
        elif told[one.item] == most + 1:
            lines.append(f"{one.item}: {counts[one.item] - most} more rows, each in the table")
    return lines
