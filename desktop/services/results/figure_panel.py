"""A panel of county, year and indicator out of the figures that people confirmed, with quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from desktop.domain.figure import REJECTED, FigureReading, JudgedFigure
from desktop.domain.report import Facts, Report
from desktop.services.corpus.indicators import IndicatorNames, indicators
from desktop.services.corpus.judged_figures import PROPOSED, reading_of, seen_figures
from desktop.services.corpus.reported_figures import figures, placed
from desktop.services.project.project import Project

TWO_VALUES: Final = "two values"
RANGE: Final = "a range"


class CountyYear(NamedTuple):
    """A county in a year; a county without a code goes by its name in its province."""

    county: str
    year: int | None


class IndicatorColumn(NamedTuple):
    """What is a column of the wide panel: one indicator, in one unit, of one kind and status."""

    indicator: str
    unit: str
    kind: str
    status: str

    @property
    def name(self) -> str:
        """The column's name: 一审败诉率 (%), change, target."""
        unit = f" ({self.unit})" if self.unit else ""
        kind = ", change" if self.kind == "change" else ""
        return f"{self.indicator}{unit}{kind}{', target' if self.status == 'target' else ''}"


@dataclass(frozen=True, slots=True)
class PanelFigure:
    """A figure at its place: what it says, the quote, and who took it for that.

    `indicator` is the codebook's name where it has the word. `state` is "confirmed" or
    "proposed"; `rejected_by` are those who took the same place for no figure.
    """

    report: Report
    start: int
    end: int
    printed: str
    sentence: str
    section: str | None
    indicator: str
    reading: FigureReading
    state: str
    confirmed_by: tuple[str, ...] = ()
    rejected_by: tuple[str, ...] = ()
    decided_at: str = ""

    @property
    def place(self) -> CountyYear:
        """Its county and year."""
        return place_of(self.report.facts)

    @property
    def variable(self) -> IndicatorColumn:
        """Its column in the wide panel."""
        told = self.reading
        return IndicatorColumn(self.indicator, told.unit, told.kind, told.status)


@dataclass(frozen=True)
class CountyYearFigures:
    """The figures in the corpus's order.

    `cells` have those that one place has of one variable; `conflicts` are the cells that hold no
    single value, which are listed and never summed.
    """

    figures: Sequence[PanelFigure]
    facts: Mapping[CountyYear, Facts] = field(default_factory=dict)

    @cached_property
    def cells(self) -> dict[tuple[CountyYear, IndicatorColumn], list[PanelFigure]]:
        """Figures without an indicator are in none."""
        found: dict[tuple[CountyYear, IndicatorColumn], list[PanelFigure]] = {}
        for one in self.figures:
            if one.indicator:
                found.setdefault((one.place, one.variable), []).append(one)
        return found

    @cached_property
    def conflicts(self) -> dict[tuple[CountyYear, IndicatorColumn], str]:
        """Why a cell has no value: TWO_VALUES or RANGE."""
        told = {key: _conflict(cell) for key, cell in self.cells.items()}
        return {key: why for key, why in told.items() if why}

    @property
    def places(self) -> list[CountyYear]:
        """Those that have a figure, in the corpus's order."""
        return list(dict.fromkeys(one.place for one in self.figures))

    @property
    def variables(self) -> list[IndicatorColumn]:
        """Those of any cell, by name."""
        return sorted({variable for _place, variable in self.cells})


def figure_panel(
    project: Project, *, proposals: bool = False, coder_id: str | None = None
) -> CountyYearFigures:
    """The panel of what was confirmed, by that coder or by anybody whom the view shows.

    With `proposals` also of what nobody has judged, marked as "proposed".
    """
    names = IndicatorNames(indicators(project))
    judged = project.store.figures.reports()
    found = [
        one
        for report in project.store.reports.each()
        if report.counts and (proposals or report.id in judged)
        for one in _of_report(project, report, names, proposals=proposals, coder_id=coder_id)
    ]
    return CountyYearFigures(found, {one.place: one.report.facts for one in reversed(found)})


def place_of(facts: Facts) -> CountyYear:
    """The county and the year that a report is about."""
    county = facts.county_code or f"{facts.province or ''}{facts.county or ''}"
    return CountyYear(county, facts.year)


def _conflict(cell: Sequence[PanelFigure]) -> str:
    values = {(one.reading.value, one.reading.value_to) for one in cell}
    if len(values) > 1:
        return TWO_VALUES
    return RANGE if any(upper is not None for _low, upper in values) else ""


def _of_report(
    project: Project,
    report: Report,
    names: IndicatorNames,
    *,
    proposals: bool,
    coder_id: str | None,
) -> Iterator[PanelFigure]:
    judged = seen_figures(project, report.id)
    if coder_id is not None:
        judged = [one for one in judged if one.coder_id == coder_id]
    found = list(_confirmed(project, report, judged, names))
    if proposals:
        known = {(one.start, one.end) for one in judged}
        found += _proposed(project, report, names, known)
    yield from sorted(found, key=lambda one: (one.start, one.end))


def _confirmed(
    project: Project, report: Report, judged: Sequence[JudgedFigure], names: IndicatorNames
) -> Iterator[PanelFigure]:
    who = {coder.id: coder.name for coder in project.store.coders.all()}
    places = {(one.start, one.end) for one in judged if one.confirmed}
    quotes = placed(project, report, sorted(places))
    for (start, end), reading in dict.fromkeys(
        ((one.start, one.end), one.reading) for one in judged if one.confirmed
    ):
        here = [one for one in judged if (one.start, one.end) == (start, end)]
        alike = [one for one in here if one.confirmed and one.reading == reading]
        known = names.find(reading.indicator)
        quote = quotes[start, end]
        yield PanelFigure(
            report,
            start,
            end,
            quote.printed,
            quote.sentence,
            quote.role,
            known.name if known else reading.indicator,
            reading,
            "confirmed",
            confirmed_by=_names(alike, who),
            rejected_by=_names((one for one in here if one.verdict == REJECTED), who),
            decided_at=max(one.decided_at for one in alike),
        )


def _names(judged: Iterable[JudgedFigure], who: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted({who[one.coder_id] for one in judged}))


def _proposed(
    project: Project, report: Report, names: IndicatorNames, known: set[tuple[int, int]]
) -> Iterator[PanelFigure]:
    for found in figures(project, report_id=report.id):
        figure = found.figure
        if (figure.start, figure.end) in known:
            continue
        reading = reading_of(figure, names)
        yield PanelFigure(
            report,
            figure.start,
            figure.end,
            figure.printed,
            found.sentence,
            found.role,
            reading.indicator,
            reading,
            PROPOSED,
        )
