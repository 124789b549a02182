"""What all pictures of a table of frequencies have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Self

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.analysis.frequency import BEING_CODED, FrequencyTable, Group
from desktop.ui.charts.arrangement import arranged, in_words
from desktop.ui.charts.look import Look
from desktop.ui.charts.notes import note, told
from desktop.ui.charts.painting import paint_open_bar, paint_swatch
from desktop.ui.charts.pictures.picture import PictureKey, PictureOptions, Spot
from desktop.ui.charts.words import MEASURES, STATES, TITLES


@dataclass(frozen=True)
class OfFrequency:
    """A table, what it wears, how it is drawn. Slots are groups in the order of `shown`."""

    table: FrequencyTable
    look: Look
    options: PictureOptions = field(default_factory=PictureOptions)

    def wearing(self, look: Look) -> Self:
        """The same in another appearance."""
        return replace(self, look=look)

    @property
    def title(self) -> str:
        """What the chart shows: the grouping, then the measure."""
        say = self.look.say
        return f"{say(TITLES[self.table.by])} · {say(MEASURES[self.table.measure])}"

    @property
    def note(self) -> str:
        """Whose codings of what, and what is missing."""
        return note(self.table, self.look.say)

    @cached_property
    def in_order(self) -> FrequencyTable:
        """The table in the order that is asked for, with its groups in words."""
        return in_words(arranged(self.table, self.options.order), self.look.say)

    @property
    def shown(self) -> FrequencyTable:
        """The table as it is drawn."""
        return self.in_order

    @property
    def groups(self) -> tuple[Group, ...]:
        """What the slots are."""
        return self.shown.groups

    @property
    def size(self) -> tuple[int, int]:
        """How many slots and how many themes the arrow keys walk over."""
        return len(self.groups), len(self.table.themes)

    @property
    def keys(self) -> Sequence[PictureKey]:
        """A sign for each theme, and one for what may still grow."""
        themes = [
            PictureKey(theme.name, partial(self._paint_theme, order))
            for order, theme in enumerate(self.table.themes)
        ]
        return [*themes, *self._state_keys]

    @property
    def _state_keys(self) -> list[PictureKey]:
        if not any(group.state == BEING_CODED and group.counted for group in self.groups):
            return []
        return [PictureKey(self.look.say(STATES[BEING_CODED]), self._paint_growing)]

    def _paint_theme(self, order: int, painter: QPainter, rect: QRectF) -> None:
        colour = self.look.colour(self.table.themes[order])
        paint_swatch(painter, order, rect, colour, self.look)

    def _paint_growing(self, painter: QPainter, rect: QRectF) -> None:
        paint_open_bar(painter, rect, self.look.dim)

    def spot(self, slot: int, theme: int) -> Spot:
        """The group and the theme."""
        return Spot(self.groups[slot].key, self.table.themes[theme].id)

    def told(self, slot: int, theme: int) -> str:
        """Place, theme, value, what it is of."""
        return told(self.shown, slot, theme, self.look.say)

    def place(self, slot: int, theme: int) -> tuple[float, float]:
        """A group's slot; everything is in sight from top to bottom."""
        return float(slot), 0.0

    @property
    def has_overview(self) -> bool:
        """There is none."""
        return False

    def paint_overview(self, painter: QPainter, rect: QRectF) -> None:
        """There is none."""
