"""The tables of figures: themes by report, and by county and year, every measure beside the other.

A table is made of columns, each a name and what it says of a row: no row can be longer or
shorter than another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop.analysis.counting import tables
from desktop.analysis.counting.measures import MEASURES, Measure
from desktop.analysis.counting.readers import Readers
from desktop.domain.codebook import Codebook, Theme
from desktop.domain.own_facts import OwnValue
from desktop.domain.report import Report
from desktop.exchange.datasets.tables import Table, Value, distinct
from desktop.services.counting.counts import Counts
from desktop.services.counting.kept_counts import kept
from desktop.services.project.project import Project
from desktop.services.results.asked import HandNames, counting_whom
from desktop.services.results.count_choices import ASCII
from desktop.services.results.question import Question

OWN = "own"
WITH_SUBTHEMES = "with_subthemes"
BELOW = "/*"
"""Ends a matrix column in which a theme's sub-themes count too, where columns have names."""
RowT = TypeVar("RowT")


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[RowT]):
    """A column of a table: its name, and what it says of a row."""

    name: str
    of: Callable[[RowT], Value]


@dataclass(frozen=True, slots=True)
class Counted:
    """A theme with all that is counted for it: alone, or with its sub-themes."""

    theme: Theme
    path: str
    scope: str
    ids: frozenset[str]
    number: int

    @property
    def code(self) -> str:
        """Its name in ASCII: t01, or t01s together with its sub-themes."""
        return f"t{self.number:02}{'s' if self.scope == WITH_SUBTHEMES else ''}"

    @property
    def name(self) -> str:
        """Its name in words."""
        return f"{self.path}{BELOW}" if self.scope == WITH_SUBTHEMES else self.path


@dataclass(frozen=True, slots=True)
class Together:
    """Some reports taken together: what they have in common, and what stands behind them."""

    first: Report
    behind: tables.GroupCounts
    coders: str
    figures: dict[str, tables.Spread]
    number: int
    ids: tuple[str, ...]

    @property
    def state(self) -> str:
        """not_coded, being_coded (also where a value holds such a report) or coded."""
        if self.behind.counted and self.behind.counted <= self.behind.coded:
            return "coded"
        return "being_coded" if self.behind.unfinished else "not_coded"

    def figure(self, measure: Measure, theme: int, side: int = 0) -> Value:
        """The value (side 0), or the least or the most of a coder; None where nobody counts."""
        if not self.behind.counted:
            return None
        value = self.figures[measure.id][side].get((self.number, theme), 0.0)
        return int(value) if measure.kind == "count" and value.is_integer() else value


_Cell = tuple[Together, int, Counted]
"""A row of a list: reports, and a theme with its place among the themes."""


def counted_themes(codebook: Codebook, theme_ids: Iterable[str] | None = None) -> list[Counted]:
    """Each theme alone, and after it, where it has sub-themes, together with them."""
    wanted = None if theme_ids is None else set(theme_ids)
    return [
        counted
        for number, (_, theme) in enumerate(codebook.walk(), start=1)
        if wanted is None or theme.id in wanted
        for counted in _ways(codebook, theme, number)
    ]


def figures_of(
    project: Project,
    question: Question,
    *,
    reports: list[Report],
    theme_ids: Iterable[str] | None,
    headings: str = ASCII,
) -> list[Table]:
    """The same out of the counts that the project keeps, for whose codings `question` says."""
    with kept(project).current(project, project) as (_, counts):
        who = counts.engine.readers(counting_whom(project, counts, question))
        themes = counted_themes(project.codebook, theme_ids)
        return figure_tables(
            project, counts, who, reports=reports, themes=themes, headings=headings
        )


def figure_tables(
    project: Project,
    counts: Counts,
    who: Readers,
    *,
    reports: list[Report],
    themes: list[Counted],
    headings: str = ASCII,
) -> list[Table]:
    """Themes by report and by county and year, as lists and as matrices, and their dictionary."""
    counts.have_sentences(project.store)
    own = _own_columns(counts)
    by_report = _together(project, counts, who, themes, [[report] for report in reports])
    by_year = _together(project, counts, who, themes, _county_years(reports))
    return [
        _list("report_theme", [*_REPORT, *_PLACE], by_report, themes),
        _list("county_year_theme", _PLACE, by_year, themes),
        _matrix("report_matrix", [*_REPORT, *_PLACE, *_BEHIND, *own], by_report, themes, headings),
        _matrix("county_year_matrix", [*_PLACE, *_BEHIND, *own], by_year, themes, headings),
        _dictionary(themes, headings),
    ]


def made(name: str, columns: Sequence[TableColumn[RowT]], rows: Iterable[RowT]) -> Table:
    """A table whose rows have what the columns say."""
    names = distinct(column.name for column in columns)
    return Table(name, names, [tuple(column.of(row) for column in columns) for row in rows])


def _ways(codebook: Codebook, theme: Theme, number: int) -> Iterator[Counted]:
    path = codebook.path(theme.id)
    below = codebook.below(theme.id)
    yield Counted(theme, path, OWN, frozenset({theme.id}), number)
    if len(below) > 1:
        yield Counted(theme, path, WITH_SUBTHEMES, frozenset(below), number)


