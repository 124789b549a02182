"""Notes of files as they were read: what a review needs to know; the texts wait in a spool."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ZhupiError
from desktop.domain.report import Facts, Report
from desktop.services.corpus.cut_parts import cut_characters
from desktop.services.corpus.known_reports import known_report
from desktop.services.intake.file_reading import FileReading
from desktop.services.intake.spool import Spool, SpoolPlace
from desktop.services.project.project import Project
from desktop.storage.texts import fingerprint
from desktop.text.resemblance import Lookalikes, Sketch, sketch

if TYPE_CHECKING:
    from desktop.exchange.report.imported_report import ImportedReport

_LIKELY = 1.6
"""Texts of which one is so many times as long as the other are not nearly the same."""


@dataclass(frozen=True, slots=True)
class FileNote:
    """One file as it was read, without its text. `place` is where the spool has it.

    `standing` is the id of the report of the corpus that came from the same bytes; then the
    file was not read, and what is known of the report stands here.

    `characters` counts code points of the cleaned text, `removed` those of the site around
    it; `like` is the number of an earlier file with nearly the same text.
    """

    path: Path
    name: str
    place: SpoolPlace | None = None
    error: ZhupiError | None = None
    facts: Facts = field(default_factory=Facts)
    guessed: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()
    characters: int = 0
    removed: int = 0
    text_sha256: str = ""
    like: int | None = None
    standing: str | None = None


class NoteTaker:
    """Takes notes of readings in order, puts the readings away, and sees what is alike.

    What it says of standing files it reads in `project`, a handle of the same thread.
    """

    def __init__(self, spool: Spool, project: Project) -> None:
        self._spool = spool
        self._project = project
        self._alike: Lookalikes[int] = Lookalikes()
        self._count = 0
        self.lengths: list[int] = []

    def note(self, reading: FileReading) -> FileNote:
        """What a review needs to know; EnvironmentProblem where the disk is full."""
        number = self._count
        self._count += 1
        if reading.found is not None:
            return self._of_read(number, reading, reading.found)
        if reading.standing is not None:
            return self._of_standing(reading, reading.standing)
        return FileNote(reading.path, reading.name, error=reading.error)

    def _of_standing(self, reading: FileReading, report_id: str) -> FileNote:
        known = known_report(self._project, report_id)
        return FileNote(
            path=reading.path,
            name=reading.name,
            facts=known.facts,
            guessed=known.guessed,
            warnings=known.warnings,
            characters=known.characters,
            removed=cut_characters(self._project, known),
            text_sha256=known.text_sha256,
            standing=known.id,
        )

    def _of_read(self, number: int, reading: FileReading, found: ImportedReport) -> FileNote:
        return FileNote(
            path=reading.path,
            name=reading.name,
            place=self._spool.keep(reading),
            facts=found.facts,
            guessed=found.guessed,
            warnings=found.warnings,
            characters=len(found.text),
            removed=found.removed_characters,
            text_sha256=fingerprint(found.text.encode("utf-8")),
            like=self._like(number, sketch(found.text), len(found.text)),
        )

    def alike_in(self, project: Project) -> Iterator[tuple[int, str]]:
        """Number of a file and label of a report of the corpus with nearly the same text."""
        for report in self._of_such_a_length(project.store.reports.all()):
            text = project.store.texts.get(report.text_sha256)
            for number, _ in self._alike.like(sketch(text)):
                yield number, report.label

    def _like(self, number: int, made: Sketch, characters: int) -> int | None:
        alike = self._alike.like(made)
        self._alike.add(number, made)
        self.lengths.append(characters)
        return alike[0][0] if alike else None

    def _of_such_a_length(self, reports: Sequence[Report]) -> Iterator[Report]:
        if self.lengths:
            least, most = min(self.lengths) / _LIKELY, max(self.lengths) * _LIKELY
            yield from (report for report in reports if least <= report.characters <= most)
