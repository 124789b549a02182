"""The corpus as a list: what stands in it, and how far the work on each report is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.listed_report import NO_WORK, ListedReport, WorkDone
from desktop.services.project.project import Project

__all__ = ["NO_WORK", "ListedReport", "Listing", "Totals", "WorkDone"]


@dataclass(frozen=True, slots=True)
class Listing:
    """Reports in the corpus's order; `work` by id, without those where nothing is done yet.

    In a round only its reports. `searched` has, beside each report, what a filter looks into.
    """

    reports: Sequence[ListedReport] = ()
    searched: Sequence[str] = ()
    work: Mapping[str, WorkDone] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Totals:
    """How many there are of each; codings are those that the present coder may see."""

    reports: int
    codings: int
    coders: int


def listing(project: Project) -> Listing:
    """All that a list of the corpus shows; read it where nobody waits."""
    reports = project.store.lists.reports(_in_round(project))
    return Listing(reports, [report.searched for report in reports], _work(project, None))


def listed(project: Project, report_ids: Iterable[str]) -> list[ListedReport]:
    """Those of the reports that the list has, in its order."""
    inside = _in_round(project)
    wanted = [known for known in report_ids if inside is None or known in inside]
    return project.store.lists.reports(wanted)


def work_in(project: Project, report_ids: Iterable[str]) -> dict[str, WorkDone]:
    """How far the present coder is with each of these reports."""
    wanted = list(report_ids)
    found = _work(project, wanted)
    return {report_id: found.get(report_id, NO_WORK) for report_id in wanted}


def everything(project: Project) -> list[ListedReport]:
    """All reports of the corpus, also while a round is coded in."""
    return project.store.lists.reports()


def first_report(project: Project) -> str | None:
    """The id of the report that the list begins with; None where it is empty."""
    return project.store.lists.first(_in_round(project))


def totals(project: Project) -> Totals:
    """The numbers of reports, codings and coders."""
    return Totals(
        reports=project.store.lists.number(),
        codings=sum(project.store.codings.counts_by_theme().values()),
        coders=len(project.store.coders.all()),
    )


def number(project: Project) -> int:
    """How many reports the corpus has."""
    return project.store.lists.number()


def places(project: Project) -> list[tuple[str, str]]:
    """Counties by what a chart groups them by and their name, in the corpus's order."""
    return project.store.lists.places()


def counties(project: Project) -> list[str]:
    """The names of the counties that reports are from."""
    return project.store.lists.counties()


def provinces(project: Project) -> list[str]:
    """The names of the provinces that reports are from."""
    return project.store.lists.provinces()


def years(project: Project) -> list[int]:
    """The years that reports cover, the first one first."""
    return project.store.lists.years()


def _in_round(project: Project) -> set[str] | None:
    return set(project.store.rounds.reports(project.round.id)) if project.round else None


def _work(project: Project, report_ids: Sequence[str] | None) -> dict[str, WorkDone]:
    store, coder_id = project.store, project.coder.id
    coded = store.lists.codings(store.codings.view, coder_id, report_ids)
    found = {report_id: WorkDone("begun" if own else "none", n) for report_id, n, own in coded}
    for report_id in _finished(project, coder_id, report_ids):
        found[report_id] = found.get(report_id, NO_WORK)._replace(state="done")
    return found


def _finished(project: Project, coder_id: str, report_ids: Sequence[str] | None) -> set[str]:
    if project.round:
        return project.store.rounds.finished(project.round.id).get(coder_id, set())
    return project.store.lists.finished(coder_id, report_ids)
