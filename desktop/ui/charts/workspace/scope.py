"""What a project has to choose from."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class AskedScope:
    """Provinces, years, coders and revealed rounds (id, name), own columns with their values."""

    provinces: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    coders: tuple[tuple[str, str], ...] = ()
    rounds: tuple[tuple[str, str], ...] = ()
    counties: tuple[tuple[str, str], ...] = ()
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
