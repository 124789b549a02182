"""Theme frequency: whose codings, of which reports, in which groups, by which measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from desktop.analysis.frequency import (
    GROUPS,
    MEASURES,
    CountedReport,
    CountedStretch,
    FrequencyTable,
    Group,
    Use,
    tabulate,
    weigh,
)
from desktop.domain.codebook import Codebook, Theme
from desktop.domain.errors import InputError
from desktop.domain.report import Report, county_key
from desktop.services.coding.excerpts import RESOLUTION
from desktop.services.project.project import Project
from desktop.services.rounds.adjudication import resolution as resolution_of
from desktop.services.rounds.resolved import resolved_reports
from desktop.storage.stored_json import stored_bounds

__all__ = ["GROUPS", "MEASURES", "FrequencyTable", "Group", "PanelRow", "frequency", "panel"]

SECTION_ROLES = ("opening", "done", "shortcomings", "plan", "other")
UNKNOWN = "?"
"""Key of the group of reports that lack the fact by which is grouped."""

Years = int | tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One county in one year: the measure for each theme by id, and the reports behind it."""

    county: Group
    year: int | None
    values: Mapping[str, float]


def frequency(
    project: Project,
    *,
    by: str = "county",
    measure: str = "codings",
    coder_id: str | None = None,
    resolution: str | None = None,
    themes: str = "top",
    theme_ids: Iterable[str] | None = None,
    province: str | None = None,
    year: Years = None,
) -> FrequencyTable:
    """How often each theme occurs in each group.

    `by` is one of GROUPS, `measure` one of MEASURES (see analysis.frequency.tabulate);
    `themes` "top" counts sub-themes for their top theme. Without `coder_id` the codings of
    all coders count; `resolution` is the id of a round whose resolution counts in their
    place, over the reports that it covers. A group that a filter leaves without a report
    stays, as a gap.
    Raises InputError for a grouping or a measure that is none.
    """
    _require(by, GROUPS)
    _require(measure, MEASURES)
    shown = _shown(project.codebook, themes, theme_ids)
    placed = [r for r in project.store.reports.all() if province in (None, r.facts.province)]
    covered = None if resolution is None else resolved_reports(project, resolution)
    kept = [r for r in placed if _in_years(r, year) and (covered is None or r.id in covered)]
    documents = _documents(project, kept, by, sentences=measure == "sentences")
    marks = _marks(project, coder_id, resolution)
    values = tabulate(
        _uses(project, shown, marks, rolled_up=themes == "top"), documents, measure=measure
    )
    return FrequencyTable(
        by=by,
        measure=measure,
        groups=_groups(placed, kept, documents, by),
        themes=tuple(shown),
        values=values,
        filters=_filters(
            project,
            coder_id=RESOLUTION.id if resolution else coder_id,
            themes=themes,
            province=province,
            year=year,
            reports=len(kept),
        ),
    )


def panel(
    project: Project,
    *,
    measure: str = "codings",
    coder_id: str | None = None,
    themes: str = "top",
) -> list[PanelRow]:
    """One row for each county and year that has a report, in the order of the corpus."""
    _require(measure, MEASURES)
    reports = project.store.reports.all()
    shown = _shown(project.codebook, themes, None)
    keys = {r.id: f"{county_key(r)}|{r.facts.year}" for r in reports}
    documents = _documents(project, reports, "report", sentences=measure == "sentences", keys=keys)
    marks = _marks(project, coder_id, None)
    uses = _uses(project, shown, marks, rolled_up=themes == "top")
    values = tabulate(uses, documents, measure=measure)
    weights = weigh(documents.values())
    firsts = {keys[r.id]: r for r in reversed(reports)}
    ordered = dict.fromkeys(keys[r.id] for r in reports)
    return [
        PanelRow(
            county=_group(county_key(firsts[key]), firsts[key].place, firsts[key], weights[key]),
            year=firsts[key].facts.year,
            values={theme.id: values.get((key, theme.id), 0.0) for theme in shown},
        )
        for key in ordered
    ]


