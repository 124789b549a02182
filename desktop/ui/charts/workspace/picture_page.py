"""The middle: one answer with two faces, the picture and its table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.arrangement import AS_GIVEN, arranged, in_words
from desktop.ui.charts.arrow_keys import ChartPlace
from desktop.ui.charts.legend_strip import LegendStrip
from desktop.ui.charts.look import Look, present_look
from desktop.ui.charts.pictures.picture import Picture, PictureOptions, Spot
from desktop.ui.charts.pictures.table import PICTURES, picture_of
from desktop.ui.charts.words import LOADING, NO_CODINGS, NO_REPORTS
from desktop.ui.charts.words import say as say_of_chart
from desktop.ui.charts.workspace.below import BelowPicture
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.picture_heading import PictureHeading
from desktop.ui.charts.workspace.pivot import Pivot, listed, pivot
from desktop.ui.charts.workspace.pivot_table import PivotTable
from desktop.ui.charts.workspace.row_spots import row_spots
from desktop.ui.charts.workspace.standing import SortedGroups, sorted_groups
from desktop.ui.charts.workspace.titles import called, subtitle, title
from desktop.ui.charts.workspace.views import ViewTable
from desktop.ui.charts.workspace.words import NOT_TO_BE_READ, SEPARATOR, say
from desktop.ui.kit.widgets import column, label, named, row
from desktop.ui.session.project_session import ProjectSession

if TYPE_CHECKING:
    from desktop.ui.charts.plot import Plot

PICTURE, TABLE = "picture", "table"


class PicturePage(QWidget):
    """Two faces of one answer, with one point that is stood on in both.

    `stood_on` carries the Spot that is walked to, `deeper_wanted` that its passages are wanted,
    `chosen_wanted` the key of a group to choose or not any more.
    """

    stood_on = Signal(object)
    deeper_wanted = Signal()
    chosen_wanted = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "picturePage", role="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.inquiry = Inquiry()
        self.groups: SortedGroups | None = None
        self.answer: ViewTable | None = None
        self.spot = Spot()
        self._at: ChartPlace | None = None
        self._why = ""
        self.heading = PictureHeading(self)
        self.plot: Plot | None = None
        self.picture: Picture | None = None
        self.table = PivotTable(self)
        self.legend = LegendStrip(self._look(), self)
        self.below = BelowPicture(self)
        self._message = label(name="analyseMessage", role="dim", wraps=True)
        self.faces = named(QStackedWidget(self), "analyseFaces")
        self.faces.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.face = PICTURE
        self._lay_out()
        self._connect()
        self._draw()

    @property
    def shown(self) -> FrequencyTable | None:
        """The table of the groups with a value, as it is drawn; None before the first answer."""
        return None if self.groups is None else self.groups.shown

    def use_plot(self, plot: type[Plot]) -> None:
        """From now on there can be pictures."""
        self.plot = plot(self._look(), self)
        self.plot.canvas.keeps_standing = True
        self.plot.canvas.stood_on.connect(self._on_stood)
        self.plot.canvas.spot_wanted.connect(self._on_wanted)
        self.plot.canvas.chosen_wanted.connect(self.chosen_wanted)
        self.faces.addWidget(self.plot)
        self._draw()

    def show_answer(self, table: ViewTable, inquiry: Inquiry) -> None:
        """Draw that answer; what was stood on is stood on still, where it is there."""
        self.inquiry, self.answer, self._why = inquiry, table, ""
        self.groups = _sorted(table, inquiry) if isinstance(table, FrequencyTable) else None
        head = self.heading
        head.show_title(title(table, inquiry.view), subtitle(table))
        head.suit(inquiry.view)
        head.offer_orders(table.themes)
        head.order.show_value(inquiry.order)
        head.measure.show_value(inquiry.question.measure)
        self.below.show_table(table, self.groups)
        self._draw()

    def show_none(self, why: str, inquiry: Inquiry) -> None:
        """Say why there is no answer."""
        self.inquiry, self.answer, self.groups, self._why = inquiry, None, None, why
        self.heading.show_title(say_of_chart(PICTURES[inquiry.view].words), "")
        self.heading.suit(inquiry.view)
        self.below.show_nothing()
        self.leave()
        self._draw()

    def turn_to(self, face: str) -> None:
        """Show the "picture" or the "table"."""
        self.face = face
        self.heading.mark(face)
        self._turn()
        self._at = self._place(self.spot)
        self.take_keys()

    def take_keys(self) -> None:
        """Let the face that is shown have the keyboard."""
        page = self.faces.currentWidget()
        taker = page if page is not None and page is not self._message else self.faces
        taker.setFocus()

    def walk(self, rows: int, themes: int) -> None:
        """Go on by so many rows and themes from where one stands; at first to the first."""
        slots, marks = self._size()
        if not slots or not marks:
            return
        if self._at is None:
            self._stand(0, 0)
        else:
            row = max(0, min(slots - 1, self._at[0] + rows))
            self._stand(row, max(0, min(marks - 1, self._at[1] + themes)))

    def leave(self) -> None:
        """Stand nowhere."""
        self.spot, self._at = Spot(), None
        self.table.clearSelection()
        if self.plot is not None:
            self.plot.stand_on(None)
        self.stood_on.emit(self.spot)

    def choose(self, keys: frozenset[str]) -> None:
        """Lay a band behind these groups, in both faces."""
        self.table.choose(keys)
        if self.plot is not None:
            self.plot.choose(keys)

    def warn(self, pair: Sequence[str], themes: Sequence[str]) -> None:
        """Say in which themes these two groups are not to be compared; none says nothing."""
        if self.answer is None or not themes:
            self.below.warn(())
            return
        names = [called(self.answer, Spot(key)) or key for key in pair]
        listed = say(SEPARATOR).join(themes)
        told = say(NOT_TO_BE_READ).format(first=names[0], second=names[1], themes=listed)
        self.below.warn([told])

    def wear(self) -> None:
        """Take on another appearance."""
        self._draw()

    def told(self, spot: Spot) -> str:
        """What that point is called: 南昌县 · 营商环境."""
        return "" if self.answer is None else called(self.answer, spot)

    def _connect(self) -> None:
        self.heading.turned.connect(self.turn_to)
        self.table.stood_on.connect(self._on_stood)
        self.table.wanted.connect(self._on_wanted)

    def _lay_out(self) -> None:
        self._message.setContentsMargins(32, 32, 32, 32)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.faces.addWidget(self._message)
        self.faces.addWidget(self.table)
        self.legend.setContentsMargins(16, 0, 16, 0)
        strip = row()
        strip.setContentsMargins(16, 4, 16, 4)
        strip.addWidget(self.legend, 1)
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self.heading)
        laid_out.addWidget(self.faces, 1)
        laid_out.addLayout(strip)
        laid_out.addWidget(self.below)

    def _draw(self) -> None:
        self._message.setText(self._nothing_to_draw())
        table = self.shown or self.answer
        if table is not None:
            self.table.show_pivot(_pivot(table))
        if table is not None and self.plot is not None and not self._message.text():
            asked = self.inquiry
            how = PictureOptions(statistic=asked.statistic)
            self.picture = picture_of(table, asked.drawn_as, look=self._look(), options=how)
            self.plot.show_picture(self.picture)
            self.plot.setAccessibleName(self.heading.title.text())
            self.legend.show_picture(self.picture)
        self._turn()
        self._stand_again()

    def _turn(self) -> None:
        """The message where there is nothing to show; else the face that is wanted."""
        empty = bool(self._message.text())
        wanted = self.table if self.face == TABLE else (self.plot or self._message)
        self.faces.setCurrentWidget(self._message if empty else wanted)
        self.legend.setVisible(not empty and self.face == PICTURE)
        if self.faces.hasFocus():
            self.take_keys()

    def _nothing_to_draw(self) -> str:
        if self._why:
            return self._why
        if self.answer is None or (self.plot is None and self.face == PICTURE):
            return say_of_chart(LOADING)
        if self.groups is not None and not self.groups.shown.groups:
            lacks = NO_CODINGS if self.groups.not_coded else NO_REPORTS
            return say_of_chart(lacks)
        return ""

    def _size(self) -> tuple[int, int]:
        if self.shown is not None:
            return len(self.shown.groups), len(self.shown.themes)
        if self.face == TABLE:
            return len(self.table.pivot.rows), 1
        return self.picture.size if self.picture is not None else (0, 0)

    def _stand(self, slot: int, mark: int) -> None:
        spot = self._spot(slot, mark)
        if self.plot is not None and self.face == PICTURE:
            self.plot.stand_on((slot, mark))
        self._on_stood(spot)
        self._at = slot, mark
        if self.face == TABLE:
            self.table.stand_at(self._at)

    def _spot(self, slot: int, mark: int) -> Spot:
        if self.shown is not None:
            return Spot(self.shown.groups[slot].key, self.shown.themes[mark].id)
        if self.face == TABLE:
            return self.table.pivot.spots[slot]
        assert self.picture is not None
        return self.picture.spot(slot, mark)

    def _stand_again(self) -> None:
        """Where one stood before the picture was drawn anew, where that is there still."""
        self._at = self._place(self.spot)
        if self._at is None:
            self.spot = Spot()
            return
        self.table.stand_on(self.spot)
        if self.plot is not None and self.picture is not None and self.face == PICTURE:
            self.plot.stand_on(self._at)

    def _place(self, spot: Spot) -> ChartPlace | None:
        """Where that point is in the face that is shown: a slot and a mark, or row and column."""
        if spot == Spot():
            return None
        if self.shown is not None or self.face == TABLE:
            return self.table.pivot.place(spot)
        if self.picture is None:
            return None
        slots, marks = self.picture.size
        places = product(range(slots), range(marks))
        return next((at for at in places if self.picture.spot(*at) == spot), None)

    def _on_stood(self, spot: Spot) -> None:
        if spot != self.spot:
            self.spot = spot
            self.table.stand_on(spot)
            self._at = self.table.at if self.face == TABLE else self._place(spot)
            self.stood_on.emit(spot)

    def _on_wanted(self, spot: Spot) -> None:
        self._on_stood(spot)
        self.deeper_wanted.emit()

    def _look(self) -> Look:
        return present_look(self.font().pointSizeF() * self.logicalDpiY() / 72)


def _sorted(table: FrequencyTable, inquiry: Inquiry) -> SortedGroups:
    order = AS_GIVEN if table.by == "year" else inquiry.order
    return sorted_groups(in_words(arranged(table, order), say_of_chart))


def _pivot(table: ViewTable) -> Pivot:
    if isinstance(table, FrequencyTable):
        return pivot(table)
    return listed(table.rows(), row_spots(table))
