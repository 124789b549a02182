"""What a project has to choose from; read by a worker."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.services.corpus import report_list
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.rounds import rounds


@dataclass(frozen=True, slots=True)
class AskedScope:
    """Provinces, years, coders and revealed rounds (id, name), own columns with their values."""

    provinces: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    coders: tuple[tuple[str, str], ...] = ()
    rounds: tuple[tuple[str, str], ...] = ()
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)


def asked_scope(project: Project) -> AskedScope:
    """All of it, as the coder at work may see it."""
    return AskedScope(
        provinces=tuple(report_list.provinces(project)),
        years=tuple(report_list.years(project)),
        coders=tuple((coder.id, coder.name) for coder in coders.coders(project)),
        rounds=tuple((one.id, one.name) for one in rounds.rounds(project) if one.revealed),
    )
