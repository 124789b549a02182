"""The figures of the open report: proposals, confirmed or corrected one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import Changes
from desktop.domain.figure import FigureReading, JudgedFigure
from desktop.domain.span import Span
from desktop.services.corpus import indicators as indicator_service
from desktop.services.corpus import judged_figures as service
from desktop.services.corpus.judged_figures import PROPOSED, ListedFigure
from desktop.services.project.project import Project
from desktop.ui.figures.figure_editor import FigureEditor
from desktop.ui.figures.figure_list import FigureList
from desktop.ui.figures.figure_rows import FigureRows, rows_of
from desktop.ui.kit.widgets import button, column, label, named
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh


class FiguresPane(QWidget):
    """`figure_shown` carries a report's id, start and end; `left` that the keys go back."""

    figure_shown = Signal(str, int, int)
    left = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "figuresPane", spoken=self.tr("Figures"), role="paper")
        self._session = session
        self._report_id = ""
        self._number = label(name="figureNumber", role="dim")
        self._keys = label(
            self.tr("Enter confirms · Delete: no figure · E corrects · Backspace takes back"),
            name="figureKeys",
            role="dim",
            wraps=True,
        )
        self._correct = button(self.tr("Correct…"), name="correctFigure")
        self._list = FigureList(self)
        self._empty = label(name="figuresEmpty", role="dim", wraps=True)
        self._empty.setContentsMargins(16, 16, 16, 16)
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self._empty)
        laid_out.addWidget(self._list, 1)
        self._refresh = Refresh(session, self, kind="figures", work=self._work, show=self._show)
        self._connect()

    @property
    def tools(self) -> list[QWidget]:
        """What stands at the right of the drawer's tabs."""
        return [self._keys, self._number, self._correct]

    @property
    def rows(self) -> FigureRows:
        """What is listed."""
        return self._list.rows

    @property
    def is_fresh(self) -> bool:
        """Whether what is listed is what the project has."""
        return self._refresh.is_fresh

    def show_report(self, report_id: str) -> None:
        """List the figures of that report; empty for none."""
        if report_id != self._report_id:
            self._report_id = report_id
            self._refresh.mark_stale()

    def take_keys(self) -> None:
        """Let keys go to the list."""
        self._list.setFocus()

    def add(self, span: Span) -> None:
        """Ask what the figure at that span of the report says, one that was not found."""
        project, report_id = self._session.project, self._report_id
        figure = self._session.attempt(
            "read a figure", lambda: service.figure_at(project, report_id, span)
        )
        if figure is None:
            return
        known = [one.name for one in indicator_service.indicators(project)]
        editor = FigureEditor(figure, known, parent=self.window())
        editor.accepted.connect(
            lambda: self._session.attempt(
                "add a figure",
                lambda: service.confirm_figure(
                    project, report_id, span=span, reading=editor.reading()
                ),
                notice=self.tr("The figure is confirmed."),
            )
        )
        editor.finished.connect(lambda _result: self.left.emit())
        editor.open()

    def _connect(self) -> None:
        self._session.bus.changed.connect(self._on_changed)
        self._list.stood_on.connect(self._on_stood_on)
        self._list.confirm_wanted.connect(self._confirm)
        self._list.reject_wanted.connect(self._reject)
        self._list.correct_wanted.connect(self._ask)
        self._list.withdraw_wanted.connect(self._withdraw)
        self._list.left.connect(self.left)
        self._correct.clicked.connect(lambda _checked=False: self._ask())

    def _work(self) -> Callable[[Project, Ticket], object]:
        return rows_of(self._report_id, self._session.project.coder.id)

    def _show(self, rows: object) -> None:
        assert isinstance(rows, FigureRows)
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows.figures))
        self._empty.setVisible(not rows.figures)
        self._empty.setText(
            self.tr("No figures are found in this report.")
            if rows.report_id
            else self.tr("Open a report to see its figures.")
        )
        self._tell()

    def _tell(self) -> None:
        rows = self.rows
        text = self.tr("%1 of %2 judged")
        counted = text.replace("%1", str(rows.judged)).replace("%2", str(len(rows.figures)))
        self._number.setText(counted if rows.figures else "")
        self._correct.setEnabled(bool(rows.figures))

    def _on_changed(self, changes: Changes) -> None:
        here = self._report_id in changes.figures or self._report_id in changes.reports
        if here or changes.indicators or changes.coders or changes.rounds:
            self._refresh.mark_stale()

    def _on_stood_on(self, figure: ListedFigure) -> None:
        # A list that is filled anew must not move the text that somebody reads.
        if self._list.hasFocus():
            self.figure_shown.emit(self.rows.report_id, figure.start, figure.end)

    def _confirm(self) -> None:
        figure = self._list.current
        if figure is not None:
            self._judge(figure, service.confirm_figure, figure.reading)

    def _reject(self) -> None:
        figure = self._list.current
        if figure is not None:
            self._judge(figure, service.reject_figure, figure.reading)

    def _judge(
        self, figure: ListedFigure, give: Callable[..., JudgedFigure], reading: FigureReading
    ) -> None:
        """Give the verdict, show it at once, and go on to the next figure."""
        report_id, span = self.rows.report_id, Span(figure.start, figure.end)
        judged = self._session.attempt(
            "judge a figure",
            lambda: give(self._session.project, report_id, span=span, reading=reading),
        )
        if judged is not None:
            after = replace(figure, own=judged, state=judged.verdict, reading=judged.reading)
            self._list.replace_current(after)
            self._tell()
            self._list.step()

    def _withdraw(self) -> None:
        figure = self._list.current
        if figure is None or figure.own is None:
            return
        own = figure.own
        self._session.attempt(
            "take a verdict back", lambda: service.withdraw_figure(self._session.project, own.id)
        )
        if figure.proposal is not None:
            after = replace(figure, own=None, state=PROPOSED, reading=figure.proposal)
            self._list.replace_current(after)
            self._tell()

    def _ask(self) -> None:
        figure = self._list.current
        if figure is None:
            return
        editor = FigureEditor(figure, self.rows.indicators, parent=self)
        editor.accepted.connect(lambda: self._corrected(figure, editor))
        editor.finished.connect(lambda _result: self._list.setFocus())
        editor.open()

    def _corrected(self, figure: ListedFigure, editor: FigureEditor) -> None:
        self._judge(figure, service.confirm_figure, editor.reading())
        word, name = editor.synonym, editor.reading().indicator
        if word:
            project = self._session.project
            self._session.attempt(
                "add a synonym",
                lambda: indicator_service.add_synonym(
                    project, indicator_service.find_indicator(project, name), word
                ),
            )
