"""Which report a reference means: an id, a title, a file name, or county and year."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from desktop.domain.errors import AmbiguousError, NotFoundError
from desktop.domain.report import Report
from desktop.services.project.project import Project


class ReportNames:
    """The reports by what people call them.

    An id is looked up alone; the names of the whole corpus are gathered once, with the first
    reference that is none. Good for one use case: reports that come later are not seen.
    """

    def __init__(self, project: Project) -> None:
        self._reports = project.store.reports

    def find(self, reference: str) -> Report:
        """The one report that the reference means.

        Raises NotFoundError, or AmbiguousError with the candidates.
        """
        exact = self._reports.get(reference)
        return exact or _only(self._named.get(_plain(reference), []), reference)

    @cached_property
    def _named(self) -> dict[str, list[Report]]:
        named: dict[str, list[Report]] = defaultdict(list)
        for report in self._reports.each():
            for name in _names(report):
                named[name].append(report)
        return named


def _only(found: list[Report], reference: str) -> Report:
    if not found:
        raise NotFoundError(
            "There is no report {reference}.",
            "`reports PROJECT` lists the reports; give an id, a title, or county and year.",
            reference=reference,
        )
    if len(found) > 1:
        raise AmbiguousError(
            "{reference} names {number} reports.",
            "Give the id of one of them: {candidates}.",
            reference=reference,
            number=len(found),
            candidates=", ".join(f"{r.id} ({r.label})" for r in found[:5]),
        )
    return found[0]


def _plain(reference: str) -> str:
    return re.sub(r"\s", "", reference)


def _names(known: Report) -> set[str]:
    facts = known.facts
    names = {facts.title, known.source_name, known.label, facts.county}
    return {_plain(name) for name in names if name}
