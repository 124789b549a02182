"""Own columns of facts: taken in from a table, shown, taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import InputError, NotFoundError, ZhupiError
from desktop.domain.listed_report import ListedReport
from desktop.domain.own_facts import OwnValue, are_numbers, number_of, says_nothing
from desktop.exchange.tables_in.own_columns import BY_REPORT, OwnRow, OwnTable, own_table
from desktop.services.project.project import Project

COUNTY_YEAR, COUNTY, REPORT = "county,year", "county", "id"
MATCHES = (COUNTY_YEAR, COUNTY, REPORT)
"""How rows find their reports: by county and year, by county in every year, by a report's id."""


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column with what its values are, "number" or "text", and how many reports have one."""

    name: str
    kind: str
    reports: int


MOST_CHOICES = 60
"""So many values of a column can be chosen among."""


@dataclass(frozen=True, slots=True)
class OwnFactsOutcome:
    """What was taken in, or would be: values of how many reports; `problems` by row.

    Every problem says the table and the row, and what to do.
    """

    columns: tuple[OwnColumn, ...]
    reports: int
    new: int
    changed: int
    same: int
    problems: tuple[ZhupiError, ...]


def columns(project: Project) -> list[OwnColumn]:
    """The own columns of the project, in the order of their names."""
    return [_column(*one) for one in project.store.own_facts.columns().items()]


def choices(project: Project) -> dict[str, tuple[str, ...]]:
    """By own column its values in order, as a filter takes them; of many, as of money, none."""
    found: dict[str, tuple[str, ...]] = {}
    for name, column in project.store.own_facts.columns().items():
        kinds = set(column.values())
        in_order = sorted(kinds, key=lambda value: (isinstance(value, str), value))
        found[name] = tuple(map(str, in_order)) if len(kinds) <= MOST_CHOICES else ()
    return found


def values(project: Project) -> dict[str, dict[str, OwnValue | None]]:
    """By report every own column with its value, None where it has none."""
    found = project.store.own_facts.columns()
    reports = dict.fromkeys(report for column in found.values() for report in column)
    return {known: {name: column.get(known) for name, column in found.items()} for known in reports}


def take_in(
    project: Project,
    path: Path,
    *,
    match: str = COUNTY_YEAR,
    as_text: Iterable[str] = (),
    dry_run: bool = False,
) -> OwnFactsOutcome:
    """Take in the own columns of a table, in one step that undo takes back.

    A column most of whose cells are numbers is one of numbers, unless it is named in `as_text`;
    an empty cell, or a mark for a missing value, says nothing and leaves what is there. With
    `dry_run` nothing is written. Raises InputError where the table as a whole cannot be used.
    """
    table = own_table(path)
    _require_keys(table, match)
    _require_columns(table, as_text)
    taking = _Taking(project, table, match, frozenset(as_text))
    found = taking.values()
    before = project.store.own_facts.columns()
    changed = [one for one in found if before.get(one[1], {}).get(one[0]) not in (None, one[2])]
    new = [one for one in found if one[0] not in before.get(one[1], {})]
    if (new or changed) and not dry_run:
        detail: dict[str, object] = {"file": path.name, "columns": ", ".join(table.columns)}
        with project.change("take_in_facts", detail=detail):
            project.store.own_facts.put([*new, *changed])
    return OwnFactsOutcome(
        columns=tuple(_column(name, taking.of(found, name)) for name in table.columns),
        reports=len({report for report, _, _ in found}),
        new=len(new),
        changed=len(changed),
        same=len(found) - len(new) - len(changed),
        problems=tuple(taking.problems),
    )


def remove(project: Project, names: Sequence[str]) -> None:
    """Take own columns out, in one step that undo takes back; NotFoundError for one unknown."""
    known = project.store.own_facts.columns()
    for name in names:
        if name not in known:
            raise NotFoundError(
                "There is no own column {name}.",
                "The own columns are: {known}.",
                name=name,
                known=", ".join(known) or "–",
            )
    with project.change("remove_facts", detail={"columns": ", ".join(names)}):
        project.store.own_facts.remove(names)


def _column(name: str, column: dict[str, OwnValue]) -> OwnColumn:
    words = any(isinstance(value, str) for value in column.values())
    return OwnColumn(name, "text" if words else "number", len(column))


def _require_keys(table: OwnTable, match: str) -> None:
    if match not in MATCHES:
        raise InputError(
            "{match} is no way to match rows.",
            "Choose one of: {known}.",
            match=match,
            known="; ".join(MATCHES),
        )
    needed: dict[str, list[tuple[str, ...]]] = {
        REPORT: [BY_REPORT],
        COUNTY: [_COUNTY],
        COUNTY_YEAR: [_COUNTY, ("year",)],
    }
    for names in needed[match]:
        if not table.heads & set(names):
            raise InputError(
                "{table} has no column {column}, by which its rows are matched.",
                "Add it, or choose another way with --match.",
                table=table.name,
                column=names[0],
            )


_COUNTY = ("county", "county_code")


def _require_columns(table: OwnTable, names: Iterable[str]) -> None:
    for name in names:
        if name not in table.columns:
            raise InputError(
                "{table} has no own column {column}.",
                "Its own columns are: {known}.",
                table=table.name,
                column=name,
                known=", ".join(table.columns),
            )


FoundValue = tuple[str, str, OwnValue]
"""A report, a column, and the value there."""


class _Taking:
    """A table on its way to the reports; `problems` are gathered on the way."""

    def __init__(
        self, project: Project, table: OwnTable, match: str, as_text: frozenset[str]
    ) -> None:
        self._table, self._match = table, match
        self._numbers = {
            name
            for name in table.columns
            if name not in as_text and are_numbers(row.cells[name] for row in table.rows)
        }
        self._reports = project.store.lists.reports()
        self._by_name = _by_names(self._reports)
        self.problems: list[ZhupiError] = list(table.unread)

    def values(self) -> list[FoundValue]:
        """What the rows say; where two say otherwise of a report, neither counts."""
        found: dict[tuple[str, str], list[tuple[OwnRow, OwnValue]]] = defaultdict(list)
        for row in self._table.rows:
            cells = list(self._cells(row))
            for report in self._about(row) if cells else []:
                for name, value in cells:
                    found[report, name].append((row, value))
        return [
            (report, name, told[0][1])
            for (report, name), told in found.items()
            if self._agree(name, told)
        ]

    @staticmethod
    def of(found: Iterable[FoundValue], name: str) -> dict[str, OwnValue]:
        """The values of one column."""
        return {report: value for report, column, value in found if column == name}

    def _cells(self, row: OwnRow) -> Iterator[tuple[str, OwnValue]]:
        for name, cell in row.cells.items():
            if says_nothing(cell):
                continue
            value = number_of(cell) if name in self._numbers else cell.strip()
            if value is None:
                self.problems.append(self._no_number(row, name, cell))
            else:
                yield name, value

    def _about(self, row: OwnRow) -> list[str]:
        named = self._named(row)
        reports = [report for report in named if self._fits(report, row)]
        if not reports:
            self.problems.append(self._about_none(row))
        elif self._match != REPORT and len({report.county_key for report in reports}) > 1:
            self.problems.append(self._about_several(row, reports))
            return []
        return [report.id for report in reports]

    def _named(self, row: OwnRow) -> list[ListedReport]:
        if self._match == REPORT:
            return self._by_name.get(row.report or "", [])
        code = str(row.facts.get("county_code") or "")
        return self._by_name.get(code) or self._by_name.get(str(row.facts.get("county", "")), [])

    def _fits(self, report: ListedReport, row: OwnRow) -> bool:
        if self._match == REPORT:
            return True
        asked = ("prefecture", "province", *(("year",) if self._match == COUNTY_YEAR else ()))
        given = {name: row.facts[name] for name in asked if name in row.facts}
        if self._match == COUNTY_YEAR and "year" not in given:
            return False
        return all(getattr(report, name) == value for name, value in given.items())

    def _agree(self, name: str, told: list[tuple[OwnRow, OwnValue]]) -> bool:
        if len({value for _, value in told}) == 1:
            return True
        self.problems.append(
            InputError(
                "Rows {rows} of {table} say otherwise about {what} in the column {column}.",
                "Leave one of them; none was taken in.",
                rows=", ".join(row.place for row, _ in told),
                table=self._table.name,
                what=_what(told[0][0]),
                column=name,
            )
        )
        return False

    def _no_number(self, row: OwnRow, name: str, cell: str) -> ZhupiError:
        return InputError(
            "Row {row} of {table}: {cell} in the column {column} is no number.",
            "Correct the cell, or take the column as text with --text {column}.",
            row=row.place,
            table=self._table.name,
            cell=cell.strip()[:40],
            column=name,
        )

    def _about_none(self, row: OwnRow) -> ZhupiError:
        return InputError(
            "Row {row} of {table}: no report is of {what}.",
            "Check how the command reports names it, or import the report first.",
            row=row.place,
            table=self._table.name,
            what=_what(row),
        )

    def _about_several(self, row: OwnRow, reports: list[ListedReport]) -> ZhupiError:
        places = dict.fromkeys(f"{r.heading} {r.place} ({r.county_key})" for r in reports)
        return InputError(
            "Row {row} of {table}: {what} may be several places: {places}.",
            "Add a column county_code, or province.",
            row=row.place,
            table=self._table.name,
            what=_what(row),
            places=", ".join(places),
        )


def _by_names(reports: Iterable[ListedReport]) -> dict[str, list[ListedReport]]:
    """By id, by code and by name of the county."""
    found: dict[str, list[ListedReport]] = defaultdict(list)
    for report in reports:
        for name in dict.fromkeys((report.id, report.county_code, report.county)):
            if name:
                found[name].append(report)
    return found


def _what(row: OwnRow) -> str:
    """What a row is about, for people."""
    given = (row.report, *(row.facts.get(name) for name in ("county_code", "county", "year")))
    return " ".join(str(part) for part in given if part) or "?"
