"""A batch that was read, looked through and corrected before it goes into the corpus.

`Review` holds the notes with what a person changed; what is the matter with each, `matters` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.report import Facts
from desktop.services.intake.already_imported import as_stored
from desktop.services.intake.corrections import corrected, with_parts
from desktop.services.intake.file_notes import FileNote
from desktop.services.intake.file_reading import FileReading
from desktop.services.intake.matters import (
    MATTERS,
    Concern,
    KnownReports,
    ReviewRow,
    concerns_of,
    county_year,
    is_no_report,
)
from desktop.services.intake.spool import Spool
from desktop.services.project.project import Project


class Review:
    """All rows of a batch by number, in the order in which the files were read."""

    def __init__(self, spool: Spool, project: Project) -> None:
        self._spool = spool
        self._project = project
        self._known = KnownReports()
        self._texts: dict[str, int] = {}
        self._years: dict[tuple[str, int], list[int]] = {}
        self.rows: list[ReviewRow] = []

    def know(self, known: KnownReports) -> None:
        """Compare with these from now on."""
        self._known = known

    def add(self, note: FileNote) -> None:
        """One more file."""
        number = len(self.rows)
        row = ReviewRow(note, note.facts, note.guessed)
        if note.like is not None:
            row.like = self.rows[note.like].note.name
        self.rows.append(row)
        if note.error is None:
            self._texts.setdefault(note.text_sha256, number)
            self._enter(number, row.facts)

    def mark_alike(self, number: int, label: str) -> None:
        """A report of the corpus has nearly the text of that row."""
        self.rows[number].like = self.rows[number].like or label

    def concerns(self, number: int) -> tuple[Concern, ...]:
        """All that is to be looked at in that row, the worst first; nothing where it is fine."""
        return tuple(self._concerns(number))

    def rank(self, number: int) -> int:
        """The row's place among problems: 0 for the worst, len(MATTERS) where it is fine."""
        first = next(self._concerns(number), None)
        return MATTERS.index(first.matter) if first else len(MATTERS)

    def is_no_report(self, number: int) -> bool:
        """Whether that row is taken for something else, and nobody has said otherwise."""
        return is_no_report(self.rows[number])

    def in_order(self) -> list[int]:
        """The rows' numbers, problems first."""
        return sorted(range(len(self.rows)), key=self.rank)

    def correct(self, number: int, name: str, *, written: str) -> set[int]:
        """Set a fact as written; it is no guess any more. Numbers of the rows that it touches.

        Raises InputError as `corrections.corrected` does.
        """
        row = self.rows[number]
        before, row.facts = row.facts, corrected(row.facts, name, written)
        changed = {n for n in before.__slots__ if getattr(before, n) != getattr(row.facts, n)}
        row.guessed -= changed | {name}
        return {number} | self._leave(number, before) | self._enter(number, row.facts)

    def leave_out(self, number: int, *, left_out: bool) -> None:
        """Whether that file is not to go in."""
        self.rows[number].left_out = left_out

    def put_back(self, number: int, parts: frozenset[int]) -> None:
        """Have exactly these cut parts in the text again; none of them cuts all again."""
        self.rows[number].back = parts

    def as_read(self, number: int) -> FileReading:
        """What is in the file, nothing changed."""
        note = self.rows[number].note
        if note.standing is not None:
            # In whatever thread this is asked: a handle of its own.
            with self._project.reader() as reader:
                return as_stored(reader, _standing(note))
        if note.place is None:
            return FileReading(note.path, error=note.error)
        return self._spool.fetch(note.place)

    def as_corrected(self, number: int) -> FileReading:
        """What is to be stored: with the facts and the parts that a person chose."""
        row = self.rows[number]
        if row.note.standing is not None and not row.back:
            return _standing(row.note)
        reading = self.as_read(number)
        if reading.found is None:
            return reading
        found = with_parts(reading.found, row.back)
        found = replace(found, facts=row.facts, guessed=row.guessed)
        return FileReading(reading.path, found=found)

    def wanted(self) -> list[int]:
        """The rows that are to be brought in."""
        rows = enumerate(self.rows)
        return [n for n, row in rows if not row.left_out and row.note.error is None]

    def _concerns(self, number: int) -> Iterator[Concern]:
        row = self.rows[number]
        failed = row.note.error is not None
        return concerns_of(
            row,
            same_text="" if failed else self._same_text(number),
            same_year="" if failed else self._same_year(number),
        )

    def _same_text(self, number: int) -> str:
        row = self.rows[number]
        if row.back:
            return ""
        first = self._texts[row.note.text_sha256]
        here = "" if first == number else self.rows[first].note.name
        return self._known.texts.get(row.note.text_sha256, here)

    def _same_year(self, number: int) -> str:
        key = county_year(self.rows[number].facts)
        if key is None:
            return ""
        first = next((n for n in self._years[key] if n != number), None)
        here = "" if first is None else self.rows[first].note.name
        return self._known.years.get(key, here)

    def _enter(self, number: int, facts: Facts) -> set[int]:
        key = county_year(facts)
        if key is None:
            return set()
        group = self._years.setdefault(key, [])
        group.append(number)
        return set(group)

    def _leave(self, number: int, facts: Facts) -> set[int]:
        key = county_year(facts)
        if key is None:
            return set()
        self._years[key].remove(number)
        return set(self._years[key])


def _standing(note: FileNote) -> FileReading:
    return FileReading(note.path, standing=note.standing, row=note.name)
