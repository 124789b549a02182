"""The reader's pane: header, find bar, text, margin and strip around one report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.codebook import Codebook
from desktop.domain.coding import Coder, Coding
from desktop.domain.report import Section
from desktop.domain.span import Span
from desktop.ui.kit.plain_text import PlainLabel
from desktop.ui.kit.theme import palette
from desktop.ui.reader.describing import described
from desktop.ui.reader.find_bar import FindBar
from desktop.ui.reader.header import ReportHeader
from desktop.ui.reader.hidden_line import HiddenLine
from desktop.ui.reader.lanes import Lanes
from desktop.ui.reader.margin import ReaderMargin
from desktop.ui.reader.proposing_view import ProposingView
from desktop.ui.reader.report_view import ReportView
from desktop.ui.reader.strip import Strip
from desktop.ui.reader.stripes import KeptStripes, Stripe
from desktop.ui.reader.swatches import Swatch, swatches
from desktop.ui.reader.view import THEME_MIME
from desktop.ui.reader.word_boundaries import WordBounds, every_character
from desktop.ui.session.later import Later

__all__ = ["THEME_MIME", "ReaderPane"]

_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PAUSE = 25
"""Milliseconds until the margin and the strip follow a change."""


class ReaderPane(QWidget):
    """Draws one report and forwards what is wished; spans in code points.

    `here_changed` carries the codings at the place stood on, `theme_dropped` a theme's id and
    a Span, `context_menu_wanted` a point of the screen and a Span, `span_activated` the Span
    that was clicked in the margin. Where `word_bounds` is None, `words_wanted` asks for them
    when they are first needed.
    """

    selection_changed = Signal()
    here_changed = Signal(list)
    span_activated = Signal(object)
    theme_dropped = Signal(str, object)
    context_menu_wanted = Signal(QPoint, object)
    reading_size_changed = Signal(float)
    words_wanted = Signal()
    choice_wanted = Signal()

    def __init__(
        self,
        *,
        word_bounds: WordBounds | None = every_character,
        later: Later | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown: ReportView | None = None
        self._swatches: dict[str, Swatch] = {}
        self._places: dict[str, int] = {}
        self._stripes = KeptStripes()
        # The text answers a key first; what stands beside it follows when the hand rests.
        later = later or Later(self)
        self._pause = later.pause(self, self._show_stripes, milliseconds=_PAUSE)
        self._header = ReportHeader()
        self._find_bar = FindBar()
        self.hidden_line = HiddenLine()
        self._view = ProposingView(word_bounds=word_bounds)
        self._margin = ReaderMargin(self._view)
        self._strip = Strip(self._view)
        self._lay_out()
        self._connect()
        self._name()

    @property
    def report_id(self) -> str | None:
        """The report that is shown."""
        return self._shown.report.id if self._shown else None

    @property
    def view(self) -> ProposingView:
        """The text itself, which takes the focus."""
        return self._view

    def show_report(self, shown: ReportView) -> None:
        """Open a report where it was left; one that is open stays as it stands."""
        before = self._shown
        self._remember_place()
        self._shown = shown
        self._header.show_report(shown.report.facts, shown.sections, text=shown.text)
        if before is None or before.text != shown.text:
            self._open_text(shown)
            self._margin.show_stripes((), {})
            self._strip.show_stripes((), {}, characters=len(shown.text))
        self._overlay_codings(shown)
        self._view.viewport().update()
        self._stack.setCurrentIndex(1)
        self._on_moved()

    def clear(self) -> None:
        """Show that no report is open."""
        self._remember_place()
        self._shown = None
        self._view.open("", ())
        self._stack.setCurrentIndex(0)

    def set_codings(
        self,
        codings: Sequence[Coding],
        codebook: Codebook,
        touched: Iterable[Span] | None = None,
    ) -> None:
        """Show these codings instead; only the lines that look different are repainted.

        `touched` are spans to repaint besides: where a coding changed in what is not drawn
        nothing needs to be given.
        """
        if self._shown is None:
            return
        recoloured = codebook.themes != self._shown.codebook.themes
        before = self._view.overlay.lanes
        self._shown = replace(self._shown, codings=codings, codebook=codebook)
        self._overlay_codings(self._shown)
        changed = self._view.overlay.lanes.changed_since(before)
        self._view.refresh([*changed, *(touched or ())])
        if recoloured:
            self._view.viewport().update()
        self._tell_here()

    def finish(self) -> None:
        """Draw at once what would follow in a moment, as before a picture is taken."""
        self._pause.stop()
        self._show_stripes()

    def set_coders(self, coders: Mapping[str, Coder], coder_id: str) -> None:
        """Show whose codings are the present coder's."""
        if self._shown:
            self._shown = replace(self._shown, coders=coders, coder_id=coder_id)
            self._overlay_codings(self._shown)
            self._view.viewport().update()
            self._tell_here()

    def set_word_bounds(self, word_bounds: WordBounds) -> None:
        """Give the segmenter, once it is loaded."""
        self._view.set_word_bounds(word_bounds)

    def selection(self) -> Span | None:
        """The selection, else the sentence stood on; None where no text is shown."""
        return self._view.span() if self._shown else None

    def go_to(self, span: Span) -> None:
        """Stand on the span, select it, and bring it to be seen."""
        self._view.go_to(span)

    def stand_at(self, position: int) -> None:
        """Stand on the segment at a code point, and have it at the top."""
        if self._shown and position < len(self._shown.text):
            self._view.stand_at(position)

    def codings_at_cursor(self) -> list[Coding]:
        """All coders' codings that share a character with the selection, by their start."""
        span = self.selection()
        lanes = self._view.overlay.lanes
        return [band.coding for band in lanes.over(span.start, span.end)] if span else []

    def sentence_number(self) -> tuple[int, int]:
        """Which sentence is stood on, from 1, and of how many; a heading counts as the next one."""
        segments = self._shown.segments if self._shown else ()
        before = segments[: self._view.sentence]
        number, total = (sum(not one.level for one in some) for some in (before, segments))
        return min(number + 1, total), total

    def next_sentence(self, *, extend: bool = False) -> None:
        """On by a sentence; `extend` selects it too."""
        self._view.step(1, extend=extend)

    def previous_sentence(self, *, extend: bool = False) -> None:
        """Back by a sentence; `extend` selects it too."""
        self._view.step(-1, extend=extend)

    def grow_end(self) -> None:
        """Take the next word in."""
        self._view.move_end(1)

    def shrink_end(self) -> None:
        """Leave the last word out."""
        self._view.move_end(-1)

    def grow_start(self) -> None:
        """Take the word before in."""
        self._view.move_start(-1)

    def shrink_start(self) -> None:
        """Leave the first word out."""
        self._view.move_start(1)

    def drop_selection(self) -> None:
        """Leave the selection, and stand on the sentence alone."""
        self._view.drop_selection()

    def zoom(self, delta: float) -> None:
        """Letters larger or smaller by points."""
        self.set_reading_size(self._view.reading_size + delta)

    def set_reading_size(self, size: float) -> None:
        """Letters of a size in points."""
        self._view.set_reading_size(size)
        self.reading_size_changed.emit(self._view.reading_size)

    def show_find(self, query: str = "") -> None:
        """Open the find bar, with the selected words if there are any."""
        chosen = self._view.overlay.chosen
        if self._shown and chosen and not query:
            query = chosen.excerpt(self._shown.text).partition("\n")[0][:30]
        here = self.selection()
        self._find_bar.open(start=here.start if here else 0, query=query)

    def event(self, event: QEvent) -> bool:
        """Enter and Space are commands in the text alone: beside it they press what is focused."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and not self._view.hasFocus()
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _PRESSING:
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Takes on the colours of the appearance that is worn now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown:
            self._overlay_codings(self._shown)
            self._view.viewport().update()

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty_state())
        self._stack.addWidget(self._report_page())

    def _report_page(self) -> QWidget:
        page = QWidget()
        page.setProperty("role", "paper")
        text = QHBoxLayout()
        text.setSpacing(0)
        for part, stretch in ((self._view, 1), (self._margin, 0), (self._strip, 0)):
            text.addWidget(part, stretch)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._find_bar)
        column.addWidget(self.hidden_line)
        column.addWidget(_rule())
        column.addLayout(text, 1)
        return page

    def _empty_state(self) -> QLabel:
        words = PlainLabel(self.tr("Choose a report on the left, or drop report files here."))
        words.setProperty("role", "dim")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        return words

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Reader"))
        self._view.setAccessibleName(self.tr("Text of the report"))
        self._view.setAccessibleDescription(
            self.tr("Read-only; letters and digits are commands for coding.")
        )
        self.setFocusProxy(self._view)
        for before, after in pairwise((self._view, self._header.outline, self._find_bar.query)):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._view.describe = self._described
        self._margin.describe = self._stripe_described
        self._view.moved.connect(self._on_moved)
        self._view.words_wanted.connect(self.words_wanted)
        self._view.theme_dropped.connect(self.theme_dropped)
        self._view.context_menu_wanted.connect(self.context_menu_wanted)
        self._margin.stretch_clicked.connect(self._on_stretch_clicked)
        self._strip.place_wanted.connect(self._on_place_wanted)
        self._header.shown.clicked.connect(self.choice_wanted)
        self._header.section_chosen.connect(self._on_section_chosen)
        self._find_bar.found_changed.connect(self._on_found_changed)
        self._find_bar.place_wanted.connect(self.go_to)
        self._find_bar.closed.connect(self._view.setFocus)

    def _overlay_codings(self, shown: ReportView) -> None:
        worn = palette()
        self._swatches = swatches(shown.codebook, worn)
        before = self._view.overlay.lanes
        if before.own_id == shown.coder_id:
            lanes = before.following(shown.codings)
        else:
            lanes = Lanes(shown.codings, own_id=shown.coder_id)
        self._view.draw(lanes=lanes, swatches=self._swatches, worn=worn)
        self._pause.start()

    def _show_stripes(self) -> None:
        if self._shown is None:
            return
        found = self._stripes.of(self._view.overlay.lanes, self._shown.codebook)
        self._margin.show_stripes(found, self._swatches)
        self._strip.show_stripes(found, self._swatches, characters=len(self._shown.text))

    def _open_text(self, shown: ReportView) -> None:
        self._view.open(shown.text, shown.segments, title=shown.report.facts.title or "")
        self._find_bar.set_text(shown.text)
        place = self._places.get(shown.report.id)
        if place:
            self._view.stand_at(place)

    def _remember_place(self) -> None:
        span = self.selection()
        if self._shown and span:
            self._places[self._shown.report.id] = span.start

    def _described(self, codings: Sequence[Coding]) -> str:
        shown = self._shown
        if shown is None:
            return ""
        return described(codings, shown.codebook, coders=shown.coders, swatches=self._swatches)

    def _stripe_described(self, stripe: Stripe) -> str:
        own_id = self._shown.coder_id if self._shown else ""
        over = self._view.overlay.lanes.over(stripe.start, stripe.end)
        return self._described(
            [
                band.coding
                for band in over
                if band.coding.theme_id == stripe.theme_id
                and (band.coding.coder_id == own_id) is stripe.own
            ]
        )

    def _tell_here(self) -> None:
        self.here_changed.emit(self.codings_at_cursor())

    def _on_moved(self) -> None:
        span = self.selection()
        if span:
            self._header.show_place(span.start)
        self.selection_changed.emit()
        self._tell_here()

    def _on_stretch_clicked(self, span: Span) -> None:
        self._view.go_to(span)
        self._view.setFocus()
        self.span_activated.emit(span)

    def _on_place_wanted(self, position: int) -> None:
        self._view.stand_at(position, middle=True)
        self._view.setFocus()

    def _on_section_chosen(self, section: Section) -> None:
        self._view.stand_at(section.start)
        self._view.setFocus()

    def _on_found_changed(self, found: Sequence[Span]) -> None:
        before = self._view.overlay.found
        self._view.draw(found=found)
        if before or found:
            self._view.viewport().update()


def _rule() -> QWidget:
    line = QWidget()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line
