"""Above the picture: what it shows, its two faces, its measure and order, and saving it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QWidget

from desktop.domain.codebook import Theme
from desktop.ui.charts.arrangement import AS_GIVEN, BY_TOTAL
from desktop.ui.charts.menus import Chooser
from desktop.ui.charts.words import MEASURES, STATISTICS, WITHIN, say
from desktop.ui.charts.workspace.views import TOGETHER, is_measured, is_of_frequencies
from desktop.ui.kit.widgets import column, label, named, row

FILTERS = {
    "png": "PNG (*.png)",
    "svg": "SVG (*.svg)",
    "pdf": "PDF (*.pdf)",
    "csv": "CSV (*.csv)",
    "xlsx": "Excel (*.xlsx)",
}
FORMS = ("png", "svg", "pdf", "csv", "xlsx")


class PictureHeading(QWidget):
    """`turned` carries "picture" or "table", `saved` one of FORMS."""

    turned = Signal(str)
    saved = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = label(name="analyseTitle", role="title")
        self.told = label(name="analyseTold", role="dim", wraps=True)
        self.measure = Chooser("analyseMeasure", spoken=self.tr("Measure"), parent=self)
        self.order = Chooser("analyseOrder", spoken=self.tr("Order"), parent=self)
        self.statistic = Chooser("analyseStatistic", spoken=self.tr("Figure"), parent=self)
        self.unit = Chooser("analyseUnit", spoken=self.tr("Meeting in the same"), parent=self)
        self.faces = {
            "picture": self._face("picture", self.tr("Picture")),
            "table": self._face("table", self.tr("Table")),
        }
        self.save = self._save_button()
        self._group = QButtonGroup(self)
        for face in self.faces.values():
            self._group.addButton(face)
        self._lay_out()
        self.measure.set_options([(value, say(text)) for value, text in MEASURES.items()])
        self.statistic.set_options([(one, say(text)) for one, text in STATISTICS.items()])
        self.unit.set_options([(one, say(text)) for one, text in WITHIN.items()])
        self.offer_orders(())
        self.suit("")
        self.mark("picture")

    def show_title(self, title: str, told: str) -> None:
        """What the picture shows, and by what its figures are."""
        self.title.setText(title)
        self.told.setText(told)

    def offer_orders(self, themes: Sequence[Theme]) -> None:
        """By what the rows can be put in order."""
        by_theme = [(t.id, self.tr("Most {theme}").format(theme=t.name)) for t in themes]
        self.order.set_options(
            [(AS_GIVEN, self.tr("In order")), (BY_TOTAL, self.tr("Largest first")), *by_theme]
        )

    def suit(self, view: str) -> None:
        """Let only those choices be seen that matter to the view."""
        of_frequencies = not view or is_of_frequencies(view)
        self.measure.setVisible(not view or is_measured(view))
        self.order.setVisible(of_frequencies)
        self.statistic.setVisible(view == TOGETHER)
        self.unit.setVisible(view == TOGETHER)

    def mark(self, face: str) -> None:
        """Which face is shown; `turned` is not sent."""
        self.faces[face].setChecked(True)

    @property
    def _choices(self) -> tuple[Chooser, ...]:
        return self.unit, self.statistic, self.order, self.measure

    def _face(self, face: str, text: str) -> QToolButton:
        made = named(QToolButton(self), f"face_{face}", spoken=text)
        made.setText(text)
        made.setCheckable(True)
        made.clicked.connect(lambda: self.turned.emit(face))
        return made

    def _save_button(self) -> QToolButton:
        made = named(QToolButton(self), "analyseSave", spoken=self.tr("Save"))
        made.setText(self.tr("Save") + " ▾")
        menu = QMenu(made)
        for form, text in zip(FORMS, self._forms(), strict=True):
            menu.addAction(text).triggered.connect(self._saver(form))
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _forms(self) -> tuple[str, ...]:
        return (
            self.tr("Picture (PNG)…"),
            self.tr("Drawing (SVG)…"),
            self.tr("Page (PDF)…"),
            self.tr("Table (CSV)…"),
            self.tr("Table (Excel)…"),
        )

    def _saver(self, form: str) -> Callable[[], None]:
        return lambda: self.saved.emit(form)

    def _lay_out(self) -> None:
        said = column(spacing=0)
        said.addWidget(self.title)
        said.addWidget(self.told)
        laid_out = row(self)
        laid_out.setContentsMargins(16, 8, 12, 4)
        laid_out.addLayout(said, 1)
        for part in (*self.faces.values(), *self._choices, self.save):
            laid_out.addWidget(part)
