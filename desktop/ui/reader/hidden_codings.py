"""What the reader leaves out by choice: codings of some themes, coders or rounds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from desktop.domain.coding import Coding

OUTSIDE = ""
"""Stands for the codings outside rounds where ids of rounds are given."""
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HiddenCodings:
    """Ids whose codings are not drawn; what is not named is drawn, also what comes later.

    It only takes away from what the present coder may see.
    """

    themes: frozenset[str] = _NONE
    coders: frozenset[str] = _NONE
    rounds: frozenset[str] = _NONE

    def __bool__(self) -> bool:
        return bool(self.themes or self.coders or self.rounds)

    def hides(self, coding: Coding) -> bool:
        """Whether that coding is left out."""
        return (
            coding.theme_id in self.themes
            or coding.coder_id in self.coders
            or (coding.round_id or OUTSIDE) in self.rounds
        )

    def seen(self, codings: Collection[Coding]) -> list[Coding]:
        """Those that are drawn, in their order."""
        # With every key, ten thousand in some reports.
        if not self:
            return list(codings)
        return [coding for coding in codings if not self.hides(coding)]

    def without(self, *, theme_id: str, coder_id: str, round_id: str | None) -> HiddenCodings:
        """The same, but codings of this theme by this coder in this round are drawn."""
        return replace(
            self,
            themes=self.themes - {theme_id},
            coders=self.coders - {coder_id},
            rounds=self.rounds - {round_id or OUTSIDE},
        )
