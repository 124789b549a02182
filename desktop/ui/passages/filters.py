"""The choices above the passages: theme, county, coder, and words to find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView, QToolButton, QWidget

from desktop.text.visible import visible
from desktop.ui.kit.widgets import flat_button, named, row

_AS_WIDE_AS_SAID = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LETTERS = 10


@dataclass(frozen=True, slots=True)
class PassageFilter:
    """What is wanted; None and empty text mean all. `words` turns the list into a search.

    `place` is what a chart groups by and the group's key, as in "county:330421"; `years` the
    first and the last one, both included.
    """

    theme_id: str | None = None
    place: str | None = None
    coder_id: str | None = None
    years: tuple[int, int] | None = None
    words: str = ""
    regex: bool = False


class PassageFilters(QWidget):
    """`changed` says that `chosen` is another one now."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = named(QComboBox(self), "passageTheme", spoken=self.tr("Theme"))
        self._place = named(QComboBox(self), "passagePlace", spoken=self.tr("County"))
        self._coder = named(QComboBox(self), "passageCoder", spoken=self.tr("Coder"))
        self._words = named(QLineEdit(self), "corpusFind", spoken=self.tr("Find in the corpus"))
        self._words.setPlaceholderText(self.tr("Find in the corpus…"))
        self._words.setClearButtonEnabled(True)
        self._words.setMinimumWidth(180)
        self._regex = self._regex_button()
        self._years: tuple[int, int] | None = None
        self._places: Sequence[tuple[str, str]] = ()
        _fill(self._place, self.tr("All counties"), ())
        laid_out = row(self)
        for part in (self._theme, self._place, self._coder, self._words, self._regex):
            laid_out.addWidget(part)
        for combo in (self._theme, self._place, self._coder):
            combo.setMaximumWidth(170)
            # By its contents it would measure the name of every county.
            combo.setSizeAdjustPolicy(_AS_WIDE_AS_SAID)
            combo.setMinimumContentsLength(_LETTERS)
            combo.setView(_popup(combo))
            combo.currentIndexChanged.connect(self._on_combo)
        self._words.textChanged.connect(self.changed)
        self._regex.toggled.connect(self.changed)

    @property
    def chosen(self) -> PassageFilter:
        """What the user has chosen."""
        return PassageFilter(
            theme_id=self._theme.currentData(),
            place=self._place.currentData(),
            coder_id=self._coder.currentData(),
            years=self._years,
            words=self._words.text().strip(),
            regex=self._regex.isChecked(),
        )

    def choose(self, wanted: PassageFilter, *, place_name: str = "") -> None:
        """Set everything but the search, which is left."""
        blocked = self._words.blockSignals(True)
        self._words.clear()
        self._words.blockSignals(blocked)
        _choose(self._theme, wanted.theme_id)
        _choose(self._place, wanted.place, name=place_name)
        _choose(self._coder, wanted.coder_id)
        self._years = wanted.years
        self.changed.emit()

    def begin_search(self, words: str = "") -> None:
        """Let the user write what to find."""
        if words:
            self._words.setText(words)
        self._words.setFocus()
        self._words.selectAll()

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
            _fill(self._place, self.tr("All counties"), places)
            # It may be a place of another kind, which a chart asked for.
            _choose(self._place, chosen, name=its_name)

    def _on_combo(self) -> None:
        self._years = None
        self.changed.emit()

    def _regex_button(self) -> QToolButton:
        spoken = self.tr("The words are a regular expression")
        button = flat_button(".*", name="corpusRegex", spoken=spoken)
        button.setCheckable(True)
        return button


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
