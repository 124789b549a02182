"""The engine of counts of a project: filled once, then kept by what the journal says changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from desktop.analysis.counting import tables
from desktop.analysis.counting.columns import RESOLVED, CodingRow, DoneRow, Hand, PlainCoding
from desktop.analysis.counting.engine import Engine
from desktop.analysis.counting.facts import FactColumns, Factor, factor, in_order
from desktop.domain.changes import Changes, of_rows
from desktop.domain.listed_report import ListedReport
from desktop.domain.own_facts import OwnValue
from desktop.domain.report import NO_REPORTS, Facts, is_counted
from desktop.domain.round import Round
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.adjudication import resolution, undecided
from desktop.services.rounds.resolved import resolved_reports
from desktop.storage.store import Store
from desktop.storage.stored_json import stored_bounds, stored_strings

_MOST_CHANGES = 50_000
"""Past so many changed rows everything is read again: that is quicker."""


@dataclass(slots=True)
class RoundOutcome:
    """What stands in the end in a round: its codings, its reports, and what is undecided."""

    codings: list[CodingRow]
    reports: set[str]
    undecided: int
    closed: bool


@dataclass(slots=True)
class Counts:
    """An engine and what else tables need of the corpus: all as at the change `seen`.

    `no_reports` are texts of the corpus that are taken for something else: they are not among
    `reports`, and nothing of them is counted. `resolved` has every revealed round by id, in
    their order; `own` by own column the value of each report. Not for two threads at once.
    """

    engine: Engine = field(default_factory=Engine)
    reports: list[ListedReport] = field(default_factory=list)
    no_reports: list[ListedReport] = field(default_factory=list)
    resolved: dict[str, RoundOutcome] = field(default_factory=dict)
    seen: int = -1
    own: dict[str, dict[str, OwnValue]] = field(default_factory=dict)
    _facts: FactColumns | None = None

    @property
    def facts(self) -> FactColumns:
        """What `reports` say of themselves, in columns."""
        if self._facts is None or self._facts.reports is not self.reports:
            numbers = self.engine.columns.reports.numbers(known.id for known in self.reports)
            self._facts = FactColumns(self.reports, numbers, _own(self.own, self.reports))
        return self._facts

    def other_facts(self) -> FactColumns:
        """What `no_reports` say of themselves."""
        numbers = self.engine.columns.reports.numbers(known.id for known in self.no_reports)
        return FactColumns(self.no_reports, numbers, _own(self.own, self.no_reports))

    def catch_up(self, project: Project) -> None:
        """Take in what happened since, in this process or in another."""
        newest = project.store.journal.last_change()
        if newest == self.seen:
            return
        changes = self._changes(project.store, newest)
        if changes is None:
            self._fill(project)
        else:
            self._renew(project, changes)
        self.seen = newest

    def have_sentences(self, store: Store, *, of: Collection[str] | None = None) -> None:
        """Read the sentences of those reports (or all) whose sentences are not known yet."""
        columns = self.engine.columns
        lacking = [one for one in columns.lacking(columns.sentences) if of is None or one in of]
        for report, bounds in store.counting.bounds(lacking) if lacking else ():
            tables.put_sentences(columns, report, stored_bounds(bounds))

    def have_parts(self, store: Store) -> None:
        """Read the chapters of those reports whose parts are not known yet."""
        columns = self.engine.columns
        lacking = columns.lacking(columns.parts)
        for report, sections in (store.counting.sections(lacking) if lacking else {}).items():
            tables.put_parts(columns, report, sections)

    def have_paragraphs(self, store: Store) -> None:
        """Read the texts of those reports whose paragraphs are not known yet."""
        columns = self.engine.columns
        lacking = columns.lacking(columns.paragraphs)
        for report, text in store.counting.texts(lacking) if lacking else ():
            tables.put_paragraphs(columns, report, text)

    def _changes(self, store: Store, newest: int) -> Changes | None:
        if self.seen < 0 or not 0 < newest - self.seen < _MOST_CHANGES:
            return None
        return of_rows(store.journal.since(self.seen))

    def _fill(self, project: Project) -> None:
        store, columns = project.store, self.engine.columns
        self._list(store)
        self.resolved = {known.id: _resolved(project, known.id) for known in _revealed(project)}
        listed = chain(self.reports, self.no_reports)
        gone = set(columns.reports.ids) - {report.id for report in listed}
        columns.put_reports(store.counting.characters(), gone=gone)
        columns.put_codings(_codings(store, self.resolved, None))
        columns.put_done(_done(store, self.resolved, None))

    def _renew(self, project: Project, changes: Changes) -> None:
        store, columns = project.store, self.engine.columns
        if changes.reports:
            self._list(store)
            lengths = store.counting.characters(changes.reports)
            columns.put_reports(lengths, gone=changes.reports - {known for known, _ in lengths})
        touched = changes.reports | changes.coded_reports | changes.progress
        touched |= self._resolved_anew(project, changes)
        if touched:
            columns.put_codings(_codings(store, self.resolved, touched), of=touched)
            columns.put_done(_done(store, self.resolved, touched), of=touched)

    def _list(self, store: Store) -> None:
        others = _no_reports(store)
        listed, self.own = store.lists.reports(), store.own_facts.columns()
        self.reports = [report for report in listed if report.id not in others]
        self.no_reports = [report for report in listed if report.id in others]

    def _resolved_anew(self, project: Project, changes: Changes) -> frozenset[str]:
        """Reports of rounds whose resolution may be another one now."""
        before = self.resolved
        self.resolved = {
            known.id: before[known.id]
            if known.id in before and known.id not in changes.rounds and not changes.reports
            else _resolved(project, known.id)
            for known in _revealed(project)
        }
        both = (side[known] for side in (before, self.resolved) for known in side)
        return frozenset().union(*(one.reports for one in both)) if changes.rounds else frozenset()


def _own(
    columns: dict[str, dict[str, OwnValue]], reports: Iterable[ListedReport]
) -> dict[str, Factor]:
    listed = [report.id for report in reports]
    return {name: in_order(factor(map(of.get, listed))) for name, of in columns.items()}


def read_counts(project: Project) -> Counts:
    """The counts of a project that is opened for one answer."""
    counts = Counts()
    counts.catch_up(project)
    return counts


def resolution_hand(round_id: str) -> Hand:
    """Who stands in the place of a coder for what was decided in that round."""
    return Hand(RESOLVED, round_id)


def _revealed(project: Project) -> list[Round]:
    return [known for known in rounds.rounds(project) if known.revealed]


def _resolved(project: Project, round_id: str) -> RoundOutcome:
    found = [
        CodingRow(one.report_id, one.theme_id, RESOLVED, round_id, one.start, one.end)
        for one in resolution(project, round_id)
    ]
    known = rounds.find_round(project, round_id)
    reports = resolved_reports(project, round_id)
    return RoundOutcome(found, reports, undecided(project, round_id), known.state == "adjudicated")


def _no_reports(store: Store) -> set[str]:
    return {
        report
        for report, kind, guessed in store.counting.kinds(NO_REPORTS)
        if not is_counted(Facts(kind=kind), frozenset(stored_strings(guessed)))
    }


def _codings(
    store: Store, resolved: dict[str, RoundOutcome], of: frozenset[str] | None
) -> Iterable[Sequence[PlainCoding]]:
    decided = [
        row for one in resolved.values() for row in one.codings if of is None or row.report in of
    ]
    return chain(store.counting.codings(of), [decided] if decided else [])


def _done(
    store: Store, resolved: dict[str, RoundOutcome], of: frozenset[str] | None
) -> list[DoneRow]:
    decided = [
        DoneRow(report, RESOLVED, known)
        for known, one in resolved.items()
        for report in one.reports
        if of is None or report in of
    ]
    return [DoneRow(*row) for row in store.counting.done(of)] + decided