def _together(
    project: Project,
    counts: Counts,
    who: Readers,
    themes: list[Counted],
    groups: list[list[Report]],
) -> list[Together]:
    engine = counts.engine
    members = ((report.id, number) for number, group in enumerate(groups) for report in group)
    grouping = tables.grouped(engine.columns, members, number=len(groups))
    layers = [[(theme, n) for theme in one.ids] for n, one in enumerate(themes)]
    tallies = engine.tallies(layers, who, sentences=True)
    figures = {
        row.id: tables.spread(
            engine.figures(tallies, grouping, who, measure=row, themes=len(themes))
        )
        for row in MEASURES.values()
    }
    behind, names = tables.stands_behind(engine.columns, grouping, who), HandNames(project)
    return [
        Together(
            group[0],
            found,
            "; ".join(names.of(found.hands)),
            figures,
            number,
            tuple(report.id for report in group),
        )
        for number, (group, found) in enumerate(zip(groups, behind, strict=True))
    ]


def _county_years(reports: list[Report]) -> list[list[Report]]:
    together: dict[tuple[str, int | None], list[Report]] = {}
    for report in reports:
        county = report.facts.county_code or report.place
        together.setdefault((county, report.facts.year), []).append(report)
    return list(together.values())


def _own_columns(counts: Counts) -> list[TableColumn[Together]]:
    return [TableColumn(name, _shared(column)) for name, column in counts.own.items()]


def _shared(column: dict[str, OwnValue]) -> Callable[[Together], Value]:
    """What all reports of the row have there; None where they differ, or one has none."""

    def of(row: Together) -> Value:
        found = {column.get(known) for known in row.ids}
        return found.pop() if len(found) == 1 else None

    return of


def _fact(name: str) -> Callable[[Together], Value]:
    return lambda row: _plain(getattr(row.first.facts, name))


def _plain(value: object) -> Value:
    return value if isinstance(value, int) or value is None else str(value)


_REPORT: list[TableColumn[Together]] = [
    TableColumn("report", lambda row: row.first.id),
    TableColumn("title", _fact("title")),
]
_PLACE: list[TableColumn[Together]] = [
    TableColumn(name, _fact(name))
    for name in ("county", "county_code", "prefecture", "province", "year")
]
_BEHIND: list[TableColumn[Together]] = [
    TableColumn("state", lambda row: row.state),
    TableColumn("coders", lambda row: row.coders),
    TableColumn("reports", lambda row: row.behind.reports),
    TableColumn("reports_coded", lambda row: row.behind.coded),
    TableColumn("reports_unfinished", lambda row: row.behind.unfinished),
    TableColumn("report_characters", lambda row: row.behind.characters),
]


def _of_row(column: TableColumn[Together]) -> TableColumn[_Cell]:
    return TableColumn(column.name, lambda cell: column.of(cell[0]))


def _measured(measure: Measure, side: int, name: str) -> TableColumn[_Cell]:
    return TableColumn(name, lambda cell: cell[0].figure(measure, cell[1], side))


_THEME: list[TableColumn[_Cell]] = [
    TableColumn("theme", lambda cell: cell[2].theme.name),
    TableColumn("theme_path", lambda cell: cell[2].path),
    TableColumn("scope", lambda cell: cell[2].scope),
]
_FIGURES: list[TableColumn[_Cell]] = [_measured(row, 0, row.id) for row in MEASURES.values()]
_SPREAD: list[TableColumn[_Cell]] = [
    _measured(row, side, f"{row.id}_{name}")
    for row in MEASURES.values()
    for side, name in ((1, "low"), (2, "high"))
]


def _list(
    name: str, head: list[TableColumn[Together]], rows: list[Together], themes: list[Counted]
) -> Table:
    """One row for each row and theme, the measures beside each other."""
    columns = [
        *map(_of_row, head), *_THEME, *map(_of_row, _BEHIND), *_FIGURES, *_SPREAD
    ]  # fmt: skip
    return made(name, columns, ((row, n, t) for row in rows for n, t in enumerate(themes)))


def _matrix(
    name: str,
    head: list[TableColumn[Together]],
    rows: list[Together],
    themes: list[Counted],
    headings: str,
) -> Table:
    """One row for each row, behind its head the measures of all themes beside each other."""
    figures = [
        _in_matrix(_heading(one, measure, headings), measure, number)
        for number, one in enumerate(themes)
        for measure in MEASURES.values()
    ]
    return made(name, [*head, *figures], rows)


def _in_matrix(name: str, measure: Measure, theme: int) -> TableColumn[Together]:
    return TableColumn(name, lambda row: row.figure(measure, theme))


def _heading(one: Counted, measure: Measure, headings: str) -> str:
    return f"{one.code if headings == ASCII else one.name}_{measure.id}"


def _dictionary(themes: list[Counted], headings: str) -> Table:
    """What each column of the matrices is."""
    columns: list[TableColumn[tuple[Counted, Measure]]] = [
        TableColumn("column", lambda row: _heading(*row, headings)),
        TableColumn("theme", lambda row: row[0].theme.name),
        TableColumn("theme_path", lambda row: row[0].path),
        TableColumn("scope", lambda row: row[0].scope),
        TableColumn("measure", lambda row: row[1].id),
        TableColumn("kind", lambda row: row[1].kind),
        TableColumn("explained", lambda row: row[1].words.explained),
    ]
    return made("dictionary", columns, ((t, m) for t in themes for m in MEASURES.values()))
