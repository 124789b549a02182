"""Theme frequency by county: the chart of a project, alive while it is being coded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.domain.changes import Changes
from desktop.services.results.export import save_frequency
from desktop.ui.charts.arrangement import AS_GIVEN, arranged
from desktop.ui.charts.controls import Controls
from desktop.ui.charts.filter_menu import Scope
from desktop.ui.charts.image import save_chart
from desktop.ui.charts.legend_strip import LegendStrip
from desktop.ui.charts.look import Look, present_look
from desktop.ui.charts.pictures.table import picture_of
from desktop.ui.charts.plot_loading import load_plot
from desktop.ui.charts.query import FrequencyQuery
from desktop.ui.charts.source import Load, counted, scope_of
from desktop.ui.charts.words import BOXES, LOADING, NO_CODINGS, NO_REPORTS, TITLES, say
from desktop.ui.kit.replacing import chosen_file, replacing
from desktop.ui.kit.translation import language
from desktop.ui.kit.widgets import column, label, row
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh
from desktop.ui.session.shown_counts import Count, ShownCount

if TYPE_CHECKING:
    from desktop.ui.charts.plot import Plot

_FILTERS = {"png": "PNG (*.png)", "svg": "SVG (*.svg)", "csv": "CSV (*.csv)"}


class FrequencyPane(QWidget):
    """Asks a worker for its table when it is stale and in sight; hidden, it only stays stale.

    `passages_wanted` carries a group's key and a theme's id; `query` tells what is grouped.
    pyqtgraph is loaded, by a worker, when the panel is shown for the first time.
    """

    passages_wanted = Signal(str, str)

    def __init__(self, session: ProjectSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._load: Load | None = None
        self._table: FrequencyTable | None = None
        self._is_library_ordered = False
        self.plot: Plot | None = None
        self.controls = Controls(self)
        self.legend = LegendStrip(self._look(), self)
        self._message = label(name="chartMessage", role="dim", wraps=True)
        self._pages = QStackedLayout()
        self._lay_out()
        self._counts = ShownCount(
            session.counts,
            self,
            work=self._wanted,
            show=self._on_loaded,
            pane=self,
            is_slow=True,
        )
        self._scope = Refresh(
            session,
            self,
            kind="frequency scope",
            work=lambda: lambda reader, _ticket: scope_of(reader),
            show=self._on_scope,
        )
        self._connect()

    @property
    def query(self) -> FrequencyQuery:
        """What is asked for at present."""
        return self.controls.query

    @property
    def table(self) -> FrequencyTable | None:
        """What is drawn, in the order it is drawn in; None before the first answer."""
        return None if self._table is None else self._arranged(self._table)

    @property
    def is_stale(self) -> bool:
        """Whether an answer is still to be asked for."""
        return self._counts.is_stale

    def set_source(self, load: Load) -> None:
        """Take tables from `load`, which is called in a worker's thread."""
        self._load = load
        self.mark_stale()

    def mark_stale(self) -> None:
        """What is drawn is out of date."""
        self._counts.mark_stale()

    def save(self, out: Path, *, overwrite: bool = False) -> None:
        """Write the chart (.png, .svg) or the table behind it (.csv) as it is drawn now.

        Raises PresentError where something is there and `overwrite` is not given.
        """
        table = self.table
        if table is None:
            return
        if out.suffix.lower() == ".csv":
            save_frequency(table, out, overwrite=overwrite)
        else:
            kind = self.controls.drawn_as
            appearance = self._look().worn.appearance
            missing = save_chart(
                table,
                out,
                kind=kind,
                language=language(),
                appearance=appearance,
                overwrite=overwrite,
            )
            if missing:
                self.session.noticed.emit(say(BOXES).format(letters=missing))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_library_ordered:
            self._load_library()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._wear()

    def _connect(self) -> None:
        self.session.bus.changed.connect(self._on_changed)
        self.controls.asked.connect(self.mark_stale)
        self.controls.redrawn.connect(self._draw)
        self.controls.saved.connect(self._on_saved)

    def _lay_out(self) -> None:
        head = row(spacing=16)
        head.setContentsMargins(16, 6, 16, 0)
        head.addWidget(self.legend, 1)
        head.addWidget(self.controls, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setText(say(LOADING))
        # A stacked layout shows its first widget at once: without a parent that is a window.
        self._message.setParent(self)
        self._pages.addWidget(self._message)
        whole = column(self, spacing=0)
        whole.addLayout(head)
        whole.addLayout(self._pages, 1)
        self.setObjectName("frequencyPanel")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say(TITLES["county"]))

    def _load_library(self) -> None:
        self._is_library_ordered = True
        load_plot(self.session, "live", self._on_library_loaded)

    def _on_library_loaded(self, plot: type[Plot]) -> None:
        self.plot = plot(self._look(), self)
        self.plot.passages_wanted.connect(self.passages_wanted)
        self._pages.addWidget(self.plot)
        self._draw()

    def _wanted(self) -> Count:
        query, load = self.query, self._load
        return (lambda now: counted(now, query)) if load is None else (lambda _now: load(query))

    def _on_loaded(self, answer: object) -> None:
        if isinstance(answer, FrequencyTable):
            self._table = answer
            self.controls.set_themes(answer.themes)
            self._draw()

    def _on_scope(self, scope: object) -> None:
        assert isinstance(scope, Scope)
        self.controls.set_scope(scope)

    def _on_changed(self, changes: Changes) -> None:
        if changes.reports or changes.coders:
            self._scope.mark_stale()
        counted = changes.reports or changes.coded_reports or changes.progress
        if counted or changes.themes or changes.rounds:
            self.mark_stale()

    def _on_saved(self, form: str) -> None:
        title = self.tr("Save the chart")
        name = f"{say(TITLES[self.query.by])}.{form}"
        out = chosen_file(self, title, name=name, kind=_FILTERS[form], ending=f".{form}")
        if out is None:
            return

        def write(overwrite: bool) -> None:
            self.save(out, overwrite=overwrite)

        self.session.attempt(title, lambda: replacing(self, write))

    def _draw(self) -> None:
        table = self.table
        problem = self._nothing_to_draw(table)
        self._message.setText(problem)
        if table is None:
            return
        picture = picture_of(table, self.controls.drawn_as, look=self._look())
        self.legend.show_picture(picture)
        self.legend.setVisible(not problem)
        if self.plot is not None and not problem:
            self.plot.show_picture(picture)
            self.plot.setAccessibleName(say(TITLES[table.by]))
        self._pages.setCurrentIndex(0 if problem else 1)

    def _nothing_to_draw(self, table: FrequencyTable | None) -> str:
        if table is None or self.plot is None:
            return say(LOADING)
        if not any(group.reports for group in table.groups):
            return say(NO_REPORTS)
        return "" if table.values else say(NO_CODINGS)

    def _arranged(self, table: FrequencyTable) -> FrequencyTable:
        order = AS_GIVEN if self.controls.kind.value == "line" else str(self.controls.order.value)
        return arranged(table, order)

    def _wear(self) -> None:
        if self.plot is not None:
            self.plot.wear(self._look())
        self._draw()

    def _look(self) -> Look:
        return present_look(self.font().pointSizeF() * self.logicalDpiY() / 72)
