"""The passages that a filter means, read in a worker's thread and handed over as they come."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from desktop.services.project.project import Project
from desktop.services.results.passage_filter import PassageFilter
from desktop.services.results.passage_rows import ListedPassage
from desktop.services.results.passages import passages
from desktop.ui.session.jobs import Ticket

MOST = 50_000
"""Passages that are listed; who wants more wants a narrower filter, or the export."""
_PORTION = 400


def look(
    project: Project, wanted: PassageFilter, ticket: Ticket, *, at_once: bool
) -> list[ListedPassage]:
    """At most MOST passages in the corpus's order, and one more where there are more.

    With `at_once` the ticket is handed each portion of them as soon as it is there.
    """
    found: list[ListedPassage] = []
    told = 0
    for row in islice(_until_cancelled(passages(project, wanted), ticket), MOST + 1):
        found.append(row)
        if at_once and len(found) - told >= _PORTION and len(found) <= MOST:
            ticket.hand_over(found[told:])
            told = len(found)
    return found


def _until_cancelled(rows: Iterator[ListedPassage], ticket: Ticket) -> Iterator[ListedPassage]:
    for row in rows:
        if ticket.cancelled:
            return
        yield row
