"""A project that is open: the one road by which anything in it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from desktop.domain.changes import Changes, of_rows
from desktop.domain.codebook import Codebook, tidy_name
from desktop.domain.coding import Coder
from desktop.domain.errors import (
    DamagedError,
    EnvironmentProblem,
    InputError,
    RuleError,
    ZhupiError,
)
from desktop.domain.round import Round, View
from desktop.resources import resource
from desktop.services.project import codebook_files, file_remarks, round_rules
from desktop.services.project.first_look import is_large, raise_for, refuse_damaged
from desktop.services.project.furnishing import furnish
from desktop.services.project.locking import fold_in_left_log, locked
from desktop.services.project.package_origin import origin_of
from desktop.storage import checks, database
from desktop.storage.failures import damage_told, damaged, told_apart
from desktop.storage.journal import now
from desktop.storage.left_logs import logs_beside
from desktop.storage.lock import HeldError, WriteLock
from desktop.storage.own_file import MovedError, OwnFile, never_closed
from desktop.storage.store import Store

__all__ = [
    "HeldError",
    "MovedError",
    "Project",
    "create_project",
    "default_codebook",
    "open_project",
]

SUFFIX = ".zhupi"
_PRESENT_CODER = "present_coder"


class _NothingChangedError(Exception):
    """Ends a transaction whose entry would be empty."""


class Project:
    """One project file, open for writing (`read_only` False) or for reading.

    Not for two threads at once: a worker takes its own `reader()`.
    """

    def __init__(
        self,
        store: Store,
        path: Path,
        *,
        lock: WriteLock | None,
        remarks: Iterable[EnvironmentProblem] = (),
    ) -> None:
        self.store = store
        self.path = path
        self.remarks = tuple(remarks)
        """What its user should know of the file; nothing that hinders the work."""
        self.moved: MovedError | None = None
        """Set when another file was found in its place: nothing is taken down any more."""
        self._lock = lock
        self._file = OwnFile(store.db, path) if lock else None
        self._listeners: list[Callable[[Changes], None]] = []
        self._codebook: Codebook | None = None
        self._coder: Coder | None = None
        self._round: Round | None = None
        with damage_told(path):
            self.id, self.name = store.settings.project()
            self.package = origin_of(store)
            if self.package:
                self.enter(store.rounds.get(self.package.round))

    @property
    def read_only(self) -> bool:
        """Whether every change is refused."""
        return self._lock is None

    @property
    def codebook(self) -> Codebook:
        """The codebook as it stands."""
        if self._codebook is None or self._changed_elsewhere(self._codebook):
            self._codebook = self.store.codebooks.present()
        return self._codebook

    @property
    def coder(self) -> Coder:
        """Who is coding at present."""
        if self._coder is None:
            self._coder = self._remembered_coder()
        return self._coder

    @property
    def round(self) -> Round | None:
        """The round that is being coded in; None outside rounds."""
        return self._round

    def enter(self, chosen: Round | None) -> None:
        """Code in that round from now on, or outside rounds; only this handle is meant."""
        left, self._round = self._round, chosen
        self._look(self.coder if chosen else None)
        ids = frozenset(known.id for known in (left, chosen) if known)
        self._tell(Changes(rounds=ids))

    def use_coder(self, coder: Coder) -> None:
        """Let `coder` be the one who is coding, also after the project is opened again."""
        if not self.read_only:
            with self.aside():
                self.store.settings.put(_PRESENT_CODER, coder.id)
        self._announce(Changes(coders=frozenset({coder.id})), coder=coder)

    def on_change(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after every change; what is returned ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @contextmanager
    def change(
        self, verb: str, *, coder_id: str | None = None, detail: dict[str, object] | None = None
    ) -> Iterator[None]:
        """One use case: a transaction, a journal entry, and one Changes told to listeners.

        Nothing is written, and nothing told, where the block raises or changes nothing.
        Raises EnvironmentProblem where the project is read-only or the disk refuses.
        """
        coder_id = coder_id or self.coder.id
        journal = self.store.journal
        entry = journal.entry(verb, coder_id=coder_id, detail=detail)
        with self._transaction(entry, coder_id, verb=verb):
            yield

    @contextmanager
    def further_change(self, entry: int) -> Iterator[None]:
        """A further part of the use case that has that journal entry: one step of undo in all.

        For what is too long for one transaction, as an import is. Raises as `change` does.
        """
        with self._transaction(self.store.journal.continued(entry), self.coder.id, verb=""):
            yield

    @contextmanager
    def turn(self, kind: str, *, target: int, coder_id: str, verb: str) -> Iterator[None]:
        """The same for an undo or a redo of the entry `target`."""
        entry = self.store.journal.entry(verb, coder_id=coder_id, kind=kind, target=target)
        with self._transaction(entry, coder_id, verb=verb):
            yield

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Write what is no research data: a transaction, no entry, nobody told.

        Raises as `change` does.
        """
        self._require_writable()
        self._found_in_place(OwnFile.make_ready)
        with told_apart(self.path), self.store.db.atomic():
            self._found_in_place(OwnFile.claim)
            yield
        self._found_in_place(OwnFile.committed)

    @contextmanager
    def _transaction(
        self, entry: AbstractContextManager[int], coder_id: str, *, verb: str
    ) -> Iterator[None]:
        self._require_writable()
        self._found_in_place(OwnFile.make_ready)
        changes = Changes()
        with told_apart(self.path), suppress(_NothingChangedError), entry as number:
            self._found_in_place(OwnFile.claim)
            before = self.store.journal.last_change()
            yield
            changes = self._settle(number, coder_id, before=before, verb=verb)
        self._found_in_place(OwnFile.committed)
        self._announce(changes)

    def require_in_place(self) -> None:
        """Raise MovedError, now and at every change from then on, where another file lies there.

        Nothing else is lost: what is open can still be read, and be backed up as a copy.
        """
        self._found_in_place(OwnFile.require_there)

    def rest(self) -> bool:
        """Fold the log into the file, as when nobody has changed anything for a while.

        A copy of the file alone then has everything. False where somebody is reading, or the
        disk is full: try again later. Raises MovedError as `require_in_place` does.
        """
        self.require_in_place()
        return self._file is None or self._file.rest()

    def _found_in_place(self, look: Callable[[OwnFile], None]) -> None:
        if self.moved is None and self._file is not None:
            try:
                look(self._file)
            except MovedError as error:
                self.moved = error
        if self.moved is not None:
            raise self.moved

    def _settle(self, entry: int, coder_id: str, *, before: int, verb: str) -> Changes:
        self.store.require_journaling()
        rows = self.store.journal.changes(entry, after=before)
        if not rows:
            raise _NothingChangedError
        round_rules.refuse(self.store, verb, rows)
        changes = of_rows(rows)
        if changes.themes:
            self._require_own_codebook()
            self.store.codebooks.record_version(coder_id=coder_id)
        return changes

    def reader(self) -> Project:
        """The same file on a connection of its own, for a worker; close it there.

        It stays as it was when it was first read, so that what a worker reads one after the
        other belongs together. Raises MovedError where another file lies there by now.
        """
        self.require_in_place()
        other = Project(Store(database.open_as_it_is(self.path), self.path), self.path, lock=None)
        try:
            self.require_in_place()
        except BaseException:
            other.close()
            raise
        if self._round:
            other.enter(self._round)
        return other

    def close(self) -> None:
        """End the connection and free the file for others."""
        try:
            self._end()
        finally:
            if self._lock:
                self._lock.release()

    def _end(self) -> None:
        file, self._file = self._file, None
        if file is not None and self.moved is None:
            file.end()
        if self.moved is not None and self.path.exists():
            # SQLite takes away the log of that name when it closes: it is another file's by now.
            never_closed(self.store.db)
        else:
            if file is not None and self.moved is not None:
                file.rest()  # A reader may have stood in the way when it was seen.
            self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; raises DamagedError where damage of the file is behind `error`."""
        try:
            found = self.damage_behind(error) if error else None
        finally:
            self.close()
        if found is not None:
            raise found from error

    def damage_behind(self, error: BaseException) -> DamagedError | None:
        """What is to be said in place of `error` where the file is damaged; else None.

        Whatever reads takes rows for what this program has written. Where that fails, the whole
        file is looked at before it is called a fault of ours; that may take seconds.
        """
        found = None if isinstance(error, ZhupiError) else checks.behind(error, self.store.db)
        return None if found is None else damaged(self.path, found)

    def _changed_elsewhere(self, codebook: Codebook) -> bool:
        return self.read_only and codebook.version != self.store.codebooks.version()

    def _remembered_coder(self) -> Coder:
        everyone = self.store.coders.all()
        remembered = self.store.settings.get(_PRESENT_CODER)
        return next((c for c in everyone if c.id == remembered), everyone[0])

    def _require_writable(self) -> None:
        if self.read_only:
            raise EnvironmentProblem(
                "{project} is open for reading only.",
                "Close it where it is open for writing, then open it again.",
                project=self.path.name,
            )

    def _announce(self, changes: Changes, *, coder: Coder | None = None) -> None:
        if changes.themes:
            self._codebook = None
        if changes.coders:
            self._coder = coder
        if self._round and (changes.coders or self._round.id in changes.rounds):
            self._round = self.store.rounds.get(self._round.id)
            self._look(self.coder)
        self._tell(changes)

    def _look(self, coder: Coder | None) -> None:
        # Blind is blind for whatever reads codings: there is one place to see from.
        hidden = self._round is not None and self._round.hidden
        self.store.codings.view = View(
            self._round.id if self._round else None, coder.id if coder and hidden else None
        )

    def _tell(self, changes: Changes) -> None:
        for listener in list(self._listeners):
            if changes:
                listener(changes)

    def _require_own_codebook(self) -> None:
        if self.package:
            raise RuleError(
                "The codebook of a coding package is frozen.",
                "Write what should change into a memo; it is changed in the project itself.",
            )


def create_project(path: Path, *, coder: str, codebook: Path | None = None) -> Project:
    """A new project at `path` with one coder and the themes of a codebook file, if given.

    Raises InputError where something is there already or the codebook cannot be read.
    """
    themes = codebook_files.read(codebook, Codebook(())) if codebook else []
    if not (coder := tidy_name(coder)):
        raise InputError("A coder needs a name.", "Give the name of who is going to code.")
    lock = locked(path)
    try:
        remarks = list(file_remarks.left_logs(path))
        first = Coder(str(uuid4()), coder, created_at=now())
        db = database.create(path, furnish=lambda db: furnish(Store(db, path), first, themes))
        store = Store(db, path)
        remarks += file_remarks.of_location(store, path, writing=True)
        return Project(store, path, lock=lock, remarks=remarks)
    except BaseException:
        lock.release()
        raise


def default_codebook(language: str = "zh") -> Path:
    """The codebook file that ships with the program, in Chinese ("zh") or English ("en")."""
    return resource("codebooks", f"default.{language}.json")


def open_project(path: Path, *, read_only: bool = False, behind: bool = False) -> Project:
    """The project at `path`; for writing only where a first look at the file finds no damage.

    With `behind` a large file is not looked at: whoever opens it does that meanwhile (`glance`).
    Raises HeldError where another process has it open for writing, another
    EnvironmentProblem where it is newer than this program, InputError where it is none,
    DamagedError where it is damaged.
    """
    if read_only:
        return _opened(path, lock=None)
    database.require_project(path)
    lock = locked(path)
    try:
        return _opened(path, lock=lock, behind=behind)
    except BaseException:
        lock.release()
        raise


def _opened(path: Path, *, lock: WriteLock | None, behind: bool = False) -> Project:
    put_aside = list(file_remarks.log_of_another(path)) if lock else []
    if lock is None:
        fold_in_left_log(path)
    had_log = bool(logs_beside(path))
    if lock and not (behind and is_large(path)):
        refuse_damaged(path)
    opening = database.open_for_writing if lock else database.open_for_reading
    store = Store(opening(path), path)
    try:
        found = file_remarks.of_file(store, path, had_log=had_log, writing=lock is not None)
        return Project(store, path, lock=lock, remarks=[*put_aside, *found])
    except BaseException:
        store.close()
        raise


def glance(project: Project) -> None:
    """A first look at every page of the file; DamagedError names what is wrong first."""
    with told_apart(project.path):
        raise_for(checks.quick(project.store.db), project.path)
