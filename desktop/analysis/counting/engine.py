"""All counts of a project: its columns, and what has been computed from them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop.analysis.counting.columns import Columns
from desktop.analysis.counting.derived import Begun, Derived
from desktop.analysis.counting.figures import GroupFigures, Grouping, figures
from desktop.analysis.counting.measures import Measure
from desktop.analysis.counting.numbering import Numbers
from desktop.analysis.counting.readers import Readers, Whose, readers
from desktop.analysis.counting.stretches import ThemeStretches, stretched
from desktop.analysis.counting.tallies import CodingTallies, ThemeTallies, counted_as, tallied

_MOST_KEPT = 6
CountedRows = Sequence[Sequence[tuple[str, int]]]
"""Themes (ids) with the column that each counts in, as often as a theme counts in several."""


class Engine:
    """Answers from memory. Not for two threads at once."""

    def __init__(self) -> None:
        self.columns = Columns()
        self.begun = Begun(self.columns)
        self._kept: dict[tuple[object, ...], Derived] = {}

    def readers(self, whose: Whose) -> Readers:
        """Who counts where."""
        return readers(self.columns, self.begun, whose)

    def tallies(
        self,
        counted: CountedRows,
        who: Readers,
        *,
        sentences: bool = False,
        parts: Sequence[int] = (),
    ) -> CodingTallies:
        """What each theme comes to in each report, for `figures`; `parts` as in tallies.tallied.

        The sentences and the parts of all reports with codings must have been put in before.
        """
        numbers = [self.shown_as(layer) for layer in counted] or [np.empty(0, np.int64)]
        if who.together == "sum":
            shown = counted_as(self._as_one(who), numbers)
            return tallied(self.columns, shown, sentences=sentences, parts=parts)
        key = (*(layer.tobytes() for layer in numbers), sentences, *parts)
        if key not in self._kept:
            self._forget()
            self._kept[key] = ThemeTallies(self.columns, numbers, sentences=sentences, parts=parts)
        return self._kept[key].rows.columns

    def stretches(self, counted: CountedRows, who: Readers) -> CodingTallies:
        """Where each theme lies in each report; of hands that count together as of one, 0."""
        numbers = [self.shown_as(layer) for layer in counted] or [np.empty(0, np.int64)]
        if who.together == "sum":
            return stretched(counted_as(self._as_one(who), numbers))
        key = ("stretches", *(layer.tobytes() for layer in numbers))
        if key not in self._kept:
            self._forget()
            self._kept[key] = ThemeStretches(self.columns, numbers)
        return self._kept[key].rows.columns

    def figures(
        self,
        tallies: CodingTallies,
        grouping: Grouping,
        who: Readers,
        *,
        measure: Measure,
        themes: int,
    ) -> GroupFigures:
        """The measure of each of so many themes in each group."""
        return figures(
            self.columns, tallies, grouping=grouping, readers=who, measure=measure, themes=themes
        )

    def by_theme(
        self, *, round_id: str | None, coder: str | None = None, report: str | None = None
    ) -> dict[str, int]:
        """How many codings each theme has in that round or, with None, outside rounds."""
        codings, columns = self.columns.codings, self.columns
        hands = np.array(
            [h.round == round_id and coder in (None, h.coder) for h in columns.hands.ids], bool
        )
        kept = hands[codings["hand"]] if len(hands) else np.zeros(0, bool)
        if report is not None:
            kept = kept & np.isin(codings["report"], columns.reports.met([report]))
        counts = np.bincount(codings["theme"][kept], minlength=len(columns.themes)).tolist()
        return {theme: n for theme, n in zip(columns.themes.ids, counts, strict=True) if n}

    def shown_as(self, layer: Sequence[tuple[str, int]]) -> Numbers:
        """By the number of a theme the column that it counts in, -1 for none."""
        themes = self.columns.themes
        known = themes.numbers(theme for theme, _ in layer)
        found = np.full(len(themes), -1, np.int64)
        found[known] = [column for _, column in layer]
        return found

    def _as_one(self, who: Readers) -> CodingTallies:
        rows = self.columns.codings
        kept = rows.chosen(np.flatnonzero(who.counts[rows["report"], rows["hand"]]))
        return kept | {"hand": np.zeros_like(kept["hand"])}

    def _forget(self) -> None:
        while len(self._kept) >= _MOST_KEPT:
            self.columns.leave(self._kept.pop(next(iter(self._kept))).on_touched)
