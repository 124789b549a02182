"""Codings of some coders out of the columns of all counts; importing this loads numpy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain

from desktop.analysis.counting.coded_spans import CodedSpans
from desktop.analysis.counting.columns import Columns, Hand
from desktop.services.counting.kept_counts import kept
from desktop.services.project.project import Project


def spans_of(
    project: Project, sides: Mapping[tuple[str, str | None], str], *, counted_as: Mapping[str, str]
) -> CodedSpans:
    """`sides` says by coder and round (None: outside rounds) whose the codings are said to be."""
    hands = {Hand(coder, known): side for (coder, known), side in sides.items()}
    with _columns(project, {hand.round for hand in hands}) as columns:
        return CodedSpans(columns, hands, counted_as=counted_as)


@contextmanager
def _columns(project: Project, rounds: set[str | None]) -> Iterator[Columns]:
    """The columns of all counts where they are kept, else some that have these rounds alone."""
    mine = kept(project)
    if mine.are_there:
        with mine.current(project, project) as (_, counts):
            yield counts.engine.columns
        return
    columns, read = Columns(), project.store.counting.codings_of
    columns.put_codings(chain.from_iterable(read(known) for known in rounds))
    yield columns
