"""The time of one's own work: lines in a file on this machine, never in the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem
from desktop.services.project.preferences import data_folder
from desktop.services.project.project import Project


@dataclass(frozen=True, slots=True)
class Stretch:
    """Work on one report, on one day (ISO, as the machine's owner counts days), in seconds;
    `coding` is the id of the coding that it ended with, or empty."""

    day: str
    coder_id: str
    report_id: str
    seconds: float
    coding: str = ""


class WorkTime:
    """The times of one project, of whoever codes it on this machine."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, stretch: Stretch) -> None:
        """Keep that too. Raises EnvironmentProblem where nothing can be written."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(asdict(stretch)) + "\n")
        except OSError as error:
            raise EnvironmentProblem(
                "The time of your work could not be kept in {folder}: {reason}.",
                "Make the folder writable, or turn “Time of your work” off in the preferences.",
                folder=self.path.parent,
                reason=error.strerror or str(error),
            ) from error

    def of(self, coder_id: str) -> list[Stretch]:
        """What that coder worked, in its order."""
        return [one for one in self._kept() if one.coder_id == coder_id]

    def forget(self, coder_id: str) -> None:
        """Delete what that coder worked; what others did at this machine stays."""
        others = [one for one in self._kept() if one.coder_id != coder_id]
        self.path.unlink(missing_ok=True)
        for one in others:
            self.add(one)

    def _kept(self) -> Iterator[Stretch]:
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            # Nothing was kept yet, or it is out of reach: the work itself is in the project.
            return
        for line in lines:
            stretch = _stretch(line)
            if stretch is not None:
                yield stretch


def time_of(project: Project) -> WorkTime:
    """The times of that project on this machine."""
    return WorkTime(data_folder() / "time" / f"{project.id}.jsonl")


def _stretch(line: str) -> Stretch | None:
    """None for a line that a crash cut off."""
    try:
        stretch = Stretch(**json.loads(line))
        date.fromisoformat(stretch.day)
    except (ValueError, TypeError):
        return None
    return stretch if isinstance(stretch.seconds, int | float) else None
