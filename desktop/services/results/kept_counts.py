"""The counts that are kept while a project is open, for all who show some.

What counts loads numpy and reads every coding: the first who needs a table has that done. Until
then the numbers of codings alone are asked of the database.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from desktop.services.corpus import report_list
from desktop.services.corpus.report_list import Totals
from desktop.services.project.codebook import theme_counts
from desktop.services.project.project import Project

if TYPE_CHECKING:
    from desktop.services.results.counting import Counts


class KeptCounts:
    """The counts of a project that is open, for workers: one at a time, each with a reader."""

    def __init__(self) -> None:
        self._counts: Counts | None = None
        self._lock = Lock()

    @property
    def are_there(self) -> bool:
        """Whether somebody has had them read."""
        return self._counts is not None

    @contextmanager
    def current(self, project: Project) -> Iterator[tuple[Project, Counts]]:
        """A reader of the project and the counts as that reader sees them."""
        # numpy is for who counts: a project opens without it.
        from desktop.services.results.counting import Counts  # noqa: PLC0415

        with self._lock, project.reader() as reader:
            counts, self._counts = self._counts or Counts(), None
            counts.catch_up(reader)
            yield reader, counts
            # Not where something was raised: half taken in is worse than read again.
            self._counts = counts


_KEPT: WeakKeyDictionary[Project, KeptCounts] = WeakKeyDictionary()


def kept(project: Project) -> KeptCounts:
    """The counts of the open project."""
    return _KEPT.setdefault(project, KeptCounts())


def theme_totals(project: Project) -> dict[str, int]:
    """How many codings each theme has, of those that the present coder may see; for a worker."""
    mine = kept(project)
    if not mine.are_there:
        with project.reader() as reader:
            return theme_counts(reader)
    with mine.current(project) as (reader, counts):
        view = reader.store.codings.view
        return counts.engine.by_theme(round_id=view.round_id, coder=view.coder_id)


def totals(project: Project) -> Totals:
    """The numbers of reports, codings and coders, for a worker; see report_list.totals."""
    if not kept(project).are_there:
        with project.reader() as reader:
            return report_list.totals(reader)
    codings = sum(theme_totals(project).values())
    with project.reader() as reader:
        return Totals(report_list.number(reader), codings, len(reader.store.coders.all()))
