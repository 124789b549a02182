"""What was read, looked through before it goes into the corpus: what to look at, and why.

A `FileNote` is what a review needs to know of a file; its text stays in the spool. `Review` holds
the notes with what a person changed, and says of each what is the matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from desktop.domain.errors import ZhupiError
from desktop.domain.report import ASKED_FOR, NO_REPORTS, Facts, Report, is_counted
from desktop.services.corpus.cut_parts import cut_characters
from desktop.services.corpus.known_reports import known_report
from desktop.services.intake.already_imported import as_stored
from desktop.services.intake.corrections import corrected
from desktop.services.intake.file_reading import FileReading
from desktop.services.intake.spool import Spool, SpoolPlace
from desktop.services.project.project import Project
from desktop.storage.texts import fingerprint
from desktop.text.resemblance import Lookalikes, Sketch, sketch

if TYPE_CHECKING:
    from desktop.exchange.report.imported_report import ImportedReport

Matter = Literal["failed", "same_text", "missing", "near_text", "same_year", "guessed", "remark"]
MATTERS: tuple[Matter, ...] = (
    "failed", "same_text", "missing", "near_text", "same_year", "guessed", "remark"
)  # fmt: skip
"""What can be the matter with a file, the worst first."""
TO_LOOK_AT = frozenset(
    (
        "replaced_bytes",
        "mojibake",
        "explainer",
        "statistics",
        "news",
        "notice",
        "plan",
        "rules",
        "model",
        "disclosure",
        "menu_only",
        "unlisted_county",
        "ended_county",
        "name_not_in_text",
        "same_body",
        "readings",
        "cut_off",
        "shared_name",
        "unknown_county",
        "former_county",
        "pages_without_text",
        "unreadable_pages",
    )
)
"""The importer's remarks that a person should know of; the others are repairs done."""

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


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to look at: `facts` are those it is about, `other` a report or a file."""

    matter: Matter
    facts: tuple[str, ...] = ()
    other: str = ""


@dataclass(frozen=True, slots=True)
class KnownReports:
    """What the corpus has already: labels by text hash, and by county and year."""

    texts: dict[str, str] = field(default_factory=dict)
    years: dict[tuple[str, int], str] = field(default_factory=dict)


@dataclass(slots=True)
class ReviewRow:
    """A note with what a person has made of it. `back` are cut parts, by index, put back."""

    note: FileNote
    facts: Facts
    guessed: frozenset[str]
    back: frozenset[int] = frozenset()
    left_out: bool = False
    like: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The needed facts that nobody has given yet."""
        if self.note.error is not None:
            return ()
        return tuple(name for name in ASKED_FOR if getattr(self.facts, name) is None)


def known_reports(project: Project) -> KnownReports:
    """What the corpus has, for a review; read it where nobody waits."""
    known = KnownReports()
    for report in project.store.reports.all():
        known.texts[report.text_sha256] = report.label
        key = _county_year(report.facts)
        if key is not None:
            known.years[key] = report.label
    return known


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
        row = self.rows[number]
        return row.note.error is None and not is_counted(row.facts, row.guessed)

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
        if row.note.error is not None:
            yield Concern("failed")
            return
        same = self._same_text(number)
        if same:
            yield Concern("same_text", other=same)
        if row.missing:
            yield Concern("missing", facts=row.missing)
        if row.like and not same:
            yield Concern("near_text", other=row.like)
        other = self._same_year(number)
        if other and not same:
            yield Concern("same_year", other=other)
        if row.guessed:
            yield Concern("guessed", facts=tuple(sorted(row.guessed)))
        remarks = (code for code in row.note.warnings if self._is_to_look_at(number, code))
        yield from (Concern("remark", other=code) for code in remarks)

    def _is_to_look_at(self, number: int, code: str) -> bool:
        """Whether the remark still holds: a kind that somebody corrected or confirmed is not."""
        name = code.partition(":")[0]
        of_a_kind = name in NO_REPORTS or name == "menu_only"
        return name in TO_LOOK_AT and (not of_a_kind or self.is_no_report(number))

    def _same_text(self, number: int) -> str:
        row = self.rows[number]
        if row.back:
            return ""
        first = self._texts[row.note.text_sha256]
        here = "" if first == number else self.rows[first].note.name
        return self._known.texts.get(row.note.text_sha256, here)

    def _same_year(self, number: int) -> str:
        key = _county_year(self.rows[number].facts)
        if key is None:
            return ""
        first = next((n for n in self._years[key] if n != number), None)
        here = "" if first is None else self.rows[first].note.name
        return self._known.years.get(key, here)

    def _enter(self, number: int, facts: Facts) -> set[int]:
        key = _county_year(facts)
        if key is None:
            return set()
        group = self._years.setdefault(key, [])
        group.append(number)
        return set(group)

    def _leave(self, number: int, facts: Facts) -> set[int]:
        key = _county_year(facts)
        if key is None:
            return set()
        self._years[key].remove(number)
        return set(self._years[key])


def _standing(note: FileNote) -> FileReading:
    return FileReading(note.path, standing=note.standing, row=note.name)


def with_parts(found: ImportedReport, back: frozenset[int]) -> ImportedReport:
    """The report with those of its cut parts, by index, in its text again."""
    from desktop.exchange.report.reading import put_back  # noqa: PLC0415

    return put_back(found, back) if back else found


def _county_year(facts: Facts) -> tuple[str, int] | None:
    county = facts.county_code or facts.county
    return (county, facts.year) if county and facts.year else None
