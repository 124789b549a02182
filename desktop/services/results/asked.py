"""A question put to the counts of a project: what it chooses, for whoever makes a table of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypedDict

from desktop.analysis.counting import tables
from desktop.analysis.counting.columns import RESOLVED, Hand
from desktop.analysis.counting.engine import CountedRows
from desktop.analysis.counting.facts import FactColumns, Flags
from desktop.analysis.counting.figures import Grouping
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.parts import PARTS
from desktop.analysis.counting.readers import Readers, Way, Whose
from desktop.domain.codebook import Codebook, Theme
from desktop.services.coding.excerpts import RESOLUTION
from desktop.services.counting.counts import Counts, resolution_hand
from desktop.services.project.project import Project
from desktop.services.results.count_choices import MEAN, SETTLED, SUM, WHOSE, require
from desktop.services.results.question import Question


class Remarks(TypedDict):
    """Fields that every table has; see FrequencyTable."""

    undeclared: bool
    left_out: int
    not_coded: int
    no_reports: int


class Asked:
    """The reports, the coders, the text and the themes of a question, as arrays and numbers.

    Raises InputError for a word that is no choice.
    """

    def __init__(self, project: Project, question: Question, counts: Counts) -> None:
        require(question.whose, WHOSE)
        for part in question.parts:
            require(part, PARTS)
        self.project, self.question, self.counts = project, question, counts
        self.engine, self.facts = counts.engine, counts.facts
        self.themes = shown_themes(project.codebook, question.themes, question.theme_ids)
        self.placed = _placed(self.facts, question)
        self.kept = self.placed & _in_years(self.facts, question)
        if question.parts or question.by == "section":
            counts.have_parts(project.store)

    @cached_property
    def who(self) -> Readers:
        """Whose codings count where."""
        return self.engine.readers(counting_whom(self.project, self.counts, self.question))

    @cached_property
    def names(self) -> HandNames:
        """What the coders are called."""
        return HandNames(self.project)

    @property
    def reports(self) -> Numbers:
        """The engine's numbers of the reports that the filters leave."""
        return self.facts.numbers[self.kept]

    @cached_property
    def counted(self) -> Numbers:
        """Those of them that count; with parts, that have such text."""
        one = tables.as_one(self.engine.columns, self.reports, parts=self.question.parts)
        return one.report[self.who.number[one.report] > 0]

    @property
    def cut(self) -> tuple[int, ...]:
        """For each kind of part the number that its text counts as, where parts are asked for."""
        wanted = self.question.parts
        return tuple(0 if part in wanted else -1 for part in PARTS) if wanted else ()

    @cached_property
    def layers(self) -> CountedRows:
        """Each shown theme with the themes that count for it, in layers without overlap."""
        codebook, layers = self.project.codebook, dict[int, list[tuple[str, int]]]()
        for column, theme in enumerate(self.themes):
            depth = len(codebook.lineage(theme.id)) if self.question.themes == "top" else 0
            ids = codebook.below(theme.id) if depth else {theme.id}
            layers.setdefault(depth, []).extend((known, column) for known in ids)
        return list(layers.values())

    def grouped(self, group: Numbers, *, groups: int) -> Grouping:
        """The reports that are left, each with the number of its group."""
        return tables.grouped_whole(
            self.engine.columns, self.reports, group, groups=groups, parts=self.question.parts
        )

    def whole(self) -> tables.GroupCounts:
        """What stands behind all reports together."""
        one = tables.as_one(self.engine.columns, self.reports, parts=self.question.parts)
        return tables.stands_behind(self.engine.columns, one, self.who)[0]

    def remarks(self) -> Remarks:
        """What a reader must know of the figures, by the names of the tables' fields."""
        whole = self.whole()
        return {
            "undeclared": self.who.undeclared,
            "left_out": 0 if self.who.unfinished else whole.unfinished,
            "not_coded": whole.reports - whole.coded - whole.unfinished,
            "no_reports": self.no_reports(),
        }

    def no_reports(self) -> int:
        """How many texts the filters leave that are taken for no reports."""
        others = self.counts.other_facts()
        return int((_placed(others, self.question) & _in_years(others, self.question)).sum())

    def filters(self) -> dict[str, object]:
        """The question in words: what was chosen, for whoever reads the table."""
        asked, names, book = self.question, self.names, self.project.codebook
        named = tuple(map(names.of_coder, asked.coder_ids))
        return {
            "coders": [RESOLUTION.name] if asked.resolution else list(named),
            "whose": self._whose(named),
            "unfinished": self.who.unfinished,
            "themes": asked.themes,
            "theme_paths": [book.path(known) for known in asked.theme_ids if known in book],
            "provinces": list(asked.provinces),
            "prefectures": list(asked.prefectures),
            "counties": list(_county_names(self.facts, asked.counties)),
            "years": None if asked.years is None else list(asked.years),
            "parts": list(asked.parts),
            "where": {name: list(values) for name, values in asked.where},
            "reports": int(self.kept.sum()),
        }

    def _whose(self, named: tuple[str, ...]) -> str:
        if self.question.resolution is not None:
            return self.names.of((resolution_hand(self.question.resolution),))[0]
        if len(named) == 1:
            return named[0]
        return MEAN if named and self.question.whose != SUM else self.question.whose


