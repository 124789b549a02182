"""The Analyse workspace: what is asked, the picture of the answer, what is behind its points."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.domain.changes import Changes
from desktop.services.results.behind_figure import BehindFigure
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.plot_loading import load_plot
from desktop.ui.charts.words import BOXES, say
from desktop.ui.charts.workspace.asking_workers import (
    Order,
    answering,
    passages_behind,
    reading_scope,
    warning_of,
)
from desktop.ui.charts.workspace.behind_pane import BehindPane
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.linked import LinkedCounties
from desktop.ui.charts.workspace.picture_heading import FILTERS
from desktop.ui.charts.workspace.picture_page import PICTURE, TABLE, PicturePage
from desktop.ui.charts.workspace.question_pane import QuestionPane
from desktop.ui.charts.workspace.saved_views_box import SavedViewsBox
from desktop.ui.charts.workspace.scope import AskedScope
from desktop.ui.charts.workspace.standing import corpus_told
from desktop.ui.charts.workspace.views import NoAnswer
from desktop.ui.kit.replacing import chosen_file, replacing
from desktop.ui.kit.widgets import column, named
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh

_WIDTHS = [212, 760, 308]


class AnalysePane(QWidget):
    """`place_wanted` carries a report's id, start and end; `corpus_told` the state of the corpus.

    `focus_moved` says that other keys count now.
    """

    place_wanted = Signal(str, int, int)
    corpus_told = Signal(str)
    focus_moved = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "analysePanel", spoken=self.tr("Analyse"))
        self._session = session
        self._has_plot = False
        self._goes_deeper = False
        self._came_from_passages = False
        self.linked = LinkedCounties(self)
        self.question = QuestionPane(self)
        self.saved = SavedViewsBox(session, self)
        self.page = PicturePage(session, self)
        self.behind = BehindPane(session, self)
        self._panes = named(QSplitter(Qt.Orientation.Horizontal, self), "analysePanes")
        self._lay_out()
        project = session.project
        self._scope = self._fresh("analyse scope", reading_scope, self._on_scope)
        self._answer = self._fresh(
            "analyse", lambda: answering(project, self.inquiry), self._on_answer
        )
        self._behind = self._fresh("analyse behind", self._behind_order, self._on_behind)
        self._warning = self._fresh(
            "analyse warning",
            lambda: warning_of(project, self.inquiry, self.linked.keys),
            self._on_warning,
        )
        self._connect()
        self.question.offer_themes(project.codebook)
        self.question.add_at_foot(self.tr("Saved views"), self.saved)

    @property
    def inquiry(self) -> Inquiry:
        """What is asked at present."""
        return self.question.inquiry

    def ask(self, inquiry: Inquiry) -> None:
        """Ask that, as if the user had chosen it."""
        self.question.mark(inquiry)
        self._on_asked(inquiry)

    def walk(self, rows: int, themes: int = 0) -> None:
        """The next row or theme of the picture; among passages, the next of them."""
        if self.among_passages and rows:
            self.behind.list.step(rows)
        else:
            self.page.walk(rows, themes)

    def go_deeper(self) -> None:
        """From a point to its passages, from a passage to its report."""
        if self.among_passages:
            self.behind.list.open_present()
        elif not self.behind.take_keys():
            self._goes_deeper = True

    def come_back(self) -> None:
        """From the passages to the point, from the point to none."""
        if self.among_passages:
            self._came_from_passages = False
            self.page.take_keys()
        else:
            self.page.leave()

    def mark_present(self) -> None:
        """Choose the county that is stood on, or tick the passage."""
        if self.among_passages:
            self.behind.list.toggle_present()
        elif self.page.spot.group and self.inquiry.asked.by == "county":
            self.linked.toggle(self.page.spot.group)

    def take_keys(self) -> None:
        """Let the keyboard be where it was: among the passages, or on the picture."""
        if not (self._came_from_passages and self.behind.take_keys()):
            self.page.take_keys()

    @property
    def walked(self) -> tuple[QWidget, QWidget]:
        """Where the keys of Analyse count: the picture or its table, and the passages."""
        return self.page.faces, self.behind.list

    def turn_face(self) -> None:
        """From the picture to its table, or back."""
        self.page.turn_to(TABLE if self.page.face == PICTURE else PICTURE)

    def toggle_behind(self) -> None:
        """Hide what is behind the points, or show it again."""
        self.behind.setVisible(self.behind.isHidden())

    def save(self, out: Path, *, overwrite: bool = False) -> None:
        """Write the picture or its table, as the ending says; see save_answer."""
        if self.page.answer is not None:
            # What writes the command beside a picture loads numpy: not before it is needed.
            saving = importlib.import_module("desktop.ui.charts.workspace.saving")
            asked, project = self.page.inquiry, self._session.project
            missing = saving.save_answer(
                project, self.page.answer, out, inquiry=asked, overwrite=overwrite
            )
            if missing:
                self._session.noticed.emit(say(BOXES).format(letters=missing))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_plot:
            self._has_plot = True
            load_plot(self._session, "analyse", self.page.use_plot)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            # Not now: Qt walks over all widgets, and crashes where one of them makes others, or
            # raises. For a project that was left there is no later.
            self._session.later.next_turn(self, self._wear)

    def _wear(self) -> None:
        self.question.wear()
        self.page.wear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.focus_moved.emit()
        return super().eventFilter(watched, event)

    @property
    def among_passages(self) -> bool:
        """Whether the keys walk the passages at the right."""
        return self.behind.list.hasFocus()

    def _fresh(
        self, kind: str, work: Callable[[], Order], show: Callable[[object], None]
    ) -> Refresh:
        return Refresh(self._session, self, kind=kind, work=work, show=show)

    def _connect(self) -> None:
        self._session.bus.changed.connect(self._on_changed)
        self.question.asked.connect(self._on_asked)
        self.saved.chosen.connect(self.ask)
        self.saved.naming_wanted.connect(lambda: self.saved.ask_for_name(self.inquiry))
        head = self.page.heading
        head.measure.chosen.connect(lambda one: self.ask(self.inquiry.asking(measure=str(one))))
        head.order.chosen.connect(lambda order: self.ask(self.inquiry.in_order(str(order))))
        self.page.stood_on.connect(self._on_stood)
        self.page.deeper_wanted.connect(self.go_deeper)
        self.page.chosen_wanted.connect(self.linked.toggle)
        self.page.heading.saved.connect(self._on_saved)
        for chooser in (head.statistic, head.unit):
            chooser.chosen.connect(lambda _value: self._on_meetings())
        self.linked.changed.connect(self._on_linked)
        self.behind.place_wanted.connect(self._on_place)
        self.behind.list.installEventFilter(self)

    def _on_asked(self, _inquiry: Inquiry) -> None:
        self._answer.mark_stale()

    def _on_scope(self, scope: object) -> None:
        assert isinstance(scope, AskedScope)
        self.question.offer(scope)

    def _on_answer(self, answer: object) -> None:
        assert isinstance(answer, tuple)
        inquiry, table = answer
        if isinstance(table, NoAnswer):
            self.page.show_none(table.why, inquiry)
            return
        self.page.show_answer(table, inquiry)
        if isinstance(table, FrequencyTable):
            self.question.range.show_unfinished(sum(g.reports_unfinished for g in table.groups))
            self.corpus_told.emit(corpus_told(table))
        self._on_stood(self.page.spot)
        self._warning.mark_stale()

    def _on_warning(self, found: object) -> None:
        assert isinstance(found, tuple)
        pair, themes = found
        self.page.warn(pair, themes)

    def _on_stood(self, spot: Spot) -> None:
        self._goes_deeper = False
        if spot != Spot():
            self._behind.mark_stale()
        else:
            self.behind.clear()

    def _behind_order(self) -> Order:
        return passages_behind(self._session.project, self.page.inquiry, self.page.spot)

    def _on_behind(self, answer: object) -> None:
        assert isinstance(answer, tuple)
        spot, found = answer
        assert isinstance(found, BehindFigure)
        if spot == self.page.spot:
            self.behind.show_passages(self.page.told(spot), found)
            if self._goes_deeper:
                self._goes_deeper = False
                self.behind.take_keys()

    def _on_meetings(self) -> None:
        head = self.page.heading
        statistic, unit = str(head.statistic.value), str(head.unit.value)
        self.ask(self.inquiry.of_meetings(statistic=statistic, unit=unit))

    def _on_changed(self, changes: Changes) -> None:
        if changes.reports or changes.coders or changes.rounds:
            self._scope.mark_stale()
        if changes.themes:
            self.question.offer_themes(self._session.project.codebook)
        counted = changes.reports or changes.coded_reports or changes.progress
        if counted or changes.themes or changes.rounds:
            self._answer.mark_stale()

    def _on_linked(self) -> None:
        keys = self.linked.keys
        self.page.choose(frozenset(keys))
        self._warning.mark_stale()
        self.question.show_chosen(keys)

    def _on_place(self, report_id: str, start: int, end: int) -> None:
        self._came_from_passages = True
        self.place_wanted.emit(report_id, start, end)

    def _on_saved(self, form: str) -> None:
        name = f"{self.page.heading.title.text()}.{form}"
        title = self.tr("Save")
        out = chosen_file(self, title, name=name, kind=FILTERS[form], ending=f".{form}")
        if out is None:
            return

        def write(overwrite: bool) -> None:
            self.save(out, overwrite=overwrite)

        self._session.attempt(title, lambda: replacing(self, write))

    def _lay_out(self) -> None:
        for part in (self.question, self.page, self.behind):
            self._panes.addWidget(part)
        self.question.setMinimumWidth(196)
        self.page.setMinimumWidth(420)
        self.behind.setMinimumWidth(240)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes(_WIDTHS)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self._panes)
