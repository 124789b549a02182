"""What was read goes into the corpus, a few reports at a time.

Storing (`store`) is one transaction for what is handed to it; `import_reports` reads and
stores for a command, while the window reads in a worker and stores in its own thread.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.domain.errors import InputError, ZhupiError
from desktop.domain.report import Report
from desktop.services.corpus.cut_parts import cut_characters
from desktop.services.intake import recleaning
from desktop.services.intake.already_imported import standing_originals
from desktop.services.intake.beside import beside
from desktop.services.intake.file_reading import FileReading, GivenFacts, read_after_all, read_files
from desktop.services.intake.folders import found_files
from desktop.services.project import round_rules
from desktop.services.project.project import Project
from desktop.storage.journal import now

if TYPE_CHECKING:
    from desktop.exchange.report.imported_report import ImportedReport

BATCH = 50
"""Reports that are stored in one transaction, and undone in one step."""
TOGETHER = 500
"""Files whose reports an intake makes one step of undo, though it stores them bit by bit."""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file.

    `status` is "imported", "duplicate" (the corpus has this file or its text already, as
    `report`), "updated" (`report` has the file's text now) or "failed" (`error` says why).
    `headings` counts the three levels; `removed_characters` are those of the site around the
    report.
    """

    path: Path
    status: str
    report: Report | None = None
    error: ZhupiError | None = None
    headings: tuple[int, int, int] = (0, 0, 0)
    removed_characters: int = 0
    warnings: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Why the file is not in, in one line; empty where it is."""
        return str(self.error) if self.error else ""


def import_reports(
    project: Project,
    paths: Iterable[Path],
    *,
    recursive: bool = False,
    metadata: Path | None = None,
    update: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[ImportOutcome]:
    """Bring the files into the corpus; one outcome a file, and one bad file stops nothing.

    A file that a report of the corpus came from is not read again, so that an import which
    was stopped goes on where it was.

    `metadata` is a table of facts joined by file name; it changes no report that is in
    already, and the outcome says so where it tells other facts. With `update` a file of a county
    and year that the corpus has, with nearly the same text, gives that report its text, and
    the codings move along; else it comes in beside it, which is said. `progress` is told
    how many files of how many are done. After `cancelled` says so, what is in stays, nothing half.
    """
    files = found_files(paths, recursive=recursive)
    table = _told(metadata, files) if metadata else None
    done, readings = 0, read_files(files, facts=table, standing=standing_originals(project))
    for batch in _batches(readings, cancelled):
        for outcome in store(project, batch, update=update):
            done += 1
            if progress:
                progress(done, max(done, len(files)))
            yield _compared(outcome, table.get(outcome.path)) if table else outcome


def store(
    project: Project, readings: Iterable[FileReading], *, update: bool = False
) -> list[ImportOutcome]:
    """Bring what was read into the corpus in one transaction, which is one step of undo.

    `update` as in `import_reports`.

    Raises EnvironmentProblem where the disk refuses; then nothing of it is in.
    """
    readings = list(readings)
    outcomes: list[ImportOutcome] = []
    detail: dict[str, object] = {"files": len(readings), "first": _name(readings)}
    with project.change("import_reports", detail=detail):
        outcomes.extend(_stored(project, reading, update=update) for reading in readings)
    return outcomes


class Intake:
    """What was read goes in, some at a time, as few steps of undo.

    Up to `together` files are one step; it bounds how long an undo takes.
    """

    def __init__(self, project: Project, *, files: int, together: int = TOGETHER) -> None:
        self._project = project
        self._left = files
        self._together = together
        self._room = 0
        self._entry: int | None = None

    def store(self, readings: Sequence[FileReading]) -> list[ImportOutcome]:
        """Bring these in, in one transaction; raises as `store` does."""
        if self._room < len(readings):
            self._entry, self._room = None, min(self._left, self._together)
        outcomes = self._taken_in(list(readings))
        self._left -= len(readings)
        self._room -= len(readings)
        return outcomes

    def _taken_in(self, readings: list[FileReading]) -> list[ImportOutcome]:
        if self._entry is not None and self._stands(self._entry):
            with self._project.further_change(self._entry):
                return [_stored(self._project, reading) for reading in readings]
        detail: dict[str, object] = {"files": self._room, "first": _name(readings)}
        with self._project.change("import_reports", detail=detail):
            outcomes = [_stored(self._project, reading) for reading in readings]
        if any(outcome.status == "imported" for outcome in outcomes):
            self._entry = self._project.store.journal.newest()
        return outcomes

    def _stands(self, entry: int) -> bool:
        # Taken back while the rest was read: what comes now is a step that can be undone.
        known = self._project.store.journal.get(entry)
        return known is not None and not known.undone


def _told(metadata: Path, files: Sequence[Path]) -> GivenFacts:
    # The reader of workbooks is for tables alone; the window starts without it.
    from desktop.exchange.tables_in import metadata_table  # noqa: PLC0415

    return metadata_table.read(metadata).about(files)


def _compared(outcome: ImportOutcome, cells: dict[str, str] | None) -> ImportOutcome:
    """The outcome; of a duplicate of which the table tells otherwise with that said."""
    if outcome.status != "duplicate" or outcome.report is None or not cells:
        return outcome
    # The gazetteer is for imports alone; the window starts without it.
    from desktop.exchange.lexicon.gazetteer import shipped_gazetteer  # noqa: PLC0415
    from desktop.exchange.tables_in.given_facts import tells_otherwise  # noqa: PLC0415

    if not tells_otherwise(outcome.report.facts, cells, shipped_gazetteer()):
        return outcome
    warnings = (*outcome.warnings, "table_not_applied")
    return replace(outcome, error=_not_applied(outcome.report), warnings=warnings)


def _batches(
    readings: Iterator[FileReading], cancelled: Callable[[], bool] | None
) -> Iterator[list[FileReading]]:
    batch: list[FileReading] = []
    for reading in readings:
        if cancelled and cancelled():
            break
        batch.append(reading)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _stored(project: Project, reading: FileReading, *, update: bool = False) -> ImportOutcome:
    if reading.standing:
        known = project.store.reports.get(reading.standing)
        if known is not None:
            return _of_same_bytes(project, reading.path, known)
        # The report that came from these bytes has been taken out of the corpus since.
        reading = read_after_all(reading)
    if reading.found is None:
        return ImportOutcome(reading.path, "failed", error=reading.error)
    return _with_text(project, reading.path, reading.found, update=update)


def _of_same_bytes(project: Project, path: Path, known: Report) -> ImportOutcome:
    sections = project.store.texts.sections(known.text_sha256)
    levels = [section.level for section in sections]
    return ImportOutcome(
        path,
        "duplicate",
        report=known,
        error=_same_file(known),
        headings=(levels.count(1), levels.count(2), levels.count(3)),
        removed_characters=cut_characters(project, known),
        warnings=known.warnings,
    )


def _with_text(
    project: Project, path: Path, found: ImportedReport, *, update: bool
) -> ImportOutcome:
    text = project.store.texts.add(found.text, segments=found.segments, sections=found.sections)
    known = beside(project, found, text_sha256=text)
    if known.same is not None:
        return replace(
            _outcome(path, found), status="duplicate", report=known.same, error=_same_as(known.same)
        )
    if update and known.alike and known.neighbour is not None:
        return _updated(project, path, found, known.neighbour)
    found = replace(found, warnings=(*found.warnings, *known.remarks))
    return replace(_outcome(path, found), report=_added(project, found, text))


def _outcome(path: Path, found: ImportedReport) -> ImportOutcome:
    return ImportOutcome(
        path,
        "imported",
        headings=found.heading_counts,
        removed_characters=found.removed_characters,
        warnings=found.warnings,
    )


def _updated(project: Project, path: Path, found: ImportedReport, report: Report) -> ImportOutcome:
    """The report with the text of the file, in the change that is open."""
    try:
        round_rules.refuse_in_a_sample(project.store, report.id)
    except ZhupiError as error:
        return replace(_outcome(path, found), status="failed", error=error)
    wanted = recleaning.prepare(project, report.id, found=found, back=frozenset())
    after = recleaning.turn(project, wanted)
    original = project.store.texts.add_original(found.original)
    project.store.reports.set_original(report.id, original)
    lost = len(wanted.having("lost"))
    warnings = (*found.warnings, *([f"codings_lost:{lost}"] if lost else []))
    return replace(_outcome(path, found), status="updated", report=after, warnings=warnings)


def _added(project: Project, found: ImportedReport, text: str) -> Report:
    texts = project.store.texts
    original = texts.add_original(found.original)
    texts.add_cleaning(
        original,
        text,
        encoding=found.encoding,
        parts=[asdict(part) for part in found.parts],
        repairs=found.warnings,
    )
    report = Report(
        id=str(uuid4()),
        text_sha256=text,
        source_name=_legible(found.source_name),
        characters=len(found.text),
        facts=found.facts,
        guessed=found.guessed,
        warnings=found.warnings,
        imported_at=now(),
    )
    project.store.reports.add(report, original_sha256=original)
    return report


def _same_file(report: Report) -> InputError:
    return InputError(
        "The corpus has this file already, as {report}.",
        "Nothing to do; to have it cleaned as it would be today, clean the report again.",
        report=report.label,
    )


def _not_applied(report: Report) -> InputError:
    return InputError(
        "The corpus has this already, as {report}; the table's other facts were not applied.",
        "Edit the report's facts in the window (F4).",
        report=report.label,
    )


def _same_as(report: Report) -> InputError:
    return InputError(
        "The corpus has this text already, as {report}.",
        "Nothing to do; it was not taken in twice.",
        report=report.label,
    )


def _name(readings: list[FileReading]) -> str:
    return _legible(readings[0].path.name) if readings else ""


def _legible(name: str) -> str:
    # Linux takes any bytes for a name; archives made on Chinese Windows leave GB18030 there.
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(name).decode("gb18030", errors="replace")
    return name
