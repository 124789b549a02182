"""Theme frequency: whose codings, of which reports, in which groups, by which measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.analysis.counting import tables
from desktop.analysis.counting.columns import RESOLVED, Hand
from desktop.analysis.counting.engine import CountedRows
from desktop.analysis.counting.figures import GroupFigures, Grouping
from desktop.analysis.counting.measures import MEASURES as ROWS
from desktop.analysis.counting.measures import Measure
from desktop.analysis.counting.parts import PARTS
from desktop.analysis.counting.readers import Readers, Way, Whose
from desktop.analysis.frequency import GROUPS, MEASURES, FrequencyTable, Group
from desktop.domain.codebook import Codebook, Theme
from desktop.domain.listed_report import ListedReport
from desktop.services.coding.excerpts import RESOLUTION
from desktop.services.project.project import Project
from desktop.services.results.count_choices import SETTLED, SUM, WHOSE, require
from desktop.services.results.counting import Counts, read_counts, resolution_hand

__all__ = ["GROUPS", "MEASURES", "WHOSE", "FrequencyTable", "Group", "Question", "frequency"]

UNKNOWN = "?"
"""Key of the group of reports that lack the fact by which is grouped."""

Years = int | tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Question:
    """What a table of frequencies is asked for; see `frequency`."""

    by: str = "county"
    measure: str = "codings"
    coder_id: str | None = None
    resolution: str | None = None
    whose: str = SETTLED
    unfinished: bool = False
    themes: str = "top"
    province: str | None = None
    year: Years = None


def frequency(
    project: Project,
    *,
    counts: Counts | None = None,
    by: str = "county",
    measure: str = "codings",
    coder_id: str | None = None,
    resolution: str | None = None,
    whose: str = SETTLED,
    unfinished: bool = False,
    themes: str = "top",
    theme_ids: Iterable[str] | None = None,
    province: str | None = None,
    year: Years = None,
) -> FrequencyTable:
    """How often each theme occurs in each group.

    `by` is one of GROUPS, `measure` one of MEASURES (see analysis.counting); `themes` "top"
    counts sub-themes for their top theme. `coder_id` counts one coder's codings alone,
    `resolution` (the id of a round) what was decided there; else `whose`, one of WHOSE. Reports
    that those have not declared done count with `unfinished`, or where they declared none at
    all. In a round that the project is open in its codings count. A group that a filter leaves
    without a report stays, as a gap. `counts` are those of the project as this handle sees it,
    where somebody keeps them.
    Raises InputError for a grouping, a measure or a choice that is none.
    """
    for value, known in ((by, GROUPS), (measure, MEASURES), (whose, WHOSE)):
        require(value, known)
    shown = shown_themes(project.codebook, themes, theme_ids)
    counts = counts or read_counts(project)
    asked = Question(
        by, measure, coder_id, resolution, whose, unfinished, themes, province=province, year=year
    )
    if by == "section":
        counts.have_parts(project.store)
    if ROWS[measure].numerator == "sentences":
        counts.have_sentences(project.store)
    return _Table(project, asked, shown, counts).made()


def shown_themes(codebook: Codebook, themes: str, ids: Iterable[str] | None) -> list[Theme]:
    """The top themes, or all, of which those of the ids; InputError for another word."""
    require(themes, ("top", "all"))
    wanted = None if ids is None else set(ids)
    in_order = codebook.children(None) if themes == "top" else [t for _, t in codebook.walk()]
    return [t for t in in_order if wanted is None or t.id in wanted]


def counting_whom(
    project: Project,
    counts: Counts,
    *,
    coder_id: str | None = None,
    resolution: str | None = None,
    together: str = SETTLED,
    unfinished: bool = False,
) -> Whose:
    """The engine's words for whose codings count.

    In the round that the project is open in, else outside rounds; blind is blind here too.
    """
    view = project.store.codings.view
    coders: tuple[str, ...] | None = None if coder_id is None else (coder_id,)
    if view.coder_id is not None:
        coders = (view.coder_id,) if coder_id in (None, view.coder_id) else ()
    if resolution is not None:
        return Whose((resolution_hand(resolution),), (), unfinished=unfinished)
    way: Way = "sum" if together == SUM else "mean"
    closed = [known for known, one in counts.resolved.items() if one.closed]
    settles = together == SETTLED and coders is None and view.round_id is None
    settled = tuple(map(resolution_hand, reversed(closed))) if settles else ()
    return Whose(settled, coders, way, unfinished, view.round_id)


def coder_names(project: Project, hands: Iterable[Hand]) -> tuple[str, ...]:
    """Who counts, by name, each once; a resolution says of which round."""
    coders = {coder.id: coder.name for coder in project.store.coders.all()}
    rounds = {known.id: known.name for known in project.store.rounds.all()}
    named = (
        f"{RESOLUTION.name}: {rounds[hand.round]}"
        if hand.coder == RESOLVED and hand.round
        else coders.get(hand.coder, hand.coder)
        for hand in hands
    )
    return tuple(dict.fromkeys(named))


class _Table:
    """One answer on its way."""

    def __init__(
        self, project: Project, asked: Question, shown: list[Theme], counts: Counts
    ) -> None:
        self.project, self.asked, self.shown, self.counts = project, asked, shown, counts
        self.placed = [r for r in counts.reports if asked.province in (None, r.province)]
        self.kept = self._filtered(self.placed)
        self.members = _members(self.placed, asked.by)

    def made(self) -> FrequencyTable:
        asked, engine = self.asked, self.counts.engine
        who = engine.readers(
            counting_whom(
                self.project,
                self.counts,
                coder_id=asked.coder_id,
                resolution=asked.resolution,
                together=asked.whose,
                unfinished=asked.unfinished,
            )
        )
        grouping = self._grouping()
        figures = tables.spread(self._figures(who, grouping, ROWS[asked.measure]))
        groups = self._groups(who, grouping)
        keys = [group.key for group in groups]
        whole = self._whole(who)
        values, low, high = (self._by_key(keys, cells) for cells in figures)
        return FrequencyTable(
            by=asked.by,
            measure=asked.measure,
            groups=self._in_order(groups),
            themes=tuple(self.shown),
            values=values,
            filters=self._filters(who),
            low=low,
            high=high,
            undeclared=who.undeclared,
            undecided=self._undecided(),
            left_out=0 if who.unfinished else whole.unfinished,
            not_coded=whole.reports - whole.coded - whole.unfinished,
            no_reports=len(self._filtered(self.counts.no_reports)),
        )

    def _filtered(self, reports: list[ListedReport]) -> list[ListedReport]:
        asked = self.asked
        of_place = (r for r in reports if asked.province in (None, r.province))
        return [r for r in of_place if _in_years(r, asked.year)]

    def _whole(self, who: Readers) -> tables.GroupCounts:
        columns = self.counts.engine.columns
        one = tables.grouped(columns, ((r.id, 0) for r in self.kept), number=1)
        return tables.stands_behind(columns, one, who)[0]

    def _grouping(self) -> Grouping:
        columns = self.counts.engine.columns
        if self.asked.by == "section":
            return tables.grouped_by_part(columns, [r.id for r in self.kept])
        numbers = {key: number for number, key in enumerate(self.members)}
        by = self.asked.by
        groups = ((r.id, numbers[_key(r, by)]) for r in self.kept)
        return tables.grouped(columns, groups, number=len(numbers))

    def _figures(self, who: Readers, grouping: Grouping, measure: Measure) -> GroupFigures:
        engine = self.counts.engine
        tallies = engine.tallies(
            self._counted(),
            who,
            sentences=measure.numerator == "sentences",
            parts=self.asked.by == "section",
        )
        return engine.figures(tallies, grouping, who, measure=measure, themes=len(self.shown))

    def _counted(self) -> CountedRows:
        codebook, columns = self.project.codebook, {t.id: n for n, t in enumerate(self.shown)}
        rolled_up = self.asked.themes == "top"
        as_which = ((t.id, codebook.top(t.id).id if rolled_up else t.id) for t in codebook.themes)
        return [[(theme, columns[known]) for theme, known in as_which if known in columns]]

    def _by_key(self, keys: list[str], cells: tables.FigureCells) -> dict[tuple[str, str], float]:
        whole = ROWS[self.asked.measure].kind == "count"
        ids = [theme.id for theme in self.shown]
        return {
            (keys[group], ids[theme]): int(value) if whole and value.is_integer() else value
            for (group, theme), value in cells.items()
        }

    def _groups(self, who: Readers, grouping: Grouping) -> list[Group]:
        columns = self.counts.engine.columns
        behind = tables.stands_behind(columns, grouping, who)
        keys = PARTS if self.asked.by == "section" else tuple(self.members)
        kept = {report.id for report in self.kept}
        return [self._group(key, found, kept) for key, found in zip(keys, behind, strict=True)]

    def _group(self, key: str, found: tables.GroupCounts, kept: set[str]) -> Group:
        reports = self.members.get(key, [])
        facts = _in_common([r for r in reports if r.id in kept] or reports)
        if self.asked.by == "section":
            facts = {}
        return Group(
            key,
            _label(key, self.asked.by, reports),
            **facts,  # type: ignore[arg-type]
            reports=found.reports,
            reports_coded=found.coded,
            reports_unfinished=found.unfinished,
            counted=found.counted,
            characters=found.characters,
            coders=coder_names(self.project, found.hands),
        )

    def _in_order(self, groups: list[Group]) -> tuple[Group, ...]:
        if self.asked.by == "section":
            return tuple(group for group in groups if group.reports)
        return tuple(_every_year(groups) if self.asked.by == "year" else groups)

    def _undecided(self) -> int:
        known = self.counts.resolved.get(self.asked.resolution or "")
        return known.undecided if known else 0

    def _filters(self, who: Readers) -> dict[str, object]:
        asked = self.asked
        names = {coder.id: coder.name for coder in self.project.store.coders.all()}
        coder = RESOLUTION.id if asked.resolution else asked.coder_id
        return {
            "coder": names.get(coder, coder) if coder else None,
            "whose": self._whose(names),
            "unfinished": who.unfinished,
            "themes": asked.themes,
            "province": asked.province,
            "year": list(asked.year) if isinstance(asked.year, tuple) else asked.year,
            "reports": len(self.kept),
        }

    def _whose(self, names: Mapping[str, str]) -> str:
        if self.asked.resolution is not None:
            return coder_names(self.project, [resolution_hand(self.asked.resolution)])[0]
        if self.asked.coder_id is not None:
            return names.get(self.asked.coder_id, self.asked.coder_id)
        return self.asked.whose


def _members(reports: list[ListedReport], by: str) -> dict[str, list[ListedReport]]:
    if by == "section":
        return {}
    found: dict[str, list[ListedReport]] = {}
    for report in reports:
        found.setdefault(_key(report, by), []).append(report)
    return found


def _key(report: ListedReport, by: str) -> str:
    keys: Mapping[str, object] = {
        "county": report.county_key,
        "prefecture": report.prefecture,
        "province": report.province,
        "year": report.year,
        "report": report.id,
    }
    return str(keys.get(by) or UNKNOWN)


def _in_common(reports: list[ListedReport]) -> dict[str, object]:
    """The facts that all of them share, under the names of a Group's columns."""
    names = {"county": "county", "code": "county_code", "prefecture": "prefecture"}
    names |= {"province": "province", "year": "year"}
    found = {name: {getattr(report, fact) for report in reports} for name, fact in names.items()}
    return {name: values.pop() for name, values in found.items() if len(values) == 1}


def _label(key: str, by: str, reports: list[ListedReport]) -> str:
    if by == "county":
        return reports[0].place
    return reports[0].label if by == "report" else key


def _every_year(groups: list[Group]) -> list[Group]:
    known = {int(group.key): group for group in groups if group.key != UNKNOWN}
    unknown = [group for group in groups if group.key == UNKNOWN]
    years = range(min(known), max(known) + 1) if known else ()
    return [*(known.get(y) or Group(str(y), str(y), year=y) for y in years), *unknown]


def _in_years(report: ListedReport, year: Years) -> bool:
    if year is None:
        return True
    low, high = (year, year) if isinstance(year, int) else year
    return report.year is not None and low <= report.year <= high
