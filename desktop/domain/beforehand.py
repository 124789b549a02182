"""What was fixed of a round before anybody coded in it, for the report on its reliability."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.errors import InputError
from desktop.domain.round import Round

_KEY = "beforehand"


@dataclass(frozen=True, slots=True)
class Beforehand:
    """All of it may be left out: who the coders are, how they were trained, when they code, and
    the least alpha (above 0, at most 1) by which a theme was to be accepted."""

    people: str = ""
    training: str = ""
    dates: str = ""
    minimum: float | None = None

    def __post_init__(self) -> None:
        if self.minimum is not None and not 0 < self.minimum <= 1:
            raise InputError(
                "A least alpha of {minimum} cannot be reached or missed.",
                "Give a number above 0, at most 1, or leave it out.",
                minimum=self.minimum,
            )

    def plain(self) -> dict[str, object]:
        """What was said, as plain JSON values; nothing of what was left out."""
        told = {"people": self.people, "training": self.training, "dates": self.dates}
        found: dict[str, object] = {name: text.strip() for name, text in told.items()}
        return {n: v for n, v in (found | {"minimum": self.minimum}).items() if v not in ("", None)}


def beforehand(known: Round) -> Beforehand:
    """What the round's design says of it; a project of an older version says nothing."""
    said = known.design.get(_KEY)
    if not isinstance(said, Mapping):
        return Beforehand()
    least = said.get("minimum")
    return Beforehand(
        people=str(said.get("people", "")),
        training=str(said.get("training", "")),
        dates=str(said.get("dates", "")),
        minimum=float(least) if isinstance(least, int | float) and 0 < least <= 1 else None,
    )


def with_beforehand(design: Mapping[str, object], said: Beforehand) -> dict[str, object]:
    """The design with that in it, in the place of what it said before."""
    rest = {name: value for name, value in design.items() if name != _KEY}
    plain = said.plain()
    return rest | ({_KEY: plain} if plain else {})