class HandNames:
    """What coders and resolutions are called, read once for many groups."""

    def __init__(self, project: Project) -> None:
        self._coders = {coder.id: coder.name for coder in project.store.coders.all()}
        self._rounds = {known.id: known.name for known in project.store.rounds.all()}
        self._told: dict[tuple[Hand, ...], tuple[str, ...]] = {}

    def of(self, hands: Iterable[Hand]) -> tuple[str, ...]:
        """Who counts, by name, each once; a resolution says of which round."""
        # Thousands of groups are read by the same few.
        these = tuple(hands)
        if these not in self._told:
            self._told[these] = tuple(dict.fromkeys(map(self._named, these)))
        return self._told[these]

    def of_coder(self, coder_id: str) -> str:
        """The coder's name; the id of one who is not there."""
        return self._coders.get(coder_id, coder_id)

    def _named(self, hand: Hand) -> str:
        if hand.coder == RESOLVED and hand.round:
            return f"{RESOLUTION.name}: {self._rounds[hand.round]}"
        return self.of_coder(hand.coder)


def shown_themes(codebook: Codebook, themes: str, ids: Iterable[str] = ()) -> list[Theme]:
    """The themes of the ids or, without, the top themes or all; InputError for another word."""
    require(themes, ("top", "all"))
    wanted = set(ids)
    every = [theme for _, theme in codebook.walk()]
    if wanted:
        return [theme for theme in every if theme.id in wanted]
    return codebook.children(None) if themes == "top" else every


def counting_whom(project: Project, counts: Counts, question: Question) -> Whose:
    """The engine's words for whose codings count.

    In the round that the project is open in, else outside rounds; blind is blind here too.
    """
    view = project.store.codings.view
    coders = question.coder_ids or None
    if view.coder_id is not None:
        coders = (view.coder_id,) if coders is None or view.coder_id in coders else ()
    if question.resolution is not None:
        hand = resolution_hand(question.resolution)
        return Whose((hand,), (), unfinished=question.unfinished)
    way: Way = "sum" if question.whose == SUM else "mean"
    closed = [known for known, one in counts.resolved.items() if one.closed]
    settles = question.whose == SETTLED and coders is None and view.round_id is None
    settled = tuple(map(resolution_hand, reversed(closed))) if settles else ()
    return Whose(settled, coders, way, question.unfinished, view.round_id)


def _placed(facts: FactColumns, question: Question) -> Flags:
    """The reports that all filters but the years leave: what they take is no gap."""
    wanted = (
        ("province", question.provinces),
        ("prefecture", question.prefectures),
        ("county", question.counties),
        ("report", question.report_ids),
        *question.where,
    )
    kept = facts.every
    for name, values in wanted:
        if values:
            kept = kept & facts.among(name, values)
    return kept


def _in_years(facts: FactColumns, question: Question) -> Flags:
    if question.years is None:
        return facts.every
    first, last = question.years
    years = facts.factors["year"]
    return years.among(year for year in years.values if first <= int(year) <= last)


def _county_names(facts: FactColumns, keys: Iterable[str]) -> list[str]:
    """The names of the counties by their keys."""
    names = {report.county_key: report.place for report in facts.reports}
    return [names.get(key, key) for key in keys]
