"""The counts that are kept while a project is open, for all who show some.

What counts loads numpy and reads every coding: the first who needs a table has that done, or, where
there are many codings, who reads ahead. Until then the numbers of codings alone are asked of the
database.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from desktop.services.corpus import report_list
from desktop.services.corpus.report_list import Totals
from desktop.services.project.codebook import theme_counts
from desktop.services.project.project import Project

MANY = 20_000
"""From so many codings on counts are read ahead: the database would take longer than a key may."""

if TYPE_CHECKING:
    from desktop.services.counting.counts import Counts


class KeptCounts:
    """The counts of a project that is open, for workers: one at a time, each with a reader."""

    def __init__(self) -> None:
        self._counts: Counts | None = None
        self._lock = Lock()
        self._plain: tuple[object, dict[str, int]] = (None, {})
        self.are_there = False
        """Whether somebody has had them read; also while they are in use."""

    @contextmanager
    def current(
        self, project: Project, reader: Project | None = None
    ) -> Iterator[tuple[Project, Counts]]:
        """A reader of the project and the counts as it sees them.

        Opening one takes longer than counting: who has a `reader` already gives it, best one
        that has read nothing yet. Counts that are newer than what it sees are read again.
        """
        # What counts loads numpy: a worker does, and the window does not wait as it starts.
        from desktop.services.counting.counts import Counts  # noqa: PLC0415

        with self._lock, project.reader() if reader is None else nullcontext(reader) as read:
            counts, self._counts = self._counts or Counts(), None
            try:
                counts.catch_up(read)
                yield read, counts
            except BaseException:
                # Half taken in is worse than read again.
                self.are_there = False
                raise
            self._counts, self.are_there = counts, True

    def plain(self, reader: Project) -> dict[str, int]:
        """Codings by theme by the database, asked once for all who ask at the same change."""
        at = reader.store.journal.last_change(), reader.store.codings.view
        if self._plain[0] != at:
            self._plain = at, theme_counts(reader)
        return self._plain[1]


_KEPT: WeakKeyDictionary[Project, KeptCounts] = WeakKeyDictionary()


def kept(project: Project) -> KeptCounts:
    """The counts of the open project, or of the one that a `reader` is of."""
    return _KEPT.setdefault(project, KeptCounts())


@contextmanager
def reader_of(project: Project) -> Iterator[Project]:
    """A reader for a worker, whose counts are those that are kept for the project."""
    with project.reader() as read:
        _KEPT[read] = kept(project)
        yield read


class CountsAtOnce:
    """Everything that is counted after a change, by one reader, opened when the first asks."""

    def __init__(self, project: Project, stack: ExitStack) -> None:
        self._project, self._stack = project, stack
        self._reader: Project | None = None
        self._counts: Counts | None = None

    @property
    def reader(self) -> Project:
        """The project as all answers see it."""
        if self._reader is None:
            self._reader = self._stack.enter_context(reader_of(self._project))
        return self._reader

    def counts(self) -> Counts:
        """The columns; loads numpy, and reads all codings where nobody has before."""
        if self._counts is None:
            mine = kept(self._project).current(self._project, self.reader)
            _, self._counts = self._stack.enter_context(mine)
        return self._counts

    def by_theme(self) -> dict[str, int]:
        """How many codings each theme has, of those that the present coder may see."""
        mine, view = kept(self._project), self.reader.store.codings.view
        if self._counts is None and not mine.are_there:
            return mine.plain(self.reader)
        return self.counts().engine.by_theme(round_id=view.round_id, coder=view.coder_id)

    def totals(self) -> Totals:
        """The numbers of reports, codings and coders; see report_list.totals."""
        codings = sum(self.by_theme().values())
        coders = len(self.reader.store.coders.all())
        return Totals(report_list.number(self.reader), codings, coders)


@contextmanager
def counting(project: Project) -> Iterator[CountsAtOnce]:
    """All that is asked meanwhile is of the same moment; for a worker."""
    with ExitStack() as stack:
        yield CountsAtOnce(project, stack)


def read_ahead(project: Project) -> None:
    """Have the counts read before anybody needs them, for a worker."""
    with counting(project) as now:
        now.counts()
