"""The tables of figures: themes by report, and by county and year, every measure beside the other.

What is counted by report adds up: characters and sentences of different reports are
different ones. So three counts by report are taken, and all else is sums and shares of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from json import loads

from desktop.analysis.frequency import MEASURES, CountedReport, Tally, Use, tally
from desktop.domain.codebook import Codebook, Theme
from desktop.domain.report import Facts, Report
from desktop.exchange.datasets.tables import Table, Value, distinct
from desktop.services.coding.excerpts import Excerpt
from desktop.services.project.project import Project

OWN = "own"
WITH_SUBTHEMES = "with_subthemes"
BELOW = "/*"
"""Ends a matrix column in which a theme's sub-themes count too."""

PLACE = ("county", "county_code", "prefecture", "province", "year")
WEIGHT = ("reports", "report_characters")
FIGURES = (*WEIGHT, *MEASURES)
THEME = ("theme", "theme_path", "scope")
REPORT_THEME = ("report", "title", *PLACE, *THEME, *FIGURES)
COUNTY_YEAR_THEME = (*PLACE, *THEME, *FIGURES)
REPORT_MATRIX = ("measure", "report", "title", *PLACE, *WEIGHT)
COUNTY_YEAR_MATRIX = ("measure", *PLACE, *WEIGHT)

_Head = tuple[Value, ...]
_Figures = tuple[float, ...]
_Counts = Mapping[tuple[str, str], Tally]
_NOTHING: _Figures = (0, 0, 0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Counted:
    """A theme with all that is counted for it: alone, or with its sub-themes."""

    theme: Theme
    path: str
    scope: str
    ids: frozenset[str]

    @property
    def key(self) -> str:
        """Under what it is counted."""
        return f"{self.theme.id}{BELOW}" if self.scope == WITH_SUBTHEMES else self.theme.id

    @property
    def column(self) -> str:
        """What its column in a matrix is called."""
        return f"{self.path}{BELOW}" if self.scope == WITH_SUBTHEMES else self.path


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Some reports taken together, under the cells that name them."""

    head: _Head
    reports: tuple[Report, ...]

    @property
    def characters(self) -> int:
        """All their characters, coded or not."""
        return sum(report.characters for report in self.reports)


def counted_themes(codebook: Codebook, theme_ids: Iterable[str] | None = None) -> list[Counted]:
    """Each theme alone, and after it, where it has sub-themes, together with them."""
    wanted = None if theme_ids is None else set(theme_ids)
    return [
        counted
        for _, theme in codebook.walk()
        if wanted is None or theme.id in wanted
        for counted in _ways(codebook, theme)
    ]


def figure_tables(
    project: Project, excerpts: list[Excerpt], reports: list[Report], themes: list[Counted]
) -> list[Table]:
    """Themes by report and by county and year, as lists and as matrices."""
    counts = _counts(project, excerpts, reports, themes)
    by_report = [FigureRow((r.id, r.facts.title, *_place(r.facts)), (r,)) for r in reports]
    report_cells = _cells(by_report, themes, counts)
    by_year = _county_years(reports)
    year_cells = _cells(by_year, themes, counts)
    return [
        _list("report_theme", REPORT_THEME, by_report, themes, report_cells),
        _list("county_year_theme", COUNTY_YEAR_THEME, by_year, themes, year_cells),
        _matrix("report_matrix", REPORT_MATRIX, by_report, themes, report_cells),
        _matrix("county_year_matrix", COUNTY_YEAR_MATRIX, by_year, themes, year_cells),
    ]


def _ways(codebook: Codebook, theme: Theme) -> Iterator[Counted]:
    path = codebook.path(theme.id)
    below = codebook.below(theme.id)
    yield Counted(theme, path, OWN, frozenset({theme.id}))
    if len(below) > 1:
        yield Counted(theme, path, WITH_SUBTHEMES, frozenset(below))


def _counts(
    project: Project, excerpts: list[Excerpt], reports: list[Report], themes: list[Counted]
) -> _Counts:
    """Codings, sentences and characters for each (report, theme's key) that has any."""
    keys: dict[str, list[str]] = {}
    for counted in themes:
        for theme_id in counted.ids:
            keys.setdefault(theme_id, []).append(counted.key)
    uses = [
        Use(e.coding.report_id, key, e.coding.start, e.coding.end)
        for e in excerpts
        for key in keys.get(e.coding.theme_id, ())
    ]
    return tally(uses, _documents(project, reports))


def _documents(project: Project, reports: list[Report]) -> dict[str, CountedReport]:
    bounds = project.store.texts.bounds()
    return {r.id: CountedReport(r.id, r.characters, partial(loads, bounds[r.id])) for r in reports}


def _place(facts: Facts) -> _Head:
    return facts.county, facts.county_code, facts.prefecture, facts.province, facts.year


def _county_years(reports: list[Report]) -> list[FigureRow]:
    together: dict[tuple[str, int | None], list[Report]] = {}
    for report in reports:
        county = report.facts.county_code or report.place
        together.setdefault((county, report.facts.year), []).append(report)
    return [FigureRow(_place(found[0].facts), tuple(found)) for found in together.values()]


def _cells(rows: list[FigureRow], themes: list[Counted], counts: _Counts) -> list[list[_Figures]]:
    """The six measures for each row and theme."""
    keys = [counted.key for counted in themes]
    return [_across(row, keys, counts) for row in rows]


def _across(row: FigureRow, keys: list[str], counts: _Counts) -> list[_Figures]:
    ids, characters = [report.id for report in row.reports], row.characters
    found = [[counts[id_, key] for id_ in ids if (id_, key) in counts] for key in keys]
    return [_figures(tallies, len(ids), characters) if tallies else _NOTHING for tallies in found]


def _figures(tallies: list[Tally], reports: int, characters: int) -> _Figures:
    """Codings, sentences, characters, share, per 1,000 characters, presence."""
    codings, sentences, coded = map(sum, zip(*tallies, strict=True))
    return (
        codings,
        sentences,
        coded,
        coded / characters,
        codings * 1000 / characters,
        len(tallies) / reports,
    )


def _list(
    name: str,
    columns: tuple[str, ...],
    rows: list[FigureRow],
    themes: list[Counted],
    cells: list[list[_Figures]],
) -> Table:
    """One row for each row and theme, the measures beside each other."""
    return Table(
        name,
        columns,
        [
            (*row.head, t.theme.name, t.path, t.scope, len(row.reports), row.characters, *figures)
            for row, across in zip(rows, cells, strict=True)
            for t, figures in zip(themes, across, strict=True)
        ],
    )


def _matrix(
    name: str,
    columns: tuple[str, ...],
    rows: list[FigureRow],
    themes: list[Counted],
    cells: list[list[_Figures]],
) -> Table:
    """One row for each measure and row, the themes beside each other."""
    return Table(
        name,
        distinct((*columns, *(t.column for t in themes))),
        [
            (
                measure,
                *row.head,
                len(row.reports),
                row.characters,
                *(figures[number] for figures in across),
            )
            for number, measure in enumerate(MEASURES)
            for row, across in zip(rows, cells, strict=True)
        ],
    )
