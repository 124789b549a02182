"""What a coder did, by days and by reports: codings of the project, time of this machine."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop.services.project.project import Project
from desktop.services.project.work_time import Stretch


@dataclass(frozen=True, slots=True)
class WorkDay:
    """One day: how many of the coder's codings that stand were made on it, and seconds of work."""

    day: date
    codings: int
    seconds: float


@dataclass(frozen=True, slots=True)
class ReportWork:
    """Seconds of work on one report; those that ended with a coding, and how many codings."""

    seconds: float = 0.0
    coding_seconds: float = 0.0
    codings: int = 0

    @property
    def per_coding(self) -> float | None:
        """Seconds for one coding; None where none was timed."""
        return self.coding_seconds / self.codings if self.codings else None


def days(project: Project, stretches: Sequence[Stretch]) -> list[WorkDay]:
    """The days on which the present coder coded or worked, the first one first."""
    made: Counter[date] = Counter()
    for hour, number in project.store.codings.made_by_hour(project.coder.id):
        # Kept in universal time; a day is the one of the machine's owner.
        made[datetime.fromisoformat(f"{hour}:00:00+00:00").astimezone().date()] += number
    worked: defaultdict[date, float] = defaultdict(float)
    for stretch in stretches:
        worked[date.fromisoformat(stretch.day)] += stretch.seconds
    return [WorkDay(day, made[day], worked[day]) for day in sorted({*made, *worked})]


def by_report(stretches: Sequence[Stretch]) -> dict[str, ReportWork]:
    """The time of each report that was worked on."""
    found: dict[str, ReportWork] = {}
    for one in stretches:
        so_far = found.get(one.report_id, ReportWork())
        found[one.report_id] = ReportWork(
            so_far.seconds + one.seconds,
            so_far.coding_seconds + (one.seconds if one.coding else 0.0),
            so_far.codings + bool(one.coding),
        )
    return found


def in_all(stretches: Sequence[Stretch]) -> ReportWork:
    """The time of all of them together."""
    parts = by_report(stretches).values()
    return ReportWork(
        sum(one.seconds for one in parts),
        sum(one.coding_seconds for one in parts),
        sum(one.codings for one in parts),
    )
