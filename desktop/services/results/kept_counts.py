"""The counts that are kept while a project is open, for all who show some.

What counts loads numpy and reads every coding: the first who needs a table has that done, or, where
there are many codings, who reads ahead. Until then the numbers of codings alone are asked of the
database.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
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
    from desktop.services.results.counting import Counts


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

        Opening one takes longer than counting: who has a `reader` already that has read nothing
        yet gives it.
        """
        # What counts loads numpy: a worker does, and the window does not wait as it starts.
        from desktop.services.results.counting import Counts  # noqa: PLC0415

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
    """The counts of the open project."""
    return _KEPT.setdefault(project, KeptCounts())


def theme_totals(project: Project, reader: Project | None = None) -> dict[str, int]:
    """How many codings each theme has, of those that the present coder may see; for a worker.

    `reader` is as KeptCounts.current takes it.
    """
    with _by_theme(project, reader) as (_, totals_by_theme):
        return totals_by_theme


def totals(project: Project) -> Totals:
    """The numbers of reports, codings and coders, for a worker; see report_list.totals."""
    with _by_theme(project) as (reader, by_theme):
        coders = len(reader.store.coders.all())
        return Totals(report_list.number(reader), sum(by_theme.values()), coders)


def read_ahead(project: Project) -> None:
    """Have the counts read before anybody needs them, for a worker."""
    with kept(project).current(project):
        pass


@contextmanager
def _by_theme(
    project: Project, reader: Project | None = None
) -> Iterator[tuple[Project, dict[str, int]]]:
    mine = kept(project)
    if not mine.are_there:
        with project.reader() if reader is None else nullcontext(reader) as read:
            yield read, mine.plain(read)
        return
    with mine.current(project, reader) as (read, counts):
        view = read.store.codings.view
        yield read, counts.engine.by_theme(round_id=view.round_id, coder=view.coder_id)
