"""How much the project's reports differ, from the codings that are there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from desktop.analysis.reliability.clustering import intraclass
from desktop.domain.codebook import Codebook
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span, united
from desktop.services.counting.coded_reports import coded_spans
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.rounds.compared_reports import declared_done
from desktop.services.rounds.units import number_of_units, units_of

USUAL_PREVALENCE, USUAL_AGREEMENT = 0.05, 0.1
"""Taken where no coding says better: a theme that is three times as frequent in some reports as in
others, and coders whose agreement wanders with the report. Too much costs reports, too little costs
the promise."""
FEW_REPORTS = 20
"""From fewer no correlation below the default is believed: their own error is larger than that."""
SOURCES = ("given", "theme", "themes", "few", "usual", "whole")
"""Where a correlation is from: it was given; the codings of the theme; the middle one of all themes
that have enough codings; the default, since the codings say less out of few reports, or since there
are not enough; whole reports are the units, and have none."""


@dataclass(frozen=True, slots=True)
class Correlation:
    """An intraclass correlation of the units of one report, `source` one of SOURCES, out of so
    many `reports` (0 where it is given or the default)."""

    value: float
    source: str
    reports: int = 0


@dataclass(frozen=True, slots=True)
class ReportVariation:
    """Of a theme's presence in units, and of the coders' agreement on units that any coded."""

    prevalence: Correlation
    agreement: Correlation


@dataclass(slots=True)
class _Counts:
    """By report and coder that count: the units with yes, and the units."""

    yes: list[float] = field(default_factory=list)
    units: list[float] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)

    def add(self, report_id: str, yes: float, units: float) -> None:
        if units:
            self.yes.append(yes)
            self.units.append(units)
            self.reports.add(report_id)


class _Tables:
    """Counts by theme; the second kind only of reports that two coders finished."""

    def __init__(self, codebook: Codebook) -> None:
        themes = [theme.id for _, theme in codebook.walk()]
        self.presence = {theme: _Counts() for theme in themes}
        self.agreement = {theme: _Counts() for theme in themes}

    def take(self, report_id: str, units: int, sides: Sequence[Mapping[str, set[int]]]) -> None:
        """A report of so many units, with what each coder who finished it coded in which."""
        for theme, counts in self.presence.items():
            coded = [own.get(theme, set()) for own in sides]
            for own in coded:
                counts.add(report_id, len(own), units)
            if len(coded) > 1:
                anyone = set[int]().union(*coded)
                common = anyone.intersection(*coded)
                self.agreement[theme].add(report_id, len(common), len(anyone))


def report_variation(
    project: Project, *, unit: str, theme_id: str | None = None
) -> ReportVariation:
    """Out of all codings that may be seen: those outside rounds and those of revealed rounds.

    Reports that a coder finished count; outside rounds, those with a coding where the coder has
    declared nothing done. Whole reports as units have no variation inside.
    """
    tables = _Tables(project.codebook)
    layers = [None, *(r for r in rounds.rounds(project) if not r.hidden)]
    for known in layers if unit != "report" else ():
        for report, sides in _coded(project, known, unit):
            tables.take(report.id, number_of_units(project, report, unit), sides)
    if unit == "report":
        return ReportVariation(Correlation(0.0, "whole"), Correlation(0.0, "whole"))
    return ReportVariation(
        _chosen(tables.presence, theme_id, USUAL_PREVALENCE),
        _chosen(tables.agreement, theme_id, USUAL_AGREEMENT),
    )


def _chosen(tables: Mapping[str, _Counts], theme_id: str | None, usual: float) -> Correlation:
    found = {theme: intraclass(counts.yes, counts.units) for theme, counts in tables.items()}
    known = {theme: value for theme, value in found.items() if value is not None}
    if not known:
        return Correlation(usual, "usual")
    of_theme = theme_id is not None and theme_id in known
    themes = [theme_id] if theme_id is not None and of_theme else list(known)
    value = median(known[theme] for theme in themes)
    reports = max(len(tables[theme].reports) for theme in themes)
    if reports < FEW_REPORTS and value < usual:
        return Correlation(usual, "few", reports)
    return Correlation(value, "theme" if of_theme else "themes", reports)


def _coded(
    project: Project, known: Round | None, unit: str
) -> Iterator[tuple[Report, list[dict[str, set[int]]]]]:
    layer = known.id if known else None
    done = declared_done(project, known)
    reports = {report.id: report for report in project.store.reports.all()}
    themes = [theme.id for _, theme in project.codebook.walk()]
    marks = coded_spans(project, layer, counted_as=dict(zip(themes, themes, strict=True)))
    finished = set().union(*done.values()) if done else set()
    for report_id in sorted({*finished, *marks.reports} & reports.keys()):
        report, own = reports[report_id], marks.of(report_id)
        assumed = {coder for coder in own if layer is None and coder not in done}
        coders = [coder for coder, ended in done.items() if report_id in ended]
        units = [
            _units_by_theme(project, report, unit, own.get(coder, {}))
            for coder in sorted({*coders, *assumed})
        ]
        yield report, units


def _units_by_theme(
    project: Project, report: Report, unit: str, own: Mapping[str, Sequence[tuple[int, int]]]
) -> dict[str, set[int]]:
    spans = {theme: [Span(*bounds) for bounds in these] for theme, these in own.items()}
    if unit == "character":
        return {theme: _characters(these) for theme, these in spans.items()}
    bounds = units_of(project, report, unit)
    starts, ends = [b[0] for b in bounds], [b[1] for b in bounds]
    return {
        theme: {
            number
            for span in these
            for number in range(bisect_right(ends, span.start), bisect_left(starts, span.end))
        }
        for theme, these in spans.items()
    }


def _characters(spans: Sequence[Span]) -> set[int]:
    return {at for span in united(spans) for at in range(span.start, span.end)}
