"""An export as a REFI-QDA project, with a table of what the format cannot hold beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Final

import desktop
from desktop.domain.coding import Coder, Coding
from desktop.domain.own_facts import OwnValue
from desktop.domain.report import FACT_NAMES, Report
from desktop.exchange.bytes.writing import all_replaced
from desktop.exchange.datasets import tables_csv
from desktop.exchange.datasets.tables import Table
from desktop.exchange.refi.losses import LOSSES, Loss, losses_table, summed
from desktop.exchange.refi.outgoing import ProjectOut, SetOut, SourceOut, VariableOut
from desktop.exchange.refi.project_out import write_project
from desktop.services.coding.excerpts import RESOLUTION
from desktop.services.corpus import corpus
from desktop.services.results.export_files import Written
from desktop.services.results.export_tables import ExportTables
from desktop.services.results.project_losses import coding_losses, losses_of
from desktop.services.rounds.resolved import resolved_excerpts, resolved_reports

_PORTION: Final = 100
"""Reports whose codings are read at a time."""
_DATES: Final = ("issued_on", "published_on")


def write_refi(tables: ExportTables, out: Path, *, overwrite: bool, crlf: bool = False) -> Written:
    """Write the project to `out` and its losses beside it, both or neither.

    `crlf` as in ProjectOut. Raises as `all_replaced`.
    """
    outgoing = _Outgoing(tables)
    made = outgoing.project(crlf=crlf)
    beside = out.with_name(f"{out.stem}.{LOSSES}.csv")
    with all_replaced([out, beside], overwrite=overwrite) as (file, table):
        write_project(made, file)
        losses = [*losses_of(tables, outgoing.reports), *outgoing.lost]
        told = losses_table(losses)
        table.write_bytes(tables_csv.text_of(told, excel_safe=False).encode("utf-8"))
    return Written([*outgoing.counted(made), told], [out, beside], summed(losses))


class _Outgoing:
    """What was chosen, read as the writer asks for it."""

    def __init__(self, tables: ExportTables) -> None:
        self._tables, self._project = tables, tables.project
        self.written = 0
        self.lost: list[Loss] = []
        """What the codings that were written lost."""

    @cached_property
    def reports(self) -> list[Report]:
        found = corpus.reports(self._project)
        if self._tables.resolution is None:
            return found
        covered = resolved_reports(self._project, self._tables.resolution)
        return [report for report in found if report.id in covered]

    def project(self, *, crlf: bool) -> ProjectOut:
        project = self._project
        names = source_names(self.reports)
        return ProjectOut(
            name=project.name,
            origin=f"Zhupi {desktop.__version__}",
            coders=self._coders(),
            codebook=project.codebook,
            names=names,
            texts=self._texts,
            sources=lambda: self._sources(names),
            variables=variables(self.reports, project.store.own_facts.columns()),
            memos=[m for m in project.store.memos.all() if not m.report_id or m.report_id in names],
            sets=self._sets(names),
            crlf=crlf,
        )

    def codings(self) -> Iterator[Coding]:
        """Those chosen, by report and place, a portion of the reports read at a time."""
        if self._tables.resolution is not None:
            yield from self._resolved
            return
        tables, codings = self._tables, self._project.store.codings
        coders = None if tables.coder_id is None else [tables.coder_id]
        for start in range(0, len(self.reports), _PORTION):
            portion = [report.id for report in self.reports[start : start + _PORTION]]
            found = codings.chosen(report_ids=portion, theme_ids=tables.theme_ids, coder_ids=coders)
            by_report = {k: list(g) for k, g in groupby(found, key=lambda c: c.report_id)}
            for report_id in portion:
                yield from by_report.get(report_id, ())

    def counted(self, made: ProjectOut) -> list[Table]:
        """Tables of one empty column that say how many there are of what was written."""
        numbers = {
            "codings": self.written,
            "reports": len(self.reports),
            "codebook": len(made.codebook.themes),
            "memos": len(made.memos),
        }
        return [Table(name, (), [()] * number) for name, number in numbers.items()]

    @cached_property
    def _resolved(self) -> list[Coding]:
        tables = self._tables
        found = resolved_excerpts(
            self._project, tables.resolution or "", theme_ids=tables.theme_ids
        )
        return [excerpt.coding for excerpt in found]

    def _coders(self) -> list[Coder]:
        everyone = self._project.store.coders.all()
        return [*everyone, RESOLUTION] if self._tables.resolution is not None else everyone

    def _texts(self) -> Iterator[tuple[str, str]]:
        for report in self.reports:
            yield report.id, self._project.store.texts.get(report.text_sha256)

    def _sources(self, names: Mapping[str, str]) -> Iterator[SourceOut]:
        groups = groupby(self.codings(), key=lambda coding: coding.report_id)
        ahead = next(groups, None)
        for report_id, text in self._texts():
            found: Sequence[Coding] = ()
            if ahead and ahead[0] == report_id:
                found = list(ahead[1])
                ahead = next(groups, None)
            self._note(found)
            yield SourceOut(self._by_id[report_id], names[report_id], text, found)

    def _note(self, codings: Sequence[Coding]) -> None:
        version = self._project.codebook.version
        self.written += len(codings)
        self.lost += (loss for one in codings for loss in coding_losses(one, version=version))

    @cached_property
    def _by_id(self) -> dict[str, Report]:
        return {report.id: report for report in self.reports}

    def _sets(self, names: Mapping[str, str]) -> list[SetOut]:
        """By coder, the reports that the coder has declared done."""
        if self._tables.resolution is not None:
            return []
        found = []
        for coder in self._project.store.coders.all():
            finished = self._project.store.lists.finished(coder.id)
            done = [known for known in names if known in finished]
            found += [SetOut(f"done: {coder.name}", done)] if done else []
        return found


def source_names(reports: Sequence[Report]) -> dict[str, str]:
    """By report the name that no other has: some tools take no two of one name."""
    taken: set[str] = set()
    names: dict[str, str] = {}
    for report in reports:
        name, number = report.label, 1
        while name.casefold() in taken:
            number += 1
            name = f"{report.label} ({number})"
        taken.add(name.casefold())
        names[report.id] = name
    return names


def variables(
    reports: Sequence[Report], own: Mapping[str, Mapping[str, OwnValue]]
) -> list[VariableOut]:
    """Each fact and each own column that some report has."""
    known = {report.id for report in reports}
    facts = {name: _fact(reports, name) for name in FACT_NAMES}
    columns = {
        name: {report: value for report, value in column.items() if report in known}
        for name, column in own.items()
    }
    return [
        VariableOut(name, _kind(name, list(values.values())), values)
        for name, values in (facts | columns).items()
        if values
    ]


def _fact(reports: Sequence[Report], name: str) -> dict[str, OwnValue]:
    told = {report.id: getattr(report.facts, name) for report in reports}
    return {report: value for report, value in told.items() if value is not None}


def _kind(name: str, values: Sequence[OwnValue]) -> str:
    if all(isinstance(value, int) for value in values):
        return "Integer"
    if not any(isinstance(value, str) for value in values):
        return "Float"
    return "Date" if name in _DATES and all(map(_is_date, values)) else "Text"


def _is_date(value: OwnValue) -> bool:
    try:
        return date.fromisoformat(str(value)).isoformat() == value
    except ValueError:
        return False
