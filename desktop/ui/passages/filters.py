"""The choices above the passages: theme, county, coder, and words to find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QWidget

from desktop.services.results.passage_filter import PassageFilter, SearchedAs
from desktop.text.visible import visible
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.widgets import flat_button, named, row

_AS_WIDE_AS_SAID = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LETTERS = 9
OPEN_REPORT = "report"
"""Stands among the counties for the report that is open."""


class PassageFilters(QWidget):
    """`changed` says that `chosen` is another one now; `entered` that the list should be walked."""

    changed = Signal()
    entered = Signal()
    kept_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = named(QComboBox(self), "passageTheme", spoken=self.tr("Theme"))
        self._place = named(QComboBox(self), "passagePlace", spoken=self.tr("County"))
        self._coder = named(QComboBox(self), "passageCoder", spoken=self.tr("Coder"))
        self._words = named(QLineEdit(self), "corpusFind", spoken=self.tr("Find in the corpus"))
        self._words.setPlaceholderText(self.tr("Find in the corpus…"))
        self._words.setClearButtonEnabled(True)
        self._words.setMinimumWidth(160)
        self._how = self._how_choice()
        self._within = self._within_choice()
        self._kept = flat_button("★", name="passageQueries", spoken=self.tr("Saved queries"))
        self._years: tuple[int, int] | None = None
        self._coding_ids: tuple[str, ...] | None = None
        self._open_report = ""
        self._places: Sequence[tuple[str, str]] = ()
        self._fill_places(())
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> PassageFilter:
        """What the user has chosen."""
        place = self._place.currentData()
        how: SearchedAs = self._how.currentData()
        return PassageFilter(
            theme_id=self._theme.currentData(),
            place=f"report:{self._open_report}" if place == OPEN_REPORT else place,
            coder_id=self._coder.currentData(),
            years=self._years,
            words=self._words.text().strip(),
            how=how,
            within=str(self._within.currentData()),
            coding_ids=self._coding_ids,
        )

    @property
    def told(self) -> str:
        """What is chosen, in words; empty where nothing is."""
        said = [self._words.text().strip()]
        if self._words.text() and self._how.currentData() == "query":
            said.append(self._within.currentText())
        combos = (self._theme, self._place, self._coder)
        said += [combo.currentText() for combo in combos if combo.currentIndex() > 0]
        return " · ".join(filter(None, said))

    def choose(self, wanted: PassageFilter, *, place_name: str = "") -> None:
        """Set everything, the search too."""
        for part, value in (
            (self._theme, wanted.theme_id),
            (self._coder, wanted.coder_id),
            (self._how, wanted.how),
            (self._within, wanted.within),
        ):
            _choose(part, value)
        _choose(self._place, wanted.place, name=place_name)
        blocked = self._words.blockSignals(True)
        self._words.setText(wanted.words)
        self._words.blockSignals(blocked)
        self._years, self._coding_ids = wanted.years, wanted.coding_ids
        self._show_what_counts()
        self.changed.emit()

    def begin_search(self, words: str = "") -> None:
        """Let the user write what to find."""
        self._coding_ids = None
        if words:
            self._words.setText(words)
        self._words.setFocus()
        self._words.selectAll()

    def show_open_report(self, report_id: str) -> None:
        """That report is the open one; passages of the open report alone are other ones then."""
        self._open_report = report_id
        if self._place.currentData() == OPEN_REPORT:
            self.changed.emit()

    def offer(
        self,
        *,
        themes: Iterable[tuple[str, str]],
        coders: Iterable[tuple[str, str]],
    ) -> None:
        """Fill the choices with ids and names; what was chosen stays where it still exists."""
        _fill(self._theme, self.tr("All themes"), themes)
        _fill(self._coder, self.tr("All coders"), coders)

    def offer_places(self, places: Sequence[tuple[str, str]]) -> None:
        """The same for the counties, of which there may be thousands."""
        if places != self._places:
            self._places = places
            chosen, its_name = self._place.currentData(), self._place.currentText()
            self._fill_places(places)
            # It may be a place of another kind, which a chart asked for.
            _choose(self._place, chosen, name=its_name)

    @property
    def kept_button(self) -> QWidget:
        """Below it the list of saved queries is opened."""
        return self._kept

    def _fill_places(self, places: Sequence[tuple[str, str]]) -> None:
        here = (OPEN_REPORT, self.tr("This report"))
        _fill(self._place, self.tr("All counties"), [here, *places])

    def _lay_out(self) -> None:
        laid_out = row(self, spacing=6)
        for part in (
            self._theme,
            self._place,
            self._coder,
            self._words,
            self._how,
            self._within,
            self._kept,
        ):
            laid_out.addWidget(part)
        for combo in (self._theme, self._place, self._coder):
            combo.setMaximumWidth(150)
            # By its contents it would measure the name of every county.
            combo.setSizeAdjustPolicy(_AS_WIDE_AS_SAID)
            combo.setMinimumContentsLength(_LETTERS)
            combo.setView(_popup(combo))

    def _connect(self) -> None:
        for combo in (self._theme, self._place, self._coder, self._how, self._within):
            combo.currentIndexChanged.connect(self._on_combo)
        self._words.textChanged.connect(self._on_words)
        self._words.returnPressed.connect(self.entered)
        self._kept.clicked.connect(lambda _checked: self.kept_wanted.emit())

    def _on_combo(self) -> None:
        self._years, self._coding_ids = None, None
        self._show_what_counts()
        self.changed.emit()

    def _on_words(self) -> None:
        self._coding_ids = None
        self._show_what_counts()
        self.changed.emit()

    def _show_what_counts(self) -> None:
        """What codings are chosen by says nothing of words."""
        searching = bool(self._words.text().strip())
        for combo in (self._theme, self._coder):
            combo.setVisible(not searching)
        self._within.setVisible(self._how.currentData() == "query")

    def _how_choice(self) -> QComboBox:
        choice = named(QComboBox(self), "passageHow", spoken=self.tr("What is written there"))
        texts = {
            "words": self.tr("Words"),
            "regex": self.tr("Expression"),
            "query": self.tr("Query"),
        }
        for how in get_args(SearchedAs):
            choice.addItem(texts[how], how)
        said = self.tr("A query has AND, OR, NOT and brackets; #theme is a theme's codings.")
        choice.setToolTip(tip(said))
        return choice

    def _within_choice(self) -> QComboBox:
        choice = named(QComboBox(self), "passageWithin", spoken=self.tr("Near each other"))
        for text, value in (
            (self.tr("in a sentence"), "sentence"),
            (self.tr("2 sentences apart"), "2 sentences"),
            (self.tr("in a paragraph"), "paragraph"),
            (self.tr("2 paragraphs apart"), "2 paragraphs"),
            (self.tr("10 characters apart"), "10 characters"),
            (self.tr("50 characters apart"), "50 characters"),
            (self.tr("in a section"), "section"),
            (self.tr("in a report"), "report"),
        ):
            choice.addItem(text, value)
        choice.hide()
        return choice


def _popup(combo: QComboBox) -> QListView:
    """A list that is opened at once, however many lines it has."""
    view = QListView(combo)
    view.setUniformItemSizes(True)
    return view


def _choose(combo: QComboBox, value: str | None, *, name: str = "") -> None:
    blocked = combo.blockSignals(True)
    if name and combo.findData(value) < 0:
        combo.addItem(visible(name), value)
    combo.setCurrentIndex(max(0, combo.findData(value)))
    combo.blockSignals(blocked)


def _fill(combo: QComboBox, first: str, rows: Iterable[tuple[str, str]]) -> None:
    present = combo.currentData()
    blocked = combo.blockSignals(True)
    combo.clear()
    combo.addItem(first, None)
    for value, text in rows:
        combo.addItem(visible(text), value)
    combo.setCurrentIndex(max(0, combo.findData(present)))
    combo.blockSignals(blocked)
