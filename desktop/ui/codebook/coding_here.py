"""What the card of a coding under the cursor shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodingHere:
    """What a card shows; `own` tells whether the present coder may change it."""

    coding_id: str
    theme: str
    colour: str
    coder: str
    characters: int
    memo: str
    own: bool
