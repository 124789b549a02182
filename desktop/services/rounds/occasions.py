"""Occasions: when somebody coded, in one round or outside all of them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.coding import Coder
from desktop.domain.round import Round
from desktop.exchange.datasets.tables import distinct

OUTSIDE = "outside rounds"
THEN, NOW = "then", "now"


@dataclass(frozen=True, slots=True)
class Occasion:
    """A round, or with None the work outside rounds, and the codebook versions used there.

    `side` is the occasion as one of the two that a comparison takes for coders: THEN or NOW
    is its id, what the occasion is called its name. `versions` are in order; of a round the
    frozen one, of the work outside rounds those by which the reports compared were last coded.
    `coded_from` and `coded_to` are when the first and the last of its codings were made.
    """

    round: Round | None
    side: Coder
    versions: tuple[int, ...] = ()
    coded_from: str | None = None
    coded_to: str | None = None

    @property
    def layer(self) -> str | None:
        """The round's id; None outside rounds."""
        return self.round.id if self.round else None


@dataclass(frozen=True, slots=True)
class Retest:
    """One coder on two occasions."""

    coder: Coder
    then: Occasion
    now: Occasion

    @property
    def versions(self) -> tuple[int, ...]:
        """All codebook versions that play a part, in order."""
        return tuple(sorted({*self.then.versions, *self.now.versions}))


def sides(then: Round | None, now: Round | None, *, outside: str) -> tuple[Coder, Coder]:
    """Both occasions as coders; work outside rounds is called `outside`, were it a round's
    name or not."""
    names = distinct(known.name if known else outside for known in (then, now))
    return Coder(THEN, names[0]), Coder(NOW, names[1])