def _require(value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise InputError(
            "There is no {value} here.",
            "Choose one of: {known}.",
            value=value,
            known=", ".join(known),
        )


def _shown(codebook: Codebook, themes: str, theme_ids: Iterable[str] | None) -> list[Theme]:
    _require(themes, ("top", "all"))
    wanted = None if theme_ids is None else set(theme_ids)
    in_order = codebook.children(None) if themes == "top" else [t for _, t in codebook.walk()]
    return [t for t in in_order if wanted is None or t.id in wanted]


def _marks(
    project: Project, coder_id: str | None, round_id: str | None
) -> Iterable[tuple[str, str, int, int]]:
    if round_id is not None:
        resolved = resolution_of(project, round_id)
        return [(one.report_id, one.theme_id, one.start, one.end) for one in resolved]
    return project.store.codings.uses(coder_ids=None if coder_id is None else [coder_id])


def _uses(
    project: Project,
    shown: list[Theme],
    marks: Iterable[tuple[str, str, int, int]],
    *,
    rolled_up: bool,
) -> Iterable[Use]:
    codebook = project.codebook
    counted_as = {
        theme.id: codebook.top(theme.id).id if rolled_up else theme.id for theme in codebook.themes
    }
    wanted = {theme.id for theme in shown}
    for report_id, theme_id, start, end in marks:
        # A theme may have come since the codebook was read: the next table has it.
        if counted_as.get(theme_id) in wanted:
            yield Use(report_id, counted_as[theme_id], start, end)


def _documents(
    project: Project,
    reports: list[Report],
    by: str,
    *,
    sentences: bool,
    keys: Mapping[str, str] | None = None,
) -> dict[str, CountedReport]:
    bounds = project.store.texts.bounds() if sentences else {}
    return {
        r.id: CountedReport(
            group=keys[r.id] if keys else _key(r, by),
            characters=r.characters,
            sentences=partial(_bounds, bounds.get(r.id, "[]")),
            parts=_parts(project, r) if by == "section" else (),
        )
        for r in reports
    }


@lru_cache(maxsize=512)
def _bounds(segments: str) -> tuple[tuple[int, int], ...]:
    # Texts never change, and a chart that is looked at while coding asks again and again.
    return tuple((start, end) for start, end, _level in stored_bounds(segments))


def _parts(project: Project, report: Report) -> tuple[CountedStretch, ...]:
    top = [s for s in project.store.texts.sections(report.text_sha256) if s.level <= 1]
    parts = [
        CountedStretch(s.role or ("other" if s.headed else "opening"), s.start, s.end) for s in top
    ]
    first = parts[0].start if parts else report.characters
    return (*([CountedStretch("opening", 0, first)] if first else []), *parts)


def _key(report: Report, by: str) -> str:
    facts = report.facts
    keys: dict[str, object] = {
        "county": county_key(report),
        "prefecture": facts.prefecture,
        "province": facts.province,
        "year": facts.year,
        "report": report.id,
    }
    return str(keys.get(by) or UNKNOWN)


def _groups(
    placed: list[Report], kept: list[Report], documents: dict[str, CountedReport], by: str
) -> tuple[Group, ...]:
    weights = weigh(documents.values())
    if by == "section":
        return tuple(
            _group(role, role, None, weights[role]) for role in SECTION_ROLES if role in weights
        )
    in_years = {report.id for report in kept}
    members: dict[str, list[Report]] = {}
    for report in placed:
        members.setdefault(_key(report, by), []).append(report)
    groups = [
        _group(
            key,
            _label(key, by, [r for r in found if r.id in in_years] or found),
            found[0],
            weights.get(key),
        )
        for key, found in members.items()
    ]
    return tuple(_every_year(groups) if by == "year" else groups)


def _group(key: str, label: str, report: Report | None, weight: tuple[int, int] | None) -> Group:
    reports, characters = weight or (0, 0)
    return Group(key, label, report.facts.province if report else None, reports, characters)


def _label(key: str, by: str, reports: list[Report]) -> str:
    if by == "county":
        years = {r.facts.year for r in reports}
        return reports[0].label if len(years) == 1 else reports[0].place
    return reports[0].label if by == "report" else key


def _every_year(groups: list[Group]) -> list[Group]:
    known = {int(group.key): group for group in groups if group.key != UNKNOWN}
    unknown = [group for group in groups if group.key == UNKNOWN]
    years = range(min(known), max(known) + 1) if known else ()
    return [*(known.get(y) or Group(str(y), str(y)) for y in years), *unknown]


def _in_years(report: Report, year: Years) -> bool:
    if year is None:
        return True
    low, high = (year, year) if isinstance(year, int) else year
    return report.facts.year is not None and low <= report.facts.year <= high


def _filters(
    project: Project,
    *,
    coder_id: str | None,
    themes: str,
    province: str | None,
    year: Years,
    reports: int,
) -> dict[str, object]:
    names = {coder.id: coder.name for coder in project.store.coders.all()}
    return {
        "coder": names.get(coder_id, coder_id) if coder_id else None,
        "themes": themes,
        "province": province,
        "year": list(year) if isinstance(year, tuple) else year,
        "reports": reports,
    }
