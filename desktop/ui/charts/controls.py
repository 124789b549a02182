"""What is drawn, and how: grouping, measure, kind, order, filter, and saving it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.analysis.counting.measures import MEASURES as ROWS
from desktop.domain.codebook import Theme
from desktop.ui.charts.arrangement import AS_GIVEN, BY_TOTAL
from desktop.ui.charts.filter_menu import FilterMenu, Scope
from desktop.ui.charts.menus import Chooser
from desktop.ui.charts.query import FrequencyQuery
from desktop.ui.charts.words import GROUPS, KINDS, MEASURES, say
from desktop.ui.kit.widgets import named, row

FORMATS = ("png", "svg", "csv")


class Controls(QWidget):
    """`asked` another table is needed; `redrawn` the same one differently; `saved` a file."""

    asked = Signal()
    redrawn = Signal()
    saved = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.by = Chooser("chartGrouping", spoken=self.tr("Groups"), parent=self)
        self.measure = Chooser("chartMeasure", spoken=self.tr("Measure"), parent=self)
        self.kind = Chooser("chartKind", spoken=self.tr("Kind of chart"), parent=self)
        self.order = Chooser("chartOrder", spoken=self.tr("Order"), parent=self)
        self.filter = FilterMenu(self)
        self.save = self._save_button()
        self._lay_out()
        self._offer()
        self._connect()
        self._asked = self.query

    @property
    def query(self) -> FrequencyQuery:
        """The table that the choices ask for; lines are always by year."""
        by = "year" if self.kind.value == "line" else str(self.by.value)
        return self.filter.applied(FrequencyQuery(by=by, measure=str(self.measure.value)))

    @property
    def drawn_as(self) -> str:
        """One of query.KINDS. Shares of reports do not add up, so they are not stacked."""
        kind = str(self.kind.value)
        return "grouped" if kind == "stacked" and not self._adds_up else kind

    @property
    def _adds_up(self) -> bool:
        return ROWS[str(self.measure.value)].adds_up

    def set_scope(self, scope: Scope) -> None:
        """What the project has to filter by."""
        self.filter.set_scope(scope)

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """The themes by whose values the groups can be put in order."""
        by_theme = [(t.id, self.tr("Most {theme}").format(theme=t.name)) for t in themes]
        self.order.set_options(
            [(AS_GIVEN, self.tr("In order")), (BY_TOTAL, self.tr("Largest first")), *by_theme]
        )

    def _offer(self) -> None:
        for chooser, words in ((self.by, GROUPS), (self.measure, MEASURES), (self.kind, KINDS)):
            chooser.set_options([(value, say(text)) for value, text in words.items()])
        self.set_themes([])

    def _connect(self) -> None:
        for chooser in (self.by, self.measure, self.kind):
            chooser.chosen.connect(self._on_asked)
        self.filter.changed.connect(self._ask)
        self.order.chosen.connect(lambda _value: self.redrawn.emit())

    def _on_asked(self, _value: object) -> None:
        is_line = self.kind.value == "line"
        self.by.setEnabled(not is_line)
        self.order.setEnabled(not is_line)
        self.kind.choices.allow("stacked", allowed=self._adds_up)
        self._ask()

    def _ask(self) -> None:
        """Another kind of chart of the same table needs no new table."""
        before, self._asked = self._asked, self.query
        (self.redrawn if before == self._asked else self.asked).emit()

    def _save_button(self) -> QToolButton:
        button = named(QToolButton(self), "chartSave", spoken=self.tr("Save the chart"))
        button.setText(self.tr("Save") + " ▾")
        menu = QMenu(button)
        texts = (self.tr("Picture (PNG)…"), self.tr("Drawing (SVG)…"), self.tr("Table (CSV)…"))
        for form, text in zip(FORMATS, texts, strict=True):
            menu.addAction(text).triggered.connect(self._saver(form))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _saver(self, form: str) -> Callable[[], None]:
        return lambda: self.saved.emit(form)

    def _lay_out(self) -> None:
        laid_out = row(self)
        for widget in (self.by, self.measure, self.kind, self.order, self.filter, self.save):
            laid_out.addWidget(widget)
