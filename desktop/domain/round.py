"""Comparison rounds: a sample of reports, coders, a unit, a frozen codebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

UNITS = ("character", "sentence", "paragraph", "section", "report")
"""What agreement can be computed over."""
STATES = ("planned", "coding", "locked", "revealed", "adjudicated")
"""What a round goes through, in this order."""


@dataclass(frozen=True, slots=True)
class Round:
    """One comparison session.

    `unit` is one of UNITS, `state` one of STATES; `codebook_version` is the version that its
    codings are made by; `design` is how its sample was drawn and what was fixed beforehand, as
    plain JSON values.
    """

    id: str
    name: str
    created_at: str
    unit: str = "sentence"
    codebook_version: int = 1
    blind: bool = True
    state: str = "planned"
    seed: int | None = None
    design: Mapping[str, object] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        """Whether its coders may still code."""
        return self.state in ("planned", "coding")

    @property
    def revealed(self) -> bool:
        """Whether its codings have been shown to everybody."""
        return self.state in ("revealed", "adjudicated")

    @property
    def hidden(self) -> bool:
        """Whether a coder may see nobody's codings in it but the own."""
        return self.blind and not self.revealed


@dataclass(frozen=True, slots=True)
class PackageOrigin:
    """Where a coder's package comes from: ids of project, round and coder, and the names.

    `codebook_version` is the frozen version, `made_at` when it was packed. `token` is the secret
    that it comes back with ("" where an older program made it), `number` counts the packages of
    the project.
    """

    project: str
    project_name: str
    round: str
    coder: str
    codebook_version: int
    made_at: str
    token: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """Which codings a reader of the project sees: those of one round or, with None, those
    outside rounds; and only `coder_id`'s where it is given."""

    round_id: str | None = None
    coder_id: str | None = None
