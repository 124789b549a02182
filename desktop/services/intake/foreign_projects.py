"""Projects of other tools: looked at, then taken in as one step of undo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.coding import Memo
from desktop.domain.errors import InputError, ZhupiError
from desktop.domain.report import Report
from desktop.exchange.refi.container import container, file_sha256
from desktop.exchange.refi.conventions import Measured, MeasuredText, measured
from desktop.exchange.refi.foreign import ForeignProject
from desktop.exchange.refi.losses import Loss
from desktop.exchange.refi.project_in import read_project
from desktop.exchange.refi.rulers import ALL, Convention, convention_called
from desktop.exchange.refi.texts_in import TextFiles, text_in
from desktop.exchange.report.plain_report import plain_report
from desktop.services.intake.foreign_memos import MemosIn
from desktop.services.intake.foreign_people import PeopleIn
from desktop.services.intake.foreign_qualcoder import qualcoder_project
from desktop.services.intake.foreign_reports import ReportIn, ReportsIn, Sources
from desktop.services.project.foreign_themes import themes_in
from desktop.services.project.project import Project
from desktop.services.project.undo import undo
from desktop.storage.foreign_tables import foreign_tables

_QUALCODER, _DATA = ".qda", "data.qda"
"""A project of QualCoder is a folder NAME.qda with this file in it."""
_OURS = "Zhupi"
"""How the origin of our own files begins."""
CONVENTIONS = tuple(one.id for one in ALL)
"""How positions may be counted, as `offsets` is given."""


@dataclass(frozen=True, slots=True)
class ReportOutcome:
    """A report that came in, or would; `here` says that its text was in the corpus already."""

    report: Report
    here: bool
    codings: int
    standing: int
    memos: int


@dataclass(frozen=True, slots=True)
class ProjectOutcome:
    """What came in, or would; every row of `losses` is something that did not, or was mended.

    `standing` counts codings that were here already. `measured` is how the file counts, and
    `convention` the way by which it was read.
    """

    file: str
    sha256: str
    origin: str
    measured: Measured
    convention: Convention
    reports: tuple[ReportOutcome, ...]
    themes: int
    coders: tuple[str, ...]
    codings: int
    standing: int
    memos: int
    losses: tuple[Loss, ...]


class ForeignFile:
    """A project of another tool that is open; nothing of it is in any project yet."""

    def __init__(self, file: TextFiles, foreign: ForeignProject, *, offsets: str | None) -> None:
        self._file = file
        self.foreign = foreign
        self.measured = measured(self._texts(), self.foreign.origin)
        self._given = offsets

    @property
    def convention(self) -> Convention:
        """The way by which it is read; InputError where several are as good as each other."""
        known = convention_called(self._given) if self._given else self.measured.convention
        if known is None:
            raise InputError(
                "{file} does not show how its positions count: {ways} fit as well.",
                "Look at the passages with --dry-run --offsets and each of these, and give the one"
                " by which they begin and end where they should.",
                file=self._file.name,
                ways=", ".join(one.id for one in self.measured.equal),
            )
        return known

    def look(self, project: Project) -> ProjectOutcome:
        """What would come in; nothing is written. Raises InputError as `convention`."""
        return _Going(project, self, self._file).through(write=False)

    def take_in(self, project: Project) -> ProjectOutcome:
        """Take all of it in, as one step of undo.

        Raises InputError as `convention`, EnvironmentProblem where the disk refuses; nothing of it
        is in then.
        """
        going = _Going(project, self, self._file)
        entry = going.begin()
        try:
            with going.change(entry):
                return going.through(write=True)
        except BaseException:
            # Themes without their codings are half a project.
            if entry is not None:
                with suppress(ZhupiError):
                    undo(project)
            raise

    def _texts(self) -> Iterator[MeasuredText]:
        for source in self.foreign.sources:
            with suppress(ZhupiError):
                found = text_in(self._file, source.content, source.path)
                yield MeasuredText(source.name, found.text, found.bom, source.selections)


@contextmanager
def foreign_file(path: Path, *, offsets: str | None = None) -> Iterator[ForeignFile]:
    """The project in a file (.qdpx, .qde, or QualCoder's .qda), while the block lasts.

    `offsets` is one of CONVENTIONS, where the file's own passages are not to decide. Raises
    InputError for what is no such project or is made to do harm, EnvironmentProblem where it
    cannot be read.
    """
    inside = path / _DATA if path.is_dir() else path
    if inside.suffix.lower() == _QUALCODER:
        with foreign_tables(inside) as tables:
            foreign = qualcoder_project(tables)
        yield ForeignFile(_Tables(inside), foreign, offsets=offsets)
        return
    with container(path) as file:
        yield ForeignFile(file, read_project(file.qde), offsets=offsets)


class _Tables:
    """A database has its texts in itself."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self.sha256 = file_sha256(path)

    def text(self, path: str) -> bytes:
        raise InputError(
            "Its text {path} is not in the file.",
            "Export the project again with its sources in it.",
            path=path,
        )


class _Going:
    """One way through the file, to look or to take in."""

    def __init__(self, project: Project, opened: ForeignFile, file: TextFiles) -> None:
        self._project, self._opened, self._file = project, opened, file
        foreign = opened.foreign
        self._convention = opened.convention
        ours = foreign.origin.startswith(_OURS)
        self._themes = themes_in(foreign.codes, project.codebook, ours=ours)
        nobody = file.name.rpartition(".")[0]
        self._people = PeopleIn(foreign, project.store.coders.all(), nobody=nobody)
        here = [memo.id for memo in project.store.memos.all()]
        self._memos = MemosIn(file, foreign, self._people, here)
        self._coders = 0

    def begin(self) -> int | None:
        """The themes, so that their version is there to code by; the entry, if there is any."""
        journal = self._project.store.journal
        before = journal.newest()
        with self._project.change("import_project", detail=self._detail()):
            self._store_coders()
            for theme in self._themes.new:
                self._project.store.codebooks.add(theme)
        newest = journal.newest()
        return newest if newest != before else None

    def change(self, entry: int | None) -> AbstractContextManager[None]:
        """The change in which the rest comes: more of that entry, or one of its own."""
        if entry is None:
            return self._project.change("import_project", detail=self._detail())
        return self._project.further_change(entry)

    def through(self, *, write: bool) -> ProjectOutcome:
        """All that the file has, one report after the other; written where that is asked for."""
        version = self._project.codebook.version
        found = self._opened.measured
        sources = Sources(
            file=self._file,
            foreign=self._opened.foreign,
            convention=self._convention,
            quotes=found.quoting * 2 > found.passages,
            themes=self._themes,
            people=self._people,
            memos=self._memos,
        )
        reports = ReportsIn(self._project, sources, version=version)
        done = [self._done(one, write=write) for one in reports.each()]
        others = [*self._of_themes(), *self._memos.of_project()]
        if write:
            self._store_memos(others)
        lost = (self._opened.foreign, self._themes, reports, self._memos, self._people)
        return ProjectOutcome(
            file=self._file.name,
            sha256=self._file.sha256,
            origin=self._opened.foreign.origin,
            measured=found,
            convention=self._convention,
            reports=tuple(done),
            themes=len(self._themes.new),
            coders=tuple(coder.name for coder in self._people.new),
            codings=sum(one.codings for one in done),
            standing=sum(one.standing for one in done),
            memos=sum(one.memos for one in done) + len(others),
            losses=tuple(loss for part in lost for loss in part.losses),
        )

    def _done(self, one: ReportIn, *, write: bool) -> ReportOutcome:
        if write:
            self._store(one)
        return ReportOutcome(one.report, one.here, len(one.codings), one.standing, len(one.memos))

    def _store(self, one: ReportIn) -> None:
        store = self._project.store
        if not one.here:
            self._store_report(one)
        self._store_coders()
        for coding in one.codings:
            store.codings.add(coding)
        self._store_memos(one.memos)
        store.own_facts.put((one.report.id, name, value) for name, value in one.own)

    def _store_report(self, one: ReportIn) -> None:
        found = plain_report(
            one.report.source_name,
            one.found.text,
            original=one.found.data,
            encoding=one.found.encoding,
            facts=one.report.facts,
            warnings=one.report.warnings,
        )
        texts = self._project.store.texts
        text = texts.add(found.text, segments=found.segments, sections=found.sections)
        original = texts.add_original(found.original)
        texts.add_cleaning(
            original, text, encoding=found.encoding, parts=[], repairs=found.warnings
        )
        self._project.store.reports.add(one.report, original_sha256=original)

    def _store_coders(self) -> None:
        """Those who have come to be known since: whom nobody signed for is one."""
        for coder in self._people.new[self._coders :]:
            self._project.store.coders.add(coder)
        self._coders = len(self._people.new)

    def _store_memos(self, memos: Iterable[Memo]) -> None:
        self._store_coders()
        for memo in memos:
            self._project.store.memos.add(memo)

    def _of_themes(self) -> Iterator[Memo]:
        for code in self._opened.foreign.codes:
            theme = self._themes.of_code.get(code.guid)
            if theme and code.notes:
                yield from self._memos.on(code.notes, theme_id=theme.id)

    def _detail(self) -> dict[str, object]:
        return {
            "file": self._file.name,
            "origin": self._opened.foreign.origin or "?",
            "sha256": self._file.sha256,
            "offsets": self._convention.id,
        }
