"""Figures on speed and memory, and the floors they are held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from typing import Any

from desktop.services.project.project import Project
from desktop.storage import floor


@dataclass(frozen=True, slots=True)
class ImportWaits:
    """The longest waits of the window in seconds: while so many files came in, and after it."""

    files: int
    meanwhile: float
    after: float


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """What was measured in a window; times in seconds, by number of codings in the report.

    `usable_at` is the moment, by time.monotonic(), from which a key was answered; `memory` the
    resident bytes with a project open, None where the system does not tell; `counting` runs from
    a key until all counts are right, `views` are by grouping and measure of the chart. `changing`
    is Enter on a coding whose end was moved, as `coding` is a theme's key.
    """

    usable_at: float
    memory: int | None
    opening: Mapping[int, Sequence[float]]
    coding: Mapping[int, Sequence[float]]
    changing: Mapping[int, Sequence[float]]
    undo: Sequence[float]
    counting: Sequence[float]
    views: Mapping[str, float]
    importing: ImportWaits

    def as_record(self) -> dict[str, Any]:
        """For JSON, whose keys are strings."""
        return asdict(self)

    @classmethod
    def of_record(cls, record: dict[str, Any]) -> WindowFigures:
        """Out of JSON again."""
        by_number = {
            name: {int(number): times for number, times in record[name].items()}
            for name in ("opening", "coding", "changing")
        }
        return cls(**record | by_number | {"importing": ImportWaits(**record["importing"])})


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """Seconds that a report takes at the desk: to be opened; from a key to the coding, or the
    changed coding, on disk and drawn; and a step of scrolling."""

    opening: Sequence[float]
    coding: Sequence[float]
    changing: Sequence[float]
    scrolling: Sequence[float]


def durable_rows(folder: Path, *, times: int) -> Iterator[float]:
    """Seconds that bare SQLite takes for one row to be on disk; makes a new file in `folder`."""
    names = (folder / f"floor-{number}.sqlite" for number in count())
    path = next(name for name in names if not name.exists())
    return floor.durable_rows(path, times=times)


def every_coding(project: Project, *, report_id: str | None = None) -> int:
    """Fetch the bare rows of all codings, or of a report's; how many they are."""
    return floor.every_coding(project.store.db, report_id=report_id)


def every_text(project: Project) -> Iterator[str]:
    """The bare texts of all reports, one after the other."""
    return (text for _, text in project.store.texts.each())
